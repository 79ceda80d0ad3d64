using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TitleReview.App.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Queues : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "DueBy",
                table: "cases",
                type: "bigint",
                nullable: false,
                defaultValue: 253402300800000L);

            migrationBuilder.AddColumn<int>(
                name: "Kind",
                table: "cases",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Level",
                table: "cases",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Reached",
                table: "cases",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "case_claims",
                columns: table => new
                {
                    Case = table.Column<Guid>(type: "uuid", nullable: false),
                    Holder = table.Column<Guid>(type: "uuid", nullable: false),
                    Person = table.Column<Guid>(type: "uuid", nullable: false),
                    Since = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    EndsAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_case_claims", x => x.Case);
                    table.ForeignKey(
                        name: "FK_case_claims_cases_Case",
                        column: x => x.Case,
                        principalTable: "cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_case_claims_people_Person",
                        column: x => x.Person,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "saved_views",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Person = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false),
                    Query = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_saved_views", x => x.Id);
                    table.ForeignKey(
                        name: "FK_saved_views_people_Person",
                        column: x => x.Person,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_people_Name",
                table: "people",
                column: "Name");

            migrationBuilder.CreateIndex(
                name: "IX_cases_Applicant",
                table: "cases",
                column: "Applicant");

            migrationBuilder.CreateIndex(
                name: "IX_cases_Office_StageSince_Number",
                table: "cases",
                columns: new[] { "Office", "StageSince", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_queue",
                table: "cases",
                columns: new[] { "Holder", "Stage", "DueBy", "StageSince", "Number", "Applicant", "Level", "Kind", "Submissions" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_queue_of_notice",
                table: "cases",
                columns: new[] { "Holder", "Notice", "Stage", "DueBy", "StageSince", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_case_claims_EndsAt_Person",
                table: "case_claims",
                columns: new[] { "EndsAt", "Person" });

            migrationBuilder.CreateIndex(
                name: "IX_case_claims_Person",
                table: "case_claims",
                column: "Person");

            migrationBuilder.CreateIndex(
                name: "IX_saved_views_Person_Name",
                table: "saved_views",
                columns: new[] { "Person", "Name" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "case_claims");

            migrationBuilder.DropTable(
                name: "saved_views");

            migrationBuilder.DropIndex(
                name: "IX_people_Name",
                table: "people");

            migrationBuilder.DropIndex(
                name: "IX_cases_Applicant",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "IX_cases_Office_StageSince_Number",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "IX_cases_queue",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "IX_cases_queue_of_notice",
                table: "cases");

            migrationBuilder.DropColumn(
                name: "DueBy",
                table: "cases");

            migrationBuilder.DropColumn(
                name: "Kind",
                table: "cases");

            migrationBuilder.DropColumn(
                name: "Level",
                table: "cases");

            migrationBuilder.DropColumn(
                name: "Reached",
                table: "cases");
        }
    }
}
