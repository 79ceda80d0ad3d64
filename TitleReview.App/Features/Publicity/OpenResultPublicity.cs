using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using TitleReview.Core.Publicity;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Publicity;

/// <summary>「登记评审结果公示」 of one or many cases at once.</summary>
public sealed class OpenResultPublicity(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, NewId newId, PolicyStore policies, PublicityStore words, FieldStore fields)
{
    public sealed record Command(IReadOnlyList<SeenCase> Cases, DateOnly From, DateOnly To);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        var chosen = command.Cases.Select(seen => seen.Case).Distinct().ToList();
        var files = await db.Cases.Where(file => chosen.Contains(file.Id)).ToListAsync(ct);
        var verdict = WhyNotChosen(me, command, files);
        if (!verdict.IsRefused)
        {
            verdict = await WhyNotPeriodAsync(db, files, command, ct);
        }
        if (verdict.IsRefused)
        {
            return verdict;
        }

        var rounds = await db.MeetingResults.Where(result => chosen.Contains(result.Case)).ToDictionaryAsync(result => result.Case, result => result.Round, ct);
        var lines = (await db.Cases.AsNoTracking().Where(file => chosen.Contains(file.Id)).LinesAsync(db, fields, ct)).ToDictionary(line => line.File.Id);
        foreach (var file in files)
        {
            var id = newId();
            db.Publicities.Add(new Data.Rows.Publicity
            {
                Id = id,
                Case = file.Id,
                Kind = PublicityKind.Result,
                Submission = file.Submissions,
                Round = rounds[file.Id],
                FromOn = command.From,
                ToOn = command.To,
                Box = words.SealResult(id, PublicResult.Of(lines[file.Id])),
            });
            db.Audit(me.Person, clock.UtcNow(), nameof(OpenResultPublicity), file.Id.ToString(), string.Create(CultureInfo.InvariantCulture, $"{command.From:yyyy-MM-dd}/{command.To:yyyy-MM-dd}"));
        }
        return await db.SaveAsync(ct);
    }

    private Verdict WhyNotChosen(Actor me, Command command, IReadOnlyList<ReviewCase> files)
    {
        var reasons = command.Cases.SelectMany(seen =>
        {
            var file = files.SingleOrDefault(candidate => candidate.Id == seen.Case);
            var verdict = OperationMatrix.WhyNot(nameof(OpenResultPublicity), me, file);
            return verdict.IsRefused || file!.Version == seen.Version ? verdict.Refusals : [new PageIsStale()];
        });
        return Verdict.Of(
            command.Cases.Count == 0 ? new ResultPublicityNeedsCases() : null,
            command.To < command.From ? new PublicityEndsBeforeItStarts() : null,
            PublicityDayIsUnlikely.Is(command.From, clock.Today()) ? new PublicityDayIsUnlikely(command.From) : null,
            PublicityDayIsUnlikely.Is(command.To, clock.Today()) ? new PublicityDayIsUnlikely(command.To) : null)
            .And(Verdict.Of(reasons.Distinct()));
    }

    private async Task<Verdict> WhyNotPeriodAsync(ReviewDb db, IReadOnlyList<ReviewCase> files, Command command, CancellationToken ct)
    {
        var calendar = await PolicyStore.CalendarAsync(db, ct);
        var chosen = files.Select(file => file.Id).ToList();
        var open = await db.StandingPublicities().AsNoTracking().Where(period => period.Kind == PublicityKind.Result && chosen.Contains(period.Case)).ToListAsync(ct);
        var lastVote = await db.MeetingResults.Where(result => chosen.Contains(result.Case)).MaxAsync(result => result.HeldOn, ct);
        var unsigned = await db.DeclaredVotes
            .Where(vote => chosen.Contains(vote.Case) && db.MeetingResults.Any(result => result.Case == vote.Case && result.Passed == vote.Passed)
                && !db.SignedMinutes.Any(minutes => minutes.Meeting == vote.Meeting && minutes.SignedAt != null))
            .Select(vote => vote.Case).ToListAsync(ct);
        var reasons = new List<Refusal>();
        foreach (var file in files)
        {
            var policy = await policies.PolicyAsync(db, file.PolicyHash, ct);
            var finding = PublicityRules.CheckResults(new DateRange(command.From, command.To), policy.Publicity, calendar);
            if (finding.Outcome == Outcome.Refused)
            {
                reasons.Add(new ResultPublicityTooShort(finding));
            }
            if (open.Exists(period => period.Case == file.Id && period.Submission == file.Submissions))
            {
                reasons.Add(new ResultPublicityIsOpen(file.Number));
            }
        }
        return Verdict.Of(reasons.Distinct()).And(Verdict.Of(
            command.From < lastVote ? new ResultPublicityBeforeVote(lastVote) : null,
            unsigned.Count > 0 ? new ResultNeedsSignature(string.Join("、", files.Where(file => unsigned.Contains(file.Id)).Select(file => file.Number)), ConductPolicy.InForce.IsSignedByChair.Source) : null));
    }
}
