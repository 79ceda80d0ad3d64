namespace TitleReview.Core.Kernel;

/// <summary>「学位代码」 of GB/T 6864-2003.</summary>
/// <param name="Class">名誉博士, 博士, 硕士 or 学士; of the four general entries it is the name itself.</param>
public sealed record DegreeCode(string Code, string Name, string Class)
{
    public static Citation Source { get; } = new("GB/T 6864-2003 中华人民共和国学位代码", "");

    /// <summary>In the order of the standard: the highest class first, its general entry before its disciplines.</summary>
    public static IReadOnlyList<DegreeCode> All { get; } =
        [.. ReferenceTable.Rows("degrees_gbt6864_2003").Select(row => new DegreeCode(row[0], row[1], row[2]))];
}
