namespace TitleReview.Core.Committees;

/// <summary>「备案登记通知」: a letter of the centre that asks for registrations by certain days. Each day is itself in time.</summary>
public sealed class RegistrationCall
{
    public Guid Id { get; init; }

    /// <summary>Title of the letter, as printed.</summary>
    public required string Title { get; init; }

    /// <summary>「信息备案登记表」</summary>
    public DateOnly FormBy { get; init; }

    /// <summary>「评委花名册」</summary>
    public DateOnly RosterBy { get; init; }

    /// <summary>「平台信息录入」</summary>
    public DateOnly PlatformBy { get; init; }

    /// <summary>UTC; the last one issued holds for whatever is begun after it.</summary>
    public DateTime IssuedAt { get; init; }
}
