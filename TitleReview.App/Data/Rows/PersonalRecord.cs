using TitleReview.Core.Kernel;

namespace TitleReview.App.Data.Rows;

/// <summary>「个人信息」 of an applicant, encrypted; new applications begin with it.</summary>
public sealed class PersonalRecord : IVersioned
{
    public PersonId Person { get; init; }

    /// <summary>The boxes, as an encrypted object; it opens for this person and version alone.</summary>
    public required string Box { get; set; }

    /// <summary>Keyed name of the identity number: two people cannot register one number, and nobody reads it here.</summary>
    public required string IdNumberName { get; set; }

    public int Version { get; set; }
}
