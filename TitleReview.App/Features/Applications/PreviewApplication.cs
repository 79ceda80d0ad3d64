using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Applications;
using TitleReview.Core.Auditing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Masking;
using TitleReview.Core.Scoring;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Applications;

/// <summary>「预览」: the whole application as the unit will see it, and as an expert will, the latter by the very function that seals it.</summary>
public sealed class PreviewApplication(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, PolicyStore policies, FieldStore fields)
{
    public sealed record Sheet(PageId Id, string Kind);

    public sealed record Section(string Title, IReadOnlyList<FormLine> Lines, IReadOnlyList<Sheet> Pages);

    /// <param name="Sections">As the unit sees them.</param>
    /// <param name="BlindPages">In the expert's order, as numbered there.</param>
    /// <param name="Unanswered">Pages an expert will see that are not in <paramref name="BlindPages"/> yet, because 是否需要遮盖 is open.</param>
    /// <param name="WhyNotSeal">What would give the applicant away.</param>
    public sealed record View(
        string Number, string Applicant, string Unit, IReadOnlyList<Section> Sections, BlindSubmission Blind, IReadOnlyList<Sheet> BlindPages, int Unanswered, Verdict WhyNotSeal);

    /// <summary>Null when there is no such application of this person.</summary>
    public async Task<View?> HandleAsync(CaseId id, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        var file = await db.Cases.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == id, ct);
        if (file is null || OperationMatrix.WhyNot(nameof(PreviewApplication), me, file).IsRefused)
        {
            return null;
        }
        var policy = await policies.PolicyOfCaseAsync(db, file, ct);
        var (facts, today) = (await db.FactsAsync(file, fields, ct), clock.Today());
        var exempt = policy.Masking.ExemptSections.Value.Select(key => key.ToString()).ToHashSet(StringComparer.Ordinal);
        // sealing refuses a page that is not burned; before that day the others are shown, and how many are missing is said
        var burned = facts.Pages.Where(page => page.IsBurned || exempt.Contains(page.Section)).ToList();
        var blind = BlindSealing.Seal(facts.Form, policy, burned);
        return new View(
            file.Number,
            facts.Applicant.ToString(),
            facts.Unit,
            [
                .. SubmissionCheck.SectionsOf(policy).Select(section => new Section(
                    section.Title,
                    FormLine.Of(section, facts.Form, today),
                    [.. facts.Pages.Where(page => page.Section == section.Key).Select(page => new Sheet(page.Id, page.Kind))])),
            ],
            blind,
            PagesOf(blind, burned),
            facts.Pages.Count - burned.Count,
            SubmissionCheck.WhyNotSeal(facts, policy, clock.UtcNow()));
    }

    // a sealed page names files only; two pages with one burned file are one picture
    private static IReadOnlyList<Sheet> PagesOf(BlindSubmission blind, IReadOnlyList<EvidencePage> pages)
    {
        var byFile = pages.Where(page => page.IsBurned).ToLookup(page => page.BurnedFull);
        return [.. blind.Pages.Select(page => new Sheet(byFile[page.Full].First().Id, page.Heading))];
    }
}
