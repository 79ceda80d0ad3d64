using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TitleReview.App.Data.Rows;

namespace TitleReview.App.Data.Mappings;

internal sealed class ListedPersonMapping : IEntityTypeConfiguration<ListedPersonRow>
{
    public void Configure(EntityTypeBuilder<ListedPersonRow> builder)
    {
        builder.ToTable("filing_lists");
        builder.HasKey(person => person.Id);
        builder.Property(person => person.Id).ValueGeneratedNever();
        builder.Property(person => person.Version).IsConcurrencyToken();
        builder.HasIndex(person => new { person.Notice, person.List, person.EnteredAt });
        builder.HasOne<Notice>().WithMany().HasForeignKey(person => person.Notice).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SignedPledgeMapping : IEntityTypeConfiguration<SignedPledge>
{
    public void Configure(EntityTypeBuilder<SignedPledge> builder)
    {
        builder.ToTable("signed_pledges");
        builder.HasKey(pledge => new { pledge.Notice, pledge.Kind, pledge.Signer });
        builder.HasOne<Notice>().WithMany().HasForeignKey(pledge => pledge.Notice).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class InvitationMapping : IEntityTypeConfiguration<InvitationDraft>
{
    public void Configure(EntityTypeBuilder<InvitationDraft> builder)
    {
        builder.ToTable("invitations");
        builder.HasKey(invitation => invitation.Notice);
        builder.Property(invitation => invitation.Version).IsConcurrencyToken();
        builder.HasOne<Notice>().WithOne().HasForeignKey<InvitationDraft>(invitation => invitation.Notice).OnDelete(DeleteBehavior.Restrict);
    }
}
