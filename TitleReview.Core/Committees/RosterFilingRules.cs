using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;

namespace TitleReview.Core.Committees;

/// <summary>「评委花名册报送」: which parts have come in.</summary>
/// <param name="ElectronicOn">Null, as of the others: not yet.</param>
public sealed record RosterParts(DateOnly? ElectronicOn, DateOnly? PaperOn, DateOnly? PlatformOn, bool IsSigned, bool IsSealed)
{
    /// <summary>「花名册电子版及纸质版」: received when the later of the two is; null: not yet.</summary>
    public DateOnly? ReceivedOn => (ElectronicOn, PaperOn) is ({ } electronic, { } paper) ? (electronic > paper ? electronic : paper) : null;
}

/// <summary>「评委花名册报送审查」.</summary>
public static class RosterFilingRules
{
    /// <summary>「将评委花名册电子版及纸质版（须单位负责人签字及盖章）报送至我中心，……完成……平台评委信息录入工作」</summary>
    /// <remarks>Rules RG-02 and RG-07. How late it is, is asked of the deadlines.</remarks>
    public static IReadOnlyList<Finding> Check(RosterParts parts, RegistrationDeadlinesPolicy policy)
    {
        var (form, platform) = (policy.RosterBy, policy.PlatformBy);
        string[] missing = [.. Missing(parts.ElectronicOn, "电子版"), .. Missing(parts.PaperOn, "纸质版"), .. Missing(parts.PlatformOn, "平台信息录入")];
        string[] unsigned = [.. parts.IsSigned ? [] : new[] { "单位负责人签字" }, .. parts.IsSealed ? [] : new[] { "盖章" }];
        return
        [
            missing.Length == 0
                ? new Finding("RG-02", Outcome.Pass, "评委花名册的电子版、纸质版和平台信息都已报送。", platform.Source, platform.Confidence)
                : new Finding("RG-02", Outcome.Refused, $"评委花名册须电子版、纸质版和平台信息同时报送，还缺{string.Join("、", missing)}。", platform.Source, platform.Confidence),
            parts.PaperOn is null ? new Finding("RG-07", Outcome.NotApplicable, "纸质花名册还没有报送。", form.Source, form.Confidence)
                : unsigned.Length == 0 ? new Finding("RG-07", Outcome.Pass, "纸质花名册已由单位负责人签字并盖章。", form.Source, form.Confidence)
                : new Finding("RG-07", Outcome.Refused, $"纸质花名册缺{string.Join("和", unsigned)}，请补齐后重新报送。", form.Source, form.Confidence),
        ];
    }

    private static IEnumerable<string> Missing(DateOnly? on, string part) => on is null ? [part] : [];
}
