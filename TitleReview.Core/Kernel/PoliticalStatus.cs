namespace TitleReview.Core.Kernel;

/// <summary>「政治面貌」: one of the 13 names of GB/T 4762-1984.</summary>
public sealed record PoliticalStatus(string Code, string Name, Confidence Confidence)
{
    public static Citation Source { get; } = new("GB/T 4762-1984 政治面貌代码", "");

    /// <summary>In the order of the standard.</summary>
    public static IReadOnlyList<PoliticalStatus> All { get; } =
        [.. ReferenceTable.Rows("political_status_gbt4762_1984").Select(row => new PoliticalStatus(row[0], row[1], ReferenceTable.ConfidenceOf(row[2])))];
}
