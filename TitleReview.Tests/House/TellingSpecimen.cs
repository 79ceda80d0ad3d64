using TitleReview.Core.Kernel;

namespace TitleReview.Tests.House;

/// <summary>What must never be handed to an expert, so that the walk can be seen to find it.</summary>
internal sealed record TellingSpecimen(string Text, PersonId Owner, IReadOnlyDictionary<int, TellingSpecimen.Part[]> Parts)
{
    internal sealed record Part(string ApplicantPhone, TellingSpecimen? Back);
}
