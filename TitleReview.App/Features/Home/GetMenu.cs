using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Ui;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Home;

/// <summary>The menu of the roles in force today, in the order the work flows.</summary>
public sealed class GetMenu(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock)
{
    /// <param name="Unread">How many messages wait behind it.</param>
    /// <param name="Queue">What to follow to learn of more; null: nothing changes.</param>
    public sealed record Item(string Title, string Url, int Unread = 0, string? Queue = null);

    private static readonly (string Title, string Url, Role[] Roles)[] _items =
    [
        ("评审通知", Urls.Notices, []),
        ("我的申报", Urls.MyApplications, [Role.Applicant]),
        ("个人信息", Urls.PersonalRecord, [Role.Applicant]),
        ("审核", Urls.AuditQueue, [Role.UnitOfficer, Role.SupervisingOfficer, Role.CountyOffice, Role.PrefectureOffice, Role.CommitteeOffice]),
        ("委托和联合评审", Urls.Delegations, [Role.PrefectureOffice, Role.CommitteeOffice]),
        ("缴费", Urls.Fees, [Role.FinanceOffice, Role.CommitteeOffice]),
        ("缴费批次", Urls.FeeBatches, [Role.UnitOfficer, Role.FinanceOffice, Role.CommitteeOffice]),
        ("银行流水", Urls.BankLists, [Role.FinanceOffice]),
        ("花名册", Urls.Rosters, [Role.UnitOfficer, Role.CommitteeOffice]),
        ("纸质材料", Urls.Papers, [Role.CommitteeOffice]),
        ("交付盲评", Urls.HandOver, [Role.CommitteeOffice]),
        ("评审任务", Urls.ScoringQueue, [Role.Expert]),
        ("评审会", Urls.Meetings, [Role.CommitteeOffice]),
        ("结果公示", Urls.ResultPublicity, [Role.CommitteeOffice]),
        ("任职资格文件", Urls.Approvals, [Role.CommitteeOffice]),
        ("泄露检查", Urls.LeakAudits, [Role.AuditAdministrator]),
        ("单位", Urls.Organisations, [Role.SystemAdministrator, Role.SecurityAdministrator]),
        ("人员与角色", Urls.Assignments, [Role.SystemAdministrator, Role.SecurityAdministrator]),
        ("工作日历", Urls.Calendar, []),
        ("审计日志", Urls.AuditLog, [Role.AuditAdministrator]),
        ("办公室设置", Urls.OfficeSettings, [Role.CommitteeOffice]),
        ("代理", Urls.StandIns, [Role.UnitOfficer, Role.SupervisingOfficer, Role.CountyOffice, Role.PrefectureOffice, Role.CommitteeOffice, Role.FinanceOffice, Role.RegionalCentre]),
    ];

    /// <summary>Of the entries under which a page lies, the nearest: /fees/batches is not /fees. Null: it lies under none.</summary>
    /// <param name="address">From its first slash on, with whatever is asked for there.</param>
    public static string? Nearest(IEnumerable<Item> items, string address)
    {
        var path = address.Split('?', '#')[0];
        return items.Select(item => item.Url)
            .Where(url => path == url || path.StartsWith(url + "/", StringComparison.Ordinal))
            .MaxBy(url => url.Length);
    }

    public async Task<IReadOnlyList<Item>> HandleAsync(CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (!me.IsRegistered)
        {
            return [];
        }
        var unread = await db.Messages.CountAsync(message => message.Person == me.Person && message.ReadAt == null, ct);
        return
        [
            .. _items.Where(item => item.Roles.Length == 0 || item.Roles.Any(me.Holds)).Select(item => new Item(item.Title, item.Url)),
            new Item("收件箱", Urls.Inbox, unread, QueueNames.OfPerson(me.Person)),
        ];
    }
}
