using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.App.Identity;

namespace TitleReview.App.Features.Administration;

/// <summary>Sessions ended before their time, kept where every instance sees them.</summary>
public sealed class EndedSessions(IDbContextFactory<ReviewDb> dbs, NewId newId) : IEndedSessions
{
    public async Task<bool> IsEndedAsync(string issuer, string subject, string sessionId, DateTimeOffset signedInAt, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var at = signedInAt.UtcDateTime;
        return await db.EndedSessions.AnyAsync(
            ended => ended.Issuer == issuer
                && (ended.Subject == subject || ended.Subject == "")
                && (ended.SessionId == sessionId || ended.SessionId == "")
                && at <= ended.EndedAt,
            ct);
    }

    public async Task EndAsync(string issuer, string? subject, string? sessionId, DateTimeOffset endedAt, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var id = newId();
        db.EndedSessions.Add(new EndedSession
        {
            Id = id,
            Issuer = issuer,
            Subject = subject ?? "",
            SessionId = sessionId ?? "",
            EndedAt = endedAt.UtcDateTime,
        });
        db.Audit(default, endedAt.UtcDateTime, "EndSession", id.ToString("N"));
        if ((await db.SaveAsync(ct)).IsRefused)
        {
            throw new InvalidOperationException("A new row cannot be stale.");
        }
    }
}
