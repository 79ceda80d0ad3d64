using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TitleReview.App.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class ExpertPool : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "expert_roster_filings",
                columns: table => new
                {
                    Office = table.Column<Guid>(type: "uuid", nullable: false),
                    Year = table.Column<int>(type: "integer", nullable: false),
                    ElectronicOn = table.Column<DateOnly>(type: "date", nullable: true),
                    PaperOn = table.Column<DateOnly>(type: "date", nullable: true),
                    PlatformOn = table.Column<DateOnly>(type: "date", nullable: true),
                    IsSigned = table.Column<bool>(type: "boolean", nullable: false),
                    IsSealed = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_expert_roster_filings", x => new { x.Office, x.Year });
                    table.ForeignKey(
                        name: "FK_expert_roster_filings_organisations_Office",
                        column: x => x.Office,
                        principalTable: "organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "pool_experts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Office = table.Column<Guid>(type: "uuid", nullable: false),
                    Person = table.Column<Guid>(type: "uuid", nullable: true),
                    Name = table.Column<string>(type: "text", nullable: false),
                    ComparedName = table.Column<string>(type: "text", nullable: false),
                    IdNumberName = table.Column<string>(type: "text", nullable: false),
                    Box = table.Column<string>(type: "text", nullable: false),
                    Born = table.Column<DateOnly>(type: "date", nullable: false),
                    Unit = table.Column<Guid>(type: "uuid", nullable: true),
                    UnitName = table.Column<string>(type: "text", nullable: false),
                    UnitPost = table.Column<string>(type: "text", nullable: false),
                    Series = table.Column<string>(type: "text", nullable: false),
                    Specialty = table.Column<string>(type: "text", nullable: false),
                    Post = table.Column<string>(type: "text", nullable: false),
                    Title = table.Column<string>(type: "text", nullable: false),
                    Level = table.Column<int>(type: "integer", nullable: false),
                    TitleSince = table.Column<DateOnly>(type: "date", nullable: false),
                    IsLeader = table.Column<bool>(type: "boolean", nullable: false),
                    IsRetired = table.Column<bool>(type: "boolean", nullable: false),
                    IsMainSeries = table.Column<bool>(type: "boolean", nullable: false),
                    Honour = table.Column<string>(type: "text", nullable: false),
                    OverrideReason = table.Column<string>(type: "text", nullable: false),
                    Remark = table.Column<string>(type: "text", nullable: false),
                    Route = table.Column<int>(type: "integer", nullable: false),
                    State = table.Column<int>(type: "integer", nullable: false),
                    AdmittedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    PledgedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    DrawsServed = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_pool_experts", x => x.Id);
                    table.CheckConstraint("expert_in_the_pool_was_admitted", "\"State\" NOT IN (40, 60) OR \"AdmittedOn\" IS NOT NULL");
                    table.ForeignKey(
                        name: "FK_pool_experts_organisations_Office",
                        column: x => x.Office,
                        principalTable: "organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_pool_experts_organisations_Unit",
                        column: x => x.Unit,
                        principalTable: "organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_pool_experts_people_Person",
                        column: x => x.Person,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "expert_changes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Expert = table.Column<Guid>(type: "uuid", nullable: false),
                    Ground = table.Column<string>(type: "text", nullable: false),
                    Since = table.Column<DateOnly>(type: "date", nullable: false),
                    Account = table.Column<string>(type: "text", nullable: false),
                    ReportedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    ReportedByName = table.Column<string>(type: "text", nullable: false),
                    ReportedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    IsUpheld = table.Column<bool>(type: "boolean", nullable: true),
                    Decision = table.Column<string>(type: "text", nullable: false),
                    DecidedByName = table.Column<string>(type: "text", nullable: false),
                    DecidedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_expert_changes", x => x.Id);
                    table.CheckConstraint("expert_change_is_decided_by_somebody", "(\"IsUpheld\" IS NULL) = (\"DecidedAt\" IS NULL)");
                    table.ForeignKey(
                        name: "FK_expert_changes_pool_experts_Expert",
                        column: x => x.Expert,
                        principalTable: "pool_experts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "expert_integrity_records",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Expert = table.Column<Guid>(type: "uuid", nullable: false),
                    Decision = table.Column<string>(type: "text", nullable: false),
                    Ground = table.Column<string>(type: "text", nullable: false),
                    FirstYear = table.Column<int>(type: "integer", nullable: false),
                    LastYear = table.Column<int>(type: "integer", nullable: false),
                    ByName = table.Column<string>(type: "text", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    LiftedReason = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_expert_integrity_records", x => x.Id);
                    table.CheckConstraint("expert_integrity_years_are_in_order", "\"FirstYear\" <= \"LastYear\"");
                    table.ForeignKey(
                        name: "FK_expert_integrity_records_pool_experts_Expert",
                        column: x => x.Expert,
                        principalTable: "pool_experts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "expert_steps",
                columns: table => new
                {
                    Expert = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    From = table.Column<int>(type: "integer", nullable: true),
                    To = table.Column<int>(type: "integer", nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: false),
                    ByName = table.Column<string>(type: "text", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Note = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_expert_steps", x => new { x.Expert, x.Number });
                    table.ForeignKey(
                        name: "FK_expert_steps_pool_experts_Expert",
                        column: x => x.Expert,
                        principalTable: "pool_experts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "recusals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Side = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<int>(type: "integer", nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: false),
                    Expert = table.Column<Guid>(type: "uuid", nullable: true),
                    Case = table.Column<Guid>(type: "uuid", nullable: true),
                    Box = table.Column<string>(type: "text", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    WithdrawnAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_recusals", x => x.Id);
                    table.CheckConstraint("recusal_of_an_expert_names_no_case", "(\"Side\" = 1) = (\"Case\" IS NULL)");
                    table.ForeignKey(
                        name: "FK_recusals_cases_Case",
                        column: x => x.Case,
                        principalTable: "cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_recusals_people_By",
                        column: x => x.By,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_recusals_pool_experts_Expert",
                        column: x => x.Expert,
                        principalTable: "pool_experts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_expert_changes_Expert",
                table: "expert_changes",
                column: "Expert");

            migrationBuilder.CreateIndex(
                name: "IX_expert_integrity_records_Expert",
                table: "expert_integrity_records",
                column: "Expert");

            migrationBuilder.CreateIndex(
                name: "IX_pool_experts_ComparedName",
                table: "pool_experts",
                column: "ComparedName");

            migrationBuilder.CreateIndex(
                name: "IX_pool_experts_Office_IdNumberName",
                table: "pool_experts",
                columns: new[] { "Office", "IdNumberName" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_pool_experts_Office_Person",
                table: "pool_experts",
                columns: new[] { "Office", "Person" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_pool_experts_Office_State_Name",
                table: "pool_experts",
                columns: new[] { "Office", "State", "Name" });

            migrationBuilder.CreateIndex(
                name: "IX_pool_experts_Person",
                table: "pool_experts",
                column: "Person");

            migrationBuilder.CreateIndex(
                name: "IX_pool_experts_Unit",
                table: "pool_experts",
                column: "Unit");

            migrationBuilder.CreateIndex(
                name: "IX_recusals_By",
                table: "recusals",
                column: "By");

            migrationBuilder.CreateIndex(
                name: "IX_recusals_Case",
                table: "recusals",
                column: "Case");

            migrationBuilder.CreateIndex(
                name: "IX_recusals_Expert",
                table: "recusals",
                column: "Expert");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "expert_changes");

            migrationBuilder.DropTable(
                name: "expert_integrity_records");

            migrationBuilder.DropTable(
                name: "expert_roster_filings");

            migrationBuilder.DropTable(
                name: "expert_steps");

            migrationBuilder.DropTable(
                name: "recusals");

            migrationBuilder.DropTable(
                name: "pool_experts");
        }
    }
}
