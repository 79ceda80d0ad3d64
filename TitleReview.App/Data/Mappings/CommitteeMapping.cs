using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Committees;

namespace TitleReview.App.Data.Mappings;

internal sealed class CommitteeMapping : IEntityTypeConfiguration<Committee>
{
    public void Configure(EntityTypeBuilder<Committee> builder)
    {
        builder.ToTable("committees");
        builder.HasKey(committee => committee.Id);
        builder.Property(committee => committee.Id).ValueGeneratedNever();
        builder.Property(committee => committee.Version).IsConcurrencyToken();
        builder.HasIndex(committee => committee.Name).IsUnique();
        builder.HasIndex(committee => committee.Office);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(committee => committee.Office).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(committee => committee.Registrations).WithOne().HasForeignKey(registration => registration.Committee).OnDelete(DeleteBehavior.Restrict);
        builder.Navigation(committee => committee.Registrations).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class CommitteeRegistrationMapping : IEntityTypeConfiguration<CommitteeRegistration>
{
    public void Configure(EntityTypeBuilder<CommitteeRegistration> builder)
    {
        builder.ToTable("committee_registrations", table =>
        {
            table.HasCheckConstraint("registration_is_approved_until_a_day", "(\"State\" = 4) = (\"ApprovedOn\" IS NOT NULL AND \"ValidUntil\" IS NOT NULL AND \"ValidUntil\" >= \"ApprovedOn\")");
            table.HasCheckConstraint("registration_lateness_has_a_reason", "(\"Lateness\" IS NULL) = (\"LatenessReason\" = '')");
        });
        builder.HasKey(registration => registration.Id);
        builder.Property(registration => registration.Id).ValueGeneratedNever();
        builder.Property(registration => registration.Version).IsConcurrencyToken();
        builder.HasIndex(registration => new { registration.Committee, registration.Number }).IsUnique();
        builder.HasIndex(registration => new { registration.State, registration.SubmittedOn });
        builder.Ignore(registration => registration.Levels);
        builder.HasOne<RegistrationCall>().WithMany().HasForeignKey(registration => registration.Call).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(registration => registration.Prefecture).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(registration => registration.Steps).WithOne().HasForeignKey("Registration").OnDelete(DeleteBehavior.Restrict);
        builder.Navigation(registration => registration.Steps).UsePropertyAccessMode(PropertyAccessMode.Field).AutoInclude();
    }
}

internal sealed class RegistrationStepMapping : IEntityTypeConfiguration<RegistrationStep>
{
    public void Configure(EntityTypeBuilder<RegistrationStep> builder)
    {
        builder.ToTable("registration_steps");
        builder.Property<Guid>("Registration");
        builder.HasKey("Registration", nameof(RegistrationStep.Number));
        builder.Property(step => step.Number).ValueGeneratedNever();
    }
}

internal sealed class RegistrationCallMapping : IEntityTypeConfiguration<RegistrationCall>
{
    public void Configure(EntityTypeBuilder<RegistrationCall> builder)
    {
        builder.ToTable("registration_calls");
        builder.HasKey(call => call.Id);
        builder.Property(call => call.Id).ValueGeneratedNever();
    }
}

internal sealed class SpecialtyMapping : IEntityTypeConfiguration<Specialty>
{
    public void Configure(EntityTypeBuilder<Specialty> builder)
    {
        builder.ToTable("specialties");
        builder.HasKey(specialty => specialty.Id);
        builder.Property(specialty => specialty.Id).ValueGeneratedNever();
        builder.HasIndex(specialty => new { specialty.Registration, specialty.Series, specialty.First, specialty.Second }).IsUnique();
        builder.HasOne<CommitteeRegistration>().WithMany().HasForeignKey(specialty => specialty.Registration).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class RegistrationScanMapping : IEntityTypeConfiguration<RegistrationScan>
{
    public void Configure(EntityTypeBuilder<RegistrationScan> builder)
    {
        builder.ToTable("registration_scans");
        builder.HasKey(scan => scan.Id);
        builder.Property(scan => scan.Id).ValueGeneratedNever();
        builder.HasIndex(scan => scan.Registration);
        builder.HasOne<CommitteeRegistration>().WithMany().HasForeignKey(scan => scan.Registration).OnDelete(DeleteBehavior.Restrict);
    }
}
