using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Filing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Filing;

public sealed record InvitationIsIncomplete(string Missing) : Refusal($"邀请函还缺：{Missing}（每项不超过100字）。请补全后再保存。");

/// <summary>Writes what template 5 leaves open; every place must be filled.</summary>
public sealed class SaveInvitation(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, FilingPapers papers)
{
    /// <param name="Version">As it was on the page; 0: there was none.</param>
    public sealed record Command(NoticeId Notice, MeetingInvitation Invitation, int Version);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(SaveInvitation), me) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        if (await db.OwnNoticeAsync(me, command.Notice, ct) is null)
        {
            return Verdict.Of(new UndertakingNotFound());
        }
        var row = await db.Invitations.SingleOrDefaultAsync(one => one.Notice == command.Notice, ct);
        var missing = command.Invitation.Places.Where(place => place.Text.Trim().Length is 0 or > SaveListedPerson.MostLetters).Select(place => place.Name).ToList();
        var verdict = Verdict.Of((row?.Version ?? 0) == command.Version ? null : new PageIsStale(), missing.Count > 0 ? new InvitationIsIncomplete(string.Join("、", missing)) : null);
        if (verdict.IsRefused)
        {
            return verdict;
        }
        if (row is null)
        {
            db.Invitations.Add(row = new InvitationDraft { Notice = command.Notice, Box = "" });
        }
        row.Box = papers.Seal(row, command.Invitation);
        db.Audit(me.Person, clock.UtcNow(), nameof(SaveInvitation), command.Notice.ToString());
        return await db.SaveAsync(ct);
    }
}
