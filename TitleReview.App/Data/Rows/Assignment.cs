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

    public int Version { get; set; }
}
