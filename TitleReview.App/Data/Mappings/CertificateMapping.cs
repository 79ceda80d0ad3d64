using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Data.Mappings;

internal sealed class CertificateMapping : IEntityTypeConfiguration<Certificate>, IEntityTypeConfiguration<CertificateBatch>
{
    public void Configure(EntityTypeBuilder<Certificate> builder)
    {
        builder.ToTable("certificates", table =>
        {
            table.HasCheckConstraint("certificate_number_is_positive", "\"Number\" > 0");
            table.HasCheckConstraint("certificate_is_printed_with_its_code", "(\"Pdf\" = '') = (\"CodeHash\" IS NULL)");
        });
        builder.HasKey(certificate => certificate.Id);
        builder.Property(certificate => certificate.Id).ValueGeneratedNever();
        builder.Property(certificate => certificate.Version).IsConcurrencyToken();
        builder.HasIndex(certificate => new { certificate.Prefix, certificate.Year, certificate.Number }).IsUnique();
        builder.HasIndex(certificate => new { certificate.Case, certificate.Document }).IsUnique();
        builder.HasIndex(certificate => new { certificate.Document, certificate.Pdf });
        builder.HasIndex(certificate => certificate.NumberText).IsUnique();
        builder.HasIndex(certificate => certificate.CodeHash).IsUnique();
        builder.HasIndex(certificate => certificate.Person);
        builder.HasOne<ReviewCase>().WithMany().HasForeignKey(certificate => certificate.Case).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(certificate => certificate.Person).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<IssuedDocument>().WithMany().HasForeignKey(certificate => certificate.Document).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<CertificateBatch> builder)
    {
        builder.ToTable("certificate_batches");
        builder.HasKey(batch => batch.Document);
        builder.Property(batch => batch.Document).ValueGeneratedNever();
        builder.Property(batch => batch.Version).IsConcurrencyToken();
        builder.HasIndex(batch => new { batch.State, batch.LeaseEndsAt });
        builder.HasOne<IssuedDocument>().WithOne().HasForeignKey<CertificateBatch>(batch => batch.Document).OnDelete(DeleteBehavior.Restrict);
    }
}
