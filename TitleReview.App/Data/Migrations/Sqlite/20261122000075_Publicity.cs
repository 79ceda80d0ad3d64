using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TitleReview.App.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Publicity : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Box",
                table: "publicities",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "announcement_drafts",
                columns: table => new
                {
                    Case = table.Column<Guid>(type: "TEXT", nullable: false),
                    Submission = table.Column<int>(type: "INTEGER", nullable: false),
                    Box = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_announcement_drafts", x => new { x.Case, x.Submission });
                    table.ForeignKey(
                        name: "FK_announcement_drafts_cases_Case",
                        column: x => x.Case,
                        principalTable: "cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "objections",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Case = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    ReceivedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Channel = table.Column<int>(type: "INTEGER", nullable: false),
                    IsNamed = table.Column<bool>(type: "INTEGER", nullable: false),
                    Box = table.Column<string>(type: "TEXT", nullable: false),
                    RecordedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Outcome = table.Column<int>(type: "INTEGER", nullable: true),
                    FindingsBox = table.Column<string>(type: "TEXT", nullable: false),
                    DecidedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_objections", x => x.Id);
                    table.CheckConstraint("objection_is_decided_as_a_whole", "(\"Outcome\" IS NULL) = (\"DecidedAt\" IS NULL) AND (\"Outcome\" IS NULL) = (\"DecidedBy\" IS NULL) AND (\"Outcome\" IS NULL) = (\"FindingsBox\" = '')");
                    table.CheckConstraint("objection_number_is_positive", "\"Number\" > 0");
                    table.ForeignKey(
                        name: "FK_objections_cases_Case",
                        column: x => x.Case,
                        principalTable: "cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_objections_people_DecidedBy",
                        column: x => x.DecidedBy,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_objections_people_RecordedBy",
                        column: x => x.RecordedBy,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_publicities_Kind_ToOn",
                table: "publicities",
                columns: new[] { "Kind", "ToOn" });

            migrationBuilder.CreateIndex(
                name: "IX_objections_Case_Kind_Number",
                table: "objections",
                columns: new[] { "Case", "Kind", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_objections_DecidedBy",
                table: "objections",
                column: "DecidedBy");

            migrationBuilder.CreateIndex(
                name: "IX_objections_RecordedBy",
                table: "objections",
                column: "RecordedBy");

            // by hand and in place: EF would rebuild the table on SQLite, outside the transaction
            migrationBuilder.Sql(CarriedObjections.Insert);
            migrationBuilder.Sql(CarriedObjections.DropTick);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "HasOpenObjection",
                table: "publicities",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.Sql(CarriedObjections.TickAgain);

            migrationBuilder.DropTable(
                name: "announcement_drafts");

            migrationBuilder.DropTable(
                name: "objections");

            migrationBuilder.DropIndex(
                name: "IX_publicities_Kind_ToOn",
                table: "publicities");

            migrationBuilder.Sql("ALTER TABLE publicities DROP COLUMN \"Box\";");
        }
    }
}
