using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TitleReview.App.Data.Rows;

namespace TitleReview.App.Data.Mappings;

internal sealed class StandInMapping : IEntityTypeConfiguration<StandIn>
{
    public void Configure(EntityTypeBuilder<StandIn> builder)
    {
        builder.ToTable("stand_ins", table => table.HasCheckConstraint("stand_in_ends_after_it_starts", "\"ToOn\" >= \"FromOn\""));
        builder.HasKey(standIn => standIn.Id);
        builder.Property(standIn => standIn.Id).ValueGeneratedNever();
        builder.Property(standIn => standIn.Version).IsConcurrencyToken();
        builder.HasIndex(standIn => standIn.Delegate);
        builder.HasIndex(standIn => standIn.Assignment);
        builder.HasOne<Assignment>().WithMany().HasForeignKey(standIn => standIn.Assignment).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(standIn => standIn.Delegate).OnDelete(DeleteBehavior.Restrict);
    }
}
