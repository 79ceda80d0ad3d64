using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TitleReview.App.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Integrity : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "integrity_records",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Notice = table.Column<Guid>(type: "uuid", nullable: false),
                    Case = table.Column<Guid>(type: "uuid", nullable: true),
                    Person = table.Column<Guid>(type: "uuid", nullable: true),
                    Unit = table.Column<Guid>(type: "uuid", nullable: true),
                    Decision = table.Column<string>(type: "text", nullable: false),
                    Authority = table.Column<string>(type: "text", nullable: false),
                    Box = table.Column<string>(type: "text", nullable: false),
                    FirstYear = table.Column<int>(type: "integer", nullable: false),
                    LastYear = table.Column<int>(type: "integer", nullable: false),
                    Document = table.Column<string>(type: "text", nullable: false),
                    Clause = table.Column<string>(type: "text", nullable: false),
                    RevokesTitle = table.Column<bool>(type: "boolean", nullable: false),
                    IsBlacklisted = table.Column<bool>(type: "boolean", nullable: false),
                    EntersArchive = table.Column<bool>(type: "boolean", nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    LiftedReason = table.Column<string>(type: "text", nullable: false),
                    LiftedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_integrity_records", x => x.Id);
                    table.CheckConstraint("integrity_record_bars_one", "(\"Person\" IS NULL) <> (\"Unit\" IS NULL) AND (\"Person\" IS NULL) = (\"Case\" IS NULL)");
                    table.CheckConstraint("integrity_record_is_lifted_with_a_reason", "(\"LiftedReason\" = '') = (\"LiftedAt\" IS NULL)");
                    table.CheckConstraint("integrity_years_are_in_order", "\"FirstYear\" <= \"LastYear\"");
                    table.ForeignKey(
                        name: "FK_integrity_records_cases_Case",
                        column: x => x.Case,
                        principalTable: "cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_integrity_records_notices_Notice",
                        column: x => x.Notice,
                        principalTable: "notices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_integrity_records_organisations_Unit",
                        column: x => x.Unit,
                        principalTable: "organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_integrity_records_people_Person",
                        column: x => x.Person,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "integrity_reports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Notice = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Case = table.Column<Guid>(type: "uuid", nullable: true),
                    Unit = table.Column<Guid>(type: "uuid", nullable: true),
                    ReceivedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Channel = table.Column<int>(type: "integer", nullable: false),
                    IsNamed = table.Column<bool>(type: "boolean", nullable: false),
                    Box = table.Column<string>(type: "text", nullable: false),
                    RecordedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Outcome = table.Column<int>(type: "integer", nullable: true),
                    FindingsBox = table.Column<string>(type: "text", nullable: false),
                    DecidedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_integrity_reports", x => x.Id);
                    table.CheckConstraint("report_is_about_one", "(\"Case\" IS NULL) <> (\"Unit\" IS NULL)");
                    table.CheckConstraint("report_is_decided_by_somebody", "(\"Outcome\" IS NULL) = (\"DecidedBy\" IS NULL) AND (\"Outcome\" IS NULL) = (\"DecidedAt\" IS NULL)");
                    table.ForeignKey(
                        name: "FK_integrity_reports_cases_Case",
                        column: x => x.Case,
                        principalTable: "cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_integrity_reports_notices_Notice",
                        column: x => x.Notice,
                        principalTable: "notices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_integrity_reports_organisations_Unit",
                        column: x => x.Unit,
                        principalTable: "organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_integrity_records_Case",
                table: "integrity_records",
                column: "Case");

            migrationBuilder.CreateIndex(
                name: "IX_integrity_records_Notice",
                table: "integrity_records",
                column: "Notice");

            migrationBuilder.CreateIndex(
                name: "IX_integrity_records_Person",
                table: "integrity_records",
                column: "Person");

            migrationBuilder.CreateIndex(
                name: "IX_integrity_records_Unit",
                table: "integrity_records",
                column: "Unit");

            migrationBuilder.CreateIndex(
                name: "IX_integrity_reports_Case",
                table: "integrity_reports",
                column: "Case");

            migrationBuilder.CreateIndex(
                name: "IX_integrity_reports_Notice_Number",
                table: "integrity_reports",
                columns: new[] { "Notice", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_integrity_reports_Unit",
                table: "integrity_reports",
                column: "Unit");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "integrity_records");

            migrationBuilder.DropTable(
                name: "integrity_reports");
        }
    }
}
