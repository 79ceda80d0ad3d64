using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Integrity;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Integrity;

public sealed record PenaltyIsRecordedAlready(string Decision) : Refusal($"这个对象已经登记了处理决定“{Decision}”，不必重复登记。");

/// <summary>「登记处理决定」 that somebody with the power to do so has taken. From then on nobody barred begins, submits, or is passed on, in the years of the notice.</summary>
public sealed class RecordPenalty(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, NewId newId, PolicyStore policies, IntegrityWords words)
{
    /// <param name="Subject">The number of an application, or the whole name of a unit.</param>
    /// <param name="Decision">「处理决定文号」</param>
    /// <param name="Authority">「决定机关」</param>
    public sealed record Command(NoticeId Notice, string Subject, string Decision, string Authority, string Ground);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(RecordPenalty), me) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        if (await db.NoticesFor(me).AsNoTracking().SingleOrDefaultAsync(one => one.Id == command.Notice, ct) is not { } notice)
        {
            return Verdict.Of(new IntegrityMatterNotFound());
        }
        var (file, unit) = await db.SubjectAsync(me, notice.Id, command.Subject, ct);
        var policy = (file is not null ? await policies.PolicyOfCaseAsync(db, file, ct) : await policies.PolicyOfNoticeAsync(db, notice.Id, ct)).Penalties;
        var means = file is not null ? PenaltyDecision.OfPerson(notice.Year, policy) : unit is not null ? PenaltyDecision.OfUnit(notice.Year, policy) : null;
        var decision = command.Decision.Trim();
        var verdict = PenaltyDecision.WhyNotRecord(decision, command.Authority, command.Ground).And(Verdict.Of(
            file is null && unit is null ? new IntegritySubjectNotFound() : means is null ? new UnitYearsAreNotSet(policy.UnitYears.Source) : null));
        if (verdict.IsRefused)
        {
            return verdict;
        }
        var (id, now) = (newId(), clock.UtcNow());
        var (person, organisation) = (file?.Applicant, unit?.Id);
        db.IntegrityRecords.Add(new IntegrityRecord
        {
            Id = id, Notice = notice.Id, Case = file?.Id, Person = person, Unit = organisation, Decision = decision, Authority = command.Authority.Trim(), Box = words.SealGround(id, command.Ground.Trim()),
            FirstYear = means!.Years.First, LastYear = means.Years.Last, Document = means.Source.Document, Clause = means.Source.Clause,
            RevokesTitle = means.RevokesTitle, IsBlacklisted = means.IsBlacklisted, EntersArchive = means.EntersArchive, By = me.Person, At = now,
        });
        db.Audit(me.Person, now, nameof(RecordPenalty), notice.Id.ToString(), string.Create(CultureInfo.InvariantCulture, $"{id:N} {means.Years.First}-{means.Years.Last}"));
        return await db.SaveAsync(ct, async () => Verdict.Of(
            await db.IntegrityRecords.AnyAsync(record => record.Decision == decision && record.LiftedReason == "" && record.Person == person && record.Unit == organisation, ct) ? new PenaltyIsRecordedAlready(decision) : null));
    }
}
