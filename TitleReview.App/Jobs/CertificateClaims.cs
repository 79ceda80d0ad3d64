using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rehearsing;
using TitleReview.App.Data.Rows;
using TitleReview.App.Features.Approvals;
using TitleReview.Core.Approvals;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Jobs;

/// <summary>Which certificate is made next, and by whom. Each step is one short transaction: whoever is killed leaves at most one certificate without its file, and it is printed under the same number by the next.</summary>
/// <param name="clock">The application's: by it certificates are dated.</param>
/// <param name="machine">The machine's own: by it leases run.</param>
public sealed class CertificateClaims(IDbContextFactory<ReviewDb> dbs, CertificateContent content, NewId newId, TimeProvider clock, TimeProvider machine)
{
    /// <summary>Many times as long as one certificate may take; renewed with each.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    public sealed record Claim(DocumentId Document, Guid Lease, string Site);

    /// <param name="Text">Without its code.</param>
    public sealed record Item(Guid Certificate, QualificationCertificate Text);

    /// <returns>Null when no batch waits.</returns>
    public async Task<Claim?> TakeAsync(CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = machine.UtcNow();
        var waiting = db.CertificateBatches.Where(batch => batch.State == CertificateBatchState.Running && (batch.Lease == null || batch.LeaseEndsAt <= now)).OrderBy(batch => batch.StartedAt).ThenBy(batch => batch.Document);
        if (!await waiting.AsNoTracking().AnyAsync(ct))
        {
            return null;
        }
        Claim? claim = null;
        var saved = await db.SaveAsync(ct, async () =>
        {
            if (await waiting.FirstOrDefaultAsync(ct) is not { } batch)
            {
                return Verdict.Of(new PageIsStale());
            }
            (batch.Lease, batch.LeaseEndsAt) = (newId(), now + Lease);
            claim = new(batch.Document, batch.Lease.Value, batch.Site);
            return Verdict.Allowed;
        });
        return saved.IsRefused ? null : claim;
    }

    /// <summary>One that has its number and no file yet; otherwise the next person's, under the next number.</summary>
    /// <returns>Null when all are made, when somebody has stopped the batch, and when the lease is another's.</returns>
    public async Task<Item?> NextAsync(Claim claim, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var unprinted = await db.Certificates.AsNoTracking().Where(one => one.Document == claim.Document && one.Pdf == "" && one.Problem == "" && one.VoidAt == null).OrderBy(one => one.Number).FirstOrDefaultAsync(ct);
        if (unprinted is not null)
        {
            var known = await content.OfAsync(db, unprinted.Case, claim.Document, ct);
            return await HoldAsync(db, claim, _ => { }, ct) ? new(unprinted.Id, CertificateText.Read(unprinted, known.Certificate.IdNumber)) : null;
        }
        var standing = db.StandingIn(claim.Document);
        var next = await db.Cases.IgnoreQueryFilters().AsNoTracking().Where(file => standing.Contains(file.Id) && !db.Certificates.Any(one => one.Case == file.Id && one.Document == claim.Document))
            .OrderBy(file => file.Number).Select(file => new { file.Id }).FirstOrDefaultAsync(ct);
        if (next is null)
        {
            await HoldAsync(db, claim, batch => (batch.State, batch.Lease) = (CertificateBatchState.Done, null), ct);
            return null;
        }
        // whose title is revoked at this instant gets none, and the next is looked for; whoever has lost the batch looks no further
        return await IssueAsync(db, claim, next.Id, await content.OfAsync(db, next.Id, claim.Document, ct), ct) ?? (await IsHeldAsync(claim, ct) ? await NextAsync(claim, ct) : null);
    }

    /// <summary>Keeps the file, unless the batch was given to another meanwhile: then that one prints anew, and what was printed here is never given out.</summary>
    public Task<bool> FinishAsync(Claim claim, Item item, string pdf, string codeHash, CancellationToken ct) => ChangeAsync(claim, item, one => (one.Pdf, one.CodeHash) = (pdf, codeHash), ct);

    /// <param name="sentence">Why this one cannot be printed; the others go on.</param>
    public Task<bool> FailAsync(Claim claim, Item item, string sentence, CancellationToken ct) => ChangeAsync(claim, item, one => one.Problem = sentence, ct);

