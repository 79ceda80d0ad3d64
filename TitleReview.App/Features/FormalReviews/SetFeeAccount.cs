using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.FormalReviews;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.FormalReviews;

/// <summary>「维护收款信息」: what slips say about where to pay, and what their QR code holds. The system takes no money; it prints what finance writes here.</summary>
public sealed class SetFeeAccount(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock)
{
    public const int LongestPayee = 500;

    // a code of more is too fine for a printed square of 35 mm
    public const int LongestQr = 400;

    /// <param name="Version">As shown; 0 while nothing was set.</param>
    public sealed record Command(OrganisationId Office, string Payee, string QrContent, int Version);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(SetFeeAccount), me) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        if (!me.Holds(Role.FinanceOffice, command.Office))
        {
            return Verdict.Of(new OperationNotFound());
        }
        var (payee, code) = (command.Payee.Trim(), command.QrContent.Trim());
        var verdict = Verdict.Of(
            payee.Length == 0 ? new AccountNeedsPayee() : null,
            payee.Length > LongestPayee ? new PayeeTooLong(LongestPayee) : null,
            code.Length > LongestQr ? new QrContentTooLong(LongestQr) : null);
        if (verdict.IsRefused)
        {
            return verdict;
        }

        var account = await db.FeeAccounts.SingleOrDefaultAsync(candidate => candidate.Office == command.Office, ct);
        if ((account?.Version ?? 0) != command.Version)
        {
            return Verdict.Of(new PageIsStale());
        }
        if (account is null)
        {
            db.FeeAccounts.Add(new FeeAccount { Office = command.Office, Payee = payee, QrContent = code });
        }
        else
        {
            (account.Payee, account.QrContent) = (payee, code);
        }
        db.Audit(me.Person, clock.UtcNow(), nameof(SetFeeAccount), command.Office.ToString());
        return await db.SaveAsync(ct);
    }
}
