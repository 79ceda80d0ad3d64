using System.Globalization;

namespace TitleReview.Core.Kernel;

/// <summary>「学历代码」 of GB/T 4658-2006: a kind of education, or how somebody left it.</summary>
/// <param name="Parent">Code of the kind of education; empty for a kind itself.</param>
/// <param name="Order">Rank of the kind of education, the lowest first; 0: none.</param>
/// <param name="IsGraduation">毕业, and not 结业 or 肄业.</param>
public sealed record EducationCode(string Code, string Name, string Parent, int Order, bool IsGraduation, Confidence Confidence)
{
    public static Citation Source { get; } = new("GB/T 4658-2006 学历代码", "");

    /// <summary>In the order of the standard.</summary>
    public static IReadOnlyList<EducationCode> All { get; } =
        [.. ReferenceTable.Rows("education_levels_gbt4658_2006").Select(row => new EducationCode(
            row[0], row[1], row[2], int.Parse(row[3], CultureInfo.InvariantCulture), row[4] == "1", ReferenceTable.ConfidenceOf(row[5])))];
}
