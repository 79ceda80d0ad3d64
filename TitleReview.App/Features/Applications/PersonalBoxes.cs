using TitleReview.Core.Applications;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;

namespace TitleReview.App.Features.Applications;

/// <summary>「个人信息」: the boxes of the basic information that stay the same from one application to the next.</summary>
internal static class PersonalBoxes
{
    private static readonly BlanksPolicy _blanks = PolicyCatalogue.Load<BlanksPolicy>("defaults");

    public static IReadOnlyList<FormField> Fields { get; } =
        [.. new[] { "idNumber", "ethnicity", "politics", "phone", "workStart", "profession", "professionStart" }.Select(key => SectionCatalogue.Find(new FieldKey(SectionCatalogue.Basic, 0, key))!)];

    /// <summary>What is wrong with each box; nothing when all is well.</summary>
    public static IReadOnlyList<Finding> Check(IReadOnlyDictionary<string, string> boxes, DateOnly today) =>
    [
        .. Fields.SelectMany(field => FieldCheck.Of(field, boxes.GetValueOrDefault(field.Key, ""), field.Choices ?? [], _blanks, _blanks.NoneWord.Source, today))
            .Where(finding => finding.Outcome == Outcome.Refused),
    ];
}
