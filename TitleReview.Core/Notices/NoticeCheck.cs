using TitleReview.Core.Committees;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;

namespace TitleReview.Core.Notices;

/// <summary>「发布前检查」: whatever a notice must say, and what in it does not fit together.</summary>
public static class NoticeCheck
{
    private const string Placeholder = "×";

    /// <param name="today">In Beijing.</param>
    /// <param name="directory">What the office's committees have registered; empty: none of them is in force.</param>
    public static IReadOnlyList<NoticeFinding> Of(Policy policy, WorkingCalendar calendar, DateOnly today, IReadOnlyCollection<Specialty> directory) =>
    [
        .. Scope(policy.Scope), .. Specialties(policy.Scope, directory), .. WindowChecks.Of(policy, calendar, today), .. Fees(policy), .. Masks(policy.Masking), .. Defence(policy),
        .. Filling(policy.Notice), .. FloorChecks.Of(policy), .. Courses(policy),
    ];

    /// <summary>「评审范围。」 「其他系列（专业）不在本申报范围之内。」</summary>
    /// <remarks>Rules EL-03 and EL-04.</remarks>
    private static IEnumerable<NoticeFinding> Scope(ScopePolicy scope) => Found(
        scope.Levels.Value.Count == 0 ? Refused("scope.levels", "EL-03", "没有写明可以申报哪些级别，申报人无法选择。", scope.Levels) : null,
        scope.Kinds.Value.Count == 0 ? Refused("scope.kinds", "EL-03", "没有写明申报类别（评审、初次确定、授予），申报人无法选择。", scope.Kinds) : null,
        scope.Series.Value.Count == 0 ? Warn("scope.series", "EL-03", "没有写明职称系列，视为各系列都可以申报，请确认。", scope.Series) : null,
        scope.Specialties.Value.Count == 0 ? Warn("scope.specialties", "EL-03", "没有写明专业，由申报人自行填写，请确认。", scope.Specialties) : null,
        IsOpen(scope.Conditions.Value) ? Refused("scope.conditions", "EL-04", "没有写明依据哪个评审条件文件，申报人无从对照。", scope.Conditions) : null);

    /// <summary>「明确现有职称系列（专业）对应的二级专业目录」</summary>
    /// <remarks>Rule RG-06.</remarks>
    private static IEnumerable<NoticeFinding> Specialties(ScopePolicy scope, IReadOnlyCollection<Specialty> directory) =>
        DirectoryRules.Check(scope.Specialties.Value, directory) is { } strange ? [new NoticeFinding("scope.specialties", strange)] : [];

    /// <summary>「中级380元/人，初级220元/人。」 A notice that names some amounts must name one for every level that is reviewed.</summary>
    /// <remarks>Rule FE-01. One that names none leaves it to the office.</remarks>
    private static IEnumerable<NoticeFinding> Fees(Policy policy)
    {
        var table = policy.Fees.PerPerson;
        if (table.Value.Count == 0)
        {
            return [Warn("fees.per_person", "FE-01", "没有写明收费标准，由评审委员会办公室按核定的标准逐笔登记，请确认。", table)];
        }

        var asked = policy.Scope.Kinds.Value.Contains(ApplicationKind.Review) ? policy.Scope.Levels.Value : [];
        var unset = asked.Where(level => !(table.Value.TryGetValue(ApplicationKind.Review, out var levels) && levels.ContainsKey(level))).ToList();
        return Found(
            unset.Count > 0 ? Refused("fees.per_person", "FE-01", $"没有写明评审{string.Join("、", unset.Select(level => OfficialName.Of(level)))}的收费标准，这些级别无法缴费。", table) : null,
            policy.Windows.Pay.Value is null ? Warn("windows.pay", "TW-03", "写明了收费标准，没有写明缴费时间，缴费不受时间限制，请确认。", policy.Windows.Pay) : null);
    }

