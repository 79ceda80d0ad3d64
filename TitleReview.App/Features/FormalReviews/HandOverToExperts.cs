using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Applications;
using TitleReview.Core.Auditing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.FormalReviews;

/// <summary>「密封并交付盲评」: from here on experts read sealed submissions, and only the office knows whose they are.</summary>
public sealed class HandOverToExperts(
    IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, NewId newId, DrawBelow draw, PolicyStore policies, FieldStore fields, BlindStore blinds, Recusals recusals, HandOverPlans plans)
{
    /// <param name="Experts">Each of them scores each case; not asked where the cases are shared among those drawn.</param>
    public sealed record Command(IReadOnlyList<SeenCase> Cases, IReadOnlyList<PersonId> Experts, DrawShare? Share = null);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        var chosen = command.Cases.Select(seen => seen.Case).Distinct().ToList();
        var files = await db.Cases.Where(file => chosen.Contains(file.Id)).ToListAsync(ct);
        var verdict = WhyNotChosen(me, command, files);
        var declared = await Recusal.DeclaredAsync(db, ct);
        var shares = HandOverPlan.ToAll(files, command.Experts);
        if (!verdict.IsRefused && command.Share is { } share)
        {
            shares = await plans.OfAsync(db, me, files, share.Draw, share.EachBy, ct);
            verdict = shares.WhyNot(share.Print);
        }
        var experts = shares.Experts;
        if (!verdict.IsRefused)
        {
            verdict = (await WhyNotVotedOnAsync(db, files, ct)).And(await WhyNotExpertsAsync(db, files, experts, ct)).And(await Recusal.WhyNotReviewAsync(db, recusals, files, shares, clock.Today(), ct));
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

        var numbers = await BlindNumbers.OfAsync(db, experts, draw, ct);
        foreach (var file in files)
        {
            var (group, blind) = (shares.Of(file.Id), new BlindId(newId()));
            db.SealedSubmissions.Add(blinds.Seal(blind, await SealingOfCase.SealAsync(db, file, policies, fields, ct)));
            db.SealLinks.Add(new SealLink { Blind = blind, Case = file.Id, Experts = group.Count, Draw = command.Share?.Draw, Group = shares.GroupOf(file.Id) });
            db.ScoringTasks.AddRange(group.Select(expert => new ScoringTask { Id = new(newId()), Blind = blind, Expert = expert, Number = numbers.Next(expert, blind), GroupSize = group.Count }));
            file.Take(Act.HandOver, me, clock.UtcNow(), $"密封并交付{group.Count}名专家");
            db.Audit(me.Person, clock.UtcNow(), nameof(HandOverToExperts), file.Id.ToString(), string.Create(CultureInfo.InvariantCulture, $"{group.Count}"));
        }
        // who declares while this is on its way is not handed what he must not see
        return await db.SaveAsync(ct, async () => declared == await Recusal.DeclaredAsync(db, ct) ? Verdict.Allowed : Verdict.Of(new PageIsStale()));
    }

    private static Verdict WhyNotChosen(Actor me, Command command, IReadOnlyList<ReviewCase> files)
    {
        var none = Verdict.Of(
            command.Cases.Count == 0 ? new HandOverNeedsCases() : null,
            command.Experts.Count == 0 && command.Share is null ? new HandOverNeedsExperts() : null);
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
}
