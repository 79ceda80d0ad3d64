using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TitleReview.App.Data.Rows;

namespace TitleReview.App.Data.Mappings;

internal sealed class RehearsalMapping : IEntityTypeConfiguration<Rehearsal>
{
    public void Configure(EntityTypeBuilder<Rehearsal> builder)
    {
        builder.ToTable("rehearsals", table => table.HasCheckConstraint("rehearsal_is_wiped_with_a_protocol", "(\"WipedAt\" IS NULL) = (\"Protocol\" = '')"));
        builder.HasKey(rehearsal => rehearsal.Id);
        builder.Property(rehearsal => rehearsal.Id).ValueGeneratedNever();
        builder.Property(rehearsal => rehearsal.Version).IsConcurrencyToken();
        builder.HasIndex(rehearsal => rehearsal.Number).IsUnique();
        builder.HasOne<Organisation>().WithMany().HasForeignKey(rehearsal => rehearsal.Office).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class RehearsalPartMapping : IEntityTypeConfiguration<RehearsalPart>
{
    public void Configure(EntityTypeBuilder<RehearsalPart> builder)
    {
        builder.ToTable("rehearsal_parts");
        builder.HasKey(part => new { part.Rehearsal, part.Person, part.Role });
        builder.HasIndex(part => part.Person);
        builder.HasOne<Notice>().WithMany().HasForeignKey(part => part.Rehearsal).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(part => part.Person).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(part => part.Organisation).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class RehearsalVisitMapping : IEntityTypeConfiguration<RehearsalVisit>
{
    public void Configure(EntityTypeBuilder<RehearsalVisit> builder)
    {
        builder.ToTable("rehearsal_visits");
        builder.HasKey(visit => visit.Person);
        builder.Property(visit => visit.Person).ValueGeneratedNever();
        builder.HasOne<Person>().WithOne().HasForeignKey<RehearsalVisit>(visit => visit.Person).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Notice>().WithMany().HasForeignKey(visit => visit.Rehearsal).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class RehearsalFileMapping : IEntityTypeConfiguration<RehearsalFile>
{
    public void Configure(EntityTypeBuilder<RehearsalFile> builder)
    {
        builder.ToTable("rehearsal_files");
        builder.HasKey(file => new { file.Rehearsal, file.Name });
        builder.HasOne<Rehearsal>().WithMany().HasForeignKey(file => file.Rehearsal).OnDelete(DeleteBehavior.Restrict);
    }
}
