using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using TitleReview.App.Data;
using TitleReview.App.Files;
using TitleReview.Core.Kernel;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Data;

/// <summary>The world is damaged by hand in a transaction, looked at, and rolled back: the next damage finds it whole again.</summary>
public abstract class InvariantsTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    private static readonly (string Damage, string Sentence)[] _damages =
    [
        ("UPDATE cases SET \"Stage\" = 30", "case stage is the end of its history"),
        ("UPDATE case_history SET \"Number\" = 9 WHERE \"Number\" = 3", "case history has no gap"),
        ("DELETE FROM case_history WHERE \"Number\" = 2", "case history has no gap"),
        ("UPDATE case_history SET \"From\" = 20 WHERE \"Number\" = 1", "case history is a path of the stage map"),
        ("UPDATE cases SET \"Submissions\" = 2", "case counts its submissions"),
        ($"UPDATE cases SET \"PolicyHash\" = '{new string('0', 64)}'", "submitted case names a frozen policy"),
        ("UPDATE application_fields SET \"Version\" = \"Version\" + 1 WHERE \"Field\" = 'phone'", "field has all its versions"),
        ("DELETE FROM application_field_changes WHERE \"Field\" = 'phone'", "field has all its versions"),
        ("UPDATE application_fields SET \"Box\" = 'AAAA' WHERE \"Field\" = 'phone'", "field is at its last change"),
        ($"UPDATE pages SET \"Original\" = '{new string('0', 64)}' WHERE \"Position\" = 5", "page files are in the vault"),
        ("UPDATE pages SET \"Regions\" = '[]' WHERE \"Decision\" = 1", "page answered 是 has a box, 否 has none"),
        ("UPDATE pages SET \"BurnedFull\" = '', \"BurnedView\" = '', \"BurnedThumbnail\" = '' WHERE \"Position\" = 5", "page of a submitted case is burned"),
        ("DELETE FROM publicities", "case past the unit has its publicity"),
        ("UPDATE cases SET \"Stage\" = 70; INSERT INTO objections (\"Id\", \"Case\", \"Kind\", \"Number\", \"ReceivedOn\", \"Channel\", \"IsNamed\", \"Box\", \"RecordedBy\", \"RecordedAt\", \"FindingsBox\", \"Version\") SELECT \"Id\", \"Id\", 1, 1, '2023-09-19', 2, (1 = 1), 'x', \"Applicant\", '2023-09-19 00:00:00', '', 1 FROM cases", "case past the formal review has no open objection"),
        ("UPDATE cases SET \"Stage\" = 80", "admitted case has paid"),
        ("UPDATE cases SET \"Stage\" = 90", "case under scoring is sealed"),
        ("UPDATE cases SET \"Stage\" = 110", "case with a result has one vote"),
        ("UPDATE cases SET \"Stage\" = 120", "approved case is in one document"),
        ("UPDATE audit_entries SET \"Detail\" = 'changed' WHERE \"Number\" = 7", "audit chain holds"),
        ("DELETE FROM audit_entries WHERE \"Number\" = 7", "audit chain holds"),
        ("UPDATE audit_entries SET \"Number\" = 1000000 WHERE \"Number\" = 7", "audit chain holds"),
    ];

    [Fact]
    public async Task Violations_OfEachDamage_AreReported()
    {
        await CompleteApplication.AtOfficeAsync(Host);
        await Host.ThrowIfInconsistentAsync();

        foreach (var (damage, sentence) in _damages)
        {
            await using var db = await Host.DbAsync();
            await using var transaction = await db.Database.BeginTransactionAsync();
            await db.UnlockAuditAsync();
            Assert.True(await db.Database.ExecuteSqlRawAsync(damage) > 0, damage);

            var violations = await Invariants.ViolationsAsync(db, Host.Get<FileVault>().Holds, CancellationToken.None);

            Assert.True(violations.Any(violation => violation.StartsWith(sentence + ": ", StringComparison.Ordinal)), $"{damage}: {string.Join('；', violations)}");
        }
    }

    [Fact]
    public async Task Violations_WhenAFileIsGone_NameThePage()
    {
        await CompleteApplication.AtOfficeAsync(Host);
        await using var db = await Host.DbAsync();
        var page = await db.Pages.OrderBy(candidate => candidate.Position).LastAsync();

        var violations = await Invariants.ViolationsAsync(db, file => file != page.BurnedThumbnail && Host.Get<FileVault>().Holds(file), CancellationToken.None);

        Assert.Contains($"page files are in the vault: {page.Id}", violations);
    }

    [Fact]
    public async Task Violations_OfACaseSubmittedWhileTheyAreRead_AreNone()
    {
        var id = await CompleteApplication.ReadyAsync(Host);
        var submission = new Between("submissions", () => CompleteApplication.SubmitAsync(Host, id));
        await using var db = await OpenAsync(submission);

        var violations = await Invariants.ViolationsAsync(db, Host.Get<FileVault>().Holds, CancellationToken.None);

        Assert.Empty(violations);
        Assert.False(submission.Verdict!.IsRefused);
    }

    private async Task<ReviewDb> OpenAsync(IInterceptor interceptor)
    {
        await using var db = await Host.DbAsync();
        var connection = db.Database.GetConnectionString()!;
        if (db is PostgresReviewDb)
        {
            return new PostgresReviewDb(new DbContextOptionsBuilder<PostgresReviewDb>().UseNpgsql(connection).AddInterceptors(interceptor).Options, static _ => { });
        }
        var sqlite = new DbContextOptionsBuilder<SqliteReviewDb>();
        DataSetup.UseSqlite(sqlite, connection);
        return new SqliteReviewDb(sqlite.AddInterceptors(interceptor).Options, static _ => { });
    }

    /// <summary>Does something once, before the first question to a table is asked.</summary>
    private sealed class Between(string table, Func<Task<Verdict>> act) : DbCommandInterceptor
    {
        public Verdict? Verdict { get; private set; }

        public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            if (Verdict is null && command.CommandText.Contains(table, StringComparison.Ordinal))
            {
                Verdict = await act();
            }
            return result;
        }
    }

    /// <summary>What the tables themselves refuse needs no invariant.</summary>
    [Theory]
    [InlineData("UPDATE cases SET \"Stage\" = 10")]
    [InlineData("UPDATE cases SET \"PolicyHash\" = ''")]
    [InlineData("UPDATE pages SET \"BurnedView\" = ''")]
    [InlineData("UPDATE pages SET \"Position\" = 1")]
    [InlineData("UPDATE publicities SET \"ToOn\" = '2023-01-01'")]
    [InlineData("DELETE FROM cases")]
    public async Task Damage_ThatATableForbids_IsRefused(string damage)
    {
        await CompleteApplication.AtOfficeAsync(Host);
        await using var db = await Host.DbAsync();

        var failure = await Record.ExceptionAsync(() => db.Database.ExecuteSqlRawAsync(damage));

        Assert.True(failure is SqliteException { SqliteErrorCode: 19 } or Npgsql.PostgresException { SqlState: ['2', '3', ..] }, $"{failure}");
    }
}

public sealed class InvariantsOnSqliteTests() : InvariantsTests(UseCaseHost.SqliteAsync);

public sealed class InvariantsOnPostgresTests(PostgresServer server) : InvariantsTests(() => UseCaseHost.PostgresAsync(server));
