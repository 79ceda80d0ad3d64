using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;

namespace TitleReview.Core.Attachments;

/// <summary>「机关调动人员印证材料审查」.</summary>
public static class TransferEvidence
{
    /// <summary>「由机关调动（含分流、转移）到各类企事业单位从事专业技术工作的，需上传相关印证材料（含任命文件及…）。」</summary>
    /// <param name="documents">Kinds that have been uploaded.</param>
    /// <remarks>Rule SE-06. The documents asked for on a claim in the section of the current title are those of the transfer.</remarks>
    public static Finding Check(bool isTransferred, IEnumerable<string> documents, SectionsPolicy policy)
    {
        var rule = policy.Rules[SectionKey.Qualification];
        var asked = rule.Value.Evidence.Where(one => one.Claim == Circumstance.Transfer).ToList();
        var given = documents.ToHashSet(StringComparer.Ordinal);
        var missing = asked.Where(one => !one.AnyOf.Any(given.Contains)).Select(one => string.Join("或", one.AnyOf)).ToList();
        return (isTransferred, asked.Count, missing.Count) switch
        {
            (false, _, _) => Say(Outcome.NotApplicable, "没有从机关调动（含分流、转移）的情形。"),
            (_, 0, _) => Say(Outcome.NotApplicable, "通知没有要求机关调动人员另行上传材料。"),
            (_, _, 0) => Say(Outcome.Pass, $"机关调动人员的{string.Join("、", asked.Select(one => one.AnyOf[0]))}已上传。"),
            _ => Say(Outcome.Refused, $"从机关调动（含分流、转移）的，还须上传“{string.Join("”“", missing)}”。"),
        };

        Finding Say(Outcome outcome, Wording sentence) => new("SE-06", outcome, sentence, rule.Source, rule.Confidence);
    }
}
