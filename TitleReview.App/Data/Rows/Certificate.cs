using TitleReview.Core.Kernel;

namespace TitleReview.App.Data.Rows;

/// <summary>「任职资格证书」 of one person by one document. The number is taken when the row is written, the file comes afterwards.</summary>
public sealed class Certificate : IVersioned
{
    public Guid Id { get; init; }

    public CaseId Case { get; init; }

    public PersonId Person { get; init; }

    public DocumentId Document { get; init; }

    public required string Prefix { get; init; }

    public int Year { get; init; }

    public int Number { get; init; }

    /// <summary>The number as it is compared when somebody looks it up.</summary>
    public required string NumberText { get; init; }

    /// <summary>What it says, without the identity number and without its code, JSON.</summary>
    public required string Content { get; init; }

    public required string Hash { get; init; }

    /// <summary>SHA-256 of the code on the paper; null until it is printed.</summary>
    public string? CodeHash { get; set; }

    /// <summary>Name in the file vault; empty until it is printed.</summary>
    public string Pdf { get; set; } = "";

    /// <summary>Why it could not be printed; empty: nothing is wrong.</summary>
    public string Problem { get; set; } = "";

    /// <summary>UTC.</summary>
    public DateTime IssuedAt { get; init; }

    /// <summary>UTC; null: it stands.</summary>
    public DateTime? VoidAt { get; set; }

    public int Version { get; set; }
}

/// <summary>「证书生成进度」. The numbers are stored.</summary>
public enum CertificateBatchState
{
    /// <summary>正在生成</summary>
    Running = 1,

    /// <summary>已停止</summary>
    Stopped = 2,

    /// <summary>已完成</summary>
    Done = 3,
}

/// <summary>「成批生成证书」 for one document: whoever holds the lease goes on with it.</summary>
public sealed class CertificateBatch : IVersioned
{
    public DocumentId Document { get; init; }

    public CertificateBatchState State { get; set; }

    /// <summary>Address of this application, for the code on the paper.</summary>
    public required string Site { get; set; }

    /// <summary>Who has it now; null: nobody.</summary>
    public Guid? Lease { get; set; }

    /// <summary>UTC, of the machine's own clock.</summary>
    public DateTime LeaseEndsAt { get; set; }

    public PersonId StartedBy { get; set; }

    /// <summary>UTC.</summary>
    public DateTime StartedAt { get; set; }

    /// <summary>Why it stopped by itself; empty: it did not.</summary>
    public string Problem { get; set; } = "";

    public int Version { get; set; }
}
