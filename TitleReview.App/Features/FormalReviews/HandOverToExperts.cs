using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Applications;
using TitleReview.Core.Auditing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Scoring;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.FormalReviews;

/// <summary>「密封并交付盲评」: from here on experts read sealed submissions, and only the office knows whose they are.</summary>
public sealed class HandOverToExperts(
    IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, NewId newId, DrawBelow draw, PolicyStore policies, FieldStore fields, BlindStore blinds, Recusals recusals)
{
    // six digits, the first of them not zero
    private const int FirstNumber = 100_000;
    private const int Numbers = 900_000;

    public sealed record Command(IReadOnlyList<SeenCase> Cases, IReadOnlyList<PersonId> Experts);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        var chosen = command.Cases.Select(seen => seen.Case).Distinct().ToList();
        var files = await db.Cases.Where(file => chosen.Contains(file.Id)).ToListAsync(ct);
        var experts = command.Experts.Distinct().ToList();
        var verdict = WhyNotChosen(me, command, files);
        if (!verdict.IsRefused)
        {
            verdict = (await WhyNotVotedOnAsync(db, files, ct)).And(await WhyNotExpertsAsync(db, files, experts, ct)).And(await Recusal.WhyNotReviewAsync(db, recusals, files, experts, clock.Today(), ct));
        }
        foreach (var notice in verdict.IsRefused ? [] : files.Select(file => file.Notice).Distinct())
        {
            verdict = verdict.And(await ExpertStandingQuery.WhyNotJudgeAsync(db, notice, await policies.PolicyOfNoticeAsync(db, notice, ct), experts, clock.Today(), ct));
        }
        foreach (var file in verdict.IsRefused ? [] : files)
        {
            // asked again at the seal: what experts read is decided here, not at the submission
            verdict = verdict.And(SubmissionCheck.WhyNotSeal(await db.FactsAsync(file, fields, ct), await policies.PolicyAsync(db, file.PolicyHash, ct), clock.UtcNow()));
        }
        if (verdict.IsRefused)
        {
            return verdict;
        }

        var taken = await NumbersOfAsync(db, experts, ct);
        foreach (var file in files)
        {
            var blind = await SealAsync(db, file, ct);
            foreach (var expert in experts)
            {
                db.ScoringTasks.Add(new ScoringTask { Id = new(newId()), Blind = blind, Expert = expert, Number = NewNumber(taken[expert]) });
            }
            file.Take(Act.HandOver, me, clock.UtcNow(), $"密封并交付{experts.Count}名专家");
            db.Audit(me.Person, clock.UtcNow(), nameof(HandOverToExperts), file.Id.ToString(), string.Create(CultureInfo.InvariantCulture, $"{experts.Count}"));
        }
        return await db.SaveAsync(ct);
    }

    private static Verdict WhyNotChosen(Actor me, Command command, IReadOnlyList<ReviewCase> files)
    {
        var none = Verdict.Of(
            command.Cases.Count == 0 ? new HandOverNeedsCases() : null,
            command.Experts.Count == 0 ? new HandOverNeedsExperts() : null);
        var reasons = command.Cases.SelectMany(seen =>
        {
            var file = files.SingleOrDefault(candidate => candidate.Id == seen.Case);
            var verdict = OperationMatrix.WhyNot(nameof(HandOverToExperts), me, file);
            return verdict.IsRefused || file!.Version == seen.Version ? verdict.Refusals : [new PageIsStale()];
        });
        return none.And(Verdict.Of(reasons.Distinct()));
    }

    private async Task<Verdict> WhyNotVotedOnAsync(ReviewDb db, IReadOnlyList<ReviewCase> files, CancellationToken ct)
    {
        var targets = await fields.ReadSectionAsync(db, [.. files.Select(file => file.Id)], SectionCatalogue.Target, ct);
        return Verdict.Of(files.Where(file => targets[file.Id].Kind() is ApplicationKind.InitialDetermination or ApplicationKind.Conferral).Select(file => new DeterminedWithoutVote(file.Number)));
    }

    private async Task<Verdict> WhyNotExpertsAsync(ReviewDb db, IReadOnlyList<ReviewCase> files, IReadOnlyList<PersonId> experts, CancellationToken ct)
    {
        var registered = await ListHandOver.ExpertsOn(db, clock.Today())
            .Where(assignment => experts.Contains(assignment.Person))
            .Select(assignment => new { assignment.Person, assignment.Organisation })
            .ToListAsync(ct);
        var isEveryone = files.All(file => experts.All(expert => registered.Any(entry => entry.Person == expert && entry.Organisation == file.Office)));
        return isEveryone ? Verdict.Allowed : Verdict.Of(new NotAnExpertOfOffice());
    }

    private async Task<BlindId> SealAsync(ReviewDb db, ReviewCase file, CancellationToken ct)
    {
        var policy = await policies.PolicyAsync(db, file.PolicyHash, ct);
        var pages = await db.Pages.AsNoTracking().Where(page => page.Case == file.Id).ToListAsync(ct);
        var blind = new BlindId(newId());
        db.SealedSubmissions.Add(blinds.Seal(blind, BlindSealing.Seal(await fields.ReadFormAsync(db, file.Id, ct), policy, pages)));
        db.SealLinks.Add(new SealLink { Blind = blind, Case = file.Id });
        return blind;
    }

    private static async Task<IReadOnlyDictionary<PersonId, HashSet<string>>> NumbersOfAsync(ReviewDb db, IReadOnlyList<PersonId> experts, CancellationToken ct)
    {
        var known = await db.ScoringTasks.AsNoTracking().Where(task => experts.Contains(task.Expert)).Select(task => new { task.Expert, task.Number }).ToListAsync(ct);
        return experts.ToDictionary(
            expert => expert,
            expert => known.Where(task => task.Expert == expert).Select(task => task.Number).ToHashSet(StringComparer.Ordinal));
    }

    private string NewNumber(HashSet<string> taken)
    {
        while (true)
        {
            var number = (FirstNumber + draw(Numbers)).ToString(CultureInfo.InvariantCulture);
            if (taken.Add(number))
            {
                return number;
            }
        }
    }
}
