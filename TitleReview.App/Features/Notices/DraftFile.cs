using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;

namespace TitleReview.App.Features.Notices;

public sealed record DraftNotFound() : Refusal("没有找到这份通知草稿，请从草稿列表重新打开。");

public sealed record DraftIsClosed(string Title) : Refusal($"《{Title}》已经发布或作废，不能再修改。");

/// <summary>A draft with its values, as the use cases on it read it.</summary>
internal sealed record DraftFile(NoticeDraft Draft, IReadOnlyList<NoticeDraftValue> Rows)
{
    /// <summary>Null when there is none, or it is another office's.</summary>
    public static async Task<DraftFile?> FindAsync(ReviewDb db, Actor me, Guid id, CancellationToken ct) =>
        await db.NoticeDrafts.SingleOrDefaultAsync(draft => draft.Id == id, ct) is { } draft && me.Holds(Role.CommitteeOffice, draft.Office)
            ? new(draft, await db.NoticeDraftValues.Where(value => value.Draft == id).ToListAsync(ct))
            : null;

    public IReadOnlyList<PolicyValue> Values => [.. Rows.Select(ValueOf)];

    public IReadOnlyList<PolicyValue> Edited => [.. Rows.Where(row => row.IsEdited).Select(ValueOf)];

    /// <summary>As a pack writes it: what is checked, and what is frozen.</summary>
    public string Text => DraftedPolicy.Write($"notice-{Draft.Id:N}", Draft.Title, Values);

    public static PolicyValue ValueOf(NoticeDraftValue row) => new(
        PolicyKeys.All[row.Key],
        JsonDocument.Parse(row.Json).RootElement,
        new Citation(row.Document, row.Clause, row.Quote),
        row.IsProposed ? Confidence.Proposed : Confidence.Notice);

    public static NoticeDraftValue RowOf(Guid draft, PolicyValue value) => new()
    {
        Draft = draft,
        Key = value.Key.Name,
        Json = value.Json.GetRawText(),
        Document = value.Source.Document,
        Clause = value.Source.Clause,
        Quote = value.Source.Quote,
        IsProposed = value.Confidence == Confidence.Proposed,
    };
}
