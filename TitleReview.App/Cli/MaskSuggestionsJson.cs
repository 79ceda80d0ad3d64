using System.Globalization;
using TitleReview.Core.Masking;

namespace TitleReview.App.Cli;

/// <summary>Suggestions as the suggest verb prints them: [{"kind":"name","x":1,"y":2,"w":3,"h":4,"score":0.95}].</summary>
internal static class MaskSuggestionsJson
{
    public static string Write(IEnumerable<MaskSuggestion> suggestions) => $"[{string.Join(',', suggestions.Select(Item))}]";

    private static string Item(MaskSuggestion suggestion)
    {
        var region = suggestion.Region;
        var score = suggestion.Score.ToString("0.00", CultureInfo.InvariantCulture);
        return $$"""{"kind":"{{Word(region.Kind)}}","x":{{region.X}},"y":{{region.Y}},"w":{{region.W}},"h":{{region.H}},"score":{{score}}}""";
    }

    private static string Word(MaskKind kind) => kind switch
    {
        MaskKind.Name => "name",
        MaskKind.Unit => "unit",
        MaskKind.Seal => "seal",
        MaskKind.Eyes => "eyes",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Nothing suggests this kind."),
    };
}
