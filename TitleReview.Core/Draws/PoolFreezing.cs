using TitleReview.Core.Kernel;

namespace TitleReview.Core.Draws;

/// <summary>「冻结前的专家」: one person of the pool, before persons become numbers.</summary>
/// <param name="Person">Identifies the person in the sealed list.</param>
/// <param name="Name">For the office's eyes, where it has to merge two records.</param>
/// <param name="Identities">Whatever tells that two records are of one person: account, keyed hash of the identity number.</param>
/// <param name="Group">Counted from 1.</param>
/// <param name="Unit">Null: no unit, or units do not matter.</param>
/// <param name="LeftOutFor">Why the person is not drawn; null: drawn.</param>
public sealed record DrawCandidate(string Person, string Name, IReadOnlyList<string> Identities, int Group, string? Unit, string? LeftOutFor);

/// <summary>「编号和冻结」.</summary>
public static class PoolFreezing
{
    /// <summary>「同一人不得有两个编号」 Who is left out has none, so one of two records may be left out instead of being merged.</summary>
    public static Verdict WhyNot(IReadOnlyList<DrawCandidate> candidates)
    {
        var twice = candidates.Where(one => one.LeftOutFor is null).SelectMany(one => one.Identities.Distinct(StringComparer.Ordinal), (one, identity) => (one.Person, one.Name, identity))
            .GroupBy(one => one.identity, StringComparer.Ordinal).Where(same => same.Select(one => one.Person).Distinct(StringComparer.Ordinal).Count() > 1)
            .Select(same => string.Join("与", same.Select(one => one.Name).Distinct(StringComparer.Ordinal))).Distinct(StringComparer.Ordinal).ToList();
        return Verdict.Of(twice.Count == 0 ? null : new PersonIsTwiceInPool(string.Join("、", twice)));
    }

    /// <summary>Rows in the order of the persons' keys, who stands behind them, and the numbers of those left out.</summary>
    /// <param name="ownUnit">Of the self-reviewing unit; null: none.</param>
    public static NumberedPool Number(IReadOnlyList<DrawCandidate> candidates, string? ownUnit)
    {
        var drawn = candidates.Where(one => one.LeftOutFor is null).OrderBy(one => one.Group).ThenBy(one => one.Person, StringComparer.Ordinal).ToList();
        var units = drawn.Select(one => one.Unit).OfType<string>().Distinct(StringComparer.Ordinal).Select((unit, i) => (unit, i)).ToDictionary(one => one.unit, one => one.i + 1, StringComparer.Ordinal);
        return new NumberedPool(
            [.. drawn.Select((one, i) => new PoolRow(i + 1, one.Group, one.Unit is null ? 0 : units[one.Unit]))],
            [.. drawn.Select((one, i) => new SealedRow(i + 1, one.Person))],
            [.. candidates.Select(one => one.LeftOutFor).OfType<string>().CountBy(reason => reason, StringComparer.Ordinal)
                .OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => new PoolExclusion(one.Key, one.Value))],
            ownUnit is null ? 0 : units.GetValueOrDefault(ownUnit));
    }
}

/// <summary>「编号后的名册」.</summary>
/// <param name="OwnUnit">Number of the self-reviewing unit; 0: none of its people is in the pool.</param>
public sealed record NumberedPool(IReadOnlyList<PoolRow> Rows, IReadOnlyList<SealedRow> Persons, IReadOnlyList<PoolExclusion> Excluded, int OwnUnit);
