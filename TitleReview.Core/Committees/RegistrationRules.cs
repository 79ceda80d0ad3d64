using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;

namespace TitleReview.Core.Committees;

/// <summary>「评审委员会备案登记规则」.</summary>
public static class RegistrationRules
{
    /// <summary>「自治区级单位承接初、中、高级（副高、正高）；地、州、市级单位承接初、中、高级（副高）；区、县级单位承接初、中级。」</summary>
    /// <remarks>Rule RG-01. 员级 goes with 初级; 中央驻疆单位 review what they were approved for.</remarks>
    public static Finding CheckLevel(CommitteeSeat seat, TitleLevel level, RegistrationPolicy policy)
    {
        var levels = policy.Levels;
        var (where, what) = (OfficialName.Of(seat), OfficialName.Of(level));
        if (!levels.Value.TryGetValue(seat, out var allowed))
        {
            return new Finding("RG-01", Outcome.NeedsPerson, $"{where}的评审委员会按批准的层级评审，请核对批准文件是否包括{what}。", levels.Source, Confidence.Proposed);
        }

        var list = string.Join("、", allowed.Select(one => OfficialName.Of(one)));
        return allowed.Contains(level) || (level == TitleLevel.Assistant && allowed.Contains(TitleLevel.Junior))
            ? new Finding("RG-01", Outcome.Pass, $"{where}的评审委员会可以承接{what}职称评审。", levels.Source, levels.Confidence)
            : new Finding("RG-01", Outcome.Refused, $"{where}的评审委员会只承接{list}职称评审，不能承接{what}。", levels.Source, levels.Confidence);
    }

    /// <summary>「自治区级单位和各地州市级单位的评审委员会直接报送至自治区职称社会化评价中心，区、县级单位的评审委员会将信息上报各地州市人社职称部门，统一报送。」</summary>
    /// <remarks>Rule RG-05.</remarks>
    public static Cited<string> Route(CommitteeSeat seat, RegistrationPolicy policy) =>
        policy.Routes.Value.TryGetValue(seat, out var route) ? new Cited<string>(route, policy.Routes.Source, policy.Routes.Confidence) : policy.CentralUnitRoute;

    /// <summary>「必填」「选填」: one finding for each empty box of the form, in its order.</summary>
    /// <param name="fields">What was entered, by the name of the box; a box that is not there is empty.</param>
    /// <remarks>Rule RG-04. An empty optional box is printed 无.</remarks>
    public static IReadOnlyList<Finding> CheckForm(IReadOnlyDictionary<string, string?> fields, RegistrationPolicy policy)
    {
        return
        [
            .. Empty(policy.RequiredFields).Select(field => new Finding(
                "RG-04", Outcome.Refused, $"“{field}”为必填，请填写。", policy.RequiredFields.Source, policy.RequiredFields.Confidence)),
            .. Empty(policy.OptionalFields).Select(field => new Finding(
                "RG-04", Outcome.Pass, $"“{field}”为选填，没有填写的打印“无”。", policy.OptionalFields.Source, policy.OptionalFields.Confidence)),
        ];

        IEnumerable<string> Empty(Cited<IReadOnlyList<string>> names) => names.Value.Where(name => string.IsNullOrWhiteSpace(fields.GetValueOrDefault(name)));
    }

    /// <summary>「备案有效期不得超过3年。」</summary>
    /// <remarks>Rule RG-08: the last day is the one before the date comes round again.</remarks>
    public static Finding CheckValidity(DateOnly filed, DateOnly today, RegistrationPolicy policy)
    {
        var years = policy.ValidYears;
        var last = LastDay(filed, policy);
        var arithmetic = $"{filed:yyyy-MM-dd} + {years.Value}年 → {last:yyyy-MM-dd}";
        return today <= last
            ? new Finding("RG-08", Outcome.Pass, $"评审委员会备案有效至{ChineseDate.Of(last)}。", years.Source, years.Confidence, arithmetic)
            : new Finding("RG-08", Outcome.Refused, $"评审委员会备案已于{ChineseDate.Of(last)}到期，请重新核准备案后再开展评审。", years.Source, years.Confidence, arithmetic);
    }

    /// <summary>The last day on which a registration that was approved on a day may still hold.</summary>
    public static DateOnly LastDay(DateOnly filed, RegistrationPolicy policy) =>
        filed.Year + policy.ValidYears.Value > DateOnly.MaxValue.Year ? DateOnly.MaxValue : filed.AddYears(policy.ValidYears.Value).AddDays(-1);
}
