using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TitleReview.App.Data.Rows;

namespace TitleReview.App.Data.Mappings;

internal sealed class NoticeMapping : IEntityTypeConfiguration<Notice>
{
    public void Configure(EntityTypeBuilder<Notice> builder)
    {
        builder.ToTable("notices");
        builder.HasKey(notice => notice.Id);
        builder.Property(notice => notice.Id).ValueGeneratedNever();
        builder.Property(notice => notice.Version).IsConcurrencyToken();
        builder.Property(notice => notice.DocumentNumber).HasDefaultValue("");
        builder.HasOne<Organisation>().WithMany().HasForeignKey(notice => notice.Office).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<FrozenPolicy>().WithMany().HasForeignKey(notice => notice.PolicyHash).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class FrozenPolicyMapping : IEntityTypeConfiguration<FrozenPolicy>
{
    public void Configure(EntityTypeBuilder<FrozenPolicy> builder)
    {
        builder.ToTable("frozen_policies");
        builder.HasKey(policy => policy.Hash);
    }
}

internal sealed class AuditMapping : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.ToTable("audit_entries");
        builder.HasKey(entry => entry.Number);
        builder.Property(entry => entry.Number).ValueGeneratedNever();
        builder.HasIndex(entry => entry.PreviousHash).IsUnique();
        builder.HasIndex(entry => new { entry.Operation, entry.Number });
    }
}

internal sealed class SettingMapping : IEntityTypeConfiguration<Setting>
{
    public void Configure(EntityTypeBuilder<Setting> builder)
    {
        builder.ToTable("settings");
        builder.HasKey(setting => setting.Key);
    }
}

internal sealed class KeyRingMapping : IEntityTypeConfiguration<KeyRingEntry>
{
    public void Configure(EntityTypeBuilder<KeyRingEntry> builder)
    {
        builder.ToTable("key_ring");
        builder.HasKey(entry => entry.Id);
        builder.Property(entry => entry.Id).ValueGeneratedNever();
    }
}
