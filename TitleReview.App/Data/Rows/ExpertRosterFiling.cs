using TitleReview.Core.Kernel;

namespace TitleReview.App.Data.Rows;

/// <summary>「评委花名册报送」 of one office in one year: the file, the signed and sealed paper, the platform.</summary>
public sealed class ExpertRosterFiling : IVersioned
{
    public OrganisationId Office { get; init; }

    public int Year { get; init; }

    /// <summary>Null, as of the others: not yet.</summary>
    public DateOnly? ElectronicOn { get; set; }

    public DateOnly? PaperOn { get; set; }

    public DateOnly? PlatformOn { get; set; }

    /// <summary>「单位负责人签字」.</summary>
    public bool IsSigned { get; set; }

    /// <summary>「盖章」.</summary>
    public bool IsSealed { get; set; }

    public int Version { get; set; }
}
