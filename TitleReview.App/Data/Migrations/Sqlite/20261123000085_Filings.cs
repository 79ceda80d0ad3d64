using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TitleReview.App.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Filings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "filing_packs",
                columns: table => new
                {
                    Notice = table.Column<Guid>(type: "TEXT", nullable: false),
                    Pack = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    Round = table.Column<int>(type: "INTEGER", nullable: false),
                    AssembledAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Stamp = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_filing_packs", x => new { x.Notice, x.Pack });
                    table.CheckConstraint("filing_is_counted_from_one", "\"Round\" >= 1");
                    table.ForeignKey(
                        name: "FK_filing_packs_notices_Notice",
                        column: x => x.Notice,
                        principalTable: "notices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "filing_uploads",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Notice = table.Column<Guid>(type: "TEXT", nullable: false),
                    Pack = table.Column<int>(type: "INTEGER", nullable: false),
                    Item = table.Column<string>(type: "TEXT", nullable: false),
                    Part = table.Column<int>(type: "INTEGER", nullable: false),
                    Ending = table.Column<string>(type: "TEXT", nullable: false),
                    File = table.Column<string>(type: "TEXT", nullable: false),
                    UploadedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    UploadedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_filing_uploads", x => x.Id);
                    table.ForeignKey(
                        name: "FK_filing_uploads_notices_Notice",
                        column: x => x.Notice,
                        principalTable: "notices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_filing_uploads_people_UploadedBy",
                        column: x => x.UploadedBy,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "filing_files",
                columns: table => new
                {
                    Notice = table.Column<Guid>(type: "TEXT", nullable: false),
                    Pack = table.Column<int>(type: "INTEGER", nullable: false),
                    Round = table.Column<int>(type: "INTEGER", nullable: false),
                    Place = table.Column<int>(type: "INTEGER", nullable: false),
                    Path = table.Column<string>(type: "TEXT", nullable: false),
                    Item = table.Column<string>(type: "TEXT", nullable: false),
                    Part = table.Column<int>(type: "INTEGER", nullable: false),
                    Bytes = table.Column<int>(type: "INTEGER", nullable: false),
                    Sha256 = table.Column<string>(type: "TEXT", nullable: false),
                    File = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_filing_files", x => new { x.Notice, x.Pack, x.Round, x.Place });
                    table.CheckConstraint("filing_file_has_its_hash", "\"Bytes\" >= 0 AND length(\"Sha256\") = 64");
                    table.ForeignKey(
                        name: "FK_filing_files_filing_packs_Notice_Pack",
                        columns: x => new { x.Notice, x.Pack },
                        principalTable: "filing_packs",
                        principalColumns: new[] { "Notice", "Pack" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "filing_steps",
                columns: table => new
                {
                    Notice = table.Column<Guid>(type: "TEXT", nullable: false),
                    Pack = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Act = table.Column<int>(type: "INTEGER", nullable: false),
                    Round = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    ByName = table.Column<string>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_filing_steps", x => new { x.Notice, x.Pack, x.Number });
                    table.ForeignKey(
                        name: "FK_filing_steps_filing_packs_Notice_Pack",
                        columns: x => new { x.Notice, x.Pack },
                        principalTable: "filing_packs",
                        principalColumns: new[] { "Notice", "Pack" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_filing_steps_people_By",
                        column: x => x.By,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_filing_files_Notice_Pack_Round_Path",
                table: "filing_files",
                columns: new[] { "Notice", "Pack", "Round", "Path" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_filing_packs_State",
                table: "filing_packs",
                column: "State");

            migrationBuilder.CreateIndex(
                name: "IX_filing_steps_By",
                table: "filing_steps",
                column: "By");

            migrationBuilder.CreateIndex(
                name: "IX_filing_uploads_Notice_Pack_UploadedAt",
                table: "filing_uploads",
                columns: new[] { "Notice", "Pack", "UploadedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_filing_uploads_UploadedBy",
                table: "filing_uploads",
                column: "UploadedBy");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "filing_files");

            migrationBuilder.DropTable(
                name: "filing_steps");

            migrationBuilder.DropTable(
                name: "filing_uploads");

            migrationBuilder.DropTable(
                name: "filing_packs");
        }
    }
}
