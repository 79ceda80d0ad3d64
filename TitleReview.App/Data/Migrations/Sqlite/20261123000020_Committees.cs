using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TitleReview.App.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Committees : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "committees",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Office = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Seat = table.Column<int>(type: "INTEGER", nullable: false),
                    Series = table.Column<string>(type: "TEXT", nullable: false),
                    Forming = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_committees", x => x.Id);
                    table.ForeignKey(
                        name: "FK_committees_organisations_Office",
                        column: x => x.Office,
                        principalTable: "organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "registration_calls",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    FormBy = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    RosterBy = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    PlatformBy = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    IssuedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_registration_calls", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "committee_registrations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Committee = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    Prefecture = table.Column<Guid>(type: "TEXT", nullable: true),
                    Call = table.Column<Guid>(type: "TEXT", nullable: true),
                    LevelBits = table.Column<int>(type: "INTEGER", nullable: false),
                    Form = table.Column<string>(type: "TEXT", nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SubmittedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    PaperOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    RosterOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    PlatformOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ApprovedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ValidUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Lateness = table.Column<int>(type: "INTEGER", nullable: true),
                    LatenessReason = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_committee_registrations", x => x.Id);
                    table.CheckConstraint("registration_is_approved_until_a_day", "(\"State\" = 4) = (\"ApprovedOn\" IS NOT NULL AND \"ValidUntil\" IS NOT NULL AND \"ValidUntil\" >= \"ApprovedOn\")");
                    table.CheckConstraint("registration_lateness_has_a_reason", "(\"Lateness\" IS NULL) = (\"LatenessReason\" = '')");
                    table.ForeignKey(
                        name: "FK_committee_registrations_committees_Committee",
                        column: x => x.Committee,
                        principalTable: "committees",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_committee_registrations_organisations_Prefecture",
                        column: x => x.Prefecture,
                        principalTable: "organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_committee_registrations_registration_calls_Call",
                        column: x => x.Call,
                        principalTable: "registration_calls",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "registration_scans",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Registration = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    File = table.Column<string>(type: "TEXT", nullable: false),
                    UploadedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    UploadedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_registration_scans", x => x.Id);
                    table.ForeignKey(
                        name: "FK_registration_scans_committee_registrations_Registration",
                        column: x => x.Registration,
                        principalTable: "committee_registrations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "registration_steps",
                columns: table => new
                {
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Registration = table.Column<Guid>(type: "TEXT", nullable: false),
                    To = table.Column<int>(type: "INTEGER", nullable: false),
                    Note = table.Column<string>(type: "TEXT", nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    ByName = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_registration_steps", x => new { x.Registration, x.Number });
                    table.ForeignKey(
                        name: "FK_registration_steps_committee_registrations_Registration",
                        column: x => x.Registration,
                        principalTable: "committee_registrations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "specialties",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Registration = table.Column<Guid>(type: "TEXT", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Series = table.Column<string>(type: "TEXT", nullable: false),
                    First = table.Column<string>(type: "TEXT", nullable: false),
                    Second = table.Column<string>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_specialties", x => x.Id);
                    table.ForeignKey(
                        name: "FK_specialties_committee_registrations_Registration",
                        column: x => x.Registration,
                        principalTable: "committee_registrations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_committee_registrations_Call",
                table: "committee_registrations",
                column: "Call");

            migrationBuilder.CreateIndex(
                name: "IX_committee_registrations_Committee_Number",
                table: "committee_registrations",
                columns: new[] { "Committee", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_committee_registrations_Prefecture",
                table: "committee_registrations",
                column: "Prefecture");

            migrationBuilder.CreateIndex(
                name: "IX_committee_registrations_State_SubmittedOn",
                table: "committee_registrations",
                columns: new[] { "State", "SubmittedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_committees_Name",
                table: "committees",
                column: "Name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_committees_Office",
                table: "committees",
                column: "Office");

            migrationBuilder.CreateIndex(
                name: "IX_registration_scans_Registration",
                table: "registration_scans",
                column: "Registration");

            migrationBuilder.CreateIndex(
                name: "IX_specialties_Registration_Series_First_Second",
                table: "specialties",
                columns: new[] { "Registration", "Series", "First", "Second" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "registration_scans");

            migrationBuilder.DropTable(
                name: "registration_steps");

            migrationBuilder.DropTable(
                name: "specialties");

            migrationBuilder.DropTable(
                name: "committee_registrations");

            migrationBuilder.DropTable(
                name: "committees");

            migrationBuilder.DropTable(
                name: "registration_calls");
        }
    }
}
