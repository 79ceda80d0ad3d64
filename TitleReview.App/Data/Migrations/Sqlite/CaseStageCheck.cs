namespace TitleReview.App.Data.Migrations.Sqlite;

/// <summary>A withdrawn case was submitted or not: the check that ties stage and submissions lets it be either.</summary>
/// <remarks>
/// Rebuilding the table, EF's way, leaves the transaction for a PRAGMA, and a process killed there leaves a half-built table behind that no later start
/// gets past. A check does not touch the stored format, so SQLite's manual (ALTER TABLE, 7) allows its text to be changed in place, inside the transaction.
/// The tables created after it raise the schema's version, which tells other connections to read it again.
/// </remarks>
internal static class CaseStageCheck
{
    private const string Narrowly = "(\"Stage\" = 10) = (\"Submissions\" = 0)";
    private const string Widely = "\"Stage\" = 25 OR (\"Stage\" = 10) = (\"Submissions\" = 0)";

    public const string Widen = $"PRAGMA writable_schema = ON; UPDATE sqlite_master SET sql = replace(sql, '{Narrowly}', '{Widely}') WHERE type = 'table' AND name = 'cases'; PRAGMA writable_schema = RESET;";

    public const string Narrow = $"PRAGMA writable_schema = ON; UPDATE sqlite_master SET sql = replace(sql, '{Widely}', '{Narrowly}') WHERE type = 'table' AND name = 'cases'; PRAGMA writable_schema = RESET;";
}
