using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Data.Mappings;

internal sealed class SectionTickMapping : IEntityTypeConfiguration<SectionTick>
{
    public void Configure(EntityTypeBuilder<SectionTick> builder)
    {
        builder.ToTable("section_ticks");
        builder.HasKey(tick => new { tick.Case, tick.Submission, tick.Level, tick.Section });
        builder.Property(tick => tick.Version).IsConcurrencyToken();
        builder.HasOne<ReviewCase>().WithMany().HasForeignKey(tick => tick.Case).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PunishmentDeclarationMapping : IEntityTypeConfiguration<PunishmentDeclaration>
{
    public void Configure(EntityTypeBuilder<PunishmentDeclaration> builder)
    {
        builder.ToTable("punishment_declarations");
        builder.HasKey(declaration => new { declaration.Case, declaration.Submission });
        builder.Property(declaration => declaration.Submission).ValueGeneratedNever();
        builder.Property(declaration => declaration.Version).IsConcurrencyToken();
        builder.HasOne<ReviewCase>().WithMany().HasForeignKey(declaration => declaration.Case).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ReturnItemMapping : IEntityTypeConfiguration<ReturnItem>
{
    public void Configure(EntityTypeBuilder<ReturnItem> builder)
    {
        builder.ToTable("return_items", table =>
        {
            table.HasCheckConstraint("return_item_says_why", "\"Number\" > 0 AND length(\"Reason\") BETWEEN 1 AND 300");
            table.HasCheckConstraint("return_item_is_returned_or_removed", "\"RemovedAt\" IS NULL OR \"ReturnedAt\" IS NULL");
        });
        builder.HasKey(item => item.Id);
        builder.Property(item => item.Id).ValueGeneratedNever();
        builder.Property(item => item.Version).IsConcurrencyToken();
        builder.HasIndex(item => new { item.Case, item.Submission, item.Level, item.Number }).IsUnique();
        builder.HasOne<ReviewCase>().WithMany().HasForeignKey(item => item.Case).OnDelete(DeleteBehavior.Restrict);
        builder.Ignore(item => item.Point);
    }
}
