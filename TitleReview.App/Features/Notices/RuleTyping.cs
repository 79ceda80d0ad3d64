using System.Text.Json;
using System.Text.Json.Nodes;

namespace TitleReview.App.Features.Notices;

/// <summary>How the rules of a section, and who approves an exemption, are typed.</summary>
internal static class RuleTyping
{
    private const string Or = " 或 ";

    private static readonly (string Token, string Word)[] _claims =
        [("transfer", "机关调动"), ("course_exemption", "继续教育免试"), ("defence_service", "免于答辩的服务"), ("entrusted", "委托评审"), ("aid", "援派")];

    /// <summary>访惠聚驻村：同级“访惠聚”办公室；原派驻单位所属的地州市、自治区区属主管单位</summary>
    public static PolicyTyping Exemptions { get; } = new(
        "每行一项：事由：仍在参加的审核部门；已返回的审核部门。部门之间用顿号隔开；没有的填“无”",
        json => PolicyTyping.Lines(json.EnumerateArray().Select(one => $"{one.GetProperty("kind").GetString()}：{Offices(one, "approvers_serving")}；{Offices(one, "approvers_returned")}")),
        text => new JsonArray([.. PolicyTyping.Split(text).Select(ReadExemption)]),
        IsLong: true,
        IsRule: true);

    /// <summary>The form: 栏目：学历学位情况｜逐条填写｜不可注明无; below it one line for each kind of evidence: 材料：毕业证书｜每行必传.</summary>
    public static PolicyTyping Section { get; } = new(
        "第一行写“栏目：名称｜逐条填写（或填写一份）｜可以注明无（或不可注明无）”；以下每行一类材料：“材料：名称（可代替的用“ 或 ”隔开）｜栏目必传、每行必传、符合情形的必传、可上传或推荐单位上传｜情形的文字｜情形的类别”，没有情形的不写后两项",
        json => string.Join('\n', [Head(json), .. json.GetProperty("evidence").EnumerateArray().Select(Evidence)]),
        ReadSection,
        IsLong: true,
        IsRule: true);

    private static string Head(JsonElement json) =>
        $"栏目：{json.GetProperty("title").GetString()}｜{(json.GetProperty("is_list").GetBoolean() ? "逐条填写" : "填写一份")}｜{(json.GetProperty("may_be_none").GetBoolean() ? "可以注明无" : "不可注明无")}";

    private static string Evidence(JsonElement json)
    {
        var when = json.TryGetProperty("when", out var words) ? words.GetString()! : "";
        var claim = json.TryGetProperty("claim", out var kind) && kind.ValueKind == JsonValueKind.String ? _claims.Single(one => one.Token == kind.GetString()).Word : "";
        var circumstance = claim.Length > 0 ? $"｜{when}｜{claim}" : when.Length > 0 ? $"｜{when}" : "";
        return $"材料：{string.Join(Or, json.GetProperty("any_of").EnumerateArray().Select(one => one.GetString()))}｜{PolicyWords.Word(json.GetProperty("duty").GetString()!)}{circumstance}";
    }

    private static JsonObject ReadSection(string text)
    {
        var lines = PolicyTyping.Split(text);
        if (lines.Length == 0 || After(lines[0], "栏目") is not [{ Length: > 0 } title, "逐条填写" or "填写一份", "可以注明无" or "不可注明无"] head)
        {
            throw new FormatException();
        }
        return new JsonObject
        {
            ["title"] = title,
            ["is_list"] = head[1] == "逐条填写",
            ["may_be_none"] = head[2] == "可以注明无",
            ["evidence"] = new JsonArray([.. lines.Skip(1).Select(ReadEvidence)]),
        };
    }

    private static JsonObject ReadEvidence(string line)
    {
        var parts = After(line, "材料");
        var kinds = parts[0].Split(Or, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var duty = parts.Length is >= 2 and <= 4 ? new[] { "section", "row", "claim", "offered", "unit" }.FirstOrDefault(token => PolicyWords.Word(token) == parts[1]) : null;
        if (kinds.Length == 0 || duty is null)
        {
            throw new FormatException();
        }
        var evidence = new JsonObject { ["any_of"] = new JsonArray([.. kinds.Select(kind => (JsonNode)kind)]), ["duty"] = duty };
        if (parts.Length > 2 && parts[2].Length > 0)
        {
            evidence["when"] = parts[2];
        }
        if (parts.Length > 3)
        {
            evidence["claim"] = _claims.FirstOrDefault(one => one.Word == parts[3]).Token ?? throw new FormatException();
        }
        return evidence;
    }

    private static JsonObject ReadExemption(string line)
    {
        if (line.Split(['：', ':'], 2) is not [{ Length: > 0 } kind, var offices] || offices.Split('；', ';') is not [var serving, var returned])
        {
            throw new FormatException();
        }
        return new JsonObject { ["kind"] = kind.Trim(), ["approvers_serving"] = List(serving), ["approvers_returned"] = List(returned) };
    }

    private static string[] After(string line, string word) =>
        line.Split(['：', ':'], 2) is [var name, var rest] && name == word ? rest.Split('｜', '|').Select(part => part.Trim()).ToArray() : throw new FormatException();

    private static string Offices(JsonElement json, string name) => string.Join('、', json.GetProperty(name).EnumerateArray().Select(office => office.GetString()));

    private static JsonArray List(string text) =>
        new([.. text.Split('、', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(item => (JsonNode)item)]);
}
