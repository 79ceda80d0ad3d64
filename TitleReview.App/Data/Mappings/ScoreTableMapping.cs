using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Committees;

namespace TitleReview.App.Data.Mappings;

internal sealed class ScoreTableVersionMapping : IEntityTypeConfiguration<ScoreTableVersion>
{
    public void Configure(EntityTypeBuilder<ScoreTableVersion> builder)
    {
        builder.ToTable("score_tables", table => table.HasCheckConstraint("score_table_is_hashed_when_final", "(\"FinalAt\" IS NULL) = (\"Hash\" = '')"));
        builder.HasKey(version => version.Id);
        builder.Property(version => version.Id).ValueGeneratedNever();
        builder.Property(version => version.Version).IsConcurrencyToken();
        builder.HasIndex(version => new { version.Committee, version.Number }).IsUnique();
        builder.HasOne<Committee>().WithMany().HasForeignKey(version => version.Committee).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class NoticeScoreTableMapping : IEntityTypeConfiguration<NoticeScoreTable>
{
    public void Configure(EntityTypeBuilder<NoticeScoreTable> builder)
    {
        builder.ToTable("notice_score_tables");
        builder.HasKey(taken => taken.Notice);
        builder.Property(taken => taken.Notice).ValueGeneratedNever();
        builder.Property(taken => taken.Version).IsConcurrencyToken();
        builder.HasOne<Notice>().WithMany().HasForeignKey(taken => taken.Notice).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ScoreTableVersion>().WithMany().HasForeignKey(taken => taken.Table).OnDelete(DeleteBehavior.Restrict);
    }
}
