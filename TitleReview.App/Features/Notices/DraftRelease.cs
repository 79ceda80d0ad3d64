using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.Notices;

public sealed record WriterDoesNotRelease() : Refusal("您起草或修改过这份草稿（或代起草人办理），不能由您发布：请本办公室没有参与起草的另一位经办人核对后发布；没有另一位经办人的，请先由系统管理员登记。");

/// <summary>「起草与发布分离」: what one person has written another releases.</summary>
internal static class DraftRelease
{
    /// <summary>Puts down, once, that this person has written in a draft; the caller saves.</summary>
    public static async Task NoteWriterAsync(ReviewDb db, NoticeDraft draft, Actor me, CancellationToken ct)
    {
        if (!await db.NoticeDraftWriters.AnyAsync(writer => writer.Draft == draft.Id && writer.Person == me.Person, ct))
        {
            db.NoticeDraftWriters.Add(new NoticeDraftWriter { Draft = draft.Id, Person = me.Person, Name = me.Name });
        }
    }

    public static async Task<Verdict> WhyNotAsync(ReviewDb db, NoticeDraft draft, Actor me, CancellationToken ct)
    {
        // the two after the first: of drafts from the time before writers were put down
        var writers = await db.NoticeDraftWriters.Where(writer => writer.Draft == draft.Id).Select(writer => writer.Person)
            .Union(db.NoticeDraftChanges.Where(change => change.Draft == draft.Id).Select(change => change.By)).ToListAsync(ct);
        writers.Add(draft.By);
        var releaser = writers.Aggregate(me, (actor, writer) => actor.WithoutStandInFor(writer));
        return Verdict.Of(writers.Contains(me.Person) || !releaser.Holds(Role.CommitteeOffice, draft.Office) ? new WriterDoesNotRelease() : null);
    }
}
