using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Ui;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Home;

/// <summary>What a person has to do next, by when, and how much of it.</summary>
public sealed class GetDashboard(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock)
{
    /// <param name="Due">When the first of them is due, in words; empty where nothing is due by a date.</param>
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
        var tiles = new List<Tile>();
        foreach (var held in me.Roles.Distinct())
        {
            tiles.AddRange(await TilesAsync(db, me, held, ct));
        }
        return new View(
            me.Name,
            [.. me.Roles.Select(held => held.Role.Title()).Distinct(StringComparer.Ordinal)],
            tiles,
            me.Person,
            [.. me.Roles.Where(held => held.Role is not Role.Expert and not Role.Applicant).Select(held => held.Organisation).Distinct()]);
    }

    private static async Task<IReadOnlyList<Tile>> TilesAsync(ReviewDb db, Actor me, HeldRole held, CancellationToken ct) => held.Role switch
    {
        Role.Applicant =>
        [
            new("可申报的评审通知", await db.Notices.CountAsync(ct), Urls.Notices),
            new("我的申报：待填写、待修改", await db.Cases.CountAsync(file => file.Applicant == me.Person && (file.Stage == Stage.Draft || file.Stage == Stage.Returned), ct), Urls.MyApplications),
        ],
        Role.UnitOfficer => [new("待单位审核", await CountAsync(db.Cases.Where(file => file.Unit == held.Organisation), Stage.UnitAudit, ct), Urls.AuditQueue)],
        Role.CommitteeOffice =>
        [
            new("待形式审核", await CountAsync(OfOffice(db, held), Stage.FormalReview, ct), Urls.AuditQueue),
            new("待交付盲评", await CountAsync(OfOffice(db, held), Stage.Admitted, ct), Urls.HandOver),
            new("盲评与评审会", await CountAsync(OfOffice(db, held), Stage.Scoring, ct) + await CountAsync(OfOffice(db, held), Stage.Meeting, ct), Urls.Meetings),
            new("结果公示", await CountAsync(OfOffice(db, held), Stage.ResultPublicity, ct), Urls.ResultPublicity),
            new("待印发任职资格文件", await CountAsync(OfOffice(db, held), Stage.ResultPublicity, ct), Urls.Approvals),
        ],
        Role.FinanceOffice => [new("待登记缴费", await CountAsync(OfOffice(db, held), Stage.FeeDue, ct), Urls.Fees)],
        Role.Expert => [new("待评审", await db.ScoringTasks.CountAsync(task => task.Expert == me.Person && task.SignedAt == null, ct), Urls.ScoringQueue)],
        Role.SystemAdministrator => [new("单位", await db.Organisations.CountAsync(ct), Urls.Organisations), new("工作日历", await db.CalendarEntries.CountAsync(ct), Urls.Calendar)],
        Role.SecurityAdministrator => [new("任职", await db.Assignments.CountAsync(ct), Urls.Assignments)],
        Role.AuditAdministrator => [new("审计记录", await db.AuditEntries.CountAsync(ct), Urls.AuditLog)],
        _ => [new("评审通知", await db.Notices.CountAsync(ct), Urls.Notices)],
    };

    private static IQueryable<ReviewCase> OfOffice(ReviewDb db, HeldRole held) => db.Cases.Where(file => file.Office == held.Organisation);

    private static Task<int> CountAsync(IQueryable<ReviewCase> cases, Stage stage, CancellationToken ct) => cases.CountAsync(file => file.Stage == stage, ct);
}
