using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TitleReview.App.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class EvaluationFormBatches : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "evaluation_form_batches",
                columns: table => new
                {
                    Notice = table.Column<Guid>(type: "TEXT", nullable: false),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    Site = table.Column<string>(type: "TEXT", nullable: false),
                    Lease = table.Column<Guid>(type: "TEXT", nullable: true),
                    LeaseEndsAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    StartedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    StartedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Problem = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_evaluation_form_batches", x => x.Notice);
                    table.ForeignKey(
                        name: "FK_evaluation_form_batches_notices_Notice",
                        column: x => x.Notice,
                        principalTable: "notices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "evaluation_form_problems",
                columns: table => new
                {
                    Case = table.Column<Guid>(type: "TEXT", nullable: false),
                    Sentence = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_evaluation_form_problems", x => x.Case);
                    table.ForeignKey(
                        name: "FK_evaluation_form_problems_cases_Case",
                        column: x => x.Case,
                        principalTable: "cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_evaluation_form_batches_State_LeaseEndsAt",
                table: "evaluation_form_batches",
                columns: new[] { "State", "LeaseEndsAt" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "evaluation_form_batches");

            migrationBuilder.DropTable(
                name: "evaluation_form_problems");
        }
    }
}
