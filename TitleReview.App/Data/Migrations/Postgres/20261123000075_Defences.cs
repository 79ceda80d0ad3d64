using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TitleReview.App.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Defences : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "defence_plans",
                columns: table => new
                {
                    Notice = table.Column<Guid>(type: "uuid", nullable: false),
                    Office = table.Column<Guid>(type: "uuid", nullable: false),
                    BoardHash = table.Column<string>(type: "text", nullable: false),
                    CalledAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ClosedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_defence_plans", x => x.Notice);
                    table.ForeignKey(
                        name: "FK_defence_plans_notices_Notice",
                        column: x => x.Notice,
                        principalTable: "notices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_defence_plans_organisations_Office",
                        column: x => x.Office,
                        principalTable: "organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "defence_lots",
                columns: table => new
                {
                    Notice = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Input = table.Column<string>(type: "text", nullable: false),
                    DrawnBy = table.Column<Guid>(type: "uuid", nullable: false),
                    DrawnAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    AbandonedFor = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_defence_lots", x => new { x.Notice, x.Number });
                    table.ForeignKey(
                        name: "FK_defence_lots_defence_plans_Notice",
                        column: x => x.Notice,
                        principalTable: "defence_plans",
                        principalColumn: "Notice",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_defence_lots_people_DrawnBy",
                        column: x => x.DrawnBy,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "defence_sessions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Notice = table.Column<Guid>(type: "uuid", nullable: false),
                    Office = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    HeldOn = table.Column<DateOnly>(type: "date", nullable: false),
                    StartsAt = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    Minutes = table.Column<int>(type: "integer", nullable: false),
                    Seats = table.Column<int>(type: "integer", nullable: false),
                    Room = table.Column<string>(type: "text", nullable: false),
                    Group = table.Column<string>(type: "text", nullable: false),
                    Specialties = table.Column<string>(type: "text", nullable: false),
                    IsRemote = table.Column<bool>(type: "boolean", nullable: false),
                    State = table.Column<int>(type: "integer", nullable: false),
                    Current = table.Column<Guid>(type: "uuid", nullable: true),
                    EndsAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    LeftSeconds = table.Column<int>(type: "integer", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_defence_sessions", x => x.Id);
                    table.CheckConstraint("defence_is_timed_while_somebody_defends", "(\"Current\" IS NULL) = (\"EndsAt\" IS NULL AND \"LeftSeconds\" IS NULL) AND (\"EndsAt\" IS NULL OR \"LeftSeconds\" IS NULL)");
                    table.ForeignKey(
                        name: "FK_defence_sessions_defence_plans_Notice",
                        column: x => x.Notice,
                        principalTable: "defence_plans",
                        principalColumn: "Notice",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_defence_sessions_organisations_Office",
                        column: x => x.Office,
                        principalTable: "organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "defence_verdicts",
                columns: table => new
                {
                    Case = table.Column<Guid>(type: "uuid", nullable: false),
                    Notice = table.Column<Guid>(type: "uuid", nullable: false),
                    Mode = table.Column<int>(type: "integer", nullable: false),
                    Hundredths = table.Column<int>(type: "integer", nullable: true),
                    HasPassed = table.Column<bool>(type: "boolean", nullable: true),
                    Rule = table.Column<string>(type: "text", nullable: false),
                    Outcome = table.Column<int>(type: "integer", nullable: false),
                    Sentence = table.Column<string>(type: "text", nullable: false),
                    Arithmetic = table.Column<string>(type: "text", nullable: false),
                    Document = table.Column<string>(type: "text", nullable: false),
                    Clause = table.Column<string>(type: "text", nullable: false),
                    Confidence = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_defence_verdicts", x => x.Case);
                    table.ForeignKey(
                        name: "FK_defence_verdicts_cases_Case",
                        column: x => x.Case,
                        principalTable: "cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_defence_verdicts_defence_plans_Notice",
                        column: x => x.Notice,
                        principalTable: "defence_plans",
                        principalColumn: "Notice",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "defence_panel",
                columns: table => new
                {
                    Session = table.Column<Guid>(type: "uuid", nullable: false),
                    Person = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    IsHead = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_defence_panel", x => new { x.Session, x.Person });
                    table.ForeignKey(
                        name: "FK_defence_panel_defence_sessions_Session",
                        column: x => x.Session,
                        principalTable: "defence_sessions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_defence_panel_people_Person",
                        column: x => x.Person,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "defences",
                columns: table => new
                {
                    Case = table.Column<Guid>(type: "uuid", nullable: false),
                    Notice = table.Column<Guid>(type: "uuid", nullable: false),
                    Session = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    RemoteMode = table.Column<string>(type: "text", nullable: false),
                    Attendance = table.Column<int>(type: "integer", nullable: false),
                    Note = table.Column<string>(type: "text", nullable: false),
                    AcknowledgedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_defences", x => x.Case);
                    table.CheckConstraint("defence_absence_has_a_reason", "\"Attendance\" <> 5 OR \"Note\" <> ''");
                    table.ForeignKey(
                        name: "FK_defences_cases_Case",
                        column: x => x.Case,
                        principalTable: "cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_defences_defence_sessions_Session",
                        column: x => x.Session,
                        principalTable: "defence_sessions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "defence_marks",
                columns: table => new
                {
                    Case = table.Column<Guid>(type: "uuid", nullable: false),
                    Member = table.Column<Guid>(type: "uuid", nullable: false),
                    Session = table.Column<Guid>(type: "uuid", nullable: false),
                    Hundredths = table.Column<int>(type: "integer", nullable: true),
                    Agrees = table.Column<bool>(type: "boolean", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_defence_marks", x => new { x.Case, x.Member });
                    table.CheckConstraint("defence_mark_is_of_one_kind", "(\"Hundredths\" IS NULL OR \"Agrees\" IS NULL) AND (\"Hundredths\" IS NULL OR \"Hundredths\" >= 0)");
                    table.ForeignKey(
                        name: "FK_defence_marks_defences_Case",
                        column: x => x.Case,
                        principalTable: "defences",
                        principalColumn: "Case",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_defence_marks_people_Member",
                        column: x => x.Member,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "defence_withdrawals",
                columns: table => new
                {
                    Case = table.Column<Guid>(type: "uuid", nullable: false),
                    Member = table.Column<Guid>(type: "uuid", nullable: false),
                    Session = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_defence_withdrawals", x => new { x.Case, x.Member });
                    table.ForeignKey(
                        name: "FK_defence_withdrawals_defences_Case",
                        column: x => x.Case,
                        principalTable: "defences",
                        principalColumn: "Case",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_defence_withdrawals_people_Member",
                        column: x => x.Member,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_defence_lots_DrawnBy",
                table: "defence_lots",
                column: "DrawnBy");

            migrationBuilder.CreateIndex(
                name: "IX_defence_marks_Member",
                table: "defence_marks",
                column: "Member");

            migrationBuilder.CreateIndex(
                name: "IX_defence_panel_Person",
                table: "defence_panel",
                column: "Person");

            migrationBuilder.CreateIndex(
                name: "IX_defence_plans_BoardHash",
                table: "defence_plans",
                column: "BoardHash");

            migrationBuilder.CreateIndex(
                name: "IX_defence_plans_Office",
                table: "defence_plans",
                column: "Office");

            migrationBuilder.CreateIndex(
                name: "IX_defence_sessions_Notice_Number",
                table: "defence_sessions",
                columns: new[] { "Notice", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_defence_sessions_Office_HeldOn",
                table: "defence_sessions",
                columns: new[] { "Office", "HeldOn" });

            migrationBuilder.CreateIndex(
                name: "IX_defence_verdicts_Notice",
                table: "defence_verdicts",
                column: "Notice");

            migrationBuilder.CreateIndex(
                name: "IX_defence_withdrawals_Member",
                table: "defence_withdrawals",
                column: "Member");

            migrationBuilder.CreateIndex(
                name: "IX_defences_Notice",
                table: "defences",
                column: "Notice");

            migrationBuilder.CreateIndex(
                name: "IX_defences_Session_Number",
                table: "defences",
                columns: new[] { "Session", "Number" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "defence_lots");

            migrationBuilder.DropTable(
                name: "defence_marks");

            migrationBuilder.DropTable(
                name: "defence_panel");

            migrationBuilder.DropTable(
                name: "defence_verdicts");

            migrationBuilder.DropTable(
                name: "defence_withdrawals");

            migrationBuilder.DropTable(
                name: "defences");

            migrationBuilder.DropTable(
                name: "defence_sessions");

            migrationBuilder.DropTable(
                name: "defence_plans");
        }
    }
}
