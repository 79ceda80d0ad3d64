using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Jobs;

/// <summary>Which message is to go by mail, to whom, and who sends it. Each step is one short transaction, so that two instances never send one twice.</summary>
/// <param name="clock">The application's: by it messages are dated.</param>
/// <param name="machine">The machine's own: by it leases run and failures wait.</param>
public sealed class MailClaims(IDbContextFactory<ReviewDb> dbs, MailAddresses addresses, TimeProvider clock, TimeProvider machine)
{
    public const int MostAttempts = 6;

    /// <summary>Longer than a server may take.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    // who turns mail on, or comes back after a week, is not sent what has long been seen
    private static readonly TimeSpan _freshness = TimeSpan.FromDays(1);

    public sealed record Claim(PersonId Person, string Key, MessageKind Kind, string Address, int Version);

    /// <summary>Puts fresh messages of people who have given an address into the outbox.</summary>
    public async Task CollectAsync(CancellationToken ct)
    {
        var since = clock.UtcNow() - _freshness;
        await using var db = await dbs.CreateDbContextAsync(ct);
        var waiting =
            from message in db.Messages
            join address in db.MailAddresses on message.Person equals address.Person
            where message.At >= since && message.At >= address.GivenAt && message.ReadAt == null
                && !db.OutgoingMails.Any(mail => mail.Person == message.Person && mail.Key == message.Key)
            select new { message.Person, message.Key };
        if (await waiting.AnyAsync(ct))
        {
            await db.SaveAsync(ct, async () =>
            {
                db.OutgoingMails.AddRange((await waiting.ToListAsync(ct)).Select(message => new OutgoingMail { Person = message.Person, Key = message.Key, NextAt = machine.UtcNow() }));
                return Verdict.Allowed;
            });
        }
    }

    /// <returns>Null when nothing is to be sent now.</returns>
    public async Task<Claim?> NextAsync(CancellationToken ct)
    {
        while (true)
        {
            var (claim, isLast) = await TakeAsync(ct);
            if (claim is not null || isLast)
            {
                return claim;
            }
        }
    }

    private async Task<(Claim? Claim, bool IsLast)> TakeAsync(CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = machine.UtcNow();
        var waiting = db.OutgoingMails.Where(mail => mail.SentAt == null && mail.Attempts < MostAttempts && mail.NextAt <= now).OrderBy(mail => mail.NextAt).ThenBy(mail => mail.Key);
        if (!await waiting.AnyAsync(ct))
        {
            return (null, true);
        }
        Claim? claim = null;
        OutgoingMail? taken = null;
        var saved = await db.SaveAsync(ct, async () =>
        {
            taken = await waiting.FirstOrDefaultAsync(ct);
            if (taken is null)
            {
                return Verdict.Of(new PageIsStale());
            }
            var message = await db.Messages.AsNoTracking().SingleAsync(one => one.Person == taken.Person && one.Key == taken.Key, ct);
            var address = await db.MailAddresses.AsNoTracking().SingleOrDefaultAsync(one => one.Person == taken.Person, ct);
            // withdrawn, or over before it could be sent: nobody is reminded of what is past
            if (address is null || (message.DueAt <= clock.UtcNow() && message.Kind != MessageKind.PublicityOver))
            {
                taken.Attempts = MostAttempts;
                return Verdict.Allowed;
            }
            (taken.Attempts, taken.NextAt) = (taken.Attempts + 1, now + Lease);
            claim = new(taken.Person, taken.Key, message.Kind, addresses.Open(address), 0);
            return Verdict.Allowed;
        });
        return saved.IsRefused ? (null, false) : (claim is null ? null : claim with { Version = taken!.Version }, false);
    }

    public Task SentAsync(Claim claim, CancellationToken ct) => ChangeAsync(claim, mail => mail.SentAt = machine.UtcNow(), ct);

    /// <summary>Tried again later: after 1, 4, 16, 64, 256 minutes.</summary>
    public Task FailedAsync(Claim claim, CancellationToken ct) => ChangeAsync(claim, mail => mail.NextAt = machine.UtcNow() + TimeSpan.FromMinutes(Math.Pow(4, mail.Attempts - 1)), ct);

    private async Task ChangeAsync(Claim claim, Action<OutgoingMail> change, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        await db.SaveAsync(ct, async () =>
        {
            // when the lease has run out meanwhile, it is somebody else's
            if (await db.OutgoingMails.SingleOrDefaultAsync(mail => mail.Person == claim.Person && mail.Key == claim.Key && mail.Version == claim.Version, ct) is not { } own)
            {
                return Verdict.Of(new PageIsStale());
            }
            change(own);
            return Verdict.Allowed;
        });
    }
}
