using System.Globalization;
using System.Text.Json;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;

namespace TitleReview.App.Features.Notices;

/// <summary>A policy's value in words, one line or several.</summary>
internal static class PolicyWords
{
    private const int LongText = 16;
    private const double Megabyte = 1024 * 1024;

    private static readonly Dictionary<string, string> _units = new(StringComparer.Ordinal)
    {
        ["byte"] = "字节", ["character"] = "字", ["copy"] = "份", ["document"] = "份", ["hour"] = "小时", ["megapixel"] = "百万像素", ["minute"] = "分钟", ["month"] = "个月", ["pixel"] = "像素",
        ["point"] = "分", ["time"] = "次", ["working day"] = "个工作日", ["year"] = "年", ["yuan"] = "元",
    };

    private static readonly Dictionary<string, string> _words = new(StringComparer.Ordinal)
    {
        ["add_to_service_years"] = "顺延年数加到任职年限要求上",
        ["after_occurrence"] = "自出现该等次起顺延相应年数",
        ["current_title_period"] = "任现职以来的各年度",
        ["uploaded_years"] = "要求上传考核表的各年度",
        ["public"] = "公需课",
        ["professional"] = "专业课",
        ["section"] = "栏目必传",
        ["row"] = "每行必传",
        ["claim"] = "符合情形的必传",
        ["offered"] = "可上传",
        ["unit"] = "推荐单位上传",
        ["all"] = "全部参加现场答辩",
        ["by_place"] = "按单位所在地区分现场答辩和随机抽取",
        ["unless_exempt"] = "除免于答辩的以外，参加现场答辩",
        ["never"] = "不显示",
        ["when_all_signed"] = "全组签名后显示",
        ["when_own_signed"] = "本人签名后显示",
    };

    private static readonly string[] _ranks =
    [
        .. Enum.GetValues<ApplicationKind>().Select(kind => OfficialName.Of(kind)),
        .. Enum.GetValues<TitleLevel>().Select(level => OfficialName.Of(level)),
        .. Enum.GetValues<AppraisalGrade>().Select(grade => OfficialName.Of(grade)),
        "public", "professional",
    ];

    public static IReadOnlyList<(string Key, string Title)> Sections { get; } =
    [
        ("basic", "基本信息"), ("education", "学历学位情况"), ("qualification", "专业技术资格"), ("work_history", "工作经历"),
        ("achievements", "实践能力、业绩成果"), ("awards", "获奖情况"), ("papers", "发表论文情况"), ("intellectual_property", "知识产权情况"),
        ("appraisals", "任现职期间考核情况"), ("work_summary", "任现职以来个人工作总结"), ("continuing_education", "继续教育培训合格证书"),
        ("other_attachments", "其他附件或证明材料"), ("pledge", "个人承诺书"),
    ];

    public static IReadOnlyList<string> Of(PolicyValue value) => (value.Key.Unit, value.Json.ValueKind) switch
    {
        (_, JsonValueKind.Null) => ["不作规定"],
        ("window", _) => [Window(value.Json).ToString()],
        ("share", _) => [$"{value.Json.GetProperty("numerator")}/{value.Json.GetProperty("denominator")}"],
        ("section", _) => [.. Section(value.Json)],
        ("deadline", _) => [Deadline(value.Json).ToString()],
        (_, JsonValueKind.Array) when value.Key.Name == "continuing_education.special_certificates" => Lines(value.Json, Special),
        (_, JsonValueKind.Array) when value.Key.Name == "continuing_education.exemptions" => Lines(value.Json, Exemption),
        ("byte", _) => [string.Create(CultureInfo.InvariantCulture, $"{value.Json.GetInt64() / Megabyte:0.##}MB")],
        (var unit, JsonValueKind.Array) => Items(value.Json, unit),
        (_, JsonValueKind.Object) when !value.Json.EnumerateObject().Any() => ["无"],
        (var unit, JsonValueKind.Object) => [.. Members(value.Json).Select(member => $"{Word(member.Name)}：{Inline(member.Value, unit)}")],
        // 学时 is what an hour of a course is called
        ("hour", _) when value.Key.Name.StartsWith("continuing_education.", StringComparison.Ordinal) => [$"{value.Json}学时"],
        (var unit, _) => [Inline(value.Json, unit)],
    };

