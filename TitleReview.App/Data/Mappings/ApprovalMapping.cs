using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Data.Mappings;

internal sealed class ApprovalMapping : IEntityTypeConfiguration<DraftedApproval>, IEntityTypeConfiguration<DraftedApprovalCase>, IEntityTypeConfiguration<DocumentRelease>, IEntityTypeConfiguration<RevokedTitle>
{
    public void Configure(EntityTypeBuilder<DraftedApproval> builder)
    {
        builder.ToTable("approval_drafts", table =>
        {
            // 1: a first issue, which has no document before it
            table.HasCheckConstraint("approval_draft_has_its_target", "(\"Kind\" = 1) = (\"Target\" IS NULL)");
            // 3: released, 4: discarded; nobody releases what he has drafted or sent
            table.HasCheckConstraint("approval_draft_is_released_by_another", "\"State\" <> 3 OR (\"DecidedBy\" IS NOT NULL AND \"DecidedBy\" <> \"DraftedBy\" AND \"SentBy\" IS NOT NULL AND \"DecidedBy\" <> \"SentBy\")");
        });
        builder.HasKey(draft => draft.Id);
        builder.Property(draft => draft.Id).ValueGeneratedNever();
        builder.Property(draft => draft.Version).IsConcurrencyToken();
        builder.HasIndex(draft => new { draft.Office, draft.State, draft.DraftedAt });
        builder.HasOne<Notice>().WithMany().HasForeignKey(draft => draft.Notice).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(draft => draft.Office).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<IssuedDocument>().WithMany().HasForeignKey(draft => draft.Target).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(draft => draft.DraftedBy).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<DraftedApprovalCase> builder)
    {
        builder.ToTable("approval_draft_cases");
        builder.HasKey(line => new { line.Draft, line.Case });
        builder.HasOne<DraftedApproval>().WithMany().HasForeignKey(line => line.Draft).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ReviewCase>().WithMany().HasForeignKey(line => line.Case).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<DocumentRelease> builder)
    {
        builder.ToTable("document_releases", table =>
        {
            table.HasCheckConstraint("document_is_released_by_another", "\"ReleasedBy\" <> \"DraftedBy\"");
            table.HasCheckConstraint("replaced_document_is_revoked", "\"ReplacedBy\" IS NULL OR \"RevokedAt\" IS NOT NULL");
        });
        builder.HasKey(release => release.Document);
        builder.Property(release => release.Document).ValueGeneratedNever();
        builder.Property(release => release.Version).IsConcurrencyToken();
        builder.HasIndex(release => release.CodeHash).IsUnique();
        builder.HasIndex(release => release.Replaces).IsUnique();
        builder.HasOne<IssuedDocument>().WithOne().HasForeignKey<DocumentRelease>(release => release.Document).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<IssuedDocument>().WithMany().HasForeignKey(release => release.ReplacedBy).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<RevokedTitle> builder)
    {
        builder.ToTable("revoked_titles", table => table.HasCheckConstraint("title_is_revoked_by_two_people", "\"ProposedBy\" <> \"RevokedBy\""));
        builder.HasKey(title => title.Case);
        builder.Property(title => title.Case).ValueGeneratedNever();
        builder.HasOne<ReviewCase>().WithOne().HasForeignKey<RevokedTitle>(title => title.Case).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<IssuedDocument>().WithMany().HasForeignKey(title => title.Document).OnDelete(DeleteBehavior.Restrict);
    }
}
