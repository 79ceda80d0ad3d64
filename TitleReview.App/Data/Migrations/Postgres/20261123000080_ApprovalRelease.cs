using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TitleReview.App.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class ApprovalRelease : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "approval_drafts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<int>(type: "integer", nullable: false),
                    State = table.Column<int>(type: "integer", nullable: false),
                    Notice = table.Column<Guid>(type: "uuid", nullable: false),
                    Office = table.Column<Guid>(type: "uuid", nullable: false),
                    Target = table.Column<Guid>(type: "uuid", nullable: true),
                    Prefecture = table.Column<string>(type: "text", nullable: false),
                    IssuingBody = table.Column<string>(type: "text", nullable: false),
                    Reason = table.Column<string>(type: "text", nullable: false),
                    Decision = table.Column<string>(type: "text", nullable: false),
                    DraftedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    DraftedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    SentBy = table.Column<Guid>(type: "uuid", nullable: true),
                    DecidedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Note = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_approval_drafts", x => x.Id);
                    table.CheckConstraint("approval_draft_has_its_target", "(\"Kind\" = 1) = (\"Target\" IS NULL)");
                    table.CheckConstraint("approval_draft_is_released_by_another", "\"State\" <> 3 OR (\"DecidedBy\" IS NOT NULL AND \"DecidedBy\" <> \"DraftedBy\" AND \"SentBy\" IS NOT NULL AND \"DecidedBy\" <> \"SentBy\")");
                    table.ForeignKey(
                        name: "FK_approval_drafts_issued_documents_Target",
                        column: x => x.Target,
                        principalTable: "issued_documents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_approval_drafts_notices_Notice",
                        column: x => x.Notice,
                        principalTable: "notices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_approval_drafts_organisations_Office",
                        column: x => x.Office,
                        principalTable: "organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_approval_drafts_people_DraftedBy",
                        column: x => x.DraftedBy,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "certificate_batches",
                columns: table => new
                {
                    Document = table.Column<Guid>(type: "uuid", nullable: false),
                    State = table.Column<int>(type: "integer", nullable: false),
                    Site = table.Column<string>(type: "text", nullable: false),
                    Lease = table.Column<Guid>(type: "uuid", nullable: true),
                    LeaseEndsAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    StartedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    StartedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Problem = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_certificate_batches", x => x.Document);
                    table.ForeignKey(
                        name: "FK_certificate_batches_issued_documents_Document",
                        column: x => x.Document,
                        principalTable: "issued_documents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "certificates",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Case = table.Column<Guid>(type: "uuid", nullable: false),
                    Person = table.Column<Guid>(type: "uuid", nullable: false),
                    Document = table.Column<Guid>(type: "uuid", nullable: false),
                    Prefix = table.Column<string>(type: "text", nullable: false),
                    Year = table.Column<int>(type: "integer", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    NumberText = table.Column<string>(type: "text", nullable: false),
                    Content = table.Column<string>(type: "text", nullable: false),
                    Hash = table.Column<string>(type: "text", nullable: false),
                    CodeHash = table.Column<string>(type: "text", nullable: true),
                    Pdf = table.Column<string>(type: "text", nullable: false),
                    Problem = table.Column<string>(type: "text", nullable: false),
                    IssuedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    VoidAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_certificates", x => x.Id);
                    table.CheckConstraint("certificate_is_printed_with_its_code", "(\"Pdf\" = '') = (\"CodeHash\" IS NULL)");
                    table.CheckConstraint("certificate_number_is_positive", "\"Number\" > 0");
                    table.ForeignKey(
                        name: "FK_certificates_cases_Case",
                        column: x => x.Case,
                        principalTable: "cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_certificates_issued_documents_Document",
                        column: x => x.Document,
                        principalTable: "issued_documents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_certificates_people_Person",
                        column: x => x.Person,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "document_releases",
                columns: table => new
                {
                    Document = table.Column<Guid>(type: "uuid", nullable: false),
                    EffectiveOn = table.Column<DateOnly>(type: "date", nullable: false),
                    People = table.Column<int>(type: "integer", nullable: false),
                    Hash = table.Column<string>(type: "text", nullable: false),
                    CodeHash = table.Column<string>(type: "text", nullable: false),
                    DraftedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    ReleasedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    Replaces = table.Column<Guid>(type: "uuid", nullable: true),
                    RevokedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    RevokedFor = table.Column<string>(type: "text", nullable: false),
                    ReplacedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_document_releases", x => x.Document);
                    table.CheckConstraint("document_is_released_by_another", "\"ReleasedBy\" <> \"DraftedBy\"");
                    table.CheckConstraint("replaced_document_is_revoked", "\"ReplacedBy\" IS NULL OR \"RevokedAt\" IS NOT NULL");
                    table.ForeignKey(
                        name: "FK_document_releases_issued_documents_Document",
                        column: x => x.Document,
                        principalTable: "issued_documents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_document_releases_issued_documents_ReplacedBy",
                        column: x => x.ReplacedBy,
                        principalTable: "issued_documents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "revoked_titles",
                columns: table => new
                {
                    Case = table.Column<Guid>(type: "uuid", nullable: false),
                    Document = table.Column<Guid>(type: "uuid", nullable: false),
                    Reason = table.Column<string>(type: "text", nullable: false),
                    Decision = table.Column<string>(type: "text", nullable: false),
                    ProposedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    RevokedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_revoked_titles", x => x.Case);
                    table.CheckConstraint("title_is_revoked_by_two_people", "\"ProposedBy\" <> \"RevokedBy\"");
                    table.ForeignKey(
                        name: "FK_revoked_titles_cases_Case",
                        column: x => x.Case,
                        principalTable: "cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_revoked_titles_issued_documents_Document",
                        column: x => x.Document,
                        principalTable: "issued_documents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "approval_draft_cases",
                columns: table => new
                {
                    Draft = table.Column<Guid>(type: "uuid", nullable: false),
                    Case = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseVersion = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_approval_draft_cases", x => new { x.Draft, x.Case });
                    table.ForeignKey(
                        name: "FK_approval_draft_cases_approval_drafts_Draft",
                        column: x => x.Draft,
                        principalTable: "approval_drafts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_approval_draft_cases_cases_Case",
                        column: x => x.Case,
                        principalTable: "cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_approval_draft_cases_Case",
                table: "approval_draft_cases",
                column: "Case");

            migrationBuilder.CreateIndex(
                name: "IX_approval_drafts_DraftedBy",
                table: "approval_drafts",
                column: "DraftedBy");

            migrationBuilder.CreateIndex(
                name: "IX_approval_drafts_Notice",
                table: "approval_drafts",
                column: "Notice");

            migrationBuilder.CreateIndex(
                name: "IX_approval_drafts_Office_State_DraftedAt",
                table: "approval_drafts",
                columns: new[] { "Office", "State", "DraftedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_approval_drafts_Target",
                table: "approval_drafts",
                column: "Target");

            migrationBuilder.CreateIndex(
                name: "IX_certificate_batches_State_LeaseEndsAt",
                table: "certificate_batches",
                columns: new[] { "State", "LeaseEndsAt" });

            migrationBuilder.CreateIndex(
                name: "IX_certificates_Case_Document",
                table: "certificates",
                columns: new[] { "Case", "Document" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_certificates_CodeHash",
                table: "certificates",
                column: "CodeHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_certificates_Document_Pdf",
                table: "certificates",
                columns: new[] { "Document", "Pdf" });

            migrationBuilder.CreateIndex(
                name: "IX_certificates_NumberText",
                table: "certificates",
                column: "NumberText",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_certificates_Person",
                table: "certificates",
                column: "Person");

            migrationBuilder.CreateIndex(
                name: "IX_certificates_Prefix_Year_Number",
                table: "certificates",
                columns: new[] { "Prefix", "Year", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_document_releases_CodeHash",
                table: "document_releases",
                column: "CodeHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_document_releases_ReplacedBy",
                table: "document_releases",
                column: "ReplacedBy");

            migrationBuilder.CreateIndex(
                name: "IX_document_releases_Replaces",
                table: "document_releases",
                column: "Replaces",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_revoked_titles_Document",
                table: "revoked_titles",
                column: "Document");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "approval_draft_cases");

            migrationBuilder.DropTable(
                name: "certificate_batches");

            migrationBuilder.DropTable(
                name: "certificates");

            migrationBuilder.DropTable(
                name: "document_releases");

            migrationBuilder.DropTable(
                name: "revoked_titles");

            migrationBuilder.DropTable(
                name: "approval_drafts");
        }
    }
}
