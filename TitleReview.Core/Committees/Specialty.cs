namespace TitleReview.Core.Committees;

/// <summary>「专业目录」: one line of annex 2, as it was registered with one version.</summary>
public sealed class Specialty
{
    public Guid Id { get; init; }

    public Guid Registration { get; init; }

    /// <summary>From 1, in the order of the list.</summary>
    public int Position { get; set; }

    /// <summary>「系列（专业）」</summary>
    public required string Series { get; init; }

    /// <summary>「一级目录」</summary>
    public required string First { get; init; }

    /// <summary>「二级目录」</summary>
    public required string Second { get; init; }

    /// <summary>「专业代码」; empty where there is none.</summary>
    public string Code { get; set; } = "";
}
