using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Filing;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.Filing;

/// <summary>Hidden looks the same as non-existent.</summary>
public sealed record FilingNotFound() : Refusal("没有找到这份备案，请从“备案”页面重新进入。");

/// <summary>An office knows the filings of its notices, the centre those that were ever sent to it.</summary>
internal static class KnownFilings
{
    /// <returns>Null for what is not there or not for this person.</returns>
    public static async Task<Notice?> FiledNoticeAsync(this ReviewDb db, Actor me, NoticeId id, FilingPack pack, CancellationToken ct)
    {
        if (!Enum.IsDefined(pack) || await db.Notices.AsNoTracking().SingleOrDefaultAsync(notice => notice.Id == id, ct) is not { } notice)
        {
            return null;
        }
        return me.Holds(Role.CommitteeOffice, notice.Office) || (me.Holds(Role.RegionalCentre) && await db.FilingSteps.AnyAsync(step => step.Notice == id && step.Pack == pack && step.Act == FilingAct.Send, ct)) ? notice : null;
    }

    public static Task<FiledPack?> FiledPackAsync(this ReviewDb db, NoticeId notice, FilingPack pack, CancellationToken ct) =>
        db.FiledPacks.SingleOrDefaultAsync(one => one.Notice == notice && one.Pack == pack, ct);

    /// <summary>The row of a pack, which begins to exist when first something is done with it.</summary>
    public static async Task<FiledPack> FiledPackOrNewAsync(this ReviewDb db, NoticeId notice, FilingPack pack, CancellationToken ct)
    {
        if (await db.FiledPackAsync(notice, pack, ct) is { } known)
        {
            return known;
        }
        var begun = new FiledPack { Notice = notice, Pack = pack };
        db.FiledPacks.Add(begun);
        return begun;
    }

    /// <summary>To be called when other writers are shut out: the numbers of steps have no gap.</summary>
    /// <returns>The number of the step.</returns>
    public static async Task<int> AddStepAsync(this ReviewDb db, FiledPack pack, FilingAct act, Actor by, DateTime at, string reason, string hash, CancellationToken ct)
    {
        var number = await db.FilingSteps.Where(step => step.Notice == pack.Notice && step.Pack == pack.Pack).MaxAsync(step => (int?)step.Number, ct) ?? 0;
        db.FilingSteps.Add(new FilingStep
        {
            Notice = pack.Notice, Pack = pack.Pack, Number = number + 1, Act = act, Round = pack.Round, At = at, By = by.Person, ByName = by.Name, Reason = reason, Hash = hash,
        });
        return number + 1;
    }

    public static IQueryable<FiledFile> FilesOf(this ReviewDb db, NoticeId notice, FilingPack pack, int round) =>
        db.FiledFiles.Where(file => file.Notice == notice && file.Pack == pack && file.Round == round).OrderBy(file => file.Place);

    /// <summary>The office sees every round, the centre what was sent to it.</summary>
    public static async Task<bool> MaySeeRoundAsync(this ReviewDb db, Actor me, NoticeId id, FilingPack pack, int round, CancellationToken ct) =>
        await db.FiledNoticeAsync(me, id, pack, ct) is { } notice
        && (me.Holds(Role.CommitteeOffice, notice.Office) || await db.FilingSteps.AnyAsync(step => step.Notice == id && step.Pack == pack && step.Round == round && step.Act == FilingAct.Send, ct));
}
