using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TitleReview.App.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Ballots : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ballot_boxes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Meeting = table.Column<Guid>(type: "uuid", nullable: false),
                    State = table.Column<int>(type: "integer", nullable: false),
                    PublicKey = table.Column<byte[]>(type: "bytea", nullable: true),
                    Reason = table.Column<string>(type: "text", nullable: false),
                    VoidedFor = table.Column<string>(type: "text", nullable: false),
                    OpenedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    OpenedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ballot_boxes", x => x.Id);
                    table.CheckConstraint("ballot_box_ends_as_its_state_says", "(\"State\" = 1) = (\"EndedAt\" IS NULL) AND (\"State\" = 3) = (\"VoidedFor\" <> '')");
                    table.ForeignKey(
                        name: "FK_ballot_boxes_meetings_Meeting",
                        column: x => x.Meeting,
                        principalTable: "meetings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ballot_keepers",
                columns: table => new
                {
                    Meeting = table.Column<Guid>(type: "uuid", nullable: false),
                    Seat = table.Column<int>(type: "integer", nullable: false),
                    Person = table.Column<Guid>(type: "uuid", nullable: false),
                    PublicKey = table.Column<byte[]>(type: "bytea", nullable: false),
                    LockedKey = table.Column<byte[]>(type: "bytea", nullable: false),
                    TakenAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ballot_keepers", x => new { x.Meeting, x.Seat });
                    table.ForeignKey(
                        name: "FK_ballot_keepers_meetings_Meeting",
                        column: x => x.Meeting,
                        principalTable: "meetings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ballot_keepers_people_Person",
                        column: x => x.Person,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ballot_cases",
                columns: table => new
                {
                    Box = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Case = table.Column<Guid>(type: "uuid", nullable: false),
                    Label = table.Column<string>(type: "text", nullable: false),
                    Voters = table.Column<int>(type: "integer", nullable: false),
                    Agree = table.Column<int>(type: "integer", nullable: true),
                    Against = table.Column<int>(type: "integer", nullable: true),
                    Abstain = table.Column<int>(type: "integer", nullable: true),
                    Hash = table.Column<string>(type: "text", nullable: true),
                    ReplacedBy = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ballot_cases", x => new { x.Box, x.Number });
                    table.CheckConstraint("ballot_count_is_of_its_voters", "(\"Hash\" IS NULL) = (\"Agree\" IS NULL) AND (\"Agree\" IS NULL OR (\"Agree\" >= 0 AND \"Against\" >= 0 AND \"Abstain\" >= 0 AND \"Agree\" + \"Against\" + \"Abstain\" <= \"Voters\"))");
                    table.ForeignKey(
                        name: "FK_ballot_cases_ballot_boxes_Box",
                        column: x => x.Box,
                        principalTable: "ballot_boxes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ballot_cases_cases_Case",
                        column: x => x.Case,
                        principalTable: "cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ballot_shares",
                columns: table => new
                {
                    Box = table.Column<Guid>(type: "uuid", nullable: false),
                    Seat = table.Column<int>(type: "integer", nullable: false),
                    SealedShare = table.Column<byte[]>(type: "bytea", nullable: false),
                    Hash = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ballot_shares", x => new { x.Box, x.Seat });
                    table.ForeignKey(
                        name: "FK_ballot_shares_ballot_boxes_Box",
                        column: x => x.Box,
                        principalTable: "ballot_boxes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ballot_marks",
                columns: table => new
                {
                    Box = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Person = table.Column<Guid>(type: "uuid", nullable: false),
                    HasVoted = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ballot_marks", x => new { x.Box, x.Number, x.Person });
                    table.ForeignKey(
                        name: "FK_ballot_marks_ballot_cases_Box_Number",
                        columns: x => new { x.Box, x.Number },
                        principalTable: "ballot_cases",
                        principalColumns: new[] { "Box", "Number" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ballot_marks_people_Person",
                        column: x => x.Person,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ballot_paper_counts",
                columns: table => new
                {
                    Box = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Person = table.Column<Guid>(type: "uuid", nullable: false),
                    Agree = table.Column<int>(type: "integer", nullable: false),
                    Against = table.Column<int>(type: "integer", nullable: false),
                    Abstain = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ballot_paper_counts", x => new { x.Box, x.Number, x.Person });
                    table.ForeignKey(
                        name: "FK_ballot_paper_counts_ballot_cases_Box_Number",
                        columns: x => new { x.Box, x.Number },
                        principalTable: "ballot_cases",
                        principalColumns: new[] { "Box", "Number" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ballot_paper_counts_people_Person",
                        column: x => x.Person,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ballot_pools",
                columns: table => new
                {
                    Box = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Slips = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ballot_pools", x => new { x.Box, x.Number });
                    table.ForeignKey(
                        name: "FK_ballot_pools_ballot_cases_Box_Number",
                        columns: x => new { x.Box, x.Number },
                        principalTable: "ballot_cases",
                        principalColumns: new[] { "Box", "Number" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ballots",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Box = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Choice = table.Column<int>(type: "integer", nullable: false),
                    Receipt = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ballots", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ballots_ballot_cases_Box_Number",
                        columns: x => new { x.Box, x.Number },
                        principalTable: "ballot_cases",
                        principalColumns: new[] { "Box", "Number" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ballot_boxes_Meeting_OpenedAt",
                table: "ballot_boxes",
                columns: new[] { "Meeting", "OpenedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_ballot_cases_Case",
                table: "ballot_cases",
                column: "Case");

            migrationBuilder.CreateIndex(
                name: "IX_ballot_keepers_Meeting_Person",
                table: "ballot_keepers",
                columns: new[] { "Meeting", "Person" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ballot_keepers_Person",
                table: "ballot_keepers",
                column: "Person");

            migrationBuilder.CreateIndex(
                name: "IX_ballot_marks_Person",
                table: "ballot_marks",
                column: "Person");

            migrationBuilder.CreateIndex(
                name: "IX_ballot_paper_counts_Person",
                table: "ballot_paper_counts",
                column: "Person");

            migrationBuilder.CreateIndex(
                name: "IX_ballots_Box_Number",
                table: "ballots",
                columns: new[] { "Box", "Number" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ballot_keepers");

            migrationBuilder.DropTable(
                name: "ballot_marks");

            migrationBuilder.DropTable(
                name: "ballot_paper_counts");

            migrationBuilder.DropTable(
                name: "ballot_pools");

            migrationBuilder.DropTable(
                name: "ballot_shares");

            migrationBuilder.DropTable(
                name: "ballots");

            migrationBuilder.DropTable(
                name: "ballot_cases");

            migrationBuilder.DropTable(
                name: "ballot_boxes");
        }
    }
}
