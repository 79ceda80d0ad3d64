using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Data.Mappings;

internal sealed class IntegrityMapping : IEntityTypeConfiguration<IntegrityReport>, IEntityTypeConfiguration<IntegrityRecord>
{
    public void Configure(EntityTypeBuilder<IntegrityReport> builder)
    {
        builder.ToTable("integrity_reports", table =>
        {
            table.HasCheckConstraint("report_is_about_one", "(\"Case\" IS NULL) <> (\"Unit\" IS NULL)");
            table.HasCheckConstraint("report_is_decided_by_somebody", "(\"Outcome\" IS NULL) = (\"DecidedBy\" IS NULL) AND (\"Outcome\" IS NULL) = (\"DecidedAt\" IS NULL)");
        });
        builder.HasKey(report => report.Id);
        builder.Property(report => report.Id).ValueGeneratedNever();
        builder.Property(report => report.Version).IsConcurrencyToken();
        builder.HasIndex(report => new { report.Notice, report.Number }).IsUnique();
        builder.HasOne<Notice>().WithMany().HasForeignKey(report => report.Notice).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ReviewCase>().WithMany().HasForeignKey(report => report.Case).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(report => report.Unit).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<IntegrityRecord> builder)
    {
        builder.ToTable("integrity_records", table =>
        {
            table.HasCheckConstraint("integrity_record_bars_one", "(\"Person\" IS NULL) <> (\"Unit\" IS NULL) AND (\"Person\" IS NULL) = (\"Case\" IS NULL)");
            table.HasCheckConstraint("integrity_years_are_in_order", "\"FirstYear\" <= \"LastYear\"");
            table.HasCheckConstraint("integrity_record_is_lifted_with_a_reason", "(\"LiftedReason\" = '') = (\"LiftedAt\" IS NULL)");
        });
        builder.HasKey(record => record.Id);
        builder.Property(record => record.Id).ValueGeneratedNever();
        builder.Property(record => record.Version).IsConcurrencyToken();
        builder.Ignore(record => record.Years);
        builder.HasIndex(record => record.Person);
        builder.HasIndex(record => record.Unit);
        builder.HasOne<Notice>().WithMany().HasForeignKey(record => record.Notice).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ReviewCase>().WithMany().HasForeignKey(record => record.Case).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(record => record.Person).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(record => record.Unit).OnDelete(DeleteBehavior.Restrict);
    }
}
