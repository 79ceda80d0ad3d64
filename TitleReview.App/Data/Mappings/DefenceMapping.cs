using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Data.Mappings;

internal sealed class DefencePlanMapping : IEntityTypeConfiguration<DefencePlan>
{
    public void Configure(EntityTypeBuilder<DefencePlan> builder)
    {
        builder.ToTable("defence_plans");
        builder.HasKey(plan => plan.Notice);
        builder.Property(plan => plan.Notice).ValueGeneratedNever();
        builder.Property(plan => plan.Version).IsConcurrencyToken();
        builder.HasIndex(plan => plan.BoardHash);
        builder.HasOne<Notice>().WithOne().HasForeignKey<DefencePlan>(plan => plan.Notice).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(plan => plan.Office).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class DefenceLotMapping : IEntityTypeConfiguration<DefenceLotRecord>
{
    public void Configure(EntityTypeBuilder<DefenceLotRecord> builder)
    {
        builder.ToTable("defence_lots");
        builder.HasKey(lot => new { lot.Notice, lot.Number });
        builder.Property(lot => lot.Number).ValueGeneratedNever();
        builder.Property(lot => lot.Version).IsConcurrencyToken();
        builder.HasOne<DefencePlan>().WithMany().HasForeignKey(lot => lot.Notice).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(lot => lot.DrawnBy).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class DefenceSessionMapping : IEntityTypeConfiguration<DefenceSession>
{
    public void Configure(EntityTypeBuilder<DefenceSession> builder)
    {
        builder.ToTable("defence_sessions", table => table.HasCheckConstraint("defence_is_timed_while_somebody_defends", "(\"Current\" IS NULL) = (\"EndsAt\" IS NULL AND \"LeftSeconds\" IS NULL) AND (\"EndsAt\" IS NULL OR \"LeftSeconds\" IS NULL)"));
        builder.HasKey(session => session.Id);
        builder.Property(session => session.Id).ValueGeneratedNever();
        builder.Property(session => session.Version).IsConcurrencyToken();
        builder.Ignore(session => session.Timer);
        builder.Ignore(session => session.SpecialtyList);
        builder.HasIndex(session => new { session.Notice, session.Number }).IsUnique();
        builder.HasIndex(session => new { session.Office, session.HeldOn });
        builder.HasOne<DefencePlan>().WithMany().HasForeignKey(session => session.Notice).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(session => session.Office).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class DefencePanelMapping : IEntityTypeConfiguration<DefencePanelMember>
{
    public void Configure(EntityTypeBuilder<DefencePanelMember> builder)
    {
        builder.ToTable("defence_panel");
        builder.HasKey(member => new { member.Session, member.Person });
        builder.HasOne<DefenceSession>().WithMany().HasForeignKey(member => member.Session).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Person>().WithMany().HasForeignKey(member => member.Person).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ScheduledDefenceMapping : IEntityTypeConfiguration<ScheduledDefence>
{
    public void Configure(EntityTypeBuilder<ScheduledDefence> builder)
    {
        builder.ToTable("defences", table => table.HasCheckConstraint("defence_absence_has_a_reason", "\"Attendance\" <> 5 OR \"Note\" <> ''"));
        builder.HasKey(one => one.Case);
        builder.Property(one => one.Case).ValueGeneratedNever();
        builder.Property(one => one.Version).IsConcurrencyToken();
        builder.HasIndex(one => new { one.Session, one.Number }).IsUnique();
        builder.HasIndex(one => one.Notice);
        builder.HasOne<ReviewCase>().WithOne().HasForeignKey<ScheduledDefence>(one => one.Case).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<DefenceSession>().WithMany().HasForeignKey(one => one.Session).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class DefenceMarkMapping : IEntityTypeConfiguration<DefenceMark>
{
    public void Configure(EntityTypeBuilder<DefenceMark> builder)
    {
        builder.ToTable("defence_marks", table => table.HasCheckConstraint("defence_mark_is_of_one_kind", "(\"Hundredths\" IS NULL OR \"Agrees\" IS NULL) AND (\"Hundredths\" IS NULL OR \"Hundredths\" >= 0)"));
        builder.HasKey(mark => new { mark.Case, mark.Member });
        builder.Property(mark => mark.Version).IsConcurrencyToken();
        builder.Ignore(mark => mark.Mark);
        builder.HasOne<ScheduledDefence>().WithMany().HasForeignKey(mark => mark.Case).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(mark => mark.Member).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class DefenceWithdrawalMapping : IEntityTypeConfiguration<DefenceWithdrawal>
{
    public void Configure(EntityTypeBuilder<DefenceWithdrawal> builder)
    {
        builder.ToTable("defence_withdrawals");
        builder.HasKey(one => new { one.Case, one.Member });
        builder.HasOne<ScheduledDefence>().WithMany().HasForeignKey(one => one.Case).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Person>().WithMany().HasForeignKey(one => one.Member).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class DefenceVerdictMapping : IEntityTypeConfiguration<DefenceVerdict>
{
    public void Configure(EntityTypeBuilder<DefenceVerdict> builder)
    {
        builder.ToTable("defence_verdicts");
        builder.HasKey(one => one.Case);
        builder.Property(one => one.Case).ValueGeneratedNever();
        builder.HasIndex(one => one.Notice);
        builder.HasOne<ReviewCase>().WithOne().HasForeignKey<DefenceVerdict>(one => one.Case).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<DefencePlan>().WithMany().HasForeignKey(one => one.Notice).OnDelete(DeleteBehavior.Restrict);
    }
}
