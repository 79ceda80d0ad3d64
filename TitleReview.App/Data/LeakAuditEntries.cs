using Microsoft.EntityFrameworkCore;

namespace TitleReview.App.Data;

/// <summary>The runs of 泄露检查 that came to an end, as the audit log keeps them.</summary>
public static class LeakAuditEntries
{
    /// <summary>In place of a result, of a run that was stopped.</summary>
    public const string Stopped = "stopped";

    private const string Operation = "AuditLeaks";

    public static IQueryable<AuditEntry> LeakAudits(this ReviewDb db) =>
        db.AuditEntries.AsNoTracking().Where(entry => entry.Operation == Operation && entry.Detail != Stopped);

    /// <summary>The number of the last run of each case.</summary>
    public static IQueryable<long> LastLeakAudits(this ReviewDb db) =>
        db.LeakAudits().GroupBy(entry => entry.Subject).Select(runs => runs.Max(entry => entry.Number));
}
