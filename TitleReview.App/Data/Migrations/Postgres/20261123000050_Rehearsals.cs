using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TitleReview.App.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Rehearsals : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_cases_queue",
                table: "cases");

            migrationBuilder.Sql(CarriedRosters.Insert);
            migrationBuilder.Sql(CarriedRosters.DropDay);

            migrationBuilder.AddColumn<Guid>(
                name: "Rehearsal",
                table: "scoring_tasks",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "Rehearsal",
                table: "organisations",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "Rehearsal",
                table: "notices",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "Rehearsal",
                table: "issued_documents",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "Rehearsal",
                table: "fee_batches",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "Rehearsal",
                table: "draws",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "Rehearsal",
                table: "delegations",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "Rehearsal",
                table: "cases",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "notice_draft_writers",
                columns: table => new
                {
                    Draft = table.Column<Guid>(type: "uuid", nullable: false),
                    Person = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_notice_draft_writers", x => new { x.Draft, x.Person });
                    table.ForeignKey(
                        name: "FK_notice_draft_writers_notice_drafts_Draft",
                        column: x => x.Draft,
                        principalTable: "notice_drafts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "rehearsal_parts",
                columns: table => new
                {
                    Rehearsal = table.Column<Guid>(type: "uuid", nullable: false),
                    Person = table.Column<Guid>(type: "uuid", nullable: false),
                    Role = table.Column<int>(type: "integer", nullable: false),
                    Organisation = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_rehearsal_parts", x => new { x.Rehearsal, x.Person, x.Role });
                    table.ForeignKey(
                        name: "FK_rehearsal_parts_notices_Rehearsal",
                        column: x => x.Rehearsal,
                        principalTable: "notices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_rehearsal_parts_organisations_Organisation",
                        column: x => x.Organisation,
                        principalTable: "organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_rehearsal_parts_people_Person",
                        column: x => x.Person,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "rehearsal_visits",
                columns: table => new
                {
                    Person = table.Column<Guid>(type: "uuid", nullable: false),
                    Rehearsal = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_rehearsal_visits", x => x.Person);
                    table.ForeignKey(
                        name: "FK_rehearsal_visits_notices_Rehearsal",
                        column: x => x.Rehearsal,
                        principalTable: "notices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_rehearsal_visits_people_Person",
                        column: x => x.Person,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "rehearsals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Office = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Title = table.Column<string>(type: "text", nullable: false),
                    StartedByName = table.Column<string>(type: "text", nullable: false),
                    StartedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    WipedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    WipedByName = table.Column<string>(type: "text", nullable: false),
                    Protocol = table.Column<string>(type: "text", nullable: false),
                    FilesErased = table.Column<int>(type: "integer", nullable: false),
                    FilesKept = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_rehearsals", x => x.Id);
                    table.CheckConstraint("rehearsal_is_wiped_with_a_protocol", "(\"WipedAt\" IS NULL) = (\"Protocol\" = '')");
                    table.ForeignKey(
                        name: "FK_rehearsals_organisations_Office",
                        column: x => x.Office,
                        principalTable: "organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "rehearsal_files",
                columns: table => new
                {
                    Rehearsal = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_rehearsal_files", x => new { x.Rehearsal, x.Name });
                    table.ForeignKey(
                        name: "FK_rehearsal_files_rehearsals_Rehearsal",
                        column: x => x.Rehearsal,
                        principalTable: "rehearsals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_cases_queue",
                table: "cases",
                columns: new[] { "Holder", "Stage", "DueBy", "StageSince", "Number", "Applicant", "Level", "Kind", "Submissions", "Rehearsal" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_Rehearsal",
                table: "cases",
                column: "Rehearsal",
                filter: "\"Rehearsal\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_rehearsal_parts_Organisation",
                table: "rehearsal_parts",
                column: "Organisation");

            migrationBuilder.CreateIndex(
                name: "IX_rehearsal_parts_Person",
                table: "rehearsal_parts",
                column: "Person");

            migrationBuilder.CreateIndex(
                name: "IX_rehearsal_visits_Rehearsal",
                table: "rehearsal_visits",
                column: "Rehearsal");

            migrationBuilder.CreateIndex(
                name: "IX_rehearsals_Number",
                table: "rehearsals",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_rehearsals_Office",
                table: "rehearsals",
                column: "Office");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "notice_draft_writers");

            migrationBuilder.DropTable(
                name: "rehearsal_files");

            migrationBuilder.DropTable(
                name: "rehearsal_parts");

            migrationBuilder.DropTable(
                name: "rehearsal_visits");

            migrationBuilder.DropTable(
                name: "rehearsals");

            migrationBuilder.DropIndex(
                name: "IX_cases_queue",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "IX_cases_Rehearsal",
                table: "cases");

            migrationBuilder.DropColumn(
                name: "Rehearsal",
                table: "scoring_tasks");

            migrationBuilder.DropColumn(
                name: "Rehearsal",
                table: "organisations");

            migrationBuilder.DropColumn(
                name: "Rehearsal",
                table: "notices");

            migrationBuilder.DropColumn(
                name: "Rehearsal",
                table: "issued_documents");

            migrationBuilder.DropColumn(
                name: "Rehearsal",
                table: "fee_batches");

            migrationBuilder.DropColumn(
                name: "Rehearsal",
                table: "draws");

            migrationBuilder.DropColumn(
                name: "Rehearsal",
                table: "delegations");

            migrationBuilder.DropColumn(
                name: "Rehearsal",
                table: "cases");

            migrationBuilder.AddColumn<DateOnly>(
                name: "RosterOn",
                table: "committee_registrations",
                type: "date",
                nullable: true);

            migrationBuilder.Sql(CarriedRosters.DayAgain);

            migrationBuilder.CreateIndex(
                name: "IX_cases_queue",
                table: "cases",
                columns: new[] { "Holder", "Stage", "DueBy", "StageSince", "Number", "Applicant", "Level", "Kind", "Submissions" });
        }
    }
}
