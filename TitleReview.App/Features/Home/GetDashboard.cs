using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Ui;
using TitleReview.Core.Approvals;
using TitleReview.Core.Filing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Home;

/// <summary>What a person has to do next, by when, and how much of it.</summary>
public sealed class GetDashboard(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, PolicyStore policies)
{
    /// <param name="Due">When the first of them is due, or since when it waits, in words; empty where no date says anything.</param>
    /// <param name="At">UTC: by when the first of them is due; null where nothing is due by a date.</param>
    public sealed record Tile(string Title, int Count, string Url, string Due = "", DateTime? At = null);

    public sealed record View(string Name, IReadOnlyList<string> Roles, IReadOnlyList<Tile> Tiles, PersonId Person, IReadOnlyList<OrganisationId> Organisations);

    /// <summary>What has to be done before what has not, and of that, what is due first. Null for who is not registered.</summary>
    public async Task<View?> HandleAsync(CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(GetDashboard), me).IsRefused)
        {
            return null;
        }
        var dues = new DueDates(db, policies, clock.UtcNow());
        var tiles = new List<Tile>();
        if (await db.Messages.CountAsync(message => message.Person == me.Person && message.ReadAt == null, ct) is > 0 and var unread)
        {
            tiles.Add(new("收件箱：未读消息", unread, Urls.UnreadInbox));
        }
        foreach (var held in me.Roles.DistinctBy(held => (held.Role, held.Organisation)))
        {
            tiles.AddRange(await TilesAsync(db, dues, me, held, ct));
        }
        return new View(
            me.Name,
            [.. me.Roles.Select(held => held.Role.Title()).Distinct(StringComparer.Ordinal)],
            [.. tiles.OrderBy(tile => tile.Count == 0).ThenBy(tile => tile.At ?? DateTime.MaxValue)],
            me.Person,
            [.. me.Roles.Select(held => held.Organisation).Distinct()]);
    }

    private static async Task<IReadOnlyList<Tile>> TilesAsync(ReviewDb db, DueDates dues, Actor me, HeldRole held, CancellationToken ct) => held.Role switch
    {
        Role.Applicant =>
        [
            .. await db.PersonalRecords.AnyAsync(record => record.Person == me.Person, ct) ? Array.Empty<Tile>() : [new("个人信息：待完善", 1, Urls.PersonalRecord, "填写一次，以后申报自动带入")],
            Of("可申报的评审通知", await dues.CountApplyingAsync(ct), Urls.Notices, await dues.OfApplyingAsync(ct)),
            Of(
                "我的申报：待填写、待修改",
                await db.Cases.CountAsync(file => file.Applicant == me.Person && (file.Stage == Stage.Draft || file.Stage == Stage.Returned), ct),
                Urls.MyApplications,
                await dues.OfApplicantAsync(me.Person, ct)),
        ],
        Role.UnitOfficer => [await TileAsync("待单位审核", AtLevel(db, me, held), Urls.AuditQueue, dues.OfUnitAsync, ct)],
        Role.SupervisingOfficer or Role.CountyOffice or Role.PrefectureOffice => [await TileAsync("待审核", AtLevel(db, me, held), Urls.AuditQueue, DueDates.OfWaitingAsync, ct)],
        Role.CommitteeOffice =>
        [
            await TileAsync("待形式审核", AtLevel(db, me, held), Urls.AuditQueue, DueDates.OfWaitingAsync, ct),
            await TileAsync("待交付盲评", AtOffice(db, me, held, Stage.Admitted), Urls.HandOver, DueDates.OfWaitingAsync, ct),
            await TileAsync("盲评与评审会", AtOffice(db, me, held, Stage.Scoring, Stage.Meeting), Urls.Meetings, dues.OfMeetingAsync, ct),
            await TileAsync("结果公示", AtOffice(db, me, held, Stage.ResultPublicity), Urls.ResultPublicity, dues.OfResultsAsync, ct),
            new("任职资格文件：待您签发", await db.DraftedApprovals.CountAsync(draft => draft.Office == held.Organisation && draft.State == ApprovalDraftState.Awaiting && draft.DraftedBy != me.Person && draft.SentBy != me.Person, ct), Urls.ApprovalsOf("awaiting")),
            await TileAsync("待印发任职资格文件", AtOffice(db, me, held, Stage.ResultPublicity), Urls.Approvals, dues.OfApprovalAsync, ct),
        ],
        Role.FinanceOffice => [await TileAsync("待登记缴费", AtOffice(db, me, held, Stage.FeeDue), Urls.Fees, dues.OfPayingAsync, ct)],
        Role.Expert => [await TileAsync("待评审", db.ScoringTasks.Where(task => task.Expert == me.Person && task.WithdrawnAt == null && task.SignedAt == null), Urls.ScoringQueue, DueDates.OfExpertAsync, ct)],
        Role.DrawSupervisor =>
        [
            await AwaitedSeeds.OfAsync(db, me.Person, held.Organisation, ct),
            Of("评审通知", await db.Notices.CountAsync(notice => notice.Office == held.Organisation, ct), Urls.Notices, await dues.OfDefenceAsync(held.Organisation, ct)),
        ],
        Role.RegionalCentre =>
        [
            new("备案：待接收、待办结", await db.FiledPacks.CountAsync(pack => pack.State == FilingState.Sent || pack.State == FilingState.Received, ct), Urls.Filings),
            Of("评审通知", await db.Notices.CountAsync(ct), Urls.Notices, await dues.OfApplyingAsync(ct)),
        ],
        _ => await AdministrationTiles.OfAsync(db, held.Role, dues.Today, ct),
    };

    private static async Task<Tile> TileAsync<T>(string title, IQueryable<T> waiting, string url, Func<IQueryable<T>, CancellationToken, Task<Due>> due, CancellationToken ct) =>
        Of(title, await waiting.CountAsync(ct), url, await due(waiting, ct));

    private static Tile Of(string title, int count, string url, Due due) => new(title, count, url, due.Words, due.At);

    // what the lists behind the tiles show, and nothing that they leave out
    private static IQueryable<ReviewCase> AtOffice(ReviewDb db, Actor me, HeldRole held, params Stage[] stages) =>
        db.CasesOfOffices(me, held.Role).Where(file => file.Office == held.Organisation && stages.Contains(file.Stage));

    private static IQueryable<ReviewCase> AtLevel(ReviewDb db, Actor me, HeldRole held) =>
        db.AuditedBy(me, me.Roles.Where(one => (one.Role, one.Organisation) == (held.Role, held.Organisation)), all: false).Single();
}
