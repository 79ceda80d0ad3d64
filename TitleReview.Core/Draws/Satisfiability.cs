using TitleReview.Core.Kernel;

namespace TitleReview.Core.Draws;

/// <summary>「能否按限制抽出」: asked before freezing, so that no draw fails half way.</summary>
public static class Satisfiability
{
    /// <summary>The limits that fail, with what would help; none when a permissible selection exists.</summary>
    public static Verdict WhyNot(FrozenPool pool, DrawClauses clauses)
    {
        var rules = pool.Rules;
        var counts = pool.Rows.CountBy(row => row.Group).ToDictionary();
        var verdict = Verdict.Of(
        [
            rules.Odd && pool.Size % 2 == 0 ? new SizeNeedsOdd(pool.Size, clauses.Odd) : null,
            pool.Size < rules.Least ? new SizeNeedsLeast(pool.Size, rules.Least, clauses.Least) : null,
            .. pool.Groups.Where(group => group.Seats < rules.GroupLeast).Select(group => new GroupNeedsLeast(group.Name, group.Seats, rules.GroupLeast, clauses.Group)),
            .. pool.Groups.Select((group, i) => (group, There: counts.GetValueOrDefault(i + 1))).Where(one => one.There < one.group.Seats + one.group.Alternates)
                .Select(one => new GroupNeedsExperts(one.group.Name, one.group.Seats, one.group.Alternates, one.There)),
        ]);
        // a group without people enough is short whatever the units are: naming the units too would mislead
        return verdict.Refusals.OfType<GroupNeedsExperts>().Any() ? verdict : verdict.And(Verdict.Of(UnitsLeaveSeats(pool, clauses)));
    }

    private static Refusal? UnitsLeaveSeats(FrozenPool pool, DrawClauses clauses)
    {
        var rules = pool.Rules;
        if (Flow(pool, rules with { UnitCap = 0 }) is { Short.Count: > 0 } own)
        {
            return new OwnUnitLeavesSeats(Names(pool, own), OwnLimit(pool), pool.Size - own.Filled, rules.OwnNumerator, rules.OwnDenominator, clauses.OwnUnit);
        }

        if (Flow(pool, rules with { OwnUnit = 0 }) is { Short.Count: > 0 } each)
        {
            return new UnitCapLeavesSeats(Names(pool, each), rules.UnitCap, pool.Size - each.Filled, LeastCap(pool));
        }

        return Flow(pool, rules) is { Short.Count: > 0 } both
            ? new LimitsTogetherLeaveSeats(Names(pool, both), rules.UnitCap, OwnLimit(pool), pool.Size - both.Filled, LeastCap(pool), clauses.OwnUnit)
            : null;
    }

    private static int OwnLimit(FrozenPool pool) => (pool.Rules with { UnitCap = 0 }).LimitOf(pool.Rules.OwnUnit, pool.Size);

    // large enough in the end: without the cap it goes
    private static int LeastCap(FrozenPool pool)
    {
        var cap = pool.Rules.UnitCap;
        while (Flow(pool, pool.Rules with { UnitCap = cap }).Short.Count > 0)
        {
            cap++;
        }

        return cap;
    }

    private static SeatFlow Flow(FrozenPool pool, DrawLimits rules) =>
        new([.. pool.Groups.Select(group => group.Seats)], pool.Rows, unit => rules.LimitOf(unit, pool.Size));

    private static string Names(FrozenPool pool, SeatFlow flow) => string.Join("、", flow.Short.Order().Select(group => $"“{pool.Groups[group].Name}”"));
}