    private static IReadOnlyList<string> Items(JsonElement array, string unit)
    {
        var items = array.EnumerateArray().Select(item => Inline(item, unit)).ToList();
        return items.Count == 0 ? ["无"] : items.Exists(item => item.Length > LongText) ? items : [string.Join('、', items)];
    }

    private static string Inline(JsonElement json, string unit) => json.ValueKind switch
    {
        JsonValueKind.True => "是",
        JsonValueKind.False => "否",
        JsonValueKind.Number => $"{json}{_units.GetValueOrDefault(unit, "")}",
        JsonValueKind.Array when json.GetArrayLength() == 0 => "无",
        JsonValueKind.Array => string.Join('、', json.EnumerateArray().Select(item => Inline(item, unit))),
        JsonValueKind.Object => string.Join('、', Members(json).Select(member => $"{Word(member.Name)}{Inline(member.Value, unit)}")),
        JsonValueKind.Null => "无",
        _ => Word(json.GetString()!),
    };

    internal static string Word(string written) =>
        _words.GetValueOrDefault(written) ?? Sections.FirstOrDefault(section => section.Key == written).Title ?? written;

    // frozen text has its members by code point; people read levels from the lowest, grades from the best
    private static IEnumerable<JsonProperty> Members(JsonElement json) => json.EnumerateObject().OrderBy(member => Array.IndexOf(_ranks, member.Name));

    private static IReadOnlyList<string> Lines(JsonElement array, Func<JsonElement, string> print) =>
        array.GetArrayLength() == 0 ? ["无"] : [.. array.EnumerateArray().Select(print)];

    private static string Special(JsonElement json) =>
        $"{json.GetProperty("year")}年满{json.GetProperty("hours")}学时的，覆盖{Inline(json.GetProperty("covers"), "year")}";

    private static string Exemption(JsonElement json) =>
        $"{json.GetProperty("kind")}：仍在参加的由{Offices(json, "approvers_serving")}审核，已返回的由{Offices(json, "approvers_returned")}审核";

    private static string Offices(JsonElement json, string name) => string.Join('或', json.GetProperty(name).EnumerateArray().Select(office => office.GetString()));

    private static ReturnDeadline Deadline(JsonElement json) =>
        new(json.GetProperty("length").GetInt32(), Enum.GetValues<DeadlineUnit>().Single(unit => JsonNamingPolicy.SnakeCaseLower.ConvertName(unit.ToString()) == json.GetProperty("unit").GetString()));

    private static TimeWindow Window(JsonElement json) => new(
        json.GetProperty("from").Deserialize<DateOnly>(),
        json.GetProperty("to").Deserialize<DateOnly>(),
        Hour(json, "opens"),
        Hour(json, "closes"));

    private static TimeOnly? Hour(JsonElement json, string name) => json.TryGetProperty(name, out var hour) ? hour.Deserialize<TimeOnly?>() : null;

    private static IEnumerable<string> Section(JsonElement json)
    {
        yield return $"{json.GetProperty("title")}：{(json.GetProperty("is_list").GetBoolean() ? "逐条填写" : "填写一份")}，{(json.GetProperty("may_be_none").GetBoolean() ? "没有的可以注明无" : "不可注明无")}";
        foreach (var evidence in json.GetProperty("evidence").EnumerateArray())
        {
            var kinds = string.Join('或', evidence.GetProperty("any_of").EnumerateArray().Select(kind => kind.GetString()));
            var when = evidence.TryGetProperty("when", out var words) && words.GetString() is { Length: > 0 } circumstance ? $"，{circumstance}" : "";
            yield return $"{kinds}（{Word(evidence.GetProperty("duty").GetString()!)}{when}）";
        }
    }
}
