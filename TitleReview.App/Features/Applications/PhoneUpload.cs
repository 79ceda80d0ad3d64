using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Applications;
using TitleReview.Core.Kernel;
using TitleReview.Core.Masking;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Applications;

/// <summary>What a phone may do that holds a ticket: learn what the section asks for, and add pages to it. Nothing is shown of the person or of what is there.</summary>
/// <remarks>
/// The ticket is the authority; the rights are those of whom it was issued to, asked anew each time. A ticket that is unknown, used, closed,
/// expired or whose draft was handed in is one and the same to the caller: null.
/// </remarks>
public sealed class PhoneUpload(IDbContextFactory<ReviewDb> dbs, TimeProvider clock, PolicyStore policies, PageIntake intake)
{
    public sealed record Row(int Number, string Title);

    /// <param name="TooLarge">What to say of a file over the limit without sending it.</param>
    public sealed record Section(string Title, IReadOnlyList<Row> Rows, IReadOnlyList<string> Kinds, int MaximumBytes, string TooLarge, bool NeedsSecrecyDeclaration, DateTime Until);

    public sealed record Page(int Row, string Kind, ReadOnlyMemory<byte> Content, SecrecyDeclaration Secrecy, string Name = "*.jpg", PageId? Id = null);

    private sealed record Standing(PhoneTicket Ticket, ReviewCase File, Actor Owner);

    /// <summary>Takes the secret of the QR code once and gives another in its place, so that whoever photographs the screen later comes too late.</summary>
    public async Task<string?> OpenAsync(string? secret, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await FindAsync(db, secret, isOpened: false, ct) is not { } standing)
        {
            return null;
        }
        var pass = TicketSecret.Draw();
        var now = clock.UtcNow();
        (standing.Ticket.Hash, standing.Ticket.OpenedAt) = (TicketSecret.HashOf(pass)!, now);
        db.Audit(standing.Owner.Person, now, "OpenPhoneTicket", standing.File.Id.ToString(), standing.Ticket.Id.ToString("N"));
        return (await db.SaveAsync(ct)).IsRefused ? null : pass;
    }

    public async Task<Section?> DescribeAsync(string? pass, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await FindAsync(db, pass, isOpened: true, ct) is not { } standing)
        {
            return null;
        }
        var policy = await policies.PolicyOfCaseAsync(db, standing.File, ct);
        var section = standing.Ticket.Section;
        return new(
            policy.Sections.Rules[Enum.Parse<SectionKey>(section)].Value.Title,
            await RowsAsync(db, standing, ct),
            EvidenceKinds.Of(section, policy),
            policy.Uploads.MaximumBytes.Value,
            PageIntake.TooLarge(policy.Uploads),
            policy.Uploads.NeedsSecrecyDeclaration.Value,
            standing.Ticket.ExpiresAt);
    }

    /// <summary>Asked before the body is read.</summary>
    public async Task<Verdict?> WhyNotReceiveAsync(string? pass, long length, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await FindAsync(db, pass, isOpened: true, ct) is { } standing ? await intake.WhyNotReceiveAsync(db, standing.File, length, ct) : null;
    }

    public async Task<UploadPage.Result?> TakeAsync(string? pass, Page page, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await FindAsync(db, pass, isOpened: true, ct) is not { } standing)
        {
            return null;
        }
        var command = new UploadPage.Command(standing.File.Id, standing.Ticket.Section, page.Row, page.Kind, page.Content, page.Secrecy, page.Name, page.Id);
        var isOver = false;
        var result = await intake.TakeAsync(db, standing.Owner, standing.File, command, WhyNotAsync, ct, $" by phone {standing.Ticket.Id:N}");
        return isOver ? null : result;

        async Task<Verdict> WhyNotAsync()
        {
            await db.Entry(standing.Ticket).ReloadAsync(ct);
            var verdict = OperationMatrix.WhyNot(nameof(UploadPage), standing.Owner, standing.File);
            isOver = verdict.IsRefused || !standing.Ticket.Stands(standing.File, clock.UtcNow());
            return isOver ? Verdict.Of(new CaseNotFound()) : verdict;
        }
    }

    private async Task<Standing?> FindAsync(ReviewDb db, string? secret, bool isOpened, CancellationToken ct)
    {
        if (TicketSecret.HashOf(secret) is not { } hash
            || await db.PhoneTickets.SingleOrDefaultAsync(candidate => candidate.Hash == hash, ct) is not { } ticket
            || (ticket.OpenedAt is not null) != isOpened)
        {
            return null;
        }
        // first whose it is: an application of a rehearsal is there only while its applicant is in it
        var owner = await db.ActorAsync(ticket.IssuedBy, clock, ct);
        return await db.Cases.SingleOrDefaultAsync(candidate => candidate.Id == ticket.Case, ct) is { } file && ticket.Stands(file, clock.UtcNow()) && !OperationMatrix.WhyNot(nameof(UploadPage), owner, file).IsRefused ? new(ticket, file, owner) : null;
    }

    private static async Task<IReadOnlyList<Row>> RowsAsync(ReviewDb db, Standing standing, CancellationToken ct)
    {
        if (SectionCatalogue.Find(standing.Ticket.Section) is not { IsList: true })
        {
            return [new(0, "")];
        }
        var rows = await db.ApplicationRows
            .Where(row => row.Case == standing.File.Id && row.Section == standing.Ticket.Section && row.RemovedAt == null)
            .OrderBy(row => row.Row)
            .Select(row => row.Row)
            .ToListAsync(ct);
        return [.. rows.Select((row, index) => new Row(row, $"第{index + 1}行"))];
    }
}
