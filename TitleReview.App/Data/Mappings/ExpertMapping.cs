using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Committees;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Data.Mappings;

internal sealed class PoolExpertMapping : IEntityTypeConfiguration<PoolExpert>
{
    public void Configure(EntityTypeBuilder<PoolExpert> builder)
    {
        builder.ToTable("pool_experts", table => table.HasCheckConstraint("expert_in_the_pool_was_admitted", "\"State\" NOT IN (40, 60) OR \"AdmittedOn\" IS NOT NULL"));
        builder.HasKey(expert => expert.Id);
        builder.Property(expert => expert.Id).ValueGeneratedNever();
        builder.Property(expert => expert.Version).IsConcurrencyToken();
        builder.Ignore(expert => expert.UnitKey);
        builder.HasIndex(expert => new { expert.Office, expert.IdNumberName }).IsUnique();
        builder.HasIndex(expert => new { expert.Office, expert.State, expert.Name });
        builder.HasIndex(expert => expert.ComparedName);
        // nobody sits in one pool under two accounts
        builder.HasIndex(expert => new { expert.Office, expert.Person }).IsUnique();
        builder.HasIndex(expert => expert.Unit);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(expert => expert.Office).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(expert => expert.Unit).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(expert => expert.Person).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ExpertStepMapping : IEntityTypeConfiguration<ExpertStep>
{
    public void Configure(EntityTypeBuilder<ExpertStep> builder)
    {
        builder.ToTable("expert_steps");
        builder.HasKey(step => new { step.Expert, step.Number });
        builder.Property(step => step.Number).ValueGeneratedNever();
        builder.HasOne<PoolExpert>().WithMany().HasForeignKey(step => step.Expert).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ExpertChangeReportMapping : IEntityTypeConfiguration<ExpertChangeReport>
{
    public void Configure(EntityTypeBuilder<ExpertChangeReport> builder)
    {
        builder.ToTable("expert_changes", table => table.HasCheckConstraint("expert_change_is_decided_by_somebody", "(\"IsUpheld\" IS NULL) = (\"DecidedAt\" IS NULL)"));
        builder.HasKey(change => change.Id);
        builder.Property(change => change.Id).ValueGeneratedNever();
        builder.Property(change => change.Version).IsConcurrencyToken();
        builder.HasIndex(change => change.Expert);
        builder.HasOne<PoolExpert>().WithMany().HasForeignKey(change => change.Expert).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ExpertIntegrityRecordMapping : IEntityTypeConfiguration<ExpertIntegrityRecord>
{
    public void Configure(EntityTypeBuilder<ExpertIntegrityRecord> builder)
    {
        builder.ToTable("expert_integrity_records", table => table.HasCheckConstraint("expert_integrity_years_are_in_order", "\"FirstYear\" <= \"LastYear\""));
        builder.HasKey(record => record.Id);
        builder.Property(record => record.Id).ValueGeneratedNever();
        builder.Property(record => record.Version).IsConcurrencyToken();
        builder.HasIndex(record => record.Expert);
        builder.HasOne<PoolExpert>().WithMany().HasForeignKey(record => record.Expert).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class DeclaredRecusalMapping : IEntityTypeConfiguration<DeclaredRecusal>
{
    public void Configure(EntityTypeBuilder<DeclaredRecusal> builder)
    {
        // an expert's declaration says nothing of a case: he does not know any
        builder.ToTable("recusals", table => table.HasCheckConstraint("recusal_of_an_expert_names_no_case", "(\"Side\" = 1) = (\"Case\" IS NULL)"));
        builder.HasKey(recusal => recusal.Id);
        builder.Property(recusal => recusal.Id).ValueGeneratedNever();
        builder.Property(recusal => recusal.Version).IsConcurrencyToken();
        builder.HasIndex(recusal => recusal.By);
        builder.HasIndex(recusal => recusal.Case);
        builder.HasOne<Person>().WithMany().HasForeignKey(recusal => recusal.By).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<PoolExpert>().WithMany().HasForeignKey(recusal => recusal.Expert).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ReviewCase>().WithMany().HasForeignKey(recusal => recusal.Case).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ExpertRosterFilingMapping : IEntityTypeConfiguration<ExpertRosterFiling>
{
    public void Configure(EntityTypeBuilder<ExpertRosterFiling> builder)
    {
        builder.ToTable("expert_roster_filings");
        builder.HasKey(filing => new { filing.Office, filing.Year });
        builder.Property(filing => filing.Version).IsConcurrencyToken();
        builder.HasOne<Organisation>().WithMany().HasForeignKey(filing => filing.Office).OnDelete(DeleteBehavior.Restrict);
    }
}
