using TitleReview.Core.Kernel;

namespace TitleReview.App.Data.Rows;

/// <summary>「任职」: a person holds a role in an organisation from a day to a day, both included.</summary>
public sealed class Assignment : IVersioned
{
    public Guid Id { get; init; }

    public PersonId Person { get; init; }

    public OrganisationId Organisation { get; init; }

    public Role Role { get; init; }

    public DateOnly FromOn { get; init; }

    /// <summary>Null while open-ended.</summary>
    public DateOnly? ToOn { get; set; }

    /// <summary>UTC; null unless the role was taken away at once. A last day still lets the person act until midnight.</summary>
    public DateTime? RevokedAt { get; set; }

    public int Version { get; set; }
}
