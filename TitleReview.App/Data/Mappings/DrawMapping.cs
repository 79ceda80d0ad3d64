using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Committees;

namespace TitleReview.App.Data.Mappings;

internal sealed class DrawMapping : IEntityTypeConfiguration<Draw>
{
    public void Configure(EntityTypeBuilder<Draw> builder)
    {
        builder.ToTable("draws", table =>
        {
            table.HasCheckConstraint("draw_has_what_its_state_says", "(\"State\" = 3) = (\"Transcript\" IS NOT NULL) AND (\"State\" <> 1 OR \"Frozen\" IS NULL) AND (\"State\" NOT IN (2, 3) OR \"Frozen\" IS NOT NULL)");
            table.HasCheckConstraint("draw_keeps_its_secret_with_what_is_frozen", "(\"Frozen\" IS NULL) = (\"SecretBox\" IS NULL)");
            table.HasCheckConstraint("draw_is_abandoned_for_a_reason", "(\"State\" = 4) = (\"AbandonedFor\" <> '')");
            table.HasCheckConstraint("draw_of_experts_is_a_committees", "(\"Kind\" = 1) = (\"Committee\" IS NOT NULL)");
        });
        builder.HasKey(draw => draw.Id);
        builder.Property(draw => draw.Id).ValueGeneratedNever();
        builder.Property(draw => draw.Version).IsConcurrencyToken();
        builder.HasIndex(draw => new { draw.Office, draw.PreparedAt });
        builder.HasOne<Organisation>().WithMany().HasForeignKey(draw => draw.Office).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Notice>().WithMany().HasForeignKey(draw => draw.Notice).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Committee>().WithMany().HasForeignKey(draw => draw.Committee).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class DrawSeedEntryMapping : IEntityTypeConfiguration<DrawSeedEntry>
{
    public void Configure(EntityTypeBuilder<DrawSeedEntry> builder)
    {
        builder.ToTable("draw_seeds", table => table.HasCheckConstraint("draw_seed_is_of_one_of_two", "\"By\" IN (1, 2)"));
        builder.HasKey(entry => new { entry.Draw, entry.Source });
        builder.Property(entry => entry.Source).ValueGeneratedNever();
        builder.HasOne<Draw>().WithMany().HasForeignKey(entry => entry.Draw).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(entry => entry.Person).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class DrawMemberMapping : IEntityTypeConfiguration<DrawMember>
{
    public void Configure(EntityTypeBuilder<DrawMember> builder)
    {
        builder.ToTable("draw_members", table => table.HasCheckConstraint("draw_member_has_a_place", "\"Place\" >= 1 AND \"No\" >= 1 AND \"Group\" >= 1"));
        builder.HasKey(member => new { member.Draw, member.No });
        builder.Property(member => member.No).ValueGeneratedNever();
        builder.HasOne<Draw>().WithMany().HasForeignKey(member => member.Draw).OnDelete(DeleteBehavior.Restrict);
    }
}
