using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using TitleReview.Core.Publicity;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Publicity;

/// <summary>「评审结果」 of one case: its publicity, the objections to it, and re-checks. The applicant sees the result and his own requests, not who objected.</summary>
public sealed class GetResult(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, PublicityStore words, FieldStore fields)
{
    /// <param name="AnswerBy">The last day for deciding it.</param>
    public sealed record Line(
        int Number, DateOnly ReceivedOn, ObjectionChannel Channel, bool IsNamed, string Content, DateOnly AnswerBy, bool IsOverdue, ObjectionOutcome? Outcome, string Findings, DateTime? DecidedAt);

    public sealed record Check(int Number, DateOnly RequestedOn, DateOnly DueOn, bool IsOverdue, string Reason, RecheckOutcome? Outcome, string Findings, DateTime? DecidedAt);

    /// <param name="Days">Null while the result is not made public.</param>
    /// <param name="AskBy">The last day for asking for a re-check.</param>
    /// <param name="CalendarWarnings">Where a day is counted over holidays that have not been entered.</param>
    public sealed record View(
        CaseId Id, string Number, PublicResult Person, Stage Stage, bool HasPassed, DateOnly VotedOn, DateRange? Days, DateOnly AskBy, IReadOnlyList<string> CalendarWarnings, IReadOnlyList<Line> Objections, IReadOnlyList<Check> Rechecks,
        Verdict WhyNotObject, Verdict WhyNotAsk, Verdict WhyNotDecide, bool IsOffice);

    /// <returns>Null when there is no such case for this person, or no result that he may know of.</returns>
    public async Task<View?> HandleAsync(CaseId id, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        var file = await db.Cases.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == id, ct);
        var today = clock.Today();
        if (OperationMatrix.WhyNot(nameof(GetResult), me, file).IsRefused)
        {
            return null;
        }
        var isOffice = file!.IsHeldBy(me, Role.CommitteeOffice);
        if (!isOffice && !await db.ResultsArePublicAsync(file.Notice, today, ct))
        {
            return null;
        }
        var line = (await db.Cases.AsNoTracking().Where(one => one.Id == id).LinesAsync(db, fields, ct)).Single();
        var result = await db.MeetingResults.AsNoTracking().SingleAsync(one => one.Case == id, ct);
        var period = await db.StandingPublicities().AsNoTracking().SingleOrDefaultAsync(one => one.Case == id && one.Kind == PublicityKind.Result && one.Submission == file.Submissions, ct);
        var calendar = await PolicyStore.CalendarAsync(db, ct);
        var rechecks = await db.Rechecks.AsNoTracking().Where(one => one.Case == id).OrderBy(one => one.Number).ToListAsync(ct);
        var objections = isOffice ? await db.Objections.AsNoTracking().Where(one => one.Case == id && one.Kind == PublicityKind.Result).OrderBy(one => one.Number).ToListAsync(ct) : [];
        return new(
            id, file.Number, PublicResult.Of(line), file.Stage, file.Stage != Stage.NotPassed, result.HeldOn, period.Days(), RecheckRules.AskBy(result.HeldOn, ConductPolicy.InForce, calendar),
            calendar.Warnings(new DateRange(result.HeldOn, RecheckRules.DecideBy(today > result.HeldOn ? today : result.HeldOn, ConductPolicy.InForce, calendar))),
            [.. objections.Select(one => LineOf(one, RecheckRules.AnswerBy(one.ReceivedOn, ConductPolicy.InForce, calendar), today))],
            [.. rechecks.Select(one => new Check(
                one.Number, one.RequestedOn, one.DueOn, one.Outcome is null && one.DueOn < today, words.OpenContent(one), one.Outcome, words.OpenFindings(one), one.DecidedAt))],
            OperationMatrix.WhyNot(nameof(RecordResultObjection), me, file),
            OperationMatrix.WhyNot(nameof(AskRecheck), me, file),
            OperationMatrix.WhyNot(nameof(DecideRecheck), me, file),
            isOffice);
    }

    private Line LineOf(Objection one, DateOnly answerBy, DateOnly today) => new(
        one.Number, one.ReceivedOn, one.Channel, one.IsNamed, words.OpenContent(one), answerBy, one.Outcome is null && answerBy < today, one.Outcome, words.OpenFindings(one), one.DecidedAt);
}