    /// <summary>Nothing can be printed now: stopped until somebody goes on with it.</summary>
    public async Task StopAsync(Claim claim, string sentence, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        await HoldAsync(db, claim, batch => (batch.State, batch.Lease, batch.Problem) = (CertificateBatchState.Stopped, null, sentence), ct);
    }

    /// <summary>This instance stops: the next may go on at once.</summary>
    public async Task GiveBackAsync(Claim claim, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        await HoldAsync(db, claim, batch => batch.Lease = null, ct);
    }

    private async Task<Item?> IssueAsync(ReviewDb db, Claim claim, CaseId file, CertificateContent.Unnumbered unnumbered, CancellationToken ct)
    {
        Item? item = null;
        var saved = await db.SaveAsync(ct, async () =>
        {
            if (await HeldAsync(db, claim, ct) is not { } batch || await db.Certificates.AnyAsync(one => one.Case == file && one.Document == claim.Document, ct)
                // the title may have been revoked since this person was found
                || !await db.StandingIn(claim.Document).ContainsAsync(file, ct))
            {
                return Verdict.Of(new PageIsStale());
            }
            var number = new CertificateNumber(unnumbered.Word, unnumbered.Year, await db.NextCertificateAsync(unnumbered.Word, unnumbered.Year, ct));
            item = new(newId(), unnumbered.Certificate with { Number = number.ToString() });
            db.Certificates.Add(new Certificate
            {
                Id = item.Certificate,
                Case = file,
                Person = unnumbered.Person,
                Document = claim.Document,
                Prefix = number.Word,
                Year = number.Year,
                Number = number.Number,
                NumberText = CertificateNumber.Compared(number.ToString()),
                Content = CertificateText.Write(item.Text),
                Hash = ApprovalFingerprint.Of(item.Text),
                IssuedAt = clock.UtcNow(),
            });
            db.Audit(batch.StartedBy, clock.UtcNow(), "IssueCertificate", item.Certificate.ToString("N"), $"{number.Year}-{number.Number} of {claim.Document}");
            batch.LeaseEndsAt = machine.UtcNow() + Lease;
            return Verdict.Allowed;
        });
        return saved.IsRefused ? null : item;
    }

    private async Task<bool> ChangeAsync(Claim claim, Item item, Action<Certificate> change, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return !(await db.SaveAsync(ct, async () =>
        {
            if (await HeldAsync(db, claim, ct) is not { } batch || await db.Certificates.SingleOrDefaultAsync(one => one.Id == item.Certificate && one.Pdf == "" && one.VoidAt == null, ct) is not { } own)
            {
                return Verdict.Of(new PageIsStale());
            }
            change(own);
            if (own.Pdf.Length > 0)
            {
                await db.NoteFileAsync(claim.Document, own.Pdf, ct);
            }
            batch.LeaseEndsAt = machine.UtcNow() + Lease;
            db.Audit(batch.StartedBy, clock.UtcNow(), "PrintCertificate", item.Certificate.ToString("N"), own.Pdf.Length > 0 ? own.Hash : "failed");
            return Verdict.Allowed;
        })).IsRefused;
    }

    private async Task<bool> HoldAsync(ReviewDb db, Claim claim, Action<CertificateBatch> change, CancellationToken ct) => !(await db.SaveAsync(ct, async () =>
    {
        if (await HeldAsync(db, claim, ct) is not { } batch)
        {
            return Verdict.Of(new PageIsStale());
        }
        batch.LeaseEndsAt = machine.UtcNow() + Lease;
        change(batch);
        return Verdict.Allowed;
    })).IsRefused;

    private async Task<bool> IsHeldAsync(Claim claim, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await HeldAsync(db, claim, ct) is not null;
    }

    private static Task<CertificateBatch?> HeldAsync(ReviewDb db, Claim claim, CancellationToken ct) =>
        db.CertificateBatches.SingleOrDefaultAsync(batch => batch.Document == claim.Document && batch.State == CertificateBatchState.Running && batch.Lease == claim.Lease, ct);
}
