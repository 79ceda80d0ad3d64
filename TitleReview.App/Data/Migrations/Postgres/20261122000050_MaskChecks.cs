using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TitleReview.App.Data.Migrations.Postgres
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
                    Page = table.Column<Guid>(type: "uuid", nullable: false),
                    Level = table.Column<int>(type: "integer", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Case = table.Column<Guid>(type: "uuid", nullable: false),
                    PageVersion = table.Column<int>(type: "integer", nullable: false),
                    Burned = table.Column<string>(type: "text", nullable: false),
                    Mark = table.Column<int>(type: "integer", nullable: false),
                    Reason = table.Column<string>(type: "text", nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
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
