using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Data.Mappings;

internal sealed class PhoneTicketMapping : IEntityTypeConfiguration<PhoneTicket>
{
    public void Configure(EntityTypeBuilder<PhoneTicket> builder)
    {
        builder.ToTable("phone_tickets", table => table.HasCheckConstraint("phone_ticket_ends_after_it_starts", "\"ExpiresAt\" > \"IssuedAt\""));
        builder.HasKey(ticket => ticket.Id);
        builder.Property(ticket => ticket.Id).ValueGeneratedNever();
        builder.Property(ticket => ticket.Version).IsConcurrencyToken();
        builder.HasIndex(ticket => ticket.Hash).IsUnique();
        builder.HasIndex(ticket => ticket.Case);
        builder.HasOne<ReviewCase>().WithMany().HasForeignKey(ticket => ticket.Case).OnDelete(DeleteBehavior.Restrict);
    }
}
