using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using TitleReview.Core.Publicity;

namespace TitleReview.App.Features.Notices;

/// <summary>「评审工作通知」 as it is printed and sealed: what the values say, in numbered parts.</summary>
internal static class NoticeText
{
    private static readonly string[] _numbers = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"];

    // the parts of a printed notice and the values that each is made of: 「评审时间、评审范围、申报途径、相关注意事项及联系方式」
    private static readonly (string Title, string[] Keys)[] _parts =
    [
        ("评审范围", ["scope.territory", "scope.series", "scope.specialties", "scope.levels", "scope.kinds", "scope.excluded_statuses"]),
        ("评审条件", ["scope.conditions", "scope.is_step_by_step", "service_years.required.", "title_evidence.kinds"]),
        ("时间安排", ["windows.apply", "windows.pay", "windows.paper", "windows.defence", "windows.defence_place"]),
        ("申报途径和要求", ["notice.channel", "sections.order", "submissions.maximum", "submissions.return_deadline", "blanks.none_word", "uploads.extensions", "uploads.maximum_bytes"]),
        ("继续教育和年度考核", ["continuing_education.years.", "continuing_education.public_hours", "continuing_education.professional_hours", "appraisals.years_back"]),
        ("信息遮盖", ["masking.required_kinds", "masking.offered_kinds"]),
        ("公示和审核", ["publicity.working_days", "unit_opinion.sentence", "submissions.levels"]),
        ("收费", ["fees.per_person", "payment.payer", "payment.payee", "payment.late_is_abandoned"]),
        ("纸质材料", ["paper.materials", "paper.evaluation_form_copies"]),
        ("答辩", ["defence_places.ranges", "defence.exempt_levels", "defence.exempt_services", "defence.is_scored"]),
        ("弄虚作假的处理", ["penalties.person_years", "penalties.unit_years"]),
        ("受理和联系方式", ["notice.reception_place", "notice.contacts"]),
    ];

    public static PrintedLetter Of(string title, string number, string office, IReadOnlyList<PolicyValue> values) => new(
        title,
        [
            .. number.Length > 0 ? [number] : Array.Empty<string>(),
            .. _parts.Select(part => (part.Title, Lines: LinesOf(part.Keys, values))).Where(part => part.Lines.Count > 0)
                .SelectMany((part, index) => part.Lines.Prepend($"{_numbers[index]}、{part.Title}")),
        ],
        [office, PrintedLetter.OpenDay]);

    /// <summary>The changed values alone, each with what it was.</summary>
    public static PrintedLetter OfChanges(string title, string number, string office, string notice, DateOnly? from, bool appliesToAll, IReadOnlyList<CheckDraft.Change> changes) => new(
        title,
        [
            .. number.Length > 0 ? [number] : Array.Empty<string>(),
            $"现对《{notice}》作如下补充：",
            .. changes.SelectMany((change, index) => new[]
            {
                $"{index + 1}.{change.Title}：由“{string.Join('；', change.Before)}”改为“{string.Join('；', change.After)}”（{change.Source.Clause}）。",
            }),
            $"{(from is { } day ? $"本补充通知自{ChineseDate.Of(day)}起施行" : "施行日期另定")}，{(appliesToAll ? "此前已提交的申报一并适用" : "此前已提交的申报按原规定办理")}。其他事项仍按原通知执行。",
        ],
        [office, PrintedLetter.OpenDay]);

    private static List<string> LinesOf(string[] keys, IReadOnlyList<PolicyValue> values) =>
    [
        .. from key in keys
           from value in values.Where(value => value.Key.Name == key || (key.EndsWith('.') && value.Key.Name.StartsWith(key, StringComparison.Ordinal))).OrderBy(value => PolicyTitles.Place(value.Key))
           let lines = PolicyWords.Of(value)
           where value.Json.ValueKind != System.Text.Json.JsonValueKind.Null && lines is not ["无"]
           select $"{PolicyTitles.Of(value.Key)}：{string.Join('；', lines)}。".Replace("。。", "。", StringComparison.Ordinal),
    ];
}
