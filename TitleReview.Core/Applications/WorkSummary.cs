using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;

namespace TitleReview.Core.Applications;

/// <summary>「工作总结字数审查」.</summary>
public static class WorkSummary
{
    /// <summary>Characters as the rule counts them: all but blanks and line breaks; a rare character in two code units is one.</summary>
    public static int Count(string text)
    {
        if (!ComparableText.MayHaveBlank(text) && !text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF'))
        {
            return text.Length;
        }

        var characters = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            characters += ComparableText.IsBlank(rune) ? 0 : 1;
        }

        return characters;
    }

    /// <summary>「字数2000-3000字以内。」 Both numbers are still within.</summary>
    /// <remarks>Rule SE-12.</remarks>
    public static Finding Check(int characters, WorkSummaryPolicy policy)
    {
        var (least, most) = (policy.MinimumCharacters, policy.MaximumCharacters);
        return (least.Value, most.Value) switch
        {
            (null, null) => Say(Outcome.NotApplicable, "通知没有规定工作总结的字数。", least),
            ({ } few, _) when characters < few => Say(Outcome.Refused, $"工作总结{characters}字，不足{few}字，还差{few - characters}字，请补充。", least),
            (_, { } many) when characters > many => Say(Outcome.Refused, $"工作总结{characters}字，超过{many}字，请删去{characters - many}字。", most),
            _ => Say(Outcome.Pass, $"工作总结{characters}字，符合字数要求。", most.Value is null ? least : most),
        };

        static Finding Say(Outcome outcome, Wording sentence, Cited<int?> limit) => new("SE-12", outcome, sentence, limit.Source, limit.Confidence);
    }
}
