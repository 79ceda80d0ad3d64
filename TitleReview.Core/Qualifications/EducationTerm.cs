using TitleReview.Core.Kernel;

namespace TitleReview.Core.Qualifications;

/// <summary>「学历选项」: the graduations of GB/T 4658, by the usual word where there is one (本科 for 大学本科毕业).</summary>
public static class EducationTerm
{
    // 研究生班, 大学普通班 and schools without a trade are levels that no notice ranks, so they stand for none
    private static readonly Dictionary<string, EducationLevel> _usual = new(StringComparer.Ordinal)
    {
        ["11"] = EducationLevel.Doctor,
        ["14"] = EducationLevel.Master,
        ["21"] = EducationLevel.Bachelor,
        ["31"] = EducationLevel.College,
        ["41"] = EducationLevel.Secondary,
    };

    private static readonly HashSet<string> _otherSecondary = new(["44", "47"], StringComparer.Ordinal);

    private static readonly IReadOnlyList<EducationCode> _graduations =
        [.. EducationCode.All.Where(code => code.IsGraduation).OrderBy(code => code.Order).ThenByDescending(code => code.Code, StringComparer.Ordinal)];

    /// <summary>As the form offers them, the lowest first.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. _graduations.Select(NameOf)];

    /// <summary>How sure each of them is.</summary>
    public static IReadOnlyList<Confidence> Confidences { get; } = [.. _graduations.Select(code => code.Confidence)];

    /// <summary>Null for what is no graduation, and for one that no level stands for.</summary>
    public static EducationLevel? LevelOf(string written) => _graduations.FirstOrDefault(code => NameOf(code) == written) switch
    {
        null => null,
        { Code: var code } when _usual.TryGetValue(code, out var level) => level,
        { Code: var code } when _otherSecondary.Contains(code) => EducationLevel.Secondary,
        _ => null,
    };

    private static string NameOf(EducationCode code) => _usual.TryGetValue(code.Code, out var level) ? OfficialName.Of(level) : code.Name;
}
