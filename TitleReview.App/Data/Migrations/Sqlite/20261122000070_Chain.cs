using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TitleReview.App.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Chain : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "County",
                table: "cases",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "Holder",
                table: "cases",
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.AddColumn<Guid>(
                name: "Prefecture",
                table: "cases",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "Supervisor",
                table: "cases",
                type: "TEXT",
                nullable: true);

            migrationBuilder.Sql("UPDATE cases SET \"Holder\" = CASE WHEN \"Stage\" >= 60 THEN \"Office\" ELSE \"Unit\" END");

            migrationBuilder.CreateIndex(
                name: "IX_cases_County_Stage",
                table: "cases",
                columns: new[] { "County", "Stage" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_Holder_Stage_StageSince_Number",
                table: "cases",
                columns: new[] { "Holder", "Stage", "StageSince", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_Prefecture_Stage",
                table: "cases",
                columns: new[] { "Prefecture", "Stage" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_Supervisor_Stage",
                table: "cases",
                columns: new[] { "Supervisor", "Stage" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_cases_County_Stage",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "IX_cases_Holder_Stage_StageSince_Number",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "IX_cases_Prefecture_Stage",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "IX_cases_Supervisor_Stage",
                table: "cases");

            migrationBuilder.DropColumn(
                name: "County",
                table: "cases");

            migrationBuilder.DropColumn(
                name: "Holder",
                table: "cases");

            migrationBuilder.DropColumn(
                name: "Prefecture",
                table: "cases");

            migrationBuilder.DropColumn(
                name: "Supervisor",
                table: "cases");
        }
    }
}
