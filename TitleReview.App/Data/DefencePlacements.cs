using TitleReview.Core.Applications;
using TitleReview.Core.Defences;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Data;

/// <summary>「答辩范围」 of applications: who defends, how, and by which clause.</summary>
public sealed class DefencePlacements(FieldStore fields, DrawnForDefence drawn)
{
    /// <summary>Before the committee, whether or not the experts have scored: those whose defence is arranged.</summary>
    public static IReadOnlyList<Stage> Stages { get; } = [Stage.Admitted, Stage.Scoring, Stage.Meeting, Stage.ResultPublicity, Stage.Approved, Stage.NotPassed];

    /// <param name="Specialty">Of whom the mean is taken.</param>
    public sealed record Line(ReviewCase File, TitleLevel Level, string Specialty, DefencePlacement Placement);

    /// <param name="files">Of one notice.</param>
    /// <exception cref="InvalidOperationException">The form of a case does not say for which level it is.</exception>
    public async Task<IReadOnlyDictionary<CaseId, Line>> OfAsync(ReviewDb db, IReadOnlyCollection<ReviewCase> files, Policy policy, CancellationToken ct)
    {
        if (files.Count == 0)
        {
            return new Dictionary<CaseId, Line>();
        }
        var ids = files.Select(file => file.Id).ToList();
        var targets = await fields.ReadSectionAsync(db, ids, SectionCatalogue.Target, ct);
        var basics = await fields.ReadSectionAsync(db, ids, SectionCatalogue.Basic, ct);
        var others = await fields.ReadSectionAsync(db, ids, SectionCatalogue.OtherAttachments, ct);
        var drawnOnes = await drawn.OutcomesAsync(db, files.First().Notice, ct);
        return files.ToDictionary(file => file.Id, file => new Line(
            file,
            targets[file.Id].Level() ?? throw new InvalidOperationException($"Case {file.Id} has no level."),
            targets[file.Id].Specialty(),
            DefencePlaces.Decide(
                targets[file.Id].Level()!.Value, basics[file.Id].Text(SectionCatalogue.Basic, "place"), drawnOnes.TryGetValue(file.Id, out var wasDrawn) ? wasDrawn : null,
                [others[file.Id].Text(SectionCatalogue.OtherAttachments, "service")], policy)));
    }
}
