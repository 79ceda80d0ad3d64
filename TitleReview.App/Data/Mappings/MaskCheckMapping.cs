using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Masking;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Data.Mappings;

internal sealed class MaskCheckMapping : IEntityTypeConfiguration<MaskCheck>
{
    public void Configure(EntityTypeBuilder<MaskCheck> builder)
    {
        builder.ToTable("mask_checks", table => table.HasCheckConstraint(
            "mask_check_says_why", "\"Number\" > 0 AND (\"Mark\" = 1 AND \"Reason\" = '' OR \"Mark\" = 2 AND length(\"Reason\") BETWEEN 1 AND 300)"));
        builder.HasKey(check => new { check.Page, check.Level, check.Number });
        builder.Property(check => check.Number).ValueGeneratedNever();
        builder.HasIndex(check => check.Case);
        builder.HasOne<EvidencePage>().WithMany().HasForeignKey(check => check.Page).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ReviewCase>().WithMany().HasForeignKey(check => check.Case).OnDelete(DeleteBehavior.Restrict);
    }
}
