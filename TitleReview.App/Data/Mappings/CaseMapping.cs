using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Data.Mappings;

internal sealed class CaseMapping : IEntityTypeConfiguration<ReviewCase>
{
    public void Configure(EntityTypeBuilder<ReviewCase> builder)
    {
        builder.ToTable("cases", table =>
        {
            table.HasCheckConstraint("case_submissions_match_stage", "\"Stage\" = 25 OR (\"Stage\" = 10) = (\"Submissions\" = 0)");
            table.HasCheckConstraint("case_is_frozen_when_submitted", "\"Submissions\" = 0 OR length(\"PolicyHash\") = 64");
        });
        builder.HasKey(file => file.Id);
        builder.Property(file => file.Id).ValueGeneratedNever();
        builder.Property(file => file.Version).IsConcurrencyToken();
        builder.HasIndex(file => file.Number).IsUnique();
        // EL-12: one application per person and notice, unless the other is withdrawn
        builder.HasIndex(file => new { file.Notice, file.Applicant }).IsUnique().HasFilter("\"Stage\" <> 25");
        builder.HasIndex(file => new { file.Unit, file.Stage });
        builder.HasIndex(file => new { file.Holder, file.Stage, file.StageSince, file.Number });
        builder.HasIndex(file => new { file.Supervisor, file.Stage });
        builder.HasIndex(file => new { file.County, file.Stage });
        builder.HasIndex(file => new { file.Prefecture, file.Stage });
        builder.HasIndex(file => new { file.Office, file.Stage, file.StageSince });
        builder.Property<long>(QueueKeys.DueBy).HasDefaultValue(QueueKeys.NoDate);
        builder.Property<int>(QueueKeys.Reached);
        builder.Property<Core.Kernel.TitleLevel?>(QueueKeys.Level);
        builder.Property<Core.Kernel.ApplicationKind?>(QueueKeys.Kind);
        builder.Property<Core.Kernel.NoticeId?>(Rehearsing.RehearsalRows.Column);
        // the columns behind the number are there to be asked without going to the row
        builder.HasIndex("Holder", "Stage", QueueKeys.DueBy, "StageSince", "Number", "Applicant", QueueKeys.Level, QueueKeys.Kind, "Submissions", Rehearsing.RehearsalRows.Column).HasDatabaseName("IX_cases_queue");
        builder.HasIndex("Holder", "Notice", "Stage", QueueKeys.DueBy, "StageSince", "Number").HasDatabaseName("IX_cases_queue_of_notice");
        builder.HasIndex(file => new { file.Office, file.StageSince, file.Number });
        builder.HasIndex(file => file.Applicant);
        builder.HasOne<Notice>().WithMany().HasForeignKey(file => file.Notice).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(file => file.History).WithOne().HasForeignKey("CaseId").OnDelete(DeleteBehavior.Restrict);
        builder.Navigation(file => file.History).UsePropertyAccessMode(PropertyAccessMode.Field).AutoInclude();
        builder.Ignore(file => file.LastReturnedAt);
        builder.Ignore(file => file.WithdrawnFrom);
        builder.Ignore(file => file.CameFrom);
        builder.Ignore(file => file.Route);
    }
}

internal sealed class HistoryMapping : IEntityTypeConfiguration<HistoryEntry>
{
    public void Configure(EntityTypeBuilder<HistoryEntry> builder)
    {
        builder.ToTable("case_history");
        builder.Property<Core.Kernel.CaseId>("CaseId");
        builder.HasKey("CaseId", nameof(HistoryEntry.Number));
        builder.Property(line => line.Number).ValueGeneratedNever();
    }
}
