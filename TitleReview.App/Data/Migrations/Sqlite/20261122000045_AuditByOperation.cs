using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace TitleReview.App.Data.Migrations.Sqlite;

/// <summary>Written by hand: an index alone. What is counted by operation must not read the whole log while all writers wait.</summary>
[DbContext(typeof(SqliteReviewDb))]
[Migration("20261122000045_AuditByOperation")]
public sealed class AuditByOperation : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.CreateIndex("IX_audit_entries_Operation_Number", "audit_entries", ["Operation", "Number"]);

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.DropIndex("IX_audit_entries_Operation_Number", "audit_entries");
}
