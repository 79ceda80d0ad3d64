using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;

namespace TitleReview.Tests.Hosting;

/// <summary>What somebody with the database in hand can do, and the application's account cannot.</summary>
internal static class Tampering
{
    /// <summary>Drops the triggers that keep the audit log as it is.</summary>
    public static Task UnlockAuditAsync(this ReviewDb db) =>
        db.Database.ExecuteSqlRawAsync(db is SqliteReviewDb ? AuditTriggers.DropOnSqlite : AuditTriggers.DropOnPostgres);
}
