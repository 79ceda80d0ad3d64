using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Kernel;
using TitleReview.Core.Publicity;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Auditing;

public sealed record PublicityStartsBeforeSubmission(DateOnly SubmittedOn)
    : Refusal($"公示不能早于申报提交之日（{SubmittedOn.Year}年{SubmittedOn.Month}月{SubmittedOn.Day}日），请更正公示开始日期。");

public sealed record PublicityEndsBeforeStart() : Refusal("公示结束日期早于开始日期，请更正。");

/// <summary>Records the period in which the application is, or will be, made public in the unit.</summary>
public sealed class RecordUnitPublicity(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, PolicyStore policies, NewId newId)
{
    public sealed record Command(CaseId Case, DateOnly From, DateOnly To, bool HasOpenObjection, int Version);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        var file = await db.Cases.SingleOrDefaultAsync(candidate => candidate.Id == command.Case, ct);
        if (OperationMatrix.WhyNot(nameof(RecordUnitPublicity), me, file) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        if (file!.Version != command.Version)
        {
            return Verdict.Of(new PageIsStale());
        }
        var policy = await policies.PolicyAsync(db, file.PolicyHash, ct);
        var verdict = WhyNot(command, file, policy.Publicity, await PolicyStore.CalendarAsync(db, ct), clock.Today());
        if (verdict.IsRefused)
        {
            return verdict;
        }

        var period = await db.Publicities.SingleOrDefaultAsync(
            candidate => candidate.Case == file.Id && candidate.Kind == PublicityKind.Unit && candidate.Submission == file.Submissions, ct);
        if (period is null)
        {
            period = new Data.Rows.Publicity { Id = newId(), Case = file.Id, Kind = PublicityKind.Unit, Submission = file.Submissions };
            db.Publicities.Add(period);
        }
        (period.FromOn, period.ToOn, period.HasOpenObjection) = (command.From, command.To, command.HasOpenObjection);
        var days = new DateRange(command.From, command.To);
        file.Take(Act.RecordUnitPublicity, me, clock.UtcNow(), $"公示期{days}{(command.HasOpenObjection ? "，有异议待处理" : "")}");
        db.Audit(me.Person, clock.UtcNow(), nameof(RecordUnitPublicity), file.Id.ToString(), $"{command.From:yyyy-MM-dd}..{command.To:yyyy-MM-dd} objection={command.HasOpenObjection}");
        return await db.SaveAsync(ct);
    }

    private static Verdict WhyNot(Command command, ReviewCase file, Core.Policies.PublicityPolicy policy, WorkingCalendar calendar, DateOnly today)
    {
        var submittedOn = BeijingTime.DayOf(file.History.Last(line => line.Act == Act.Submit).At);
        if (command.To < command.From)
        {
            return Verdict.Of(new PublicityEndsBeforeStart());
        }
        if (PublicityDayIsUnlikely.Is(command.To, today))
        {
            return Verdict.Of(new PublicityDayIsUnlikely(command.To));
        }
        var finding = PublicityRules.CheckUnit(new DateRange(command.From, command.To), policy, calendar);
        return Verdict.Of(
            command.From < submittedOn ? new PublicityStartsBeforeSubmission(submittedOn) : null,
            finding.Outcome == Outcome.Refused ? new Core.Auditing.FindingRefuses(finding) : null);
    }
}
