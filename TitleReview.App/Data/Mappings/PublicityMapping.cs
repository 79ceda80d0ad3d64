using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Data.Mappings;

internal sealed class PublicityMapping : IEntityTypeConfiguration<Publicity>
{
    public void Configure(EntityTypeBuilder<Publicity> builder)
    {
        builder.ToTable("publicities", table => table.HasCheckConstraint("publicity_ends_after_it_starts", "\"ToOn\" >= \"FromOn\""));
        builder.HasKey(publicity => publicity.Id);
        builder.Property(publicity => publicity.Id).ValueGeneratedNever();
        builder.Property(publicity => publicity.Version).IsConcurrencyToken();
        builder.HasIndex(publicity => new { publicity.Case, publicity.Kind, publicity.Submission, publicity.Round }).IsUnique();
        // what runs today is asked by everybody who opens the list
        builder.HasIndex(publicity => new { publicity.Kind, publicity.ToOn });
        builder.HasOne<ReviewCase>().WithMany().HasForeignKey(publicity => publicity.Case).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AnnouncementDraftMapping : IEntityTypeConfiguration<AnnouncementDraft>
{
    public void Configure(EntityTypeBuilder<AnnouncementDraft> builder)
    {
        builder.ToTable("announcement_drafts");
        builder.HasKey(draft => new { draft.Case, draft.Submission });
        builder.Property(draft => draft.Submission).ValueGeneratedNever();
        builder.Property(draft => draft.Version).IsConcurrencyToken();
        builder.HasOne<ReviewCase>().WithMany().HasForeignKey(draft => draft.Case).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ObjectionMapping : IEntityTypeConfiguration<Objection>
{
    public void Configure(EntityTypeBuilder<Objection> builder)
    {
        builder.ToTable("objections", table =>
        {
            table.HasCheckConstraint("objection_is_decided_as_a_whole", "(\"Outcome\" IS NULL) = (\"DecidedAt\" IS NULL) AND (\"Outcome\" IS NULL) = (\"DecidedBy\" IS NULL) AND (\"Outcome\" IS NULL) = (\"FindingsBox\" = '')");
            table.HasCheckConstraint("objection_number_is_positive", "\"Number\" > 0");
        });
        builder.HasKey(objection => objection.Id);
        builder.Property(objection => objection.Id).ValueGeneratedNever();
        builder.Property(objection => objection.Version).IsConcurrencyToken();
        builder.HasIndex(objection => new { objection.Case, objection.Kind, objection.Number }).IsUnique();
        builder.HasOne<ReviewCase>().WithMany().HasForeignKey(objection => objection.Case).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(objection => objection.RecordedBy).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(objection => objection.DecidedBy).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class RecheckMapping : IEntityTypeConfiguration<Recheck>
{
    public void Configure(EntityTypeBuilder<Recheck> builder)
    {
        builder.ToTable("rechecks", table =>
        {
            table.HasCheckConstraint("recheck_is_decided_as_a_whole", "(\"Outcome\" IS NULL) = (\"DecidedAt\" IS NULL) AND (\"Outcome\" IS NULL) = (\"DecidedBy\" IS NULL) AND (\"Outcome\" IS NULL) = (\"FindingsBox\" = '')");
            table.HasCheckConstraint("recheck_number_is_positive", "\"Number\" > 0");
        });
        builder.HasKey(recheck => recheck.Id);
        builder.Property(recheck => recheck.Id).ValueGeneratedNever();
        builder.Property(recheck => recheck.Version).IsConcurrencyToken();
        builder.HasIndex(recheck => new { recheck.Case, recheck.Number }).IsUnique();
        builder.HasOne<ReviewCase>().WithMany().HasForeignKey(recheck => recheck.Case).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(recheck => recheck.RecordedBy).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(recheck => recheck.DecidedBy).OnDelete(DeleteBehavior.Restrict);
    }
}
