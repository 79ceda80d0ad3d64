using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TitleReview.App.Data.Rows;

namespace TitleReview.App.Data.Mappings;

internal sealed class FilingMapping : IEntityTypeConfiguration<FiledPack>, IEntityTypeConfiguration<FilingStep>, IEntityTypeConfiguration<FiledFile>, IEntityTypeConfiguration<FilingUpload>
{
    public void Configure(EntityTypeBuilder<FiledPack> builder)
    {
        builder.ToTable("filing_packs", table => table.HasCheckConstraint("filing_is_counted_from_one", "\"Round\" >= 1"));
        builder.HasKey(pack => new { pack.Notice, pack.Pack });
        builder.Property(pack => pack.Version).IsConcurrencyToken();
        builder.HasIndex(pack => pack.State);
        builder.HasOne<Notice>().WithMany().HasForeignKey(pack => pack.Notice).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<FilingStep> builder)
    {
        builder.ToTable("filing_steps");
        builder.HasKey(step => new { step.Notice, step.Pack, step.Number });
        builder.HasOne<FiledPack>().WithMany().HasForeignKey(step => new { step.Notice, step.Pack }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(step => step.By).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<FiledFile> builder)
    {
        builder.ToTable("filing_files", table => table.HasCheckConstraint("filing_file_has_its_hash", "\"Bytes\" >= 0 AND length(\"Sha256\") = 64"));
        builder.HasKey(file => new { file.Notice, file.Pack, file.Round, file.Place });
        builder.HasIndex(file => new { file.Notice, file.Pack, file.Round, file.Path }).IsUnique();
        builder.HasOne<FiledPack>().WithMany().HasForeignKey(file => new { file.Notice, file.Pack }).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<FilingUpload> builder)
    {
        builder.ToTable("filing_uploads");
        builder.HasKey(upload => upload.Id);
        builder.Property(upload => upload.Id).ValueGeneratedNever();
        builder.HasIndex(upload => new { upload.Notice, upload.Pack, upload.UploadedAt });
        builder.HasOne<Notice>().WithMany().HasForeignKey(upload => upload.Notice).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(upload => upload.UploadedBy).OnDelete(DeleteBehavior.Restrict);
    }
}
