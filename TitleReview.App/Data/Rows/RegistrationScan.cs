using TitleReview.Core.Kernel;

namespace TitleReview.App.Data.Rows;

/// <summary>「备案登记附件」: a file that goes with one version of a registration. The numbers are stored.</summary>
public enum RegistrationScanKind
{
    /// <summary>签字盖章的信息备案登记表</summary>
    SignedForm = 1,

    /// <summary>签字盖章的专业目录登记表</summary>
    SignedDirectory = 2,

    /// <summary>量化赋分表</summary>
    ScoreTable = 3,
}

public sealed class RegistrationScan
{
    public Guid Id { get; init; }

    public Guid Registration { get; init; }

    public RegistrationScanKind Kind { get; init; }

    /// <summary>Name in the file vault.</summary>
    public required string File { get; init; }

    public PersonId UploadedBy { get; init; }

    /// <summary>UTC.</summary>
    public DateTime UploadedAt { get; init; }
}
