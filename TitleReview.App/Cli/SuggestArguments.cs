using TitleReview.Core.Masking;

namespace TitleReview.App.Cli;

/// <summary>The words after "suggest", in any order: one page, each option at most once.</summary>
internal sealed record SuggestArguments(string Input, IReadOnlyList<IdentityWord> Words)
{
    private const string Name = "--name";
    private const string Unit = "--unit";
    private const string Learned = "--words";

    private static readonly char[] _separators = [',', '，', '、', ';', '；'];

    /// <summary>Null where something is missing, unknown or said twice.</summary>
    public static SuggestArguments? Read(string[] args)
    {
        var options = new Dictionary<string, string>(StringComparer.Ordinal);
        var inputs = new List<string>();
        for (var at = 0; at < args.Length; at++)
        {
            var word = args[at];
            if (!word.StartsWith("--", StringComparison.Ordinal))
            {
                inputs.Add(word);
            }
            else if (word is not (Name or Unit or Learned) || ++at == args.Length || !options.TryAdd(word, args[at]))
            {
                return null;
            }
        }

        return inputs is [{ Length: > 0 } input] && options.ContainsKey(Name) && options.ContainsKey(Unit)
            ? new(input, [.. Said(options, Name, MaskKind.Name), .. Said(options, Unit, MaskKind.Unit), .. Former(options)])
            : null;
    }

    private static IEnumerable<IdentityWord> Said(Dictionary<string, string> options, string option, MaskKind kind) =>
        options[option].Trim() is { Length: > 0 } text ? [new(text, kind)] : [];

    /// <summary>Units are known by their length: names of persons rarely have more than four letters without a dot between them.</summary>
    private static IEnumerable<IdentityWord> Former(Dictionary<string, string> options) =>
        from text in options.GetValueOrDefault(Learned, "").Split(_separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        select new IdentityWord(text, text.Length <= 4 || text.Contains('·', StringComparison.Ordinal) ? MaskKind.Name : MaskKind.Unit);
}
