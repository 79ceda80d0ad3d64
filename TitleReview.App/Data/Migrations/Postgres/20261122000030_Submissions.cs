using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TitleReview.App.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Submissions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_cases_Notice_Applicant",
                table: "cases");

            migrationBuilder.DropCheckConstraint(
                name: "case_submissions_match_stage",
                table: "cases");

            migrationBuilder.CreateTable(
                name: "copied_pages",
                columns: table => new
                {
                    Page = table.Column<Guid>(type: "uuid", nullable: false),
                    From = table.Column<Guid>(type: "uuid", nullable: false),
                    ConfirmedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_copied_pages", x => x.Page);
                    table.ForeignKey(
                        name: "FK_copied_pages_pages_Page",
                        column: x => x.Page,
                        principalTable: "pages",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "submissions",
                columns: table => new
                {
                    Case = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Receipt = table.Column<string>(type: "text", nullable: false),
                    ArrivedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    PledgedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    PledgeHash = table.Column<string>(type: "text", nullable: false),
                    AuditNumber = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_submissions", x => new { x.Case, x.Number });
                    table.CheckConstraint("submission_has_a_pledge", "length(\"PledgeHash\") = 64 AND \"Number\" > 0");
                    table.ForeignKey(
                        name: "FK_submissions_cases_Case",
                        column: x => x.Case,
                        principalTable: "cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_cases_Notice_Applicant",
                table: "cases",
                columns: new[] { "Notice", "Applicant" },
                unique: true,
                filter: "\"Stage\" <> 25");

            migrationBuilder.AddCheckConstraint(
                name: "case_submissions_match_stage",
                table: "cases",
                sql: "\"Stage\" = 25 OR (\"Stage\" = 10) = (\"Submissions\" = 0)");

            migrationBuilder.CreateIndex(
                name: "IX_submissions_AuditNumber",
                table: "submissions",
                column: "AuditNumber",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_submissions_Receipt",
                table: "submissions",
                column: "Receipt",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "copied_pages");

            migrationBuilder.DropTable(
                name: "submissions");

            migrationBuilder.DropIndex(
                name: "IX_cases_Notice_Applicant",
                table: "cases");

            migrationBuilder.DropCheckConstraint(
                name: "case_submissions_match_stage",
                table: "cases");

            migrationBuilder.CreateIndex(
                name: "IX_cases_Notice_Applicant",
                table: "cases",
                columns: new[] { "Notice", "Applicant" },
                unique: true);

            migrationBuilder.AddCheckConstraint(
                name: "case_submissions_match_stage",
                table: "cases",
                sql: "(\"Stage\" = 10) = (\"Submissions\" = 0)");
        }
    }
}
