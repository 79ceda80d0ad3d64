using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace TitleReview.App.Data.Migrations.Postgres;

/// <summary>Written by hand: it changes no model, so it has no snapshot of one.</summary>
[DbContext(typeof(PostgresReviewDb))]
[Migration("20261122000000_AuditIsAppendOnly")]
public sealed class AuditIsAppendOnly : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(AuditTriggers.CreateOnPostgres);

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(AuditTriggers.DropOnPostgres);
}
