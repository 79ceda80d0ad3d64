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
    /// <param name="Group">Under which a long menu shows it; empty: by itself.</param>
    public sealed record Item(string Title, string Url, int Unread = 0, string? Queue = null, string Group = "");

    private static readonly (string Group, string Title, string Url, Role[] Roles)[] _items =
    [
        ("通知", "评审通知", Urls.Notices, []),
        ("通知", "起草通知", Urls.NoticeDrafts, [Role.CommitteeOffice]),
        ("通知", "演练", Urls.Rehearsals, [Role.CommitteeOffice]),
        ("通知", "评审委员会", Urls.Committees, [Role.CommitteeOffice, Role.PrefectureOffice, Role.RegionalCentre]),
        ("申报", "我的申报", Urls.MyApplications, [Role.Applicant]),
        ("申报", "个人信息", Urls.PersonalRecord, [Role.Applicant]),
        ("审核", "审核", Urls.AuditQueue, [Role.UnitOfficer, Role.SupervisingOfficer, Role.CountyOffice, Role.PrefectureOffice, Role.CommitteeOffice]),
        ("审核", "委托和联合评审", Urls.Delegations, [Role.PrefectureOffice, Role.CommitteeOffice]),
        ("审核", "花名册", Urls.Rosters, [Role.UnitOfficer, Role.CommitteeOffice]),
        ("审核", "纸质材料", Urls.Papers, [Role.CommitteeOffice]),
        ("缴费", "缴费", Urls.Fees, [Role.FinanceOffice, Role.CommitteeOffice]),
        ("缴费", "缴费批次", Urls.FeeBatches, [Role.UnitOfficer, Role.FinanceOffice, Role.CommitteeOffice]),
        ("缴费", "银行流水", Urls.BankLists, [Role.FinanceOffice]),
        ("专家", "抽取", Urls.Draws, [Role.CommitteeOffice, Role.DrawSupervisor, Role.RegionalCentre]),
        ("专家", "专家库", Urls.Experts, [Role.UnitOfficer, Role.CommitteeOffice, Role.RegionalCentre]),
        ("专家", "申请入专家库", Urls.ExpertEntry, [Role.Applicant, Role.Expert, Role.UnitOfficer]),
        ("专家", "回避申明", Urls.Recusals, [Role.Applicant, Role.Expert, Role.CommitteeOffice]),
        ("专家", "名册和承诺书", Urls.Undertakings, [Role.CommitteeOffice]),
        ("评审", "交付盲评", Urls.HandOver, [Role.CommitteeOffice]),
        ("评审", "评审任务", Urls.ScoringQueue, [Role.Expert]),
        ("评审", "答辩", Urls.Defences, [Role.CommitteeOffice]),
        ("评审", "答辩现场", Urls.Panels, [Role.Expert, Role.CommitteeOffice]),
        ("评审", "答辩通知", Urls.CallUps, [Role.UnitOfficer]),
        ("评审", "上会名单", Urls.Meetings, [Role.CommitteeOffice]),
        ("评审", "评审会", Urls.ReviewMeetings, [Role.CommitteeOffice, Role.Expert]),
        ("评审", "表决", Urls.Ballots, [Role.CommitteeOffice, Role.DrawSupervisor, Role.Expert]),
        ("评审", "结果公示", Urls.ResultPublicity, [Role.CommitteeOffice]),
        ("评审", "任职资格文件", Urls.Approvals, [Role.CommitteeOffice]),
        ("评审", "我的证书", Urls.MyCertificates, [Role.Applicant]),
        ("备案", "备案", Urls.Filings, [Role.CommitteeOffice, Role.RegionalCentre]),
        ("备案", "办公室日程", Urls.FilingCalendar, [Role.CommitteeOffice]),
        ("备案", "诚信档案", Urls.Integrity, [Role.CommitteeOffice, Role.RegionalCentre]),
        ("备案", "统计", Urls.Statistics, [Role.CommitteeOffice, Role.RegionalCentre]),
        ("备案", "检查", Urls.Inspections, [Role.RegionalCentre]),
        ("管理", "泄露检查", Urls.LeakAudits, [Role.AuditAdministrator]),
        ("管理", "单位", Urls.Organisations, [Role.SystemAdministrator, Role.SecurityAdministrator]),
        ("管理", "人员与角色", Urls.Assignments, [Role.SystemAdministrator, Role.SecurityAdministrator]),
        ("管理", "工作日历", Urls.Calendar, []),
        ("管理", "审计日志", Urls.AuditLog, [Role.AuditAdministrator]),
        ("管理", "办公室设置", Urls.OfficeSettings, [Role.CommitteeOffice]),
        ("管理", "代理", Urls.StandIns, [Role.UnitOfficer, Role.SupervisingOfficer, Role.CountyOffice, Role.PrefectureOffice, Role.CommitteeOffice, Role.FinanceOffice, Role.RegionalCentre]),
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
            .. _items.Where(item => item.Roles.Length == 0 || item.Roles.Any(me.Holds)).Select(item => new Item(item.Title, item.Url, Group: item.Group)),
            // whoever the office has named for a rehearsal finds it here too
            .. !me.Holds(Role.CommitteeOffice) && await db.RehearsalParts.AnyAsync(part => part.Person == me.Person, ct) ? [new Item("演练", Urls.Rehearsals, Group: "通知")] : Array.Empty<Item>(),
            new Item("收件箱", Urls.Inbox, unread, QueueNames.OfPerson(me.Person)),
        ];
    }
}
