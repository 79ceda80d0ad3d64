using System.Text.Json;
using TitleReview.Core.Kernel;

namespace TitleReview.Core.Policies;

/// <summary>Reads one pack and collects whatever is wrong in it, with its line.</summary>
internal sealed class PolicyPackParser(string file)
{
    private static readonly string[] _known = ["$schema", "id", "document", "layer", "over", "values"];

    private readonly List<PolicyPackProblem> _problems = [];

    // the shape of { "value": 5, "clause": "五（二）", "unit": "working day", "confidence": "notice", "quote": "…" };
    // document only where the words stand in another document than the pack's own
    private sealed record Entry(JsonElement Value, string Clause, string Unit, Confidence Confidence, string Quote = "", string? Document = null);

    public PolicyPack Parse(ReadOnlyMemory<byte> utf8)
    {
        var members = Members(utf8, 1, "");
        RefuseDuplicates(members);
        foreach (var unknown in members.Where(member => !_known.Contains(member.Name, StringComparer.Ordinal)))
        {
            Refuse(unknown.Line, unknown.Name, "政策包没有这一项");
        }

        var id = Read<string>(members, "id");
        var document = Read<string>(members, "document") ?? "";
        var layer = Read<PolicyLayer?>(members, "layer");
        var over = members.Any(member => member.Name == "over") ? Read<IReadOnlyList<string>>(members, "over") : [];
        var entries = members.Where(member => member.Name == "values").SelectMany(member => Members(member.Value, member.ValueLine, "values")).ToList();
        if (members.All(member => member.Name != "values"))
        {
            Refuse(1, "values", "缺少此项");
        }

        RefuseDuplicates(entries);
        var values = new Dictionary<string, PolicyValue>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            if (ReadValue(entry, document, layer) is { } value)
            {
                values[entry.Name] = value;
            }
        }

        return _problems.Count == 0
            ? new PolicyPack(id!, document, layer!.Value, over!, values)
            : throw new PolicyPackInvalidException(file, [.. _problems.OrderBy(problem => problem.Line)]);
    }

    private PolicyValue? ReadValue(JsonMember member, string document, PolicyLayer? layer)
    {
        if (!PolicyKeys.All.TryGetValue(member.Name, out var key))
        {
            Refuse(member.Line, member.Name, "没有登记这个参数，请核对参数名");
            return null;
        }

        if (Read<Entry>(member) is not { } entry)
        {
            return null;
        }

        if (entry.Unit != key.Unit)
        {
            Refuse(member.Line, key.Name, $"计量单位应为 {key.Unit}，现为 {entry.Unit}");
        }

        if (!key.Accepts(entry.Value, out var why))
        {
            Refuse(member.Line, key.Name, $"值的类型不符：{why}");
        }

        if (layer == PolicyLayer.Defaults && entry.Confidence != Confidence.Proposed)
        {
            Refuse(member.Line, key.Name, "系统建议值的confidence必须为proposed");
        }

        return new PolicyValue(key, entry.Value, new Citation(entry.Document ?? document, entry.Clause, entry.Quote), entry.Confidence);
    }

    private T? Read<T>(IReadOnlyList<JsonMember> members, string name)
    {
        if (members.FirstOrDefault(member => member.Name == name) is { } member)
        {
            return Read<T>(member);
        }

        Refuse(1, name, "缺少此项");
        return default;
    }

    private T? Read<T>(JsonMember member)
    {
        try
        {
            var value = JsonSerializer.Deserialize<T>(member.Value.Span, PolicyJson.Options);
            if (value is null)
            {
                Refuse(member.Line, member.Name, "不能为null");
            }

            return value;
        }
        catch (JsonException error)
        {
            Refuse(member.ValueLine + (int)(error.LineNumber ?? 0), member.Name, error.Message);
            return default;
        }
    }

    private IReadOnlyList<JsonMember> Members(ReadOnlyMemory<byte> json, int firstLine, string key)
    {
        try
        {
            return JsonMember.Of(json, firstLine);
        }
        catch (JsonException error)
        {
            Refuse(firstLine + (int)(error.LineNumber ?? 0), key, $"不是有效的JSON：{error.Message}");
            return [];
        }
    }

    private void RefuseDuplicates(IEnumerable<JsonMember> members)
    {
        foreach (var again in members.GroupBy(member => member.Name, StringComparer.Ordinal).SelectMany(same => same.Skip(1)))
        {
            Refuse(again.Line, again.Name, "重复设置");
        }
    }

    private void Refuse(int line, string key, string sentence) => _problems.Add(new PolicyPackProblem(line, key, sentence));
}
