namespace TitleReview.App.Identity;

/// <summary>Sessions that ended before their cookie did. Kept in the database, so that every instance knows.</summary>
public interface IEndedSessions
{
    /// <summary>True when an end of this session, or of all sessions of this subject, was recorded at or after the sign-in.</summary>
    Task<bool> IsEndedAsync(string issuer, string subject, string sessionId, DateTimeOffset signedInAt, CancellationToken ct);

    /// <summary>
    /// Ends what was signed in at or before <paramref name="endedAt"/>: the one session, or every session of the subject where
    /// <paramref name="sessionId"/> is null. At least one of the two is given. A provider reuses a session id when the person signs in again
    /// without having left the provider, so the instant decides, not the id alone.
    /// </summary>
    Task EndAsync(string issuer, string? subject, string? sessionId, DateTimeOffset endedAt, CancellationToken ct);
}
