using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Applications;
using TitleReview.Core.Filing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Filing;

/// <summary>「名册和承诺书」 of one notice: who is on the lists, who has signed and who has not, and the invitation.</summary>
public sealed class GetUndertakings(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, PolicyStore policies, FilingPapers papers, PledgingExperts pledging)
{
    /// <param name="Person">Without the identity number: the whole one is only on the printed list.</param>
    /// <param name="IdNumber">Shortened.</param>
    public sealed record Line(Guid Id, FilingList List, ListedPerson Person, string IdNumber, int Version);

    /// <param name="Name">Of whoever owes it.</param>
    /// <param name="SignedAt">When the signed scan was uploaded, UTC; null: not signed yet.</param>
    public sealed record Pledge(PledgeKind Kind, Guid Signer, string Name, DateTime? SignedAt);

    public sealed record View(NoticeId Notice, string Title, string Series, IReadOnlyList<Line> Lines, IReadOnlyList<Pledge> Pledges, MeetingInvitation? Invitation, int InvitationVersion)
    {
        /// <summary>「尚未签订」</summary>
        public IReadOnlyList<Pledge> StillOwed => [.. Pledges.Where(pledge => pledge.SignedAt is null)];
    }

    /// <returns>Null for what is not there or not for this person.</returns>
    public async Task<View?> HandleAsync(NoticeId id, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(GetUndertakings), me).IsRefused || await db.OwnNoticeAsync(me, id, ct) is not { } notice)
        {
            return null;
        }
        var policy = await policies.PolicyAsync(db, notice.PolicyHash, ct);
        var rows = await db.ListedPeople.AsNoTracking().Where(person => person.Notice == id).OrderBy(person => person.List).ThenBy(person => person.EnteredAt).ThenBy(person => person.Id).ToListAsync(ct);
        var lines = rows.ConvertAll(row => (row, Person: papers.Open(row)))
            .ConvertAll(pair => new Line(pair.row.Id, pair.row.List, pair.Person with { IdNumber = "" }, ShortenedNumber.Of(FieldKind.IdCard, pair.Person.IdNumber), pair.row.Version));
        var signed = await db.SignedPledges.AsNoTracking().Where(pledge => pledge.Notice == id).ToDictionaryAsync(pledge => (pledge.Kind, pledge.Signer), pledge => pledge.UploadedAt, ct);
        var experts = await pledging.OfAsync(db, id, notice.Office, ct);
        var invitation = await db.Invitations.AsNoTracking().SingleOrDefaultAsync(one => one.Notice == id, ct);
        return new View(
            id, notice.Title, policy.Approval.SeriesName.Value, lines,
            [
                .. lines.Where(line => line.List == FilingList.Staff).Select(line => Owed(PledgeKind.Staff, line.Id, line.Person.Name)),
                .. experts.Select(expert => Owed(PledgeKind.Expert, expert.Signer, expert.Name)),
            ],
            invitation is null ? null : papers.Open(invitation), invitation?.Version ?? 0);

        Pledge Owed(PledgeKind kind, Guid signer, string name) => new(kind, signer, name, signed.TryGetValue((kind, signer), out var at) ? at : null);
    }
}
