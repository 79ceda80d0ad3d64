using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TitleReview.App.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Fees : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "bank_statements",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Office = table.Column<Guid>(type: "TEXT", nullable: false),
                    File = table.Column<string>(type: "TEXT", nullable: false),
                    Lines = table.Column<int>(type: "INTEGER", nullable: false),
                    UploadedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    UploadedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    BookedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_bank_statements", x => x.Id);
                    table.ForeignKey(
                        name: "FK_bank_statements_organisations_Office",
                        column: x => x.Office,
                        principalTable: "organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "evaluation_prints",
                columns: table => new
                {
                    Case = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    CodeHash = table.Column<string>(type: "TEXT", nullable: false),
                    DataHash = table.Column<string>(type: "TEXT", nullable: false),
                    Pdf = table.Column<string>(type: "TEXT", nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_evaluation_prints", x => new { x.Case, x.Number });
                    table.ForeignKey(
                        name: "FK_evaluation_prints_cases_Case",
                        column: x => x.Case,
                        principalTable: "cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "fee_accounts",
                columns: table => new
                {
                    Office = table.Column<Guid>(type: "TEXT", nullable: false),
                    Payee = table.Column<string>(type: "TEXT", nullable: false),
                    QrContent = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fee_accounts", x => x.Office);
                    table.ForeignKey(
                        name: "FK_fee_accounts_organisations_Office",
                        column: x => x.Office,
                        principalTable: "organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "fee_batches",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<string>(type: "TEXT", nullable: false),
                    Notice = table.Column<Guid>(type: "TEXT", nullable: false),
                    Office = table.Column<Guid>(type: "TEXT", nullable: false),
                    Unit = table.Column<Guid>(type: "TEXT", nullable: false),
                    MadeBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    MadeAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CancelledAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    PaidAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fee_batches", x => x.Id);
                    table.CheckConstraint("fee_batch_is_paid_or_cancelled", "\"PaidAt\" IS NULL OR \"CancelledAt\" IS NULL");
                    table.ForeignKey(
                        name: "FK_fee_batches_notices_Notice",
                        column: x => x.Notice,
                        principalTable: "notices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "fee_deadlines",
                columns: table => new
                {
                    Notice = table.Column<Guid>(type: "TEXT", nullable: false),
                    PayBy = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fee_deadlines", x => x.Notice);
                    table.ForeignKey(
                        name: "FK_fee_deadlines_notices_Notice",
                        column: x => x.Notice,
                        principalTable: "notices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "paper_arrivals",
                columns: table => new
                {
                    Case = table.Column<Guid>(type: "TEXT", nullable: false),
                    Item = table.Column<int>(type: "INTEGER", nullable: false),
                    ReceivedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_paper_arrivals", x => new { x.Case, x.Item });
                    table.ForeignKey(
                        name: "FK_paper_arrivals_cases_Case",
                        column: x => x.Case,
                        principalTable: "cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "bank_transactions",
                columns: table => new
                {
                    Office = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<string>(type: "TEXT", nullable: false),
                    Statement = table.Column<Guid>(type: "TEXT", nullable: false),
                    Batch = table.Column<Guid>(type: "TEXT", nullable: true),
                    Case = table.Column<Guid>(type: "TEXT", nullable: true),
                    Amount = table.Column<int>(type: "INTEGER", nullable: false),
                    PaidAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_bank_transactions", x => new { x.Office, x.Number });
                    table.CheckConstraint("bank_transaction_is_positive", "\"Amount\" > 0");
                    table.CheckConstraint("bank_transaction_pays_batch_or_person", "(\"Batch\" IS NULL) <> (\"Case\" IS NULL)");
                    table.ForeignKey(
                        name: "FK_bank_transactions_bank_statements_Statement",
                        column: x => x.Statement,
                        principalTable: "bank_statements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_bank_transactions_cases_Case",
                        column: x => x.Case,
                        principalTable: "cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_bank_transactions_fee_batches_Batch",
                        column: x => x.Batch,
                        principalTable: "fee_batches",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "fee_batch_lines",
                columns: table => new
                {
                    Batch = table.Column<Guid>(type: "TEXT", nullable: false),
                    Case = table.Column<Guid>(type: "TEXT", nullable: false),
                    Amount = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fee_batch_lines", x => new { x.Batch, x.Case });
                    table.CheckConstraint("fee_batch_line_is_positive", "\"Amount\" > 0");
                    table.ForeignKey(
                        name: "FK_fee_batch_lines_cases_Case",
                        column: x => x.Case,
                        principalTable: "cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_fee_batch_lines_fee_batches_Batch",
                        column: x => x.Batch,
                        principalTable: "fee_batches",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            // a new table and a copy: changing the key in place rebuilds the old one outside the transaction on SQLite
            migrationBuilder.CreateTable(
                name: "fee_receipts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Case = table.Column<Guid>(type: "TEXT", nullable: false),
                    Amount = table.Column<int>(type: "INTEGER", nullable: false),
                    PaidAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ReceiptNumber = table.Column<string>(type: "TEXT", nullable: false),
                    Batch = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fee_receipts", x => x.Id);
                    table.CheckConstraint("fee_receipt_is_positive", "\"Amount\" > 0");
                    table.ForeignKey(
                        name: "FK_fee_receipts_cases_Case",
                        column: x => x.Case,
                        principalTable: "cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_fee_receipts_fee_batches_Batch",
                        column: x => x.Batch,
                        principalTable: "fee_batches",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_fee_receipts_ReceiptNumber",
                table: "fee_receipts",
                column: "ReceiptNumber",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_fee_receipts_Batch",
                table: "fee_receipts",
                column: "Batch");

            migrationBuilder.CreateIndex(
                name: "IX_fee_receipts_Case",
                table: "fee_receipts",
                column: "Case");

            migrationBuilder.Sql("INSERT INTO fee_receipts (\"Id\", \"Case\", \"Amount\", \"PaidAt\", \"ReceiptNumber\") SELECT \"Case\", \"Case\", \"Amount\", \"PaidAt\", \"ReceiptNumber\" FROM fee_payments;");

            migrationBuilder.DropTable(
                name: "fee_payments");

            migrationBuilder.CreateIndex(
                name: "IX_bank_statements_Office_UploadedAt",
                table: "bank_statements",
                columns: new[] { "Office", "UploadedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_bank_transactions_Batch",
                table: "bank_transactions",
                column: "Batch");

            migrationBuilder.CreateIndex(
                name: "IX_bank_transactions_Case",
                table: "bank_transactions",
                column: "Case");

            migrationBuilder.CreateIndex(
                name: "IX_bank_transactions_Statement",
                table: "bank_transactions",
                column: "Statement");

            migrationBuilder.CreateIndex(
                name: "IX_evaluation_prints_CodeHash",
                table: "evaluation_prints",
                column: "CodeHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_fee_batch_lines_Case",
                table: "fee_batch_lines",
                column: "Case");

            migrationBuilder.CreateIndex(
                name: "IX_fee_batches_Notice",
                table: "fee_batches",
                column: "Notice");

            migrationBuilder.CreateIndex(
                name: "IX_fee_batches_Number",
                table: "fee_batches",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_fee_batches_Office_MadeAt",
                table: "fee_batches",
                columns: new[] { "Office", "MadeAt" });

            migrationBuilder.CreateIndex(
                name: "IX_fee_batches_Unit",
                table: "fee_batches",
                column: "Unit");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "fee_payments",
                columns: table => new
                {
                    Case = table.Column<Guid>(type: "TEXT", nullable: false),
                    Amount = table.Column<int>(type: "INTEGER", nullable: false),
                    PaidAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ReceiptNumber = table.Column<string>(type: "TEXT", nullable: false)
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

            migrationBuilder.CreateIndex(
                name: "IX_fee_payments_ReceiptNumber",
                table: "fee_payments",
                column: "ReceiptNumber",
                unique: true);

            // the old table holds one payment of a case: all of them together, under the first receipt
            migrationBuilder.Sql("INSERT INTO fee_payments (\"Case\", \"Amount\", \"PaidAt\", \"ReceiptNumber\") SELECT \"Case\", SUM(\"Amount\"), MIN(\"PaidAt\"), MIN(\"ReceiptNumber\") FROM fee_receipts GROUP BY \"Case\";");

            migrationBuilder.DropTable(
                name: "fee_receipts");

            migrationBuilder.DropTable(
                name: "bank_transactions");

            migrationBuilder.DropTable(
                name: "evaluation_prints");

            migrationBuilder.DropTable(
                name: "fee_accounts");

            migrationBuilder.DropTable(
                name: "fee_batch_lines");

            migrationBuilder.DropTable(
                name: "fee_deadlines");

            migrationBuilder.DropTable(
                name: "paper_arrivals");

            migrationBuilder.DropTable(
                name: "bank_statements");

            migrationBuilder.DropTable(
                name: "fee_batches");
        }
    }
}
