using TitleReview.Core.Kernel;

namespace TitleReview.Core.Committees;

/// <summary>「专业目录审查」: whether the specialties that are named stand in the directory the committee has registered.</summary>
/// <remarks>Rule RG-06. Either level may be named: 一级目录 or 二级目录.</remarks>
public static class DirectoryRules
{
    private const string Annex = "附件2";

    private static readonly char[] _between = ['、', '，', ',', '；', ';', '\n', '\r', '\t', ' ', '　'];

    /// <summary>「对应系列（专业）二级对应目录」</summary>
    /// <param name="directory">Empty: nothing is registered, and nothing can be said.</param>
    /// <returns>Null where all that is named is registered.</returns>
    public static Finding? Check(IEnumerable<string> named, IReadOnlyCollection<Specialty> directory)
    {
        var known = directory.SelectMany(one => new[] { one.First, one.Second }).ToHashSet(StringComparer.Ordinal);
        var strange = named.Where(name => !known.Contains(name)).Distinct(StringComparer.Ordinal).ToList();
        return directory.Count == 0 || strange.Count == 0
            ? null
            : new Finding("RG-06", Outcome.Refused, $"{string.Join("、", strange)}不在评审委员会登记的专业目录（附件2）中，请改用目录中的专业名称，或先办理专业目录的备案登记。", RegistrationClauses.Directory);
    }

    /// <summary>The specialties that a box of annex 1 names: 城市规划、建筑设计. One that points to annex 2 names none of its own.</summary>
    public static IReadOnlyList<string> Named(string? box) =>
        box is null || box.Contains(Annex, StringComparison.Ordinal) ? [] : box.Split(_between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
