using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Ui;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Home;

/// <summary>What a person has to do next, by when, and how much of it.</summary>
public sealed class GetDashboard(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, PolicyStore policies)
{
    /// <param name="Due">When the first of them is due, or since when it waits, in words; empty where no date says anything.</param>
    public sealed record Tile(string Title, int Count, string Url, string Due = "");

    public sealed record View(string Name, IReadOnlyList<string> Roles, IReadOnlyList<Tile> Tiles, PersonId Person, IReadOnlyList<OrganisationId> Organisations);

    /// <summary>Null for who is not registered.</summary>
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
        foreach (var held in me.Roles.Distinct())
        {
            tiles.AddRange(await TilesAsync(db, dues, me, held, ct));
        }
        return new View(
            me.Name,
            [.. me.Roles.Select(held => held.Role.Title()).Distinct(StringComparer.Ordinal)],
            tiles,
            me.Person,
            [.. me.Roles.Select(held => held.Organisation).Distinct()]);
    }

    private static async Task<IReadOnlyList<Tile>> TilesAsync(ReviewDb db, DueDates dues, Actor me, HeldRole held, CancellationToken ct) => held.Role switch
    {
        Role.Applicant =>
        [
            .. await db.PersonalRecords.AnyAsync(record => record.Person == me.Person, ct) ? Array.Empty<Tile>() : [new("个人信息：待完善", 1, Urls.PersonalRecord, "填写一次，以后申报自动带入")],
            new("可申报的评审通知", await db.Notices.CountAsync(ct), Urls.Notices, await dues.OfApplyingAsync(ct)),
            new(
                "我的申报：待填写、待修改",
                await db.Cases.CountAsync(file => file.Applicant == me.Person && (file.Stage == Stage.Draft || file.Stage == Stage.Returned), ct),
                Urls.MyApplications,
                await dues.OfApplicantAsync(me.Person, ct)),
        ],
        Role.UnitOfficer => [await TileAsync("待单位审核", AtUnit(db, held), Urls.AuditQueue, dues.OfUnitAsync, ct)],
        Role.CommitteeOffice =>
        [
            await TileAsync("待形式审核", AtOffice(db, held, Stage.FormalReview), Urls.AuditQueue, DueDates.OfWaitingAsync, ct),
            await TileAsync("待交付盲评", AtOffice(db, held, Stage.Admitted), Urls.HandOver, DueDates.OfWaitingAsync, ct),
            await TileAsync("盲评与评审会", AtOffice(db, held, Stage.Scoring, Stage.Meeting), Urls.Meetings, dues.OfMeetingAsync, ct),
            await TileAsync("结果公示", AtOffice(db, held, Stage.ResultPublicity), Urls.ResultPublicity, dues.OfResultsAsync, ct),
            await TileAsync("待印发任职资格文件", AtOffice(db, held, Stage.ResultPublicity), Urls.Approvals, dues.OfApprovalAsync, ct),
        ],
        Role.FinanceOffice => [await TileAsync("待登记缴费", AtOffice(db, held, Stage.FeeDue), Urls.Fees, dues.OfPayingAsync, ct)],
        Role.Expert => [await TileAsync("待评审", db.ScoringTasks.Where(task => task.Expert == me.Person && task.SignedAt == null), Urls.ScoringQueue, DueDates.OfExpertAsync, ct)],
        Role.SystemAdministrator => [new("单位", await db.Organisations.CountAsync(ct), Urls.Organisations), new("工作日历", await db.CalendarEntries.CountAsync(ct), Urls.Calendar)],
        Role.SecurityAdministrator => [new("任职", await db.Assignments.CountAsync(ct), Urls.Assignments)],
        Role.AuditAdministrator => [new("审计记录", await db.AuditEntries.CountAsync(ct), Urls.AuditLog), new("做过泄露检查的申报", await db.LastLeakAudits().CountAsync(ct), Urls.LeakAudits)],
        _ => [new("评审通知", await db.Notices.CountAsync(ct), Urls.Notices)],
    };

    private static async Task<Tile> TileAsync<T>(string title, IQueryable<T> waiting, string url, Func<IQueryable<T>, CancellationToken, Task<string>> due, CancellationToken ct) =>
        new(title, await waiting.CountAsync(ct), url, await due(waiting, ct));

    private static IQueryable<ReviewCase> AtUnit(ReviewDb db, HeldRole held) => db.Cases.Where(file => file.Unit == held.Organisation && file.Stage == Stage.UnitAudit);

    private static IQueryable<ReviewCase> AtOffice(ReviewDb db, HeldRole held, params Stage[] stages) =>
        db.Cases.Where(file => file.Office == held.Organisation && stages.Contains(file.Stage));
}