    /// <remarks>Rule MK-01.</remarks>
    private static IEnumerable<NoticeFinding> Masks(MaskingPolicy masking) => Found(
        masking.RequiredKinds.Value.Count == 0 ? Refused("masking.required_kinds", "MK-01", "没有写明必须遮盖的内容，盲评时专家会看到姓名和单位。", masking.RequiredKinds) : null,
        masking.RequiredKinds.Value.Intersect(masking.OfferedKinds.Value, StringComparer.Ordinal).ToList() is { Count: > 0 } both
            ? Refused("masking.offered_kinds", "MK-01", $"{string.Join("、", both)}既列为必须遮盖，又列为可以自愿遮盖，请只留一处。", masking.OfferedKinds) : null);

    /// <summary>「是否答辩及答辩范围。」</summary>
    /// <remarks>Rule DF-05.</remarks>
    private static IEnumerable<NoticeFinding> Defence(Policy policy)
    {
        var ranges = policy.DefencePlaces.Ranges;
        var silent = policy.Scope.Levels.Value.Where(level => !ranges.Value.ContainsKey(level) && !policy.Defence.ExemptLevels.Value.Contains(level)).ToList();
        var beyond = ranges.Value.Keys.Except(policy.Scope.Levels.Value).ToList();
        return Found(
            silent.Count > 0 ? Warn("defence_places.ranges", "DF-05", $"没有写明{string.Join("、", silent.Select(level => OfficialName.Of(level)))}是否答辩，视为不答辩，请确认。", ranges) : null,
            beyond.Count > 0 ? Warn("defence_places.ranges", "DF-05", $"写明了{string.Join("、", beyond.Select(level => OfficialName.Of(level)))}的答辩范围，但这些级别不在申报范围内，请核对。", ranges) : null,
            ranges.Value.Values.Contains(DefenceRange.ByPlace) && policy.DefencePlaces.RemoteModes.Value.Count == 0
                ? Refused("defence_places.remote_modes", "DF-05", "有级别随机抽取答辩，没有写明远程答辩的方式（视频、电话）。", policy.DefencePlaces.RemoteModes) : null);
    }

    /// <summary>「明确评审时间、评审范围、申报途径、相关注意事项及联系方式等信息。」 「政策公开、条件公开、程序公开、结果公开。」</summary>
    /// <remarks>Rules FB-01 and OP-05.</remarks>
    private static IEnumerable<NoticeFinding> Filling(NoticePolicy notice) => Found(
        IsOpen(notice.Channel.Value) ? Refused("notice.channel", "FB-01", "没有写明申报途径，请填写。", notice.Channel) : null,
        notice.Contacts.Value.Count == 0 || notice.Contacts.Value.Any(IsOpen) ? Refused("notice.contacts", "FB-01", "联系方式还没有填完，请把“×”换成实际的联系人和电话。", notice.Contacts) : null,
        IsOpen(notice.ReceptionPlace.Value) ? Refused("notice.reception_place", "FB-01", "受理地点还没有填完，请填写。", notice.ReceptionPlace) : null);

    private static IEnumerable<NoticeFinding> Courses(Policy policy)
    {
        var years = policy.ContinuingEducation.Years;
        var stale = policy.Scope.Levels.Value.Where(level => years.Keys.Contains(level) && years[level].Value.Public.Concat(years[level].Value.Professional).DefaultIfEmpty().Max() < policy.Year - 1).ToList();
        return stale.Select(level => Warn(
            $"continuing_education.years.{OfficialName.Of(level)}", "CE-01", $"申报{OfficialName.Of(level)}须提供学时的年度都在{policy.Year - 1}年以前，请核对是否沿用了往年的年度。", years[level]));
    }

    private static bool IsOpen(string text) => string.IsNullOrWhiteSpace(text) || text.Contains(Placeholder, StringComparison.Ordinal);

    internal static IEnumerable<NoticeFinding> Found(params IEnumerable<NoticeFinding?> findings) => findings.OfType<NoticeFinding>();

    internal static NoticeFinding Refused<T>(string key, string rule, Wording sentence, Cited<T> value) => new(key, new Finding(rule, Outcome.Refused, sentence, value.Source, value.Confidence));

    internal static NoticeFinding Warn<T>(string key, string rule, Wording sentence, Cited<T> value) => new(key, new Finding(rule, Outcome.Warning, sentence, value.Source, value.Confidence));
}
