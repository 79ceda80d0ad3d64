using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Data.Mappings;

internal sealed class QueueMapping : IEntityTypeConfiguration<CaseClaim>, IEntityTypeConfiguration<SavedView>
{
    public void Configure(EntityTypeBuilder<CaseClaim> builder)
    {
        builder.ToTable("case_claims");
        builder.HasKey(claim => claim.Case);
        builder.Property(claim => claim.Case).ValueGeneratedNever();
        builder.Property(claim => claim.Version).IsConcurrencyToken();
        builder.HasIndex(claim => new { claim.EndsAt, claim.Person });
        builder.HasOne<ReviewCase>().WithOne().HasForeignKey<CaseClaim>(claim => claim.Case).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(claim => claim.Person).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<SavedView> builder)
    {
        builder.ToTable("saved_views");
        builder.HasKey(view => view.Id);
        builder.Property(view => view.Id).ValueGeneratedNever();
        builder.Property(view => view.Version).IsConcurrencyToken();
        builder.HasIndex(view => new { view.Person, view.Name }).IsUnique();
        builder.HasOne<Person>().WithMany().HasForeignKey(view => view.Person).OnDelete(DeleteBehavior.Restrict);
    }
}
