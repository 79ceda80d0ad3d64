using Microsoft.EntityFrameworkCore;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Data;

/// <summary>「排序」 of a queue.</summary>
public enum QueueSort
{
    /// <summary>The least time left first; without a date the longest wait first.</summary>
    TimeLeft,

    /// <summary>The longest wait first.</summary>
    Arrival,
}

/// <summary>Reads queues by key: the thousandth page costs what the first one costs.</summary>
internal static class QueueOrder
{
    /// <summary>The first lines behind a place, of all questions together.</summary>
    public static async Task<IReadOnlyList<QueueLine>> ReadAsync(this IEnumerable<IQueryable<ReviewCase>> branches, QueueSort sort, QueueCursor? after, int most, CancellationToken ct)
    {
        var found = new Dictionary<CaseId, QueueLine>();
        foreach (var branch in branches)
        {
            foreach (var line in await ReadAsync(branch, sort, after, most, ct))
            {
                found[line.Id] = line;
            }
        }
        return
        [
            .. found.Values
                .OrderBy(line => sort == QueueSort.TimeLeft ? line.DueBy : 0)
                .ThenBy(line => line.Since)
                .ThenBy(line => line.Number, StringComparer.Ordinal)
                .Take(most),
        ];
    }

    /// <summary>How many there are; no more than the limit is counted.</summary>
    public static async Task<int> CountAsync(this IEnumerable<IQueryable<ReviewCase>> branches, int limit, CancellationToken ct)
    {
        var count = 0;
        foreach (var branch in branches)
        {
            count += await branch.Take(limit - count).CountAsync(ct);
            if (count >= limit)
            {
                break;
            }
        }
        return count;
    }

    private static async Task<List<QueueLine>> ReadAsync(IQueryable<ReviewCase> branch, QueueSort sort, QueueCursor? after, int most, CancellationToken ct)
    {
        var lines = new List<QueueLine>();
        foreach (var leg in after is null ? [branch] : Legs(branch, sort, after))
        {
            if (lines.Count < most)
            {
                lines.AddRange(await Lines(Ordered(leg, sort).Take(most - lines.Count)).ToListAsync(ct));
            }
        }
        return lines;
    }

    // "behind" in several columns is an OR, and no index is walked by an OR: each of these is one stretch of the index, in its order
    private static IReadOnlyList<IQueryable<ReviewCase>> Legs(IQueryable<ReviewCase> branch, QueueSort sort, QueueCursor after)
    {
        var (dueBy, since, number) = (after.DueBy, after.Since, after.Number);
        var sameDue = sort == QueueSort.TimeLeft ? branch.Where(file => EF.Property<long>(file, QueueKeys.DueBy) == dueBy) : branch;
        IQueryable<ReviewCase>[] legs =
        [
            sameDue.Where(file => file.StageSince == since && string.Compare(file.Number, number) > 0),
            sameDue.Where(file => file.StageSince > since),
        ];
        return sort == QueueSort.TimeLeft ? [.. legs, branch.Where(file => EF.Property<long>(file, QueueKeys.DueBy) > dueBy)] : legs;
    }

    private static IQueryable<ReviewCase> Ordered(IQueryable<ReviewCase> cases, QueueSort sort) => sort == QueueSort.TimeLeft
        ? cases.OrderBy(file => EF.Property<long>(file, QueueKeys.DueBy)).ThenBy(file => file.StageSince).ThenBy(file => file.Number)
        : cases.OrderBy(file => file.StageSince).ThenBy(file => file.Number);

    private static IQueryable<QueueLine> Lines(IQueryable<ReviewCase> cases) => cases.Select(file => new QueueLine(
        file.Id, file.Version, file.Number, file.Applicant, file.Unit, file.Holder, file.Stage, file.StageSince, file.Submissions, file.PolicyHash,
        EF.Property<long>(file, QueueKeys.DueBy), EF.Property<TitleLevel?>(file, QueueKeys.Level), EF.Property<ApplicationKind?>(file, QueueKeys.Kind)));
}
