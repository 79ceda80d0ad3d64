using TitleReview.Core.Kernel;

namespace TitleReview.Core.Draws;

/// <summary>「冻结名册的要求」: what must hold of every frozen pool besides being satisfiable.</summary>
public static class FrozenRules
{
    private const int Largest = 999_999;

    public static Verdict WhyNot(FrozenPool pool) => new([.. Faults(pool).Select(fault => new PoolCannotBeFrozen(fault))]);

    internal static IEnumerable<string> Faults(FrozenPool pool) =>
        FaultsOfForm(pool).Concat(FaultsOfGroups(pool)).Concat(FaultsOfSources(pool)).Concat(FaultsOfRows(pool));

    private static IEnumerable<string> FaultsOfForm(FrozenPool pool)
    {
        if (!DrawForm.IsId(pool.Draw) || !DrawForm.IsHash(pool.SecretHash) || !DrawForm.IsHash(pool.SealedHash) || !DrawForm.IsTime(pool.FrozenAt))
        {
            yield return "冻结部分的抽取号、哈希值或时间写法不对。";
        }

        if (!CanonicalDraw.CanStand(pool.Title) || pool.Excluded.Any(one => !CanonicalDraw.CanStand(one.Reason) || one.Count is < 1 or > Largest))
        {
            yield return "标题为空或含有不允许的字符，或者未列入抽取的原因、人数不对。";
        }

        if (pool.Rules is { OwnDenominator: < 1 or > Largest } or { Least: < 0 or > Largest } or { GroupLeast: < 0 or > Largest } or { UnitCap: < 0 or > Largest }
            or { OwnUnit: < 0 or > Largest } or { OwnNumerator: < 0 } || pool.Rules.OwnNumerator > pool.Rules.OwnDenominator)
        {
            yield return "规则中的数不在允许范围内。";
        }
    }

    private static IEnumerable<string> FaultsOfGroups(FrozenPool pool)
    {
        if (pool.Groups.Count is 0 or > 12 || pool.Groups.DistinctBy(group => group.Name, StringComparer.Ordinal).Count() != pool.Groups.Count
            || pool.Groups.Any(group => !CanonicalDraw.CanStand(group.Name) || group.Seats is < 1 or > Largest || group.Alternates is < 0 or > Largest))
        {
            yield return "应有1至12组；组名不得为空、重复，名额、候补人数应在允许范围内。";
        }
    }

    private static IEnumerable<string> FaultsOfSources(FrozenPool pool)
    {
        if (pool.Sources.Any(source => !CanonicalDraw.CanStand(source.Name) || !DrawForm.IsTime(source.NotBefore)))
        {
            yield return "种子来源的名称或时间写法不对。";
        }

        if (pool.Sources.Any(source => string.CompareOrdinal(source.NotBefore, pool.FrozenAt) < 0))
        {
            yield return "种子来源在名册冻结以前就可能已经知道，应当采用冻结以后才产生的种子。";
        }

        var bySupervisors = pool.Sources.Count(source => source.Kind != SourceKind.Lottery);
        if (pool.Sources.Count > 4 || bySupervisors > 2 || (bySupervisors < 2 && bySupervisors == pool.Sources.Count))
        {
            yield return "种子来源应为公开摇奖结果，或者两名监督人各一项。";
        }
    }

    private static IEnumerable<string> FaultsOfRows(FrozenPool pool)
    {
        if (pool.Rows.Count is 0 or > Largest || pool.Rows.Where((row, i) => row.No != i + 1).Any())
        {
            yield return "编号应从1起连续。";
        }

        if (pool.Rows.Any(row => row.Group < 1 || row.Group > pool.Groups.Count || row.Unit is < 0 or > Largest))
        {
            yield return "有编号不属于任何一组，或者单位号不对。";
        }
    }
}

/// <summary>「不能冻结」</summary>
public sealed record PoolCannotBeFrozen(string What) : Refusal(What);
