using TitleReview.Core.Filing;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Data.Rows;

/// <summary>A line of template 1 or 2 under one notice; whoever it is, encrypted as a whole.</summary>
public sealed class ListedPersonRow : IVersioned
{
    public Guid Id { get; init; }

    public NoticeId Notice { get; init; }

    public FilingList List { get; init; }

    /// <summary>When it was entered, UTC: the order of the list.</summary>
    public DateTime EnteredAt { get; init; }

    public required string Box { get; set; }

    public int Version { get; set; }
}

/// <summary>「承诺书」: which of the two. The numbers are stored.</summary>
public enum PledgeKind
{
    /// <summary>工作人员个人诚信承诺书（模板3）</summary>
    Staff = 1,

    /// <summary>专家个人诚信承诺书（模板4）</summary>
    Expert = 2,
}

/// <summary>The scan of a pledge that was signed and fingerprinted; at most one of each person under one notice.</summary>
public sealed class SignedPledge
{
    public NoticeId Notice { get; init; }

    public PledgeKind Kind { get; init; }

    /// <summary>The line of the staff's list; the expert's entry in the pool, or, of who is in none, his person.</summary>
    public Guid Signer { get; init; }

    /// <summary>Name in the file vault.</summary>
    public required string File { get; set; }

    public PersonId UploadedBy { get; set; }

    /// <summary>UTC.</summary>
    public DateTime UploadedAt { get; set; }
}

/// <summary>「邀请函」 of one notice; it names people and their telephones, so it is encrypted as a whole.</summary>
public sealed class InvitationDraft : IVersioned
{
    public NoticeId Notice { get; init; }

    public required string Box { get; set; }

    public int Version { get; set; }
}
