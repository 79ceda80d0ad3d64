using System.Text.Json.Nodes;

namespace TitleReview.App.Features.Notices;

/// <summary>How tables are typed: one line a row, 评审：初级220、中级380.</summary>
internal static class PolicyTables
{
    /// <summary>2/3</summary>
    public static PolicyTyping Share { get; } = new(
        "填写几分之几，例如：2/3",
        json => $"{json.GetProperty("numerator")}/{json.GetProperty("denominator")}",
        text => text.Split('/', '／') is [var part, var whole] && PolicyTyping.Number(whole.Trim()) is > 0 and var number
            ? new JsonObject { ["numerator"] = PolicyTyping.Number(part.Trim()), ["denominator"] = number }
            : throw new FormatException());

    /// <param name="rows">As packs name them.</param>
    /// <param name="value">Type of a row's value.</param>
    /// <param name="of">How a single value is typed.</param>
    public static PolicyTyping? Of(IReadOnlyList<string> rows, Type value, Func<Type, PolicyTyping?> of)
    {
        var arguments = value.IsGenericType ? value.GetGenericArguments() : [];
        return arguments switch
        {
            [{ IsEnum: true } columns, _] => Table(rows, Columns(PolicyTyping.Tokens(columns))),
            [var item] when of(item) is { } typing => Table(rows, Items(typing)),
            [] when of(value) is { IsLong: false } typing => Table(rows, typing),
            _ => null,
        };
    }

    private static PolicyTyping Table(IReadOnlyList<string> rows, PolicyTyping value) => new(
        $"每行一项，可填：{string.Join('、', rows.Select(PolicyWords.Word))}，名称后加冒号；每项{value.Hint}；没有的填“无”",
        json => PolicyTyping.Lines(json.EnumerateObject().Select(row => $"{PolicyWords.Word(row.Name)}：{value.Write(row.Value)}")),
        text => PolicyTyping.Members(text, rows, typed => value.Options?.Contains(typed) == false ? throw new FormatException() : value.Read(typed)!, needsAll: false),
        IsLong: true);

    private static PolicyTyping Items(PolicyTyping item) => new(
        $"用顿号隔开{(item.Options is null ? "" : $"，可填：{string.Join('、', item.Options)}")}",
        json => string.Join('、', json.EnumerateArray().Select(item.Write)),
        text => new JsonArray([.. Parts(text).Select(part => item.Read(part))]));

    // 初级220、中级380
    private static PolicyTyping Columns(IReadOnlyList<string> columns) => new(
        "用顿号隔开，例如：初级220、中级380",
        json => string.Join('、', json.EnumerateObject().Select(cell => $"{PolicyWords.Word(cell.Name)}{cell.Value}")),
        text =>
        {
            var cells = new JsonObject();
            foreach (var part in Parts(text))
            {
                if (columns.FirstOrDefault(column => part.StartsWith(PolicyWords.Word(column), StringComparison.Ordinal)) is not { } name
                    || !cells.TryAdd(name, JsonValue.Create(PolicyTyping.Number(part[PolicyWords.Word(name).Length..].Trim()))))
                {
                    throw new FormatException();
                }
            }
            return cells;
        });

    private static string[] Parts(string text) => text.Split('、', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
