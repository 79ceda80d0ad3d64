using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TitleReview.App.Data.Migrations.Sqlite
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
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "Rehearsal",
                table: "organisations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "Rehearsal",
                table: "notices",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "Rehearsal",
                table: "issued_documents",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "Rehearsal",
                table: "fee_batches",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "Rehearsal",
                table: "draws",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "Rehearsal",
                table: "delegations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "Rehearsal",
                table: "cases",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "notice_draft_writers",
                columns: table => new
                {
                    Draft = table.Column<Guid>(type: "TEXT", nullable: false),
                    Person = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false)
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
                    Rehearsal = table.Column<Guid>(type: "TEXT", nullable: false),
                    Person = table.Column<Guid>(type: "TEXT", nullable: false),
                    Role = table.Column<int>(type: "INTEGER", nullable: false),
                    Organisation = table.Column<Guid>(type: "TEXT", nullable: false)
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
                    Person = table.Column<Guid>(type: "TEXT", nullable: false),
                    Rehearsal = table.Column<Guid>(type: "TEXT", nullable: false)
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Office = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    StartedByName = table.Column<string>(type: "TEXT", nullable: false),
                    StartedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    WipedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    WipedByName = table.Column<string>(type: "TEXT", nullable: false),
                    Protocol = table.Column<string>(type: "TEXT", nullable: false),
                    FilesErased = table.Column<int>(type: "INTEGER", nullable: false),
                    FilesKept = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
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
                    Rehearsal = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false)
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

            migrationBuilder.Sql("""ALTER TABLE scoring_tasks DROP COLUMN "Rehearsal";""");

            migrationBuilder.Sql("""ALTER TABLE organisations DROP COLUMN "Rehearsal";""");

            migrationBuilder.Sql("""ALTER TABLE notices DROP COLUMN "Rehearsal";""");

            migrationBuilder.Sql("""ALTER TABLE issued_documents DROP COLUMN "Rehearsal";""");

            migrationBuilder.Sql("""ALTER TABLE fee_batches DROP COLUMN "Rehearsal";""");

            migrationBuilder.Sql("""ALTER TABLE draws DROP COLUMN "Rehearsal";""");

            migrationBuilder.Sql("""ALTER TABLE delegations DROP COLUMN "Rehearsal";""");

            migrationBuilder.Sql("""ALTER TABLE cases DROP COLUMN "Rehearsal";""");

            migrationBuilder.AddColumn<DateOnly>(
                name: "RosterOn",
                table: "committee_registrations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.Sql(CarriedRosters.DayAgain);

            migrationBuilder.CreateIndex(
                name: "IX_cases_queue",
                table: "cases",
                columns: new[] { "Holder", "Stage", "DueBy", "StageSince", "Number", "Applicant", "Level", "Kind", "Submissions" });
        }
    }
}
