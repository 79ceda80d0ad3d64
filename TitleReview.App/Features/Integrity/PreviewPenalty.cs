using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Integrity;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Integrity;

/// <summary>What a decision would mean, before anybody takes it.</summary>
public sealed class PreviewPenalty(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, PolicyStore policies)
{
    /// <param name="Effect">Null where the verdict refuses.</param>
    public sealed record Result(Verdict Verdict, Finding? Effect);

    /// <param name="subject">The number of an application, or the whole name of a unit.</param>
    public async Task<Result> HandleAsync(NoticeId id, string subject, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(PreviewPenalty), me) is { IsRefused: true } notAllowed)
        {
            return new(notAllowed, null);
        }
        if (await db.NoticesFor(me).AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, ct) is not { } notice)
        {
            return new(Verdict.Of(new IntegrityMatterNotFound()), null);
        }
        var (file, unit) = await db.SubjectAsync(me, id, subject, ct);
        return file is not null ? new(Verdict.Allowed, PenaltyRules.ExplainPerson(notice.Year, (await policies.PolicyOfCaseAsync(db, file, ct)).Penalties))
            : unit is not null ? new(Verdict.Allowed, PenaltyRules.ExplainUnit(notice.Year, (await policies.PolicyOfNoticeAsync(db, id, ct)).Penalties))
            : new(Verdict.Of(new IntegritySubjectNotFound()), null);
    }
}
