using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Applications;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using TitleReview.Core.Publicity;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Publicity;

public sealed record PublicityStartsBeforeSubmission(DateOnly SubmittedOn)
    : Refusal($"公示不能早于申报提交之日（{SubmittedOn.Year}年{SubmittedOn.Month}月{SubmittedOn.Day}日），请更正公示开始日期。");

public sealed record PublicityEndsBeforeStart() : Refusal("公示结束日期早于开始日期，请更正。");

/// <summary>Records the period in which the application is, or will be, made public in the unit, with the words that are shown in it.</summary>
public sealed class RecordUnitPublicity(
    IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, PolicyStore policies, FieldStore fields, PublicityStore words, NewId newId)
{
    public sealed record Command(CaseId Case, DateOnly From, DateOnly To, int Version)
    {
        public DateRange Days => new(From, To);
    }

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
        var policy = (await policies.PolicyAsync(db, file.PolicyHash, ct)).Publicity;
        var form = await fields.ReadFormAsync(db, file.Id, ct);
        var (text, version) = await words.DraftAsync(db, file.Id, file.Submissions, ct);
        var period = await db.UnitPublicityAsync(file, ct);
        var verdict = WhyNotDays(command, file, policy, await PolicyStore.CalendarAsync(db, ct), clock.Today())
            .And(AnnouncementRules.WhyNotAnnounce(text, form.Text(SectionCatalogue.Basic, "idNumber"), policy))
            .And(period is null || words.Open(period) is not { } posted
                ? Verdict.Allowed
                : AnnouncementRules.WhyNotChange((period.Days()!.Value, posted.Text), text, command.Days, clock.Today()));
        if (verdict.IsRefused)
        {
            return verdict;
        }

        if (period is null)
        {
            period = new Data.Rows.Publicity { Id = newId(), Case = file.Id, Kind = PublicityKind.Unit, Submission = file.Submissions };
            db.Publicities.Add(period);
        }
        var name = await db.People.Where(person => person.Id == file.Applicant).Select(person => person.Name).SingleAsync(ct);
        (period.FromOn, period.ToOn, period.Box) = (command.From, command.To, words.Seal(period.Id, new(AnnouncedPerson.Of(form, new PersonName(name), clock.Today()), text)));
        file.Take(Act.RecordUnitPublicity, me, clock.UtcNow(), $"公示期{command.Days}");
        db.Audit(me.Person, clock.UtcNow(), nameof(RecordUnitPublicity), file.Id.ToString(), $"{command.From:yyyy-MM-dd}..{command.To:yyyy-MM-dd} words v{version}");
        return await db.SaveAsync(ct);
    }

    private static Verdict WhyNotDays(Command command, ReviewCase file, PublicityPolicy policy, WorkingCalendar calendar, DateOnly today)
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
        var finding = PublicityRules.CheckUnit(command.Days, policy, calendar);
        return Verdict.Of(
            command.From < submittedOn ? new PublicityStartsBeforeSubmission(submittedOn) : null,
            finding.Outcome == Outcome.Refused ? new Core.Auditing.FindingRefuses(finding) : null);
    }
}
