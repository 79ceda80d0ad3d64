using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TitleReview.App.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Meetings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_publicities_Case_Kind_Submission",
                table: "publicities");

            migrationBuilder.AddColumn<int>(
                name: "Round",
                table: "publicities",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "RecusedInBase",
                table: "meeting_results",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Round",
                table: "meeting_results",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "meetings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Office = table.Column<Guid>(type: "TEXT", nullable: false),
                    Notice = table.Column<Guid>(type: "TEXT", nullable: false),
                    Draw = table.Column<Guid>(type: "TEXT", nullable: true),
                    HeldOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    LastOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Place = table.Column<string>(type: "TEXT", nullable: false),
                    Chair = table.Column<Guid>(type: "TEXT", nullable: true),
                    Agenda = table.Column<string>(type: "TEXT", nullable: false),
                    Step = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    CountsRecused = table.Column<bool>(type: "INTEGER", nullable: false),
                    FiledOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    CodeBox = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meetings", x => x.Id);
                    table.CheckConstraint("meeting_ends_after_it_starts", "\"LastOn\" >= \"HeldOn\" AND \"Step\" >= 0");
                    table.ForeignKey(
                        name: "FK_meetings_draws_Draw",
                        column: x => x.Draw,
                        principalTable: "draws",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_meetings_notices_Notice",
                        column: x => x.Notice,
                        principalTable: "notices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_meetings_organisations_Office",
                        column: x => x.Office,
                        principalTable: "organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_meetings_people_Chair",
                        column: x => x.Chair,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "rechecks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Case = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Round = table.Column<int>(type: "INTEGER", nullable: false),
                    RequestedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
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
                    table.PrimaryKey("PK_rechecks", x => x.Id);
                    table.CheckConstraint("recheck_is_decided_as_a_whole", "(\"Outcome\" IS NULL) = (\"DecidedAt\" IS NULL) AND (\"Outcome\" IS NULL) = (\"DecidedBy\" IS NULL) AND (\"Outcome\" IS NULL) = (\"FindingsBox\" = '')");
                    table.CheckConstraint("recheck_number_is_positive", "\"Number\" > 0");
                    table.ForeignKey(
                        name: "FK_rechecks_cases_Case",
                        column: x => x.Case,
                        principalTable: "cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_rechecks_people_DecidedBy",
                        column: x => x.DecidedBy,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_rechecks_people_RecordedBy",
                        column: x => x.RecordedBy,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "meeting_items",
                columns: table => new
                {
                    Meeting = table.Column<Guid>(type: "TEXT", nullable: false),
                    Case = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Batch = table.Column<int>(type: "INTEGER", nullable: false),
                    Group = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meeting_items", x => new { x.Meeting, x.Case });
                    table.CheckConstraint("meeting_item_is_counted_from_one", "\"Number\" >= 1 AND \"Batch\" >= 1 AND \"Group\" >= 0");
                    table.ForeignKey(
                        name: "FK_meeting_items_cases_Case",
                        column: x => x.Case,
                        principalTable: "cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_meeting_items_meetings_Meeting",
                        column: x => x.Meeting,
                        principalTable: "meetings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "meeting_members",
                columns: table => new
                {
                    Meeting = table.Column<Guid>(type: "TEXT", nullable: false),
                    Person = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Group = table.Column<int>(type: "INTEGER", nullable: false),
                    IsHead = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsChair = table.Column<bool>(type: "INTEGER", nullable: false),
                    SignedInAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    LeftAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meeting_members", x => new { x.Meeting, x.Person });
                    table.CheckConstraint("meeting_member_leaves_after_coming", "\"LeftAt\" IS NULL OR \"SignedInAt\" IS NOT NULL");
                    table.ForeignKey(
                        name: "FK_meeting_members_meetings_Meeting",
                        column: x => x.Meeting,
                        principalTable: "meetings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_meeting_members_people_Person",
                        column: x => x.Person,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "meeting_minutes",
                columns: table => new
                {
                    Meeting = table.Column<Guid>(type: "TEXT", nullable: false),
                    Box = table.Column<string>(type: "TEXT", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", nullable: false),
                    DraftedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SignedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    SignedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meeting_minutes", x => x.Meeting);
                    table.CheckConstraint("minutes_are_signed_as_a_whole", "(\"SignedBy\" IS NULL) = (\"SignedAt\" IS NULL)");
                    table.ForeignKey(
                        name: "FK_meeting_minutes_meetings_Meeting",
                        column: x => x.Meeting,
                        principalTable: "meetings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_meeting_minutes_people_SignedBy",
                        column: x => x.SignedBy,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "meeting_reports",
                columns: table => new
                {
                    Meeting = table.Column<Guid>(type: "TEXT", nullable: false),
                    Group = table.Column<int>(type: "INTEGER", nullable: false),
                    Item = table.Column<int>(type: "INTEGER", nullable: false),
                    Box = table.Column<string>(type: "TEXT", nullable: false),
                    WrittenBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    WrittenAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meeting_reports", x => new { x.Meeting, x.Group, x.Item });
                    table.ForeignKey(
                        name: "FK_meeting_reports_meetings_Meeting",
                        column: x => x.Meeting,
                        principalTable: "meetings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_meeting_reports_people_WrittenBy",
                        column: x => x.WrittenBy,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "meeting_votes",
                columns: table => new
                {
                    Meeting = table.Column<Guid>(type: "TEXT", nullable: false),
                    Case = table.Column<Guid>(type: "TEXT", nullable: false),
                    Means = table.Column<int>(type: "INTEGER", nullable: false),
                    Members = table.Column<int>(type: "INTEGER", nullable: false),
                    Present = table.Column<int>(type: "INTEGER", nullable: false),
                    Agree = table.Column<int>(type: "INTEGER", nullable: false),
                    Against = table.Column<int>(type: "INTEGER", nullable: false),
                    Abstain = table.Column<int>(type: "INTEGER", nullable: false),
                    Recused = table.Column<int>(type: "INTEGER", nullable: false),
                    CountsRecused = table.Column<bool>(type: "INTEGER", nullable: false),
                    Passed = table.Column<bool>(type: "INTEGER", nullable: false),
                    DeclaredAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meeting_votes", x => new { x.Meeting, x.Case });
                    table.CheckConstraint("declared_votes_add_up", "\"Agree\" + \"Against\" + \"Abstain\" = \"Present\"");
                    table.CheckConstraint("declared_votes_are_counts", "\"Agree\" >= 0 AND \"Against\" >= 0 AND \"Abstain\" >= 0 AND \"Recused\" >= 0 AND \"Present\" + \"Recused\" <= \"Members\"");
                    table.ForeignKey(
                        name: "FK_meeting_votes_meeting_items_Meeting_Case",
                        columns: x => new { x.Meeting, x.Case },
                        principalTable: "meeting_items",
                        principalColumns: new[] { "Meeting", "Case" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "meeting_attendance",
                columns: table => new
                {
                    Meeting = table.Column<Guid>(type: "TEXT", nullable: false),
                    Line = table.Column<int>(type: "INTEGER", nullable: false),
                    Person = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meeting_attendance", x => new { x.Meeting, x.Line });
                    table.ForeignKey(
                        name: "FK_meeting_attendance_meeting_members_Meeting_Person",
                        columns: x => new { x.Meeting, x.Person },
                        principalTable: "meeting_members",
                        principalColumns: new[] { "Meeting", "Person" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_publicities_Case_Kind_Submission_Round",
                table: "publicities",
                columns: new[] { "Case", "Kind", "Submission", "Round" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_meeting_attendance_Meeting_Person",
                table: "meeting_attendance",
                columns: new[] { "Meeting", "Person" });

            migrationBuilder.CreateIndex(
                name: "IX_meeting_items_Case",
                table: "meeting_items",
                column: "Case");

            migrationBuilder.CreateIndex(
                name: "IX_meeting_items_Meeting_Number",
                table: "meeting_items",
                columns: new[] { "Meeting", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_meeting_members_Meeting_Number",
                table: "meeting_members",
                columns: new[] { "Meeting", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_meeting_members_Person",
                table: "meeting_members",
                column: "Person");

            migrationBuilder.CreateIndex(
                name: "IX_meeting_minutes_SignedBy",
                table: "meeting_minutes",
                column: "SignedBy");

            migrationBuilder.CreateIndex(
                name: "IX_meeting_reports_WrittenBy",
                table: "meeting_reports",
                column: "WrittenBy");

            migrationBuilder.CreateIndex(
                name: "IX_meetings_Chair",
                table: "meetings",
                column: "Chair");

            migrationBuilder.CreateIndex(
                name: "IX_meetings_Draw",
                table: "meetings",
                column: "Draw");

            migrationBuilder.CreateIndex(
                name: "IX_meetings_Notice",
                table: "meetings",
                column: "Notice");

            migrationBuilder.CreateIndex(
                name: "IX_meetings_Office_HeldOn",
                table: "meetings",
                columns: new[] { "Office", "HeldOn" });

            migrationBuilder.CreateIndex(
                name: "IX_rechecks_Case_Number",
                table: "rechecks",
                columns: new[] { "Case", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_rechecks_DecidedBy",
                table: "rechecks",
                column: "DecidedBy");

            migrationBuilder.CreateIndex(
                name: "IX_rechecks_RecordedBy",
                table: "rechecks",
                column: "RecordedBy");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "meeting_attendance");

            migrationBuilder.DropTable(
                name: "meeting_minutes");

            migrationBuilder.DropTable(
                name: "meeting_reports");

            migrationBuilder.DropTable(
                name: "meeting_votes");

            migrationBuilder.DropTable(
                name: "rechecks");

            migrationBuilder.DropTable(
                name: "meeting_members");

            migrationBuilder.DropTable(
                name: "meeting_items");

            migrationBuilder.DropTable(
                name: "meetings");

            migrationBuilder.DropIndex(
                name: "IX_publicities_Case_Kind_Submission_Round",
                table: "publicities");

            migrationBuilder.Sql("""ALTER TABLE publicities DROP COLUMN "Round";""");

            migrationBuilder.Sql("""ALTER TABLE meeting_results DROP COLUMN "RecusedInBase";""");

            migrationBuilder.Sql("""ALTER TABLE meeting_results DROP COLUMN "Round";""");

            migrationBuilder.CreateIndex(
                name: "IX_publicities_Case_Kind_Submission",
                table: "publicities",
                columns: new[] { "Case", "Kind", "Submission" },
                unique: true);
        }
    }
}
