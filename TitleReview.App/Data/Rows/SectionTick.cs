using TitleReview.Core.Kernel;

namespace TitleReview.App.Data.Rows;

/// <summary>「逐部分审核」: that one level has looked at one section of one submission. Whoever ticked last stands there.</summary>
public sealed class SectionTick : IVersioned
{
    public CaseId Case { get; init; }

    /// <summary>Number of the submission that was looked at.</summary>
    public int Submission { get; init; }

    public Role Level { get; init; }

    public required string Section { get; init; }

    public bool IsTicked { get; set; }

    public PersonId By { get; set; }

    /// <summary>UTC.</summary>
    public DateTime At { get; set; }

    public int Version { get; set; }
}

/// <summary>「处分情况声明」: whether the applicant may not apply because of a punishment, as the unit says.</summary>
public sealed class PunishmentDeclaration : IVersioned
{
    public CaseId Case { get; init; }

    public int Submission { get; init; }

    public bool IsPunished { get; set; }

    public PersonId By { get; set; }

    /// <summary>UTC.</summary>
    public DateTime At { get; set; }

    public int Version { get; set; }
}
