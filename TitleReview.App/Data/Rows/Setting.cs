namespace TitleReview.App.Data.Rows;

/// <summary>A value that all instances share.</summary>
public sealed class Setting
{
    public required string Key { get; init; }

    public required string Value { get; set; }
}

/// <summary>A day named by a calendar notice.</summary>
public sealed class CalendarEntry : Core.Kernel.IVersioned
{
    /// <summary>1 national, 2 regional, 3 prefecture; the highest that names a day wins.</summary>
    public int Layer { get; init; }

    public DateOnly On { get; init; }

    public bool IsWorkday { get; set; }

    public required string Name { get; set; }

    public int Version { get; set; }
}

/// <summary>A sign-in session that was ended before its time.</summary>
public sealed class EndedSession
{
    public Guid Id { get; init; }

    public required string Issuer { get; init; }

    public required string Subject { get; init; }

    /// <summary>Empty: all sessions of the subject up to <see cref="EndedAt"/>.</summary>
    public required string SessionId { get; init; }

    /// <summary>UTC, by the system clock.</summary>
    public DateTime EndedAt { get; init; }
}

/// <summary>A key of the framework's data protection, encrypted under the master key.</summary>
public sealed class KeyRingEntry
{
    public Guid Id { get; init; }

    public required string Box { get; init; }
}
