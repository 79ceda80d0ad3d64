using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Data.Mappings;

internal sealed class NoticeDraftMapping : IEntityTypeConfiguration<NoticeDraft>
{
    public void Configure(EntityTypeBuilder<NoticeDraft> builder)
    {
        builder.ToTable("notice_drafts", table => table.HasCheckConstraint("draft_of_supplement_names_its_notice", "(\"Kind\" = 2) = (\"Changes\" IS NOT NULL)"));
        builder.HasKey(draft => draft.Id);
        builder.Property(draft => draft.Id).ValueGeneratedNever();
        builder.Property(draft => draft.Version).IsConcurrencyToken();
        builder.HasIndex(draft => new { draft.Office, draft.State });
        builder.HasOne<Organisation>().WithMany().HasForeignKey(draft => draft.Office).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Notice>().WithMany().HasForeignKey(draft => draft.Changes).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class NoticeDraftWriterMapping : IEntityTypeConfiguration<NoticeDraftWriter>
{
    public void Configure(EntityTypeBuilder<NoticeDraftWriter> builder)
    {
        builder.ToTable("notice_draft_writers");
        builder.HasKey(writer => new { writer.Draft, writer.Person });
        builder.HasOne<NoticeDraft>().WithMany().HasForeignKey(writer => writer.Draft).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class NoticeDraftValueMapping : IEntityTypeConfiguration<NoticeDraftValue>
{
    public void Configure(EntityTypeBuilder<NoticeDraftValue> builder)
    {
        builder.ToTable("notice_draft_values");
        builder.HasKey(value => new { value.Draft, value.Key });
        builder.Property(value => value.Version).IsConcurrencyToken();
        builder.HasOne<NoticeDraft>().WithMany().HasForeignKey(value => value.Draft).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class NoticeDraftChangeMapping : IEntityTypeConfiguration<NoticeDraftChange>
{
    public void Configure(EntityTypeBuilder<NoticeDraftChange> builder)
    {
        builder.ToTable("notice_draft_changes");
        builder.HasKey(change => new { change.Draft, change.Key, change.Number });
        builder.Property(change => change.Number).ValueGeneratedNever();
        builder.HasOne<NoticeDraft>().WithMany().HasForeignKey(change => change.Draft).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class NoticeSupplementMapping : IEntityTypeConfiguration<NoticeSupplement>
{
    public void Configure(EntityTypeBuilder<NoticeSupplement> builder)
    {
        builder.ToTable("notice_supplements");
        builder.HasKey(supplement => new { supplement.Notice, supplement.Number });
        builder.Property(supplement => supplement.Number).ValueGeneratedNever();
        builder.HasOne<Notice>().WithMany().HasForeignKey(supplement => supplement.Notice).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<FrozenPolicy>().WithMany().HasForeignKey(supplement => supplement.PolicyHash).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class CasePolicyChangeMapping : IEntityTypeConfiguration<CasePolicyChange>
{
    public void Configure(EntityTypeBuilder<CasePolicyChange> builder)
    {
        builder.ToTable("case_policy_changes");
        builder.HasKey(change => new { change.Case, change.Number });
        builder.Property(change => change.Number).ValueGeneratedNever();
        builder.HasOne<ReviewCase>().WithMany().HasForeignKey(change => change.Case).OnDelete(DeleteBehavior.Restrict);
    }
}
