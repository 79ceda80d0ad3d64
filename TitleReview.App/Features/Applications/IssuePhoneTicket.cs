using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Applications;

public sealed record SectionTakesNoEvidence() : Refusal("这个栏目不需要上传材料，请在需要佐证材料的栏目中使用手机上传。");

/// <summary>Opens a way from a phone into one section of a draft. There is one at a time: a new one closes the one before.</summary>
public sealed class IssuePhoneTicket(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, PolicyStore policies, NewId newId)
{
    private static readonly TimeSpan _lasting = TimeSpan.FromMinutes(15);

    public sealed record Command(CaseId Case, string Section);

    /// <param name="Secret">For the QR code; known nowhere else.</param>
    public sealed record Result(Verdict Verdict, string Secret, DateTime ExpiresAt);

    public async Task<Result> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        var file = await db.Cases.SingleOrDefaultAsync(candidate => candidate.Id == command.Case, ct);
        var verdict = OperationMatrix.WhyNot(nameof(IssuePhoneTicket), me, file);
        if (!verdict.IsRefused && EvidenceKinds.Of(command.Section, await policies.PolicyOfCaseAsync(db, file!, ct)).Count == 0)
        {
            verdict = Verdict.Of(new SectionTakesNoEvidence());
        }
        if (verdict.IsRefused)
        {
            return new(verdict, "", default);
        }

        var now = clock.UtcNow();
        var secret = TicketSecret.Draw();
        var ticket = new PhoneTicket
        {
            Id = newId(),
            Case = command.Case,
            Section = command.Section,
            IssuedBy = me.Person,
            Hash = TicketSecret.HashOf(secret)!,
            IssuedAt = now,
            ExpiresAt = now + _lasting,
        };
        db.PhoneTickets.Add(ticket);
        db.Audit(me.Person, now, nameof(IssuePhoneTicket), command.Case.ToString(), $"{ticket.Id:N} {command.Section}");
        var saved = await db.SaveAsync(ct, async () =>
        {
            await db.ClosePhoneTicketsAsync(command.Case, now, ct);
            return await db.TakePartAsync(file!, nameof(IssuePhoneTicket), me, ct);
        });
        return saved.IsRefused ? new(saved, "", default) : new(saved, secret, ticket.ExpiresAt);
    }
}
