using TitleReview.App.Data;
using TitleReview.Core.Applications;
using TitleReview.Core.Defences;
using TitleReview.Core.Policies;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Meetings;

internal static class DefenceOfCase
{
    /// <exception cref="InvalidOperationException">The form does not say for which level it is.</exception>
    public static async Task<DefenceDecision> DecideAsync(ReviewDb db, FieldStore fields, ReviewCase file, Policy policy, CancellationToken ct)
    {
        var form = await fields.ReadFormAsync(db, file.Id, ct);
        var level = form.Level() ?? throw new InvalidOperationException($"Case {file.Id} has no level.");
        return DefenceExemption.Decide(
            level,
            form.Text(SectionCatalogue.Basic, "place"),
            [form.Text(SectionCatalogue.OtherAttachments, "service")],
            policy.Defence);
    }
}
