using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TitleReview.Core.Masking;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Data.Mappings;

internal sealed class EvidencePageMapping : IEntityTypeConfiguration<EvidencePage>
{
    private static readonly ValueComparer<IReadOnlyList<MaskRegion>> _byContent = new(
        (left, right) => left!.SequenceEqual(right!),
        list => list.Aggregate(0, (hash, region) => HashCode.Combine(hash, region)),
        list => list.ToList());

    public void Configure(EntityTypeBuilder<EvidencePage> builder)
    {
        builder.ToTable("pages", table =>
        {
            table.HasCheckConstraint("page_is_burned_when_answered", "\"BurnedFull\" = '' OR \"Decision\" <> 0");
            table.HasCheckConstraint("page_burns_together", "(\"BurnedFull\" = '') = (\"BurnedView\" = '') AND (\"BurnedFull\" = '') = (\"BurnedThumbnail\" = '')");
        });
        builder.HasKey(page => page.Id);
        builder.Property(page => page.Id).ValueGeneratedNever();
        builder.Property(page => page.Version).IsConcurrencyToken();
        builder.Property(page => page.Regions).HasConversion(
            regions => JsonSerializer.Serialize(regions.Select(region => new[] { region.X, region.Y, region.W, region.H, (int)region.Kind }), JsonSerializerOptions.Default),
            json => JsonSerializer.Deserialize<int[][]>(json, JsonSerializerOptions.Default)!
                .Select(numbers => new MaskRegion(numbers[0], numbers[1], numbers[2], numbers[3], (MaskKind)numbers[4])).ToList(),
            _byContent);
        builder.HasIndex(page => new { page.Case, page.Position }).IsUnique();
        builder.HasOne<ReviewCase>().WithMany().HasForeignKey(page => page.Case).OnDelete(DeleteBehavior.Restrict);
        builder.Ignore(page => page.Geometry);
        builder.Ignore(page => page.IsBurned);
        builder.Ignore(page => page.HasMasking);
    }
}
