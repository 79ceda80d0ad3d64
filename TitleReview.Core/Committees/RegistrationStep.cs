using TitleReview.Core.Kernel;

namespace TitleReview.Core.Committees;

/// <summary>「备案登记办理记录」: one step of a registration, written once.</summary>
public sealed class RegistrationStep
{
    /// <summary>From 1, without gaps.</summary>
    public int Number { get; init; }

    /// <summary>Where it came to; where it already was, for a decision that does not move it.</summary>
    public RegistrationState To { get; init; }

    /// <summary>The reason of a return, the day of an approval; may be empty.</summary>
    public required string Note { get; init; }

    public PersonId By { get; init; }

    /// <summary>The name as it was then.</summary>
    public required string ByName { get; init; }

    /// <summary>UTC.</summary>
    public DateTime At { get; init; }
}
