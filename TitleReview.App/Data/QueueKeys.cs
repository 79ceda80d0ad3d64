using System.Collections.Concurrent;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Applications;
using TitleReview.Core.Auditing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Data;

/// <summary>What queues are sorted and filtered by, kept in columns beside the case so that a database can index them. Written with every change of a case.</summary>
internal static class QueueKeys
{
    /// <summary>「办理期限」 in milliseconds since 1970, UTC.</summary>
    public const string DueBy = nameof(DueBy);

    /// <summary>One bit for each of <see cref="StageMap.Audits"/> that the case has ever come to.</summary>
    public const string Reached = nameof(Reached);

    /// <summary>「申报级别」; null until it is submitted, 0 where the form names none.</summary>
    public const string Level = nameof(Level);

    /// <summary>「申报类别」, likewise.</summary>
    public const string Kind = nameof(Kind);

    /// <summary>Without a date: behind all that have one.</summary>
    public const long NoDate = 253402300800000;

    // a policy is frozen under the hash of its text, so what is known of it never changes
    private static readonly ConcurrentDictionary<string, WindowsPolicy> _windows = new(StringComparer.Ordinal);

    public static long DueByOf(DateTime? due) => due is { } instant ? new DateTimeOffset(instant, TimeSpan.Zero).ToUnixTimeMilliseconds() : NoDate;

    public static DateTime? InstantOf(long dueBy) => dueBy == NoDate ? null : DateTimeOffset.FromUnixTimeMilliseconds(dueBy).UtcDateTime;

    public static int BitOf(Stage stage) => 1 << StageMap.Audits.ToList().IndexOf(stage);

    /// <summary>Whether a case stands at a stage or behind it, or has once come to it.</summary>
    public static Expression<Func<ReviewCase, bool>> HasReached(Stage stage)
    {
        var bit = BitOf(stage);
        return file => file.Stage >= stage || (EF.Property<int>(file, Reached) & bit) != 0;
    }

    /// <summary>For each case about to be written; inside the transaction.</summary>
    public static async Task SetAsync(ReviewDb db, CancellationToken ct)
    {
        foreach (var entry in db.ChangeTracker.Entries<ReviewCase>().Where(entry => entry.State is EntityState.Added or EntityState.Modified).ToList())
        {
            await SetAsync(db, entry, ct);
        }
    }

    /// <summary>What is applied for, so that it need not be decrypted to be found.</summary>
    public static void SetTarget(this ReviewDb db, ReviewCase file, ApplicationForm target)
    {
        db.Entry(file).Property<TitleLevel?>(Level).CurrentValue = target.Level() ?? default(TitleLevel);
        db.Entry(file).Property<ApplicationKind?>(Kind).CurrentValue = target.Kind() ?? default(ApplicationKind);
    }

    /// <summary>For what was submitted before there were these columns; once, at the start.</summary>
    public static async Task FillAsync(this ReviewDb db, FieldStore fields, CancellationToken ct)
    {
        while (await db.Cases.Where(file => file.Submissions > 0 && EF.Property<TitleLevel?>(file, Level) == null).OrderBy(file => file.Number).Take(100).ToListAsync(ct) is { Count: > 0 } files)
        {
            var targets = await fields.ReadSectionAsync(db, [.. files.Select(file => file.Id)], SectionCatalogue.Target, ct);
            foreach (var file in files)
            {
                db.SetTarget(file, targets[file.Id]);
                db.Audit(default, file.StageSince, "FillQueueKeys", file.Id.ToString());
            }
            if ((await db.SaveAsync(ct)).IsRefused)
            {
                throw new InvalidOperationException("Two instances filled the keys of the queues at once.");
            }
            db.ChangeTracker.Clear();
        }
    }

    private static async Task SetAsync(ReviewDb db, EntityEntry<ReviewCase> entry, CancellationToken ct)
    {
        var file = entry.Entity;
        entry.Property<long>(DueBy).CurrentValue = DueByOf(await DueAsync(db, file, ct));
        entry.Property<int>(Reached).CurrentValue = file.History.Select(line => line.To).Where(StageMap.Audits.Contains).Distinct().Sum(BitOf);
    }

    private static async Task<DateTime?> DueAsync(ReviewDb db, ReviewCase file, CancellationToken ct) =>
        file.Submissions > 0 && await WindowsAsync(db, file.PolicyHash, ct) is { } windows
            ? HandlingDue.Of(file.Stage, windows, file.Stage == Stage.UnitAudit ? await PublicityEndAsync(db, file, ct) : null)
            : null;

    private static async Task<WindowsPolicy?> WindowsAsync(ReviewDb db, string hash, CancellationToken ct)
    {
        if (_windows.TryGetValue(hash, out var known))
        {
            return known;
        }
        // the one that is being frozen by the same act is not in the table yet
        var frozen = db.FrozenPolicies.Local.FirstOrDefault(policy => policy.Hash == hash) ?? await db.FrozenPolicies.AsNoTracking().SingleOrDefaultAsync(policy => policy.Hash == hash, ct);
        return frozen is null ? null : _windows.GetOrAdd(hash, Policy.Thaw(frozen.Json).Windows);
    }

    // the one that is being written counts before the one in the table
    private static async Task<DateOnly?> PublicityEndAsync(ReviewDb db, ReviewCase file, CancellationToken ct) =>
        db.ChangeTracker.Entries<Publicity>().Select(entry => entry.Entity).FirstOrDefault(period => IsOf(file, period))?.ToOn
        ?? (await db.Publicities.AsNoTracking().SingleOrDefaultAsync(period => period.Case == file.Id && period.Kind == PublicityKind.Unit && period.Submission == file.Submissions, ct))?.ToOn;

    private static bool IsOf(ReviewCase file, Publicity period) => period.Case == file.Id && period.Kind == PublicityKind.Unit && period.Submission == file.Submissions;
}
