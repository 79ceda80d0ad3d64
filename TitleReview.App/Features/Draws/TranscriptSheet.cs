using TitleReview.Core.Auditing;
using TitleReview.Core.Draws;

namespace TitleReview.App.Features.Draws;

/// <summary>The transcript as a printed page: numbers only.</summary>
internal static class TranscriptSheet
{
    public static PrintedSheet Of(DrawTranscript transcript)
    {
        var (frozen, rules) = (transcript.Frozen, transcript.Frozen.Rules);
        return new PrintedSheet(
            $"{frozen.Title}抽取记录",
            ["项目", "内容"],
            [
                new("抽取以前公布", [
                    ["冻结时间", Moment(frozen.FrozenAt)], ["冻结指纹", transcript.Seed.FrozenHash], ["编号", $"1至{frozen.Rows.Count}号，共{frozen.Rows.Count}人"],
                    ["未列入抽取", frozen.Excluded.Count == 0 ? "无" : string.Join("；", frozen.Excluded.Select(one => $"{one.Reason}{one.Count}人"))],
                    ["限制", string.Join("；", Limits(frozen, rules))],
                    .. frozen.Groups.Select(group => (IReadOnlyList<string>)[group.Name, $"抽取{group.Seats}人，候补{group.Alternates}人"])]),
                new("种子", [
                    .. transcript.Seed.Entries.Select(entry => (IReadOnlyList<string>)[frozen.Sources[entry.Source - 1].Name, $"{entry.Value}（第{entry.By}名监督人 {Moment(entry.EnteredAt)}录入）"]),
                    ["办公室的秘密数", transcript.Seed.Secret], ["种子的哈希值", transcript.Result.SeedHash]]),
                new($"结果（{Moment(transcript.Result.DrawnAt)}抽取）", [
                    ["抽取顺序", string.Join(" ", transcript.Result.Order)],
                    .. frozen.Groups.Zip(transcript.Result.Groups, (group, result) => (IReadOnlyList<string>)[group.Name, Numbers(result, rules.Heads)])]),
                .. transcript.Replacements.Count == 0 ? Array.Empty<PrintedGroup>() : [new("递补", [
                    .. transcript.Replacements.Select(one => (IReadOnlyList<string>)[Moment(one.At), $"{one.Leaves}号退出（{one.Reason}），{(one.Enters == 0 ? "候补减少" : $"由{one.Enters}号递补")}"]),
                    .. frozen.Groups.Zip(transcript.Now, (group, result) => (IReadOnlyList<string>)[$"{group.Name}（现在）", Numbers(result, rules.Heads)])])],
                new("复核", [["最后的哈希值", transcript.LastHash]]),
            ],
            ["本记录只有编号，编号对应的人另行密封。任何人都可以用系统下载的抽取记录（JSON）和“抽取记录复核”页面重新计算，办法见《可复核的随机抽取》（docs/draw.md）。",
             "监督人签名：________________　________________　日期：__________"]);
    }

    public static IEnumerable<string> Limits(FrozenPool frozen, DrawLimits rules) => ((string?[])
    [
        rules.Odd ? "总人数为单数" : null,
        rules.Least > 0 ? $"不少于{rules.Least}人" : null,
        rules.GroupLeast > 1 ? $"每组不少于{rules.GroupLeast}人" : null,
        rules.UnitCap > 0 ? $"每个单位最多{rules.UnitCap}人" : null,
        rules.OwnUnit > 0 ? $"本单位（{rules.OwnUnit}号单位）不超过{rules.OwnNumerator}/{rules.OwnDenominator}，最多{(rules with { UnitCap = 0 }).LimitOf(rules.OwnUnit, frozen.Size)}人" : null,
        rules.Heads ? "每组第一名为组长" : null,
    ]).OfType<string>().DefaultIfEmpty("无");

    private static string Numbers(GroupResult group, bool heads) =>
        $"成员：{string.Join("、", group.Members.Select((no, i) => heads && i == 0 ? $"{no}（组长）" : $"{no}"))}；候补：{(group.Alternates.Count == 0 ? "无" : string.Join("、", group.Alternates))}";

    private static string Moment(string time) => time[..19].Replace('T', ' ');
}
