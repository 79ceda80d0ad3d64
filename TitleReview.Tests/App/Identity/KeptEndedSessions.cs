using System.Collections.Concurrent;
using TitleReview.App.Identity;

namespace TitleReview.Tests.App.Identity;

/// <summary>As the database keeps them, in memory.</summary>
internal sealed class KeptEndedSessions : IEndedSessions
{
    private readonly ConcurrentBag<(string Issuer, string? Subject, string? SessionId, DateTimeOffset EndedAt)> _ends = [];

    public int Count => _ends.Count;

    public Task<bool> IsEndedAsync(string issuer, string subject, string sessionId, DateTimeOffset signedInAt, CancellationToken ct) =>
        Task.FromResult(_ends.Any(end =>
            end.Issuer == issuer
            && (end.Subject is null || end.Subject == subject)
            && (end.SessionId is null || end.SessionId == sessionId)
            && signedInAt <= end.EndedAt));

    public Task EndAsync(string issuer, string? subject, string? sessionId, DateTimeOffset endedAt, CancellationToken ct)
    {
        _ends.Add((issuer, subject, sessionId, endedAt));
        return Task.CompletedTask;
    }
}
