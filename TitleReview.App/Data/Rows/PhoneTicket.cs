using TitleReview.Core.Kernel;

namespace TitleReview.App.Data.Rows;

/// <summary>「手机上传凭证」: whoever holds the secret may add pages to one section of one draft, and do nothing else.</summary>
public sealed class PhoneTicket : IVersioned
{
    public Guid Id { get; init; }

    public CaseId Case { get; init; }

    public required string Section { get; init; }

    /// <summary>In whose name, and with whose rights, pages arrive.</summary>
    public PersonId IssuedBy { get; init; }

    /// <summary>SHA-256 of the secret in the QR code; from the first opening on, of the one that only that phone was given.</summary>
    public required string Hash { get; set; }

    /// <summary>UTC.</summary>
    public DateTime IssuedAt { get; init; }

    /// <summary>UTC, exclusive.</summary>
    public DateTime ExpiresAt { get; init; }

    /// <summary>UTC; null until a phone has opened it.</summary>
    public DateTime? OpenedAt { get; set; }

    /// <summary>UTC; null while it stands.</summary>
    public DateTime? ClosedAt { get; set; }

    public int Version { get; set; }
}
