using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Filing;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.Filing;

/// <summary>Who is told of a step: the centre of what is sent to it, the office of what comes back or is completed.</summary>
internal static class FilingNews
{
    /// <summary>To be called in the transaction of the step.</summary>
    public static async Task TellAsync(this ReviewDb db, Notice notice, FilingPack pack, FilingAct act, int step, DateTime now, CancellationToken ct)
    {
        // nobody is told of what is rehearsed
        if (db.Rehearsal is not null || act == FilingAct.Receive)
        {
            return;
        }
        var officers = await db.OfficersAsync(BeijingTime.DayOf(now), ct);
        var told = act == FilingAct.Send
            ? officers.Where(held => held.Key.Item1 == Role.RegionalCentre).SelectMany(held => held).Distinct()
            : officers[(Role.CommitteeOffice, notice.Office)];
        db.Messages.AddRange(told.Select(person => FilingMessage.Done(notice.Id, pack, act, step).To(person, now)));
    }
}
