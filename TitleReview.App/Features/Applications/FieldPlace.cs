using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Applications;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.Applications;

public sealed record FieldIsUnknown() : Refusal("这个栏目不在本次申报的表格中，请刷新页面后再填。");

/// <summary>Whether a box may be written to: it is in the form, and its row stands.</summary>
internal static class FieldPlace
{
    public static async Task<Verdict> WhyNotAsync(ReviewDb db, CaseId file, FieldKey key, CancellationToken ct) =>
        Verdict.Of(IsKnown(key) && await StandsAsync(db, file, key, ct) ? null : new FieldIsUnknown());

    private static bool IsKnown(FieldKey key) =>
        SectionCatalogue.Find(key.Section) is { } section
        && (key.Field == ApplicationForm.NoneField
            ? key.Row == 0 && section.IsList
            : section.Find(key.Field) is not null && section.IsList == (key.Row != 0));

    private static async Task<bool> StandsAsync(ReviewDb db, CaseId file, FieldKey key, CancellationToken ct) =>
        key.Row == 0
        || await db.ApplicationRows.AnyAsync(row => row.Case == file && row.Section == key.Section && row.Row == key.Row && row.RemovedAt == null, ct);
}
