using System.Text.Json.Serialization;
using TitleReview.Core.Kernel;

namespace TitleReview.Core.Auditing;

/// <summary>「泄露检查的一页」</summary>
/// <param name="Number">From 1, in the order in which experts see the pages.</param>
/// <param name="Section">Title of the section it proves.</param>
/// <param name="Files">Whether the files are those of the record, and of the sealed submission.</param>
/// <param name="Metadata">Whether there is anything in them besides the picture.</param>
/// <param name="Regions">Whether what was to be covered is covered, in all three copies.</param>
/// <param name="Words">Whether a word that gives the applicant away can still be read.</param>
public sealed record LeakRow(int Number, string Section, string Kind, LeakCheck Files, LeakCheck Metadata, LeakCheck Regions, LeakCheck Words)
{
    /// <summary>In the order of the table's columns.</summary>
    [JsonIgnore]
    public IReadOnlyList<LeakCheck> Checks => [Files, Metadata, Regions, Words];

    [JsonIgnore]
    public bool HasFinding => Checks.Any(check => check.IsFinding);

    /// <summary>A finding or a reminder.</summary>
    [JsonIgnore]
    public bool IsToldOf => HasFinding || Checks.Any(check => check.Outcome == Outcome.Warning);

    /// <summary>What all checks say together.</summary>
    [JsonIgnore]
    public string Sentence => string.Concat(Checks.Select(check => check.Sentence)) is { Length: > 0 } said ? said : "未发现问题。";
}
