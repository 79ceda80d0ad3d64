namespace TitleReview.App.Cli.Papers;

/// <summary>「文书目录」: every document, in the order in which a year needs them. docs/papers.md is printed from it, and the tests go through it.</summary>
public static class PaperCatalogue
{
    public static IReadOnlyList<Paper> All { get; } = [.. FilingSet.Papers, .. RegistrationSet.Papers, .. PublicitySet.Papers, .. ApplicantSet.Papers, .. OfficeSet.Papers, .. MeetingSet.Papers];
}
