using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Data.Mappings;

internal sealed class EvaluationFormBatchMapping : IEntityTypeConfiguration<EvaluationFormBatch>, IEntityTypeConfiguration<EvaluationFormProblem>
{
    public void Configure(EntityTypeBuilder<EvaluationFormBatch> builder)
    {
        builder.ToTable("evaluation_form_batches");
        builder.HasKey(batch => batch.Notice);
        builder.Property(batch => batch.Notice).ValueGeneratedNever();
        builder.Property(batch => batch.Version).IsConcurrencyToken();
        builder.HasIndex(batch => new { batch.State, batch.LeaseEndsAt });
        builder.HasOne<Notice>().WithOne().HasForeignKey<EvaluationFormBatch>(batch => batch.Notice).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<EvaluationFormProblem> builder)
    {
        builder.ToTable("evaluation_form_problems");
        builder.HasKey(problem => problem.Case);
        builder.Property(problem => problem.Case).ValueGeneratedNever();
        builder.HasOne<ReviewCase>().WithOne().HasForeignKey<EvaluationFormProblem>(problem => problem.Case).OnDelete(DeleteBehavior.Restrict);
    }
}
