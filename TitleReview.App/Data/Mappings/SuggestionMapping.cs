using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Masking;

namespace TitleReview.App.Data.Mappings;

internal sealed class SuggestionMapping : IEntityTypeConfiguration<PageLook>, IEntityTypeConfiguration<SuggestedRegion>
{
    public void Configure(EntityTypeBuilder<PageLook> builder)
    {
        builder.ToTable("page_looks");
        builder.HasKey(look => look.Page);
        builder.Property(look => look.Page).ValueGeneratedNever();
        builder.Property(look => look.Version).IsConcurrencyToken();
        builder.HasIndex(look => look.Case);
        builder.HasOne<EvidencePage>().WithMany().HasForeignKey(look => look.Page).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<SuggestedRegion> builder)
    {
        builder.ToTable("mask_suggestions", table => table.HasCheckConstraint("mask_suggestion_has_an_area", "\"W\" > 0 AND \"H\" > 0 AND \"X\" >= 0 AND \"Y\" >= 0"));
        builder.HasKey(suggestion => new { suggestion.Page, suggestion.Number });
        builder.Ignore(suggestion => suggestion.Region);
        builder.HasOne<EvidencePage>().WithMany().HasForeignKey(suggestion => suggestion.Page).OnDelete(DeleteBehavior.Restrict);
    }
}
