using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TitleReview.App.Data.Rows;

namespace TitleReview.App.Data.Mappings;

internal sealed class PersonMapping : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.ToTable("people");
        builder.HasKey(person => person.Id);
        builder.Property(person => person.Id).ValueGeneratedNever();
        builder.Property(person => person.Version).IsConcurrencyToken();
        builder.HasIndex(person => new { person.Issuer, person.Subject }).IsUnique();
        builder.HasIndex(person => person.Name);
    }
}

internal sealed class PersonalRecordMapping : IEntityTypeConfiguration<PersonalRecord>
{
    public void Configure(EntityTypeBuilder<PersonalRecord> builder)
    {
        builder.ToTable("personal_records");
        builder.HasKey(record => record.Person);
        builder.Property(record => record.Version).IsConcurrencyToken();
        builder.HasIndex(record => record.IdNumberName).IsUnique();
        builder.HasOne<Person>().WithOne().HasForeignKey<PersonalRecord>(record => record.Person).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class OrganisationMapping : IEntityTypeConfiguration<Organisation>
{
    public void Configure(EntityTypeBuilder<Organisation> builder)
    {
        builder.ToTable("organisations");
        builder.HasKey(organisation => organisation.Id);
        builder.Property(organisation => organisation.Id).ValueGeneratedNever();
        builder.Property(organisation => organisation.Version).IsConcurrencyToken();
        builder.HasIndex(organisation => organisation.Name).IsUnique();
        builder.HasOne<Organisation>().WithMany().HasForeignKey(organisation => organisation.Parent).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AssignmentMapping : IEntityTypeConfiguration<Assignment>
{
    public void Configure(EntityTypeBuilder<Assignment> builder)
    {
        builder.ToTable("assignments", table =>
            table.HasCheckConstraint("assignment_ends_after_it_starts", "\"ToOn\" IS NULL OR \"ToOn\" >= \"FromOn\""));
        builder.HasKey(assignment => assignment.Id);
        builder.Property(assignment => assignment.Id).ValueGeneratedNever();
        builder.Property(assignment => assignment.Version).IsConcurrencyToken();
        builder.HasIndex(assignment => assignment.Person);
        builder.HasOne<Person>().WithMany().HasForeignKey(assignment => assignment.Person).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(assignment => assignment.Organisation).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class CalendarEntryMapping : IEntityTypeConfiguration<CalendarEntry>
{
    public void Configure(EntityTypeBuilder<CalendarEntry> builder)
    {
        builder.ToTable("calendar_days", table => table.HasCheckConstraint("calendar_layer_is_known", "\"Layer\" BETWEEN 1 AND 3"));
        builder.HasKey(day => new { day.Layer, day.On });
        builder.Property(day => day.Version).IsConcurrencyToken();
    }
}

internal sealed class EndedSessionMapping : IEntityTypeConfiguration<EndedSession>
{
    public void Configure(EntityTypeBuilder<EndedSession> builder)
    {
        builder.ToTable("ended_sessions");
        builder.HasKey(session => session.Id);
        builder.Property(session => session.Id).ValueGeneratedNever();
        builder.HasIndex(session => new { session.Issuer, session.Subject });
    }
}
