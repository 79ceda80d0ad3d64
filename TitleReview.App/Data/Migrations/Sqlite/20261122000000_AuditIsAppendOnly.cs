using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace TitleReview.App.Data.Migrations.Sqlite;

/// <summary>Written by hand: it changes no model, so it has no snapshot of one.</summary>
[DbContext(typeof(SqliteReviewDb))]
[Migration("20261122000000_AuditIsAppendOnly")]
public sealed class AuditIsAppendOnly : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(AuditTriggers.CreateOnSqlite);

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(AuditTriggers.DropOnSqlite);
}
