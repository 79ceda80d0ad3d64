using System.Text.Json.Serialization;
using TitleReview.Core.Kernel;

namespace TitleReview.Core.Auditing;

/// <summary>「泄露检查的一项」: what a re-reading says of one thing.</summary>
/// <param name="Sentence">For the office, in Chinese; empty where there is nothing to say.</param>
public sealed record LeakCheck(Outcome Outcome, string Sentence = "")
{
    /// <summary>「符合」</summary>
    public static LeakCheck Sound { get; } = new(Outcome.Pass);

    /// <summary>「未检查」: something else stood in the way, and says so itself.</summary>
    public static LeakCheck NotDone { get; } = new(Outcome.NotApplicable);

    /// <summary>Somebody has to do something about it, or at least to look.</summary>
    [JsonIgnore]
    public bool IsFinding => Outcome is Outcome.Refused or Outcome.NeedsPerson;

    [JsonIgnore]
    public string Word => Outcome == Outcome.NotApplicable ? "未检查" : SelfCheckList.Word(Outcome);

    public static LeakCheck Of(IReadOnlyList<Refusal> faults) =>
        faults.Count == 0 ? Sound : new(Outcome.Refused, string.Concat(faults.Select(fault => fault.Sentence)));
}
