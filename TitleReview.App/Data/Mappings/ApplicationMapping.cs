using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Data.Mappings;

internal sealed class ApplicationFieldMapping : IEntityTypeConfiguration<ApplicationField>
{
    public void Configure(EntityTypeBuilder<ApplicationField> builder)
    {
        builder.ToTable("application_fields");
        builder.HasKey(field => new { field.Case, field.Section, field.Row, field.Field });
        builder.Property(field => field.Version).IsConcurrencyToken();
        builder.HasOne<ReviewCase>().WithMany().HasForeignKey(field => field.Case).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class FieldChangeMapping : IEntityTypeConfiguration<FieldChange>
{
    public void Configure(EntityTypeBuilder<FieldChange> builder)
    {
        builder.ToTable("application_field_changes");
        builder.HasKey(change => change.Id);
        builder.Property(change => change.Id).ValueGeneratedNever();
        builder.HasIndex(change => new { change.Case, change.Section, change.Row, change.Field, change.FieldVersion }).IsUnique();
    }
}

internal sealed class ApplicationRowMapping : IEntityTypeConfiguration<ApplicationRow>
{
    public void Configure(EntityTypeBuilder<ApplicationRow> builder)
    {
        builder.ToTable("application_rows");
        builder.HasKey(row => new { row.Case, row.Section, row.Row });
        builder.Property(row => row.Row).ValueGeneratedNever();
        builder.Property(row => row.Version).IsConcurrencyToken();
        builder.HasOne<ReviewCase>().WithMany().HasForeignKey(row => row.Case).OnDelete(DeleteBehavior.Restrict);
    }
}
