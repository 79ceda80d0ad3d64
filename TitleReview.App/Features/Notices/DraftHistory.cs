using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;

namespace TitleReview.App.Features.Notices;

/// <summary>How a value of a draft is changed: what it was is written down first.</summary>
internal static class DraftHistory
{
    /// <param name="row">Null: the draft says nothing of the key yet.</param>
    public static void Put(ReviewDb db, NoticeDraft draft, NoticeDraftValue? row, PolicyValue value, Actor me, DateTime at, bool isEdited = true)
    {
        var next = DraftFile.RowOf(draft.Id, value);
        if (row is null)
        {
            next.IsEdited = isEdited;
            db.NoticeDraftValues.Add(next);
            return;
        }
        db.NoticeDraftChanges.Add(new NoticeDraftChange
        {
            Draft = draft.Id,
            Key = row.Key,
            Number = row.Version,
            Json = row.Json,
            Document = row.Document,
            Clause = row.Clause,
            Quote = row.Quote,
            IsProposed = row.IsProposed,
            WasEdited = row.IsEdited,
            By = me.Person,
            ByName = me.Name,
            At = at,
        });
        (row.Json, row.Document, row.Clause, row.Quote, row.IsProposed, row.IsEdited) = (next.Json, next.Document, next.Clause, next.Quote, next.IsProposed, isEdited);
    }

    public static PolicyValue ValueOf(NoticeDraftChange was) => new(
        PolicyKeys.All[was.Key],
        System.Text.Json.JsonDocument.Parse(was.Json).RootElement,
        new Citation(was.Document, was.Clause, was.Quote),
        was.IsProposed ? Confidence.Proposed : Confidence.Notice);
}
