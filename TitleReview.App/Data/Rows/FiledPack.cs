using TitleReview.Core.Filing;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Data.Rows;

/// <summary>「备案」 of one notice, before or after the review: how far it has come.</summary>
public sealed class FiledPack : IVersioned
{
    public NoticeId Notice { get; init; }

    public FilingPack Pack { get; init; }

    public FilingState State { get; set; } = FilingState.Preparing;

    /// <summary>Which filing of it this is, from 1: it grows when a returned one is assembled anew.</summary>
    public int Round { get; set; } = 1;

    /// <summary>UTC; null: the files of this round have not been made.</summary>
    public DateTime? AssembledAt { get; set; }

    /// <summary>What they were made of, SHA-256: another one means that something has changed since.</summary>
    public string Stamp { get; set; } = "";

    public int Version { get; set; }
}

/// <summary>「办理记录」 of a filing: one line for each step. Never changed.</summary>
public sealed class FilingStep
{
    public NoticeId Notice { get; init; }

    public FilingPack Pack { get; init; }

    /// <summary>From 1, without gaps.</summary>
    public int Number { get; init; }

    public FilingAct Act { get; init; }

    public int Round { get; init; }

    /// <summary>UTC.</summary>
    public DateTime At { get; init; }

    public PersonId By { get; init; }

    public required string ByName { get; init; }

    /// <summary>Why it was returned, or sent late; empty: no reason is asked for.</summary>
    public required string Reason { get; init; }

    /// <summary>SHA-256 of the manifest of what was sent; empty for other steps.</summary>
    public required string Hash { get; init; }
}

/// <summary>「备案文件」 as it was made for one round. What was sent stays.</summary>
public sealed class FiledFile
{
    /// <summary>Place of the manifest itself, before all others.</summary>
    public const int Manifest = 0;

    public NoticeId Notice { get; init; }

    public FilingPack Pack { get; init; }

    public int Round { get; init; }

    /// <summary>From 1, in the order of the manifest; the manifest itself is 0.</summary>
    public int Place { get; init; }

    public required string Path { get; init; }

    /// <summary>As the policy calls it; empty for the manifest.</summary>
    public required string Item { get; init; }

    public FilingPart Part { get; init; }

    public int Bytes { get; init; }

    public required string Sha256 { get; init; }

    /// <summary>Name in the file vault.</summary>
    public required string File { get; init; }
}

/// <summary>「上传的备案材料」: a scan or another electronic version that the office adds to an item.</summary>
public sealed class FilingUpload
{
    public Guid Id { get; init; }

    public NoticeId Notice { get; init; }

    public FilingPack Pack { get; init; }

    /// <summary>As the policy calls it.</summary>
    public required string Item { get; init; }

    public FilingPart Part { get; init; }

    /// <summary>With its dot: .jpg, .pdf, .docx or .xlsx, by what the file is.</summary>
    public required string Ending { get; init; }

    /// <summary>Name in the file vault.</summary>
    public required string File { get; init; }

    public PersonId UploadedBy { get; init; }

    /// <summary>UTC.</summary>
    public DateTime UploadedAt { get; init; }
}
