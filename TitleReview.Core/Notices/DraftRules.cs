using System.Text.Json;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;

namespace TitleReview.Core.Notices;

/// <summary>「起草规则」: whether a value, with the source it is given, may stand in a notice that is being written.</summary>
public static class DraftRules
{
    private const int LongestSource = 1_000;

    /// <param name="title">What people call the parameter.</param>
    /// <param name="stated">What stands there now; null: nothing.</param>
    /// <param name="document">The new notice's own title.</param>
    public static Verdict WhyNotSet(string title, PolicyValue? stated, PolicyValue value, string document)
    {
        var source = value.Source;
        return Verdict.Of(
            ParameterValue.WhyNot(value.Key, value.Json) is { } why ? new DraftValueIsUnfit(title, why) : null,
            value.Confidence == Confidence.Notice && string.IsNullOrWhiteSpace(source.Document) ? new DraftValueNeedsDocument(title) : null,
            value.Confidence == Confidence.Notice && (string.IsNullOrWhiteSpace(source.Clause) || IsOfAnotherText(stated, value, document)) ? new DraftValueNeedsClause(title, document) : null,
            source.Clause.Length + source.Document.Length + source.Quote.Length > LongestSource ? new DraftSourceIsTooLong(title, LongestSource) : null);
    }

    /// <summary>Whether two JSON texts say the same.</summary>
    public static bool IsSame(JsonElement one, JsonElement other) => JsonElement.DeepEquals(one, other);

    // the clause was written of the old value: the new one stands in the new notice, or in some other place of some other document
    private static bool IsOfAnotherText(PolicyValue? stated, PolicyValue value, string document) =>
        stated is not null && stated.Source.Document != document && !IsSame(stated.Json, value.Json)
        && (stated.Source.Document, stated.Source.Clause) == (value.Source.Document, value.Source.Clause);
}
