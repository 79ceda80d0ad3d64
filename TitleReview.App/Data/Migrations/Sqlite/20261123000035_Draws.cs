using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TitleReview.App.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Draws : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "draws",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Office = table.Column<Guid>(type: "TEXT", nullable: false),
                    Notice = table.Column<Guid>(type: "TEXT", nullable: false),
                    Committee = table.Column<Guid>(type: "TEXT", nullable: true),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    PlanBox = table.Column<string>(type: "TEXT", nullable: false),
                    Frozen = table.Column<string>(type: "TEXT", nullable: true),
                    SecretBox = table.Column<string>(type: "TEXT", nullable: true),
                    Transcript = table.Column<string>(type: "TEXT", nullable: true),
                    AbandonedFor = table.Column<string>(type: "TEXT", nullable: false),
                    PreparedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    PreparedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_draws", x => x.Id);
                    table.CheckConstraint("draw_has_what_its_state_says", "(\"State\" = 3) = (\"Transcript\" IS NOT NULL) AND (\"State\" <> 1 OR \"Frozen\" IS NULL) AND (\"State\" NOT IN (2, 3) OR \"Frozen\" IS NOT NULL)");
                    table.CheckConstraint("draw_is_abandoned_for_a_reason", "(\"State\" = 4) = (\"AbandonedFor\" <> '')");
                    table.CheckConstraint("draw_keeps_its_secret_with_what_is_frozen", "(\"Frozen\" IS NULL) = (\"SecretBox\" IS NULL)");
                    table.CheckConstraint("draw_of_experts_is_a_committees", "(\"Kind\" = 1) = (\"Committee\" IS NOT NULL)");
                    table.ForeignKey(
                        name: "FK_draws_committees_Committee",
                        column: x => x.Committee,
                        principalTable: "committees",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_draws_notices_Notice",
                        column: x => x.Notice,
                        principalTable: "notices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_draws_organisations_Office",
                        column: x => x.Office,
                        principalTable: "organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "draw_members",
                columns: table => new
                {
                    Draw = table.Column<Guid>(type: "TEXT", nullable: false),
                    No = table.Column<int>(type: "INTEGER", nullable: false),
                    Group = table.Column<int>(type: "INTEGER", nullable: false),
                    Standing = table.Column<int>(type: "INTEGER", nullable: false),
                    Place = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_draw_members", x => new { x.Draw, x.No });
                    table.CheckConstraint("draw_member_has_a_place", "\"Place\" >= 1 AND \"No\" >= 1 AND \"Group\" >= 1");
                    table.ForeignKey(
                        name: "FK_draw_members_draws_Draw",
                        column: x => x.Draw,
                        principalTable: "draws",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "draw_seeds",
                columns: table => new
                {
                    Draw = table.Column<Guid>(type: "TEXT", nullable: false),
                    Source = table.Column<int>(type: "INTEGER", nullable: false),
                    By = table.Column<int>(type: "INTEGER", nullable: false),
                    Person = table.Column<Guid>(type: "TEXT", nullable: false),
                    ValueBox = table.Column<string>(type: "TEXT", nullable: false),
                    EnteredAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_draw_seeds", x => new { x.Draw, x.Source });
                    table.CheckConstraint("draw_seed_is_of_one_of_two", "\"By\" IN (1, 2)");
                    table.ForeignKey(
                        name: "FK_draw_seeds_draws_Draw",
                        column: x => x.Draw,
                        principalTable: "draws",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_draw_seeds_people_Person",
                        column: x => x.Person,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_draw_seeds_Person",
                table: "draw_seeds",
                column: "Person");

            migrationBuilder.CreateIndex(
                name: "IX_draws_Committee",
                table: "draws",
                column: "Committee");

            migrationBuilder.CreateIndex(
                name: "IX_draws_Notice",
                table: "draws",
                column: "Notice");

            migrationBuilder.CreateIndex(
                name: "IX_draws_Office_PreparedAt",
                table: "draws",
                columns: new[] { "Office", "PreparedAt" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "draw_members");

            migrationBuilder.DropTable(
                name: "draw_seeds");

            migrationBuilder.DropTable(
                name: "draws");
        }
    }
}
