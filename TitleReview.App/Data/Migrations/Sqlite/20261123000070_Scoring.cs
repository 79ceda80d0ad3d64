using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TitleReview.App.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Scoring : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_scoring_tasks_Blind",
                table: "scoring_tasks");

            migrationBuilder.DropIndex(
                name: "IX_blind_links_Case",
                table: "blind_links");

            migrationBuilder.AddColumn<int>(
                name: "GroupSize",
                table: "scoring_tasks",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Withdrawal",
                table: "scoring_tasks",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "WithdrawalBox",
                table: "scoring_tasks",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTime>(
                name: "WithdrawnAt",
                table: "scoring_tasks",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "Draw",
                table: "blind_links",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "EndedAt",
                table: "blind_links",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Experts",
                table: "blind_links",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Group",
                table: "blind_links",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Round",
                table: "blind_links",
                type: "INTEGER",
                nullable: false,
                defaultValue: 1);

            // what was handed over before stays with those it was given to
            migrationBuilder.Sql("UPDATE scoring_tasks SET \"GroupSize\" = (SELECT COUNT(*) FROM scoring_tasks other WHERE other.\"Blind\" = scoring_tasks.\"Blind\")");
            migrationBuilder.Sql("UPDATE blind_links SET \"Experts\" = (SELECT COUNT(*) FROM scoring_tasks task WHERE task.\"Blind\" = blind_links.\"Blind\")");

            migrationBuilder.CreateTable(
                name: "score_tables",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Committee = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Content = table.Column<string>(type: "TEXT", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", nullable: false),
                    FinalAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_score_tables", x => x.Id);
                    table.CheckConstraint("score_table_is_hashed_when_final", "(\"FinalAt\" IS NULL) = (\"Hash\" = '')");
                    table.ForeignKey(
                        name: "FK_score_tables_committees_Committee",
                        column: x => x.Committee,
                        principalTable: "committees",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "sheet_boxes",
                columns: table => new
                {
                    Task = table.Column<Guid>(type: "TEXT", nullable: false),
                    Box = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sheet_boxes", x => new { x.Task, x.Box });
                    table.CheckConstraint("sheet_box_has_a_number", "\"Box\" >= 0");
                    table.ForeignKey(
                        name: "FK_sheet_boxes_scoring_tasks_Task",
                        column: x => x.Task,
                        principalTable: "scoring_tasks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "notice_score_tables",
                columns: table => new
                {
                    Notice = table.Column<Guid>(type: "TEXT", nullable: false),
                    Table = table.Column<Guid>(type: "TEXT", nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_notice_score_tables", x => x.Notice);
                    table.ForeignKey(
                        name: "FK_notice_score_tables_notices_Notice",
                        column: x => x.Notice,
                        principalTable: "notices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_notice_score_tables_score_tables_Table",
                        column: x => x.Table,
                        principalTable: "score_tables",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_scoring_tasks_Blind_Number",
                table: "scoring_tasks",
                columns: new[] { "Blind", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_blind_links_Case_Round",
                table: "blind_links",
                columns: new[] { "Case", "Round" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_notice_score_tables_Table",
                table: "notice_score_tables",
                column: "Table");

            migrationBuilder.CreateIndex(
                name: "IX_score_tables_Committee_Number",
                table: "score_tables",
                columns: new[] { "Committee", "Number" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "notice_score_tables");

            migrationBuilder.DropTable(
                name: "sheet_boxes");

            migrationBuilder.DropTable(
                name: "score_tables");

            migrationBuilder.DropIndex(
                name: "IX_scoring_tasks_Blind_Number",
                table: "scoring_tasks");

            migrationBuilder.DropIndex(
                name: "IX_blind_links_Case_Round",
                table: "blind_links");

            migrationBuilder.Sql("""ALTER TABLE scoring_tasks DROP COLUMN "GroupSize";""");

            migrationBuilder.Sql("""ALTER TABLE scoring_tasks DROP COLUMN "Withdrawal";""");

            migrationBuilder.Sql("""ALTER TABLE scoring_tasks DROP COLUMN "WithdrawalBox";""");

            migrationBuilder.Sql("""ALTER TABLE scoring_tasks DROP COLUMN "WithdrawnAt";""");

            migrationBuilder.Sql("""ALTER TABLE blind_links DROP COLUMN "Draw";""");

            migrationBuilder.Sql("""ALTER TABLE blind_links DROP COLUMN "EndedAt";""");

            migrationBuilder.Sql("""ALTER TABLE blind_links DROP COLUMN "Experts";""");

            migrationBuilder.Sql("""ALTER TABLE blind_links DROP COLUMN "Group";""");

            migrationBuilder.Sql("""ALTER TABLE blind_links DROP COLUMN "Round";""");

            migrationBuilder.CreateIndex(
                name: "IX_scoring_tasks_Blind",
                table: "scoring_tasks",
                column: "Blind");

            migrationBuilder.CreateIndex(
                name: "IX_blind_links_Case",
                table: "blind_links",
                column: "Case",
                unique: true);
        }
    }
}
