using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Applications;
using TitleReview.Core.FormalReviews;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.FormalReviews;

/// <summary>「缴费批次」 with its slip, as it is shown and printed.</summary>
public sealed class GetFeeBatch(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, PolicyStore policies, FieldStore fields)
{
    public const string NoAccount = "财务室还没有设置收款信息，请向评审委员会办公室询问收款账户。";

    public sealed record View(Guid Id, PaymentSlip Slip, DateTime? PaidAt, bool IsCancelled)
    {
        public bool IsOpen => PaidAt is null && !IsCancelled;
    }

    /// <summary>Null for whatever is not there or not for this person.</summary>
    public async Task<View?> HandleAsync(Guid id, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(GetFeeBatch), me).IsRefused
            || await db.FeeBatchesOf(me).AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == id, ct) is not { } batch)
        {
            return null;
        }
        var policy = await policies.PolicyOfNoticeAsync(db, batch.Notice, ct);
        var lines = await db.FeeBatchLines.AsNoTracking().Where(line => line.Batch == id).ToDictionaryAsync(line => line.Case, line => line.Amount, ct);
        var people = await db.Cases.AsNoTracking().Where(file => lines.Keys.Contains(file.Id)).OrderBy(file => file.Number).LinesAsync(db, fields, ct);
        var account = await db.FeeAccounts.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Office == batch.Office, ct);
        var deadline = PaymentDeadline.Of(policy, await db.PayByAsync(batch.Notice, ct));
        string[] clauses =
        [
            $"收费标准：{Citation.Basis(policy.Fees.PerPerson.Source, policy.Fees.PerPerson.Confidence)}",
            .. deadline is null ? Array.Empty<string>() : [$"缴费时间：{Citation.Basis(deadline.Source, deadline.Confidence)}"],
        ];
        var slip = new PaymentSlip(
            batch.Number,
            policy.Title,
            await db.Organisations.Where(unit => unit.Id == batch.Unit).Select(unit => unit.Name).SingleAsync(ct),
            [
                .. people.Select(line => new PaymentSlipRow(
                    line.File.Number,
                    new PersonName(line.Applicant).Printed,
                    line.Target.Text(SectionCatalogue.Target, "kind") + line.Target.Text(SectionCatalogue.Target, "level"),
                    lines[line.File.Id])),
            ],
            account?.Payee ?? NoAccount,
            account?.QrContent ?? "",
            deadline?.Sentence ?? PaymentDeadline.NotSet,
            clauses,
            clock.Today());
        return new View(batch.Id, slip, batch.PaidAt, batch.CancelledAt is not null);
    }
}
