using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Data.Mappings;

internal sealed class SealedSubmissionMapping : IEntityTypeConfiguration<SealedSubmission>
{
    public void Configure(EntityTypeBuilder<SealedSubmission> builder)
    {
        builder.ToTable("blind_submissions");
        builder.HasKey(blind => blind.Id);
        builder.Property(blind => blind.Id).ValueGeneratedNever();
    }
}

internal sealed class SealLinkMapping : IEntityTypeConfiguration<SealLink>
{
    public void Configure(EntityTypeBuilder<SealLink> builder)
    {
        builder.ToTable("blind_links");
        builder.HasKey(link => link.Blind);
        builder.HasIndex(link => new { link.Case, link.Round }).IsUnique();
        builder.Property(link => link.Round).HasDefaultValue(1).ValueGeneratedNever();
        builder.HasOne<SealedSubmission>().WithOne().HasForeignKey<SealLink>(link => link.Blind).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ReviewCase>().WithMany().HasForeignKey(link => link.Case).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ScoringTaskMapping : IEntityTypeConfiguration<ScoringTask>
{
    public void Configure(EntityTypeBuilder<ScoringTask> builder)
    {
        builder.ToTable("scoring_tasks", table =>
            table.HasCheckConstraint("scoring_task_is_scored_when_signed", "\"SignedAt\" IS NULL OR \"Score\" IS NOT NULL"));
        builder.HasKey(task => task.Id);
        builder.Property(task => task.Id).ValueGeneratedNever();
        builder.Property(task => task.Version).IsConcurrencyToken();
        builder.HasIndex(task => new { task.Expert, task.Blind }).IsUnique();
        builder.HasIndex(task => new { task.Expert, task.Number }).IsUnique();
        // two experts who compare their numbers learn nothing
        builder.HasIndex(task => new { task.Blind, task.Number }).IsUnique();
        // sheets that do not count are few, and the office asks at each signature which cases they are missing in
        builder.HasIndex(task => task.Blind).HasDatabaseName("IX_scoring_tasks_Blind_withdrawn").HasFilter("\"WithdrawnAt\" IS NOT NULL");
        builder.HasOne<SealedSubmission>().WithMany().HasForeignKey(task => task.Blind).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(task => task.Expert).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SheetBoxMapping : IEntityTypeConfiguration<SheetBox>
{
    public void Configure(EntityTypeBuilder<SheetBox> builder)
    {
        builder.ToTable("sheet_boxes", table => table.HasCheckConstraint("sheet_box_has_a_number", "\"Box\" >= 0"));
        builder.HasKey(box => new { box.Task, box.Box });
        builder.Property(box => box.Box).ValueGeneratedNever();
        builder.Property(box => box.Version).IsConcurrencyToken();
        builder.HasOne<ScoringTask>().WithMany().HasForeignKey(box => box.Task).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class MeetingResultMapping : IEntityTypeConfiguration<MeetingResult>
{
    public void Configure(EntityTypeBuilder<MeetingResult> builder)
    {
        builder.ToTable("meeting_results", table =>
        {
            table.HasCheckConstraint("meeting_votes_add_up", "\"Agree\" + \"Against\" + \"Abstain\" = \"Present\"");
            table.HasCheckConstraint("meeting_votes_are_counts", "\"Agree\" >= 0 AND \"Against\" >= 0 AND \"Abstain\" >= 0 AND \"Present\" <= \"Members\"");
        });
        builder.HasKey(result => result.Case);
        builder.HasOne<ReviewCase>().WithOne().HasForeignKey<MeetingResult>(result => result.Case).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class IssuedDocumentMapping : IEntityTypeConfiguration<IssuedDocument>
{
    public void Configure(EntityTypeBuilder<IssuedDocument> builder)
    {
        builder.ToTable("issued_documents", table => table.HasCheckConstraint("document_number_is_positive", "\"Number\" > 0"));
        builder.HasKey(document => document.Id);
        builder.Property(document => document.Id).ValueGeneratedNever();
        builder.HasIndex(document => new { document.Prefix, document.Year, document.Number }).IsUnique();
        builder.HasOne<Notice>().WithMany().HasForeignKey(document => document.Notice).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ApprovedCaseMapping : IEntityTypeConfiguration<ApprovedCase>
{
    public void Configure(EntityTypeBuilder<ApprovedCase> builder)
    {
        builder.ToTable("approved_cases");
        builder.HasKey(approved => approved.Case);
        builder.HasOne<ReviewCase>().WithOne().HasForeignKey<ApprovedCase>(approved => approved.Case).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<IssuedDocument>().WithMany().HasForeignKey(approved => approved.Document).OnDelete(DeleteBehavior.Restrict);
    }
}
