using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TitleReview.App.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class First : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "application_field_changes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Case = table.Column<Guid>(type: "uuid", nullable: false),
                    Section = table.Column<string>(type: "text", nullable: false),
                    Row = table.Column<int>(type: "integer", nullable: false),
                    Field = table.Column<string>(type: "text", nullable: false),
                    Box = table.Column<string>(type: "text", nullable: false),
                    FieldVersion = table.Column<int>(type: "integer", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_application_field_changes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "audit_entries",
                columns: table => new
                {
                    Number = table.Column<long>(type: "bigint", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Actor = table.Column<Guid>(type: "uuid", nullable: false),
                    Operation = table.Column<string>(type: "text", nullable: false),
                    Subject = table.Column<string>(type: "text", nullable: false),
                    Detail = table.Column<string>(type: "text", nullable: false),
                    PreviousHash = table.Column<string>(type: "text", nullable: false),
                    Hash = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit_entries", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "blind_submissions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Content = table.Column<string>(type: "text", nullable: false),
                    Seal = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_blind_submissions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "calendar_days",
                columns: table => new
                {
                    Layer = table.Column<int>(type: "integer", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    IsWorkday = table.Column<bool>(type: "boolean", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_calendar_days", x => new { x.Layer, x.On });
                    table.CheckConstraint("calendar_layer_is_known", "\"Layer\" BETWEEN 1 AND 3");
                });

            migrationBuilder.CreateTable(
                name: "ended_sessions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Issuer = table.Column<string>(type: "text", nullable: false),
                    Subject = table.Column<string>(type: "text", nullable: false),
                    SessionId = table.Column<string>(type: "text", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ended_sessions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "frozen_policies",
                columns: table => new
                {
                    Hash = table.Column<string>(type: "text", nullable: false),
                    Json = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_frozen_policies", x => x.Hash);
                });

            migrationBuilder.CreateTable(
                name: "key_ring",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Box = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_key_ring", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "organisations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Parent = table.Column<Guid>(type: "uuid", nullable: true),
                    Name = table.Column<string>(type: "text", nullable: false),
                    Kind = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_organisations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_organisations_organisations_Parent",
                        column: x => x.Parent,
                        principalTable: "organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "people",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Issuer = table.Column<string>(type: "text", nullable: false),
                    Subject = table.Column<string>(type: "text", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "settings",
                columns: table => new
                {
                    Key = table.Column<string>(type: "text", nullable: false),
                    Value = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_settings", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "notices",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PolicyId = table.Column<string>(type: "text", nullable: false),
                    PolicyHash = table.Column<string>(type: "text", nullable: false),
                    Title = table.Column<string>(type: "text", nullable: false),
                    Year = table.Column<int>(type: "integer", nullable: false),
                    Office = table.Column<Guid>(type: "uuid", nullable: false),
                    PublishedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_notices", x => x.Id);
                    table.ForeignKey(
                        name: "FK_notices_frozen_policies_PolicyHash",
                        column: x => x.PolicyHash,
                        principalTable: "frozen_policies",
                        principalColumn: "Hash",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_notices_organisations_Office",
                        column: x => x.Office,
                        principalTable: "organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "assignments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Person = table.Column<Guid>(type: "uuid", nullable: false),
                    Organisation = table.Column<Guid>(type: "uuid", nullable: false),
                    Role = table.Column<int>(type: "integer", nullable: false),
                    FromOn = table.Column<DateOnly>(type: "date", nullable: false),
                    ToOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_assignments", x => x.Id);
                    table.CheckConstraint("assignment_ends_after_it_starts", "\"ToOn\" IS NULL OR \"ToOn\" >= \"FromOn\"");
                    table.ForeignKey(
                        name: "FK_assignments_organisations_Organisation",
                        column: x => x.Organisation,
                        principalTable: "organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_assignments_people_Person",
                        column: x => x.Person,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "scoring_tasks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Blind = table.Column<Guid>(type: "uuid", nullable: false),
                    Expert = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<string>(type: "text", nullable: false),
                    Score = table.Column<int>(type: "integer", nullable: true),
                    Comment = table.Column<string>(type: "text", nullable: false),
                    SignedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_scoring_tasks", x => x.Id);
                    table.CheckConstraint("scoring_task_is_scored_when_signed", "\"SignedAt\" IS NULL OR \"Score\" IS NOT NULL");
                    table.ForeignKey(
                        name: "FK_scoring_tasks_blind_submissions_Blind",
                        column: x => x.Blind,
                        principalTable: "blind_submissions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_scoring_tasks_people_Expert",
                        column: x => x.Expert,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "cases",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<string>(type: "text", nullable: false),
                    Notice = table.Column<Guid>(type: "uuid", nullable: false),
                    Applicant = table.Column<Guid>(type: "uuid", nullable: false),
                    Unit = table.Column<Guid>(type: "uuid", nullable: false),
                    Office = table.Column<Guid>(type: "uuid", nullable: false),
                    Stage = table.Column<int>(type: "integer", nullable: false),
                    Submissions = table.Column<int>(type: "integer", nullable: false),
                    StageSince = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    PolicyHash = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases", x => x.Id);
                    table.CheckConstraint("case_is_frozen_when_submitted", "\"Submissions\" = 0 OR length(\"PolicyHash\") = 64");
                    table.CheckConstraint("case_submissions_match_stage", "(\"Stage\" = 10) = (\"Submissions\" = 0)");
                    table.ForeignKey(
                        name: "FK_cases_notices_Notice",
                        column: x => x.Notice,
                        principalTable: "notices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "issued_documents",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Notice = table.Column<Guid>(type: "uuid", nullable: false),
                    Prefix = table.Column<string>(type: "text", nullable: false),
                    Year = table.Column<int>(type: "integer", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Content = table.Column<string>(type: "text", nullable: false),
                    Pdf = table.Column<string>(type: "text", nullable: false),
                    Roster = table.Column<string>(type: "text", nullable: false),
                    IssuedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_issued_documents", x => x.Id);
                    table.CheckConstraint("document_number_is_positive", "\"Number\" > 0");
                    table.ForeignKey(
                        name: "FK_issued_documents_notices_Notice",
                        column: x => x.Notice,
                        principalTable: "notices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "application_fields",
                columns: table => new
                {
                    Case = table.Column<Guid>(type: "uuid", nullable: false),
                    Section = table.Column<string>(type: "text", nullable: false),
                    Row = table.Column<int>(type: "integer", nullable: false),
                    Field = table.Column<string>(type: "text", nullable: false),
                    Box = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_application_fields", x => new { x.Case, x.Section, x.Row, x.Field });
                    table.ForeignKey(
                        name: "FK_application_fields_cases_Case",
                        column: x => x.Case,
                        principalTable: "cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "application_rows",
                columns: table => new
                {
                    Case = table.Column<Guid>(type: "uuid", nullable: false),
                    Section = table.Column<string>(type: "text", nullable: false),
                    Row = table.Column<int>(type: "integer", nullable: false),
                    RemovedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_application_rows", x => new { x.Case, x.Section, x.Row });
                    table.ForeignKey(
                        name: "FK_application_rows_cases_Case",
                        column: x => x.Case,
                        principalTable: "cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "blind_links",
                columns: table => new
                {
                    Blind = table.Column<Guid>(type: "uuid", nullable: false),
                    Case = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_blind_links", x => x.Blind);
                    table.ForeignKey(
                        name: "FK_blind_links_blind_submissions_Blind",
                        column: x => x.Blind,
                        principalTable: "blind_submissions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_blind_links_cases_Case",
                        column: x => x.Case,
                        principalTable: "cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "case_history",
                columns: table => new
                {
                    Number = table.Column<int>(type: "integer", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Actor = table.Column<Guid>(type: "uuid", nullable: false),
                    ActorName = table.Column<string>(type: "text", nullable: false),
                    Act = table.Column<int>(type: "integer", nullable: false),
                    From = table.Column<int>(type: "integer", nullable: false),
                    To = table.Column<int>(type: "integer", nullable: false),
                    Note = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_case_history", x => new { x.CaseId, x.Number });
                    table.ForeignKey(
                        name: "FK_case_history_cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "fee_payments",
                columns: table => new
                {
                    Case = table.Column<Guid>(type: "uuid", nullable: false),
                    Amount = table.Column<int>(type: "integer", nullable: false),
                    PaidAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ReceiptNumber = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fee_payments", x => x.Case);
                    table.CheckConstraint("fee_is_positive", "\"Amount\" > 0");
                    table.ForeignKey(
                        name: "FK_fee_payments_cases_Case",
                        column: x => x.Case,
                        principalTable: "cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "meeting_results",
                columns: table => new
                {
                    Case = table.Column<Guid>(type: "uuid", nullable: false),
                    HeldOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Members = table.Column<int>(type: "integer", nullable: false),
                    Present = table.Column<int>(type: "integer", nullable: false),
                    Agree = table.Column<int>(type: "integer", nullable: false),
                    Against = table.Column<int>(type: "integer", nullable: false),
                    Abstain = table.Column<int>(type: "integer", nullable: false),
                    Passed = table.Column<bool>(type: "boolean", nullable: false),
                    Defence = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meeting_results", x => x.Case);
                    table.CheckConstraint("meeting_votes_add_up", "\"Agree\" + \"Against\" + \"Abstain\" = \"Present\"");
                    table.CheckConstraint("meeting_votes_are_counts", "\"Agree\" >= 0 AND \"Against\" >= 0 AND \"Abstain\" >= 0 AND \"Present\" <= \"Members\"");
                    table.ForeignKey(
                        name: "FK_meeting_results_cases_Case",
                        column: x => x.Case,
                        principalTable: "cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "pages",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Case = table.Column<Guid>(type: "uuid", nullable: false),
                    Section = table.Column<string>(type: "text", nullable: false),
                    Row = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<string>(type: "text", nullable: false),
                    UploadedAs = table.Column<int>(type: "integer", nullable: false),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    Original = table.Column<string>(type: "text", nullable: false),
                    View = table.Column<string>(type: "text", nullable: false),
                    StoredWidth = table.Column<int>(type: "integer", nullable: false),
                    StoredHeight = table.Column<int>(type: "integer", nullable: false),
                    Orientation = table.Column<int>(type: "integer", nullable: false),
                    McuWidth = table.Column<int>(type: "integer", nullable: false),
                    McuHeight = table.Column<int>(type: "integer", nullable: false),
                    Decision = table.Column<int>(type: "integer", nullable: false),
                    Regions = table.Column<string>(type: "text", nullable: false),
                    BurnedFull = table.Column<string>(type: "text", nullable: false),
                    BurnedView = table.Column<string>(type: "text", nullable: false),
                    BurnedThumbnail = table.Column<string>(type: "text", nullable: false),
                    RemovedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_pages", x => x.Id);
                    table.CheckConstraint("page_burns_together", "(\"BurnedFull\" = '') = (\"BurnedView\" = '') AND (\"BurnedFull\" = '') = (\"BurnedThumbnail\" = '')");
                    table.CheckConstraint("page_is_burned_when_answered", "\"BurnedFull\" = '' OR \"Decision\" <> 0");
                    table.ForeignKey(
                        name: "FK_pages_cases_Case",
                        column: x => x.Case,
                        principalTable: "cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "publicities",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Case = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<int>(type: "integer", nullable: false),
                    Submission = table.Column<int>(type: "integer", nullable: false),
                    FromOn = table.Column<DateOnly>(type: "date", nullable: false),
                    ToOn = table.Column<DateOnly>(type: "date", nullable: false),
                    HasOpenObjection = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_publicities", x => x.Id);
                    table.CheckConstraint("publicity_ends_after_it_starts", "\"ToOn\" >= \"FromOn\"");
                    table.ForeignKey(
                        name: "FK_publicities_cases_Case",
                        column: x => x.Case,
                        principalTable: "cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "approved_cases",
                columns: table => new
                {
                    Case = table.Column<Guid>(type: "uuid", nullable: false),
                    Document = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_approved_cases", x => x.Case);
                    table.ForeignKey(
                        name: "FK_approved_cases_cases_Case",
                        column: x => x.Case,
                        principalTable: "cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_approved_cases_issued_documents_Document",
                        column: x => x.Document,
                        principalTable: "issued_documents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_application_field_changes_Case_Section_Row_Field_FieldVersi~",
                table: "application_field_changes",
                columns: new[] { "Case", "Section", "Row", "Field", "FieldVersion" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_approved_cases_Document",
                table: "approved_cases",
                column: "Document");

            migrationBuilder.CreateIndex(
                name: "IX_assignments_Organisation",
                table: "assignments",
                column: "Organisation");

            migrationBuilder.CreateIndex(
                name: "IX_assignments_Person",
                table: "assignments",
                column: "Person");

            migrationBuilder.CreateIndex(
                name: "IX_audit_entries_PreviousHash",
                table: "audit_entries",
                column: "PreviousHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_blind_links_Case",
                table: "blind_links",
                column: "Case",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_cases_Notice_Applicant",
                table: "cases",
                columns: new[] { "Notice", "Applicant" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_cases_Number",
                table: "cases",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_cases_Office_Stage_StageSince",
                table: "cases",
                columns: new[] { "Office", "Stage", "StageSince" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_Unit_Stage",
                table: "cases",
                columns: new[] { "Unit", "Stage" });

            migrationBuilder.CreateIndex(
                name: "IX_ended_sessions_Issuer_Subject",
                table: "ended_sessions",
                columns: new[] { "Issuer", "Subject" });

            migrationBuilder.CreateIndex(
                name: "IX_fee_payments_ReceiptNumber",
                table: "fee_payments",
                column: "ReceiptNumber",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_issued_documents_Notice",
                table: "issued_documents",
                column: "Notice");

            migrationBuilder.CreateIndex(
                name: "IX_issued_documents_Prefix_Year_Number",
                table: "issued_documents",
                columns: new[] { "Prefix", "Year", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_notices_Office",
                table: "notices",
                column: "Office");

            migrationBuilder.CreateIndex(
                name: "IX_notices_PolicyHash",
                table: "notices",
                column: "PolicyHash");

            migrationBuilder.CreateIndex(
                name: "IX_organisations_Name",
                table: "organisations",
                column: "Name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_organisations_Parent",
                table: "organisations",
                column: "Parent");

            migrationBuilder.CreateIndex(
                name: "IX_pages_Case_Position",
                table: "pages",
                columns: new[] { "Case", "Position" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_people_Issuer_Subject",
                table: "people",
                columns: new[] { "Issuer", "Subject" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_publicities_Case_Kind_Submission",
                table: "publicities",
                columns: new[] { "Case", "Kind", "Submission" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_scoring_tasks_Blind",
                table: "scoring_tasks",
                column: "Blind");

            migrationBuilder.CreateIndex(
                name: "IX_scoring_tasks_Expert_Blind",
                table: "scoring_tasks",
                columns: new[] { "Expert", "Blind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_scoring_tasks_Expert_Number",
                table: "scoring_tasks",
                columns: new[] { "Expert", "Number" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "application_field_changes");

            migrationBuilder.DropTable(
                name: "application_fields");

            migrationBuilder.DropTable(
                name: "application_rows");

            migrationBuilder.DropTable(
                name: "approved_cases");

            migrationBuilder.DropTable(
                name: "assignments");

            migrationBuilder.DropTable(
                name: "audit_entries");

            migrationBuilder.DropTable(
                name: "blind_links");

            migrationBuilder.DropTable(
                name: "calendar_days");

            migrationBuilder.DropTable(
                name: "case_history");

            migrationBuilder.DropTable(
                name: "ended_sessions");

            migrationBuilder.DropTable(
                name: "fee_payments");

            migrationBuilder.DropTable(
                name: "key_ring");

            migrationBuilder.DropTable(
                name: "meeting_results");

            migrationBuilder.DropTable(
                name: "pages");

            migrationBuilder.DropTable(
                name: "publicities");

            migrationBuilder.DropTable(
                name: "scoring_tasks");

            migrationBuilder.DropTable(
                name: "settings");

            migrationBuilder.DropTable(
                name: "issued_documents");

            migrationBuilder.DropTable(
                name: "cases");

            migrationBuilder.DropTable(
                name: "blind_submissions");

            migrationBuilder.DropTable(
                name: "people");

            migrationBuilder.DropTable(
                name: "notices");

            migrationBuilder.DropTable(
                name: "frozen_policies");

            migrationBuilder.DropTable(
                name: "organisations");
        }
    }
}
