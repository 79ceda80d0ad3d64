using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Data.Mappings;

internal sealed class FeePaymentMapping : IEntityTypeConfiguration<FeePayment>
{
    public void Configure(EntityTypeBuilder<FeePayment> builder)
    {
        builder.ToTable("fee_receipts", table => table.HasCheckConstraint("fee_receipt_is_positive", "\"Amount\" > 0"));
        builder.HasKey(payment => payment.Id);
        builder.Property(payment => payment.Id).ValueGeneratedNever();
        builder.HasIndex(payment => payment.Case);
        builder.HasIndex(payment => payment.ReceiptNumber).IsUnique();
        builder.HasOne<ReviewCase>().WithMany().HasForeignKey(payment => payment.Case).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<FeeBatch>().WithMany().HasForeignKey(payment => payment.Batch).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class FeeBatchMapping : IEntityTypeConfiguration<FeeBatch>
{
    public void Configure(EntityTypeBuilder<FeeBatch> builder)
    {
        builder.ToTable("fee_batches", table => table.HasCheckConstraint("fee_batch_is_paid_or_cancelled", "\"PaidAt\" IS NULL OR \"CancelledAt\" IS NULL"));
        builder.HasKey(batch => batch.Id);
        builder.Property(batch => batch.Id).ValueGeneratedNever();
        builder.Property(batch => batch.Version).IsConcurrencyToken();
        builder.HasIndex(batch => batch.Number).IsUnique();
        builder.HasIndex(batch => new { batch.Office, batch.MadeAt });
        builder.HasIndex(batch => batch.Unit);
        builder.HasOne<Notice>().WithMany().HasForeignKey(batch => batch.Notice).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class FeeBatchLineMapping : IEntityTypeConfiguration<FeeBatchLine>
{
    public void Configure(EntityTypeBuilder<FeeBatchLine> builder)
    {
        builder.ToTable("fee_batch_lines", table => table.HasCheckConstraint("fee_batch_line_is_positive", "\"Amount\" > 0"));
        builder.HasKey(line => new { line.Batch, line.Case });
        builder.HasOne<FeeBatch>().WithMany().HasForeignKey(line => line.Batch).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ReviewCase>().WithMany().HasForeignKey(line => line.Case).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class FeeAccountMapping : IEntityTypeConfiguration<FeeAccount>
{
    public void Configure(EntityTypeBuilder<FeeAccount> builder)
    {
        builder.ToTable("fee_accounts");
        builder.HasKey(account => account.Office);
        builder.Property(account => account.Version).IsConcurrencyToken();
        builder.HasOne<Organisation>().WithOne().HasForeignKey<FeeAccount>(account => account.Office).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class FeeDeadlineMapping : IEntityTypeConfiguration<FeeDeadline>
{
    public void Configure(EntityTypeBuilder<FeeDeadline> builder)
    {
        builder.ToTable("fee_deadlines");
        builder.HasKey(deadline => deadline.Notice);
        builder.Property(deadline => deadline.Version).IsConcurrencyToken();
        builder.HasOne<Notice>().WithOne().HasForeignKey<FeeDeadline>(deadline => deadline.Notice).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class BankStatementMapping : IEntityTypeConfiguration<BankStatement>
{
    public void Configure(EntityTypeBuilder<BankStatement> builder)
    {
        builder.ToTable("bank_statements");
        builder.HasKey(statement => statement.Id);
        builder.Property(statement => statement.Id).ValueGeneratedNever();
        builder.Property(statement => statement.Version).IsConcurrencyToken();
        builder.HasIndex(statement => new { statement.Office, statement.UploadedAt });
        builder.HasOne<Organisation>().WithMany().HasForeignKey(statement => statement.Office).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class BankTransactionMapping : IEntityTypeConfiguration<BankTransaction>
{
    public void Configure(EntityTypeBuilder<BankTransaction> builder)
    {
        builder.ToTable("bank_transactions", table =>
        {
            table.HasCheckConstraint("bank_transaction_is_positive", "\"Amount\" > 0");
            table.HasCheckConstraint("bank_transaction_pays_batch_or_person", "(\"Batch\" IS NULL) <> (\"Case\" IS NULL)");
        });
        builder.HasKey(transaction => new { transaction.Office, transaction.Number });
        builder.HasOne<BankStatement>().WithMany().HasForeignKey(transaction => transaction.Statement).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<FeeBatch>().WithMany().HasForeignKey(transaction => transaction.Batch).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ReviewCase>().WithMany().HasForeignKey(transaction => transaction.Case).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class EvaluationPrintMapping : IEntityTypeConfiguration<EvaluationPrint>
{
    public void Configure(EntityTypeBuilder<EvaluationPrint> builder)
    {
        builder.ToTable("evaluation_prints");
        builder.HasKey(print => new { print.Case, print.Number });
        builder.HasIndex(print => print.CodeHash).IsUnique();
        builder.HasOne<ReviewCase>().WithMany().HasForeignKey(print => print.Case).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PaperArrivalMapping : IEntityTypeConfiguration<PaperArrival>
{
    public void Configure(EntityTypeBuilder<PaperArrival> builder)
    {
        builder.ToTable("paper_arrivals");
        builder.HasKey(arrival => new { arrival.Case, arrival.Item });
        builder.Property(arrival => arrival.Version).IsConcurrencyToken();
        builder.HasOne<ReviewCase>().WithMany().HasForeignKey(arrival => arrival.Case).OnDelete(DeleteBehavior.Restrict);
    }
}
