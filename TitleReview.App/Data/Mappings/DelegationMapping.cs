using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TitleReview.App.Data.Rows;

namespace TitleReview.App.Data.Mappings;

internal sealed class DelegationMapping : IEntityTypeConfiguration<Delegation>
{
    public void Configure(EntityTypeBuilder<Delegation> builder)
    {
        builder.ToTable("delegations", table => table.HasCheckConstraint("delegation_has_a_day_if_joint", "(\"Kind\" = 3) = (\"ReviewStarts\" IS NOT NULL)"));
        builder.HasKey(delegation => delegation.Id);
        builder.Property(delegation => delegation.Id).ValueGeneratedNever();
        builder.Property(delegation => delegation.Version).IsConcurrencyToken();
        builder.HasIndex(delegation => new { delegation.Keeper, delegation.State });
        builder.HasOne<Notice>().WithMany().HasForeignKey(delegation => delegation.Notice).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(delegation => delegation.Applicant).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class DelegationStepMapping : IEntityTypeConfiguration<DelegationStep>
{
    public void Configure(EntityTypeBuilder<DelegationStep> builder)
    {
        builder.ToTable("delegation_steps");
        builder.HasKey(step => new { step.Delegation, step.Number });
        builder.Property(step => step.Number).ValueGeneratedNever();
        builder.HasOne<Delegation>().WithMany().HasForeignKey(step => step.Delegation).OnDelete(DeleteBehavior.Restrict);
    }
}
