using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Masking;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Data.Mappings;

internal sealed class SubmissionMapping : IEntityTypeConfiguration<Submission>
{
    public void Configure(EntityTypeBuilder<Submission> builder)
    {
        builder.ToTable("submissions", table => table.HasCheckConstraint("submission_has_a_pledge", "length(\"PledgeHash\") = 64 AND \"Number\" > 0"));
        builder.HasKey(submission => new { submission.Case, submission.Number });
        builder.Property(submission => submission.Number).ValueGeneratedNever();
        builder.HasIndex(submission => submission.Receipt).IsUnique();
        builder.HasIndex(submission => submission.AuditNumber).IsUnique();
        builder.HasOne<ReviewCase>().WithMany().HasForeignKey(submission => submission.Case).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class CopiedPageMapping : IEntityTypeConfiguration<CopiedPage>
{
    public void Configure(EntityTypeBuilder<CopiedPage> builder)
    {
        builder.ToTable("copied_pages");
        builder.HasKey(copied => copied.Page);
        builder.Property(copied => copied.Version).IsConcurrencyToken();
        builder.HasOne<EvidencePage>().WithOne().HasForeignKey<CopiedPage>(copied => copied.Page).OnDelete(DeleteBehavior.Restrict);
    }
}
