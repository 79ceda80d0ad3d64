using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Kernel;
using TitleReview.Core.Masking;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Masking;

/// <summary>Lays the boxes of a page on the next pages of its kind that nobody has begun. Drafts only: each page is still to be looked at and answered.</summary>
public sealed class RepeatBoxes(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, PolicyStore policies)
{
    /// <summary>More than one upload of a kind brings.</summary>
    public const int MostPages = 50;

    /// <param name="Pages">How many at most, 1 to <see cref="MostPages"/>.</param>
    public sealed record Command(CaseId Case, PageId Page, int Pages, int Version);

    /// <param name="Numbers">The pages that have the boxes now, numbered as in the list.</param>
    public sealed record Result(Verdict Verdict, IReadOnlyList<int> Numbers);

    public async Task<Result> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        var file = await db.Cases.SingleOrDefaultAsync(candidate => candidate.Id == command.Case, ct);
        if (OperationMatrix.WhyNot(nameof(RepeatBoxes), me, file) is { IsRefused: true } notAllowed)
        {
            return new(notAllowed, []);
        }
        var policy = await policies.PolicyOfCaseAsync(db, file!, ct);
        var pages = (await db.Pages
            .Where(page => page.Case == command.Case && page.RemovedAt == null && page.UploadedAs == Role.Applicant)
            .ToListAsync(ct)).InOrder(policy).ToList();
        var at = pages.FindIndex(page => page.Id == command.Page);
        if (at < 0 || pages[at].Version != command.Version)
        {
            return Refused(new PageIsStale());
        }
        var first = pages[at];
        if (first.Regions.Count == 0)
        {
            return Refused(new NoBoxToRepeat());
        }
        var next = pages.Skip(at + 1)
            .Where(page => page.Section == first.Section && page.Kind == first.Kind && !page.HasMasking)
            .Take(Math.Clamp(command.Pages, 1, MostPages))
            .ToList();
        if (next.Count == 0)
        {
            return Refused(new NoPageToRepeatOn(first.Kind));
        }

        next.ForEach(page => page.Answer(MaskDecision.Undecided, RepeatedRegions.On(page.Geometry, first.Geometry, first.Regions)));
        db.Entry(file!).State = EntityState.Modified;
        db.Audit(me.Person, clock.UtcNow(), nameof(RepeatBoxes), command.Case.ToString(), $"{first.Id} {first.Regions.Count} {next.Count}");
        var saved = await db.SaveAsync(ct);
        return new(saved, saved.IsRefused ? [] : [.. next.Select(page => pages.IndexOf(page) + 1)]);
    }

    private static Result Refused(Refusal refusal) => new(Verdict.Of(refusal), []);
}

public sealed record NoBoxToRepeat() : Refusal("这一页还没有画遮盖框，请先画好再用到后面的页。");

public sealed record NoPageToRepeatOn(string Kind) : Refusal($"这一页后面没有同一栏目的“{Kind}”还空着：已经回答或已经画框的页不会改动。");
