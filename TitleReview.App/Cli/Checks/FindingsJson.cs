using System.Text.Encodings.Web;
using System.Text.Json;
using TitleReview.Core.Auditing;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Cli.Checks;

/// <summary>What the check verb prints. Specified in docs/cli.md.</summary>
internal static class FindingsJson
{
    private static readonly JsonSerializerOptions _options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <param name="time">Why it may not be submitted at this instant.</param>
    public static string Write(string notice, Verdict time, IEnumerable<LocatedFinding> findings) => JsonSerializer.Serialize(
        new
        {
            Notice = notice,
            Time = time.Refusals.Select(refusal => new { refusal.Sentence, refusal.Source?.Document, refusal.Source?.Clause, refusal.Source?.Quote }),
            Findings = findings.Select(found => new
            {
                found.Section,
                found.Finding.Rule,
                Outcome = Word(found.Finding.Outcome),
                found.Finding.Sentence,
                found.Finding.Arithmetic,
                found.Finding.Source.Document,
                found.Finding.Source.Clause,
                found.Finding.Source.Quote,
                Confidence = found.Finding.Confidence == Confidence.Notice ? "notice" : "proposed",
            }),
        },
        _options);

    private static string Word(Outcome outcome) => outcome switch
    {
        Outcome.Pass => "pass",
        Outcome.Warning => "warning",
        Outcome.Refused => "refused",
        Outcome.NotApplicable => "not applicable",
        Outcome.NeedsPerson => "needs a person",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };
}
