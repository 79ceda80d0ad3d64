using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TitleReview.App.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class MaskChecks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "mask_checks",
                columns: table => new
                {
                    Page = table.Column<Guid>(type: "TEXT", nullable: false),
                    Level = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Case = table.Column<Guid>(type: "TEXT", nullable: false),
                    PageVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    Burned = table.Column<string>(type: "TEXT", nullable: false),
                    Mark = table.Column<int>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_mask_checks", x => new { x.Page, x.Level, x.Number });
                    table.CheckConstraint("mask_check_says_why", "\"Number\" > 0 AND (\"Mark\" = 1 AND \"Reason\" = '' OR \"Mark\" = 2 AND length(\"Reason\") BETWEEN 1 AND 300)");
                    table.ForeignKey(
                        name: "FK_mask_checks_cases_Case",
                        column: x => x.Case,
                        principalTable: "cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_mask_checks_pages_Page",
                        column: x => x.Page,
                        principalTable: "pages",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_mask_checks_Case",
                table: "mask_checks",
                column: "Case");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "mask_checks");
        }
    }
}
