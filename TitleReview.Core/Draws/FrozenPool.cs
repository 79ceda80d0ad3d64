namespace TitleReview.Core.Draws;

/// <summary>「抽取种类」.</summary>
public enum DrawKind
{
    /// <summary>抽取评审专家</summary>
    Committee = 1,

    /// <summary>抽取视频或电话答辩人员</summary>
    Defence,
}

/// <summary>「冻结名册」: everything that is decided before the seed is known. Written as docs/draw.md section 4 says.</summary>
/// <param name="SecretHash">Of the secret that the office reveals only at the draw.</param>
/// <param name="SealedHash">Of the list number → person, so that nobody exchanges the persons behind the numbers.</param>
public sealed record FrozenPool(
    string Draw, DrawKind Kind, string Title, string FrozenAt, DrawLimits Rules, IReadOnlyList<PoolGroup> Groups, IReadOnlyList<SeedSource> Sources,
    string SecretHash, string SealedHash, IReadOnlyList<PoolExclusion> Excluded, IReadOnlyList<PoolRow> Rows)
{
    /// <summary>Members to draw, all groups together.</summary>
    public int Size => Groups.Sum(group => group.Seats);

    /// <summary>Most members of one unit; <see cref="int.MaxValue"/> where nothing limits it.</summary>
    public int LimitOf(int unit) => Rules.LimitOf(unit, Size);
}

/// <summary>「组成限制」.</summary>
/// <param name="Least">Least members of the whole.</param>
/// <param name="GroupLeast">Least members of each group.</param>
/// <param name="UnitCap">Most members of one unit; 0: no limit.</param>
/// <param name="OwnUnit">Number of the unit that reviews itself; 0: none.</param>
/// <param name="OwnNumerator">With <paramref name="OwnDenominator"/> the largest share of that unit's own members.</param>
/// <param name="Heads">Whether the first member of each group is its head.</param>
public sealed record DrawLimits(bool Odd, int Least, int GroupLeast, int UnitCap, int OwnUnit, int OwnNumerator, int OwnDenominator, bool Heads)
{
    /// <summary>Most members of one unit in a whole of this size.</summary>
    public int LimitOf(int unit, int size) => Math.Min(
        unit == 0 || UnitCap == 0 ? int.MaxValue : UnitCap,
        unit == 0 || unit != OwnUnit ? int.MaxValue : (int)((long)size * OwnNumerator / OwnDenominator));
}

/// <summary>「抽取分组」: a subject group, or the whole where there are none.</summary>
public sealed record PoolGroup(string Name, int Seats, int Alternates);

/// <summary>「未列入抽取」: why some were left out before freezing, in numbers only.</summary>
public sealed record PoolExclusion(string Reason, int Count);

/// <summary>「抽取编号」: one person as a number.</summary>
/// <param name="No">From 1, without gap.</param>
/// <param name="Group">Of the groups, counted from 1.</param>
/// <param name="Unit">0: units do not matter for this row.</param>
public sealed record PoolRow(int No, int Group, int Unit);
