using TitleReview.Core.Kernel;

namespace TitleReview.App.Data.Rows;

/// <summary>「待发邮件」: one message that also goes by mail, until it has gone or has been tried often enough.</summary>
public sealed class OutgoingMail : IVersioned
{
    public PersonId Person { get; init; }

    /// <summary>Of the message.</summary>
    public required string Key { get; init; }

    public int Attempts { get; set; }

    /// <summary>UTC, by the machine's own clock; until then whoever has taken it has it alone.</summary>
    public DateTime NextAt { get; set; }

    /// <summary>UTC; null while it waits.</summary>
    public DateTime? SentAt { get; set; }

    public int Version { get; set; }
}

/// <summary>「提醒邮箱」: where a person wants to be reminded; encrypted, and given by nobody else.</summary>
public sealed class MailAddress : IVersioned
{
    public PersonId Person { get; init; }

    public required string Box { get; set; }

    /// <summary>UTC: earlier messages are not sent after.</summary>
    public DateTime GivenAt { get; set; }

    public int Version { get; set; }
}
