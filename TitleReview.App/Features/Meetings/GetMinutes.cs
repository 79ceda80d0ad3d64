using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Ui;
using TitleReview.Core.Kernel;
using TitleReview.Core.Meetings;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Meetings;

/// <summary>「查看会议纪要」: the office, and who presided; he has judged blindly, and reads whom by the running numbers.</summary>
public sealed class GetMinutes(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, MeetingStore store)
{
    /// <param name="Signature">What stands under the text: who signed when, or that nobody has.</param>
    public sealed record View(MeetingId Meeting, MeetingMinutes Minutes, string Hash, string Signature, bool IsSigned, bool MaySign, bool IsOffice);

    /// <returns>Null when there are none, or they are not for this person.</returns>
    public async Task<View?> HandleAsync(MeetingId id, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(GetMinutes), me).IsRefused)
        {
            return null;
        }
        var isOffice = await db.MeetingsOf(me).AnyAsync(one => one.Id == id, ct);
        var presides = await db.MeetingsOfMember(me).AnyAsync(one => one.Id == id && one.Chair == me.Person, ct);
        if ((!isOffice && !presides) || await db.SignedMinutes.AsNoTracking().SingleOrDefaultAsync(one => one.Meeting == id, ct) is not { } row)
        {
            return null;
        }
        var minutes = store.Minutes(row);
        var signer = row.SignedBy is { } person ? await db.People.Where(one => one.Id == person).Select(one => one.Name).SingleAsync(ct) : "";
        return new(
            id, isOffice ? minutes : minutes.WithoutApplicants, row.Hash,
            row.SignedAt is { } at ? MinutesSignature.Of(signer, at, row.Hash) : "草稿，主持人还没有签字确认。",
            row.SignedAt is not null, presides && row.SignedAt is null, isOffice);
    }
}
