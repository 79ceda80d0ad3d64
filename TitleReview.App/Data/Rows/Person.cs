using TitleReview.Core.Kernel;

namespace TitleReview.App.Data.Rows;

/// <summary>Who signs in, known by issuer and subject of the sign-in provider; the e-mail address is never an identity.</summary>
public sealed class Person : IVersioned
{
    public PersonId Id { get; init; }

    public required string Issuer { get; init; }

    public required string Subject { get; init; }

    public required string Name { get; set; }

    public int Version { get; set; }
}
