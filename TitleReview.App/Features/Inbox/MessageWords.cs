using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.App.Ui;
using TitleReview.Core.Auditing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Inbox;

/// <summary>What messages say, made when they are read: from the case as it is, the notice it is under, and the office that answers for it.</summary>
internal sealed class MessageWords(FilingWords filings)
{
    private readonly Dictionary<CaseId, ReviewCase> _cases = [];
    private readonly Dictionary<CaseId, Policy> _policies = [];
    private readonly Dictionary<OrganisationId, OfficeDetails> _offices = [];
    private readonly Dictionary<Guid, StandInWords> _standIns = [];

    private WorkingCalendar? _calendar;

    private sealed record StandInWords(string Principal, Role Role, string Organisation, DateOnly From, DateOnly To);

    public static async Task<MessageWords> LoadAsync(ReviewDb db, PolicyStore policies, ReadFilingStanding readFiling, IReadOnlyList<Message> messages, CancellationToken ct)
    {
        var words = new MessageWords(await FilingWords.LoadAsync(db, readFiling, messages, ct));
        var (cases, standIns) = (messages.Select(message => message.Case).OfType<CaseId>().Distinct().ToList(), messages.Select(message => message.StandIn).OfType<Guid>().Distinct().ToList());
        foreach (var file in await db.Cases.AsNoTracking().Where(file => cases.Contains(file.Id)).ToListAsync(ct))
        {
            words._cases.Add(file.Id, file);
            words._policies.Add(file.Id, await policies.PolicyOfCaseAsync(db, file, ct));
            if (!words._offices.ContainsKey(file.Office))
            {
                words._offices.Add(file.Office, await db.OfficeDetailsAsync(file.Office, ct));
            }
        }
        words._calendar = cases.Count > 0 ? await PolicyStore.CalendarAsync(db, ct) : null;
        var granted =
            from standIn in db.StandIns.AsNoTracking()
            join assignment in db.Assignments on standIn.Assignment equals assignment.Id
            join organisation in db.Organisations on assignment.Organisation equals organisation.Id
            join principal in db.People on assignment.Person equals principal.Id
            where standIns.Contains(standIn.Id)
            select new { standIn.Id, Principal = principal.Name, assignment.Role, Organisation = organisation.Name, standIn.FromOn, standIn.ToOn };
        foreach (var one in await granted.ToListAsync(ct))
        {
            words._standIns.Add(one.Id, new(one.Principal, one.Role, one.Organisation, one.FromOn, one.ToOn));
        }
        return words;
    }

    public ListInbox.Row Of(Message message)
    {
        var (title, text, clause, url) = FilingMessage.Of(message) is { } filing ? filings.Of(filing) : message.StandIn is { } id ? Of(_standIns[id]) : Of(message, _cases[message.Case!.Value]);
        return new(message.Key, title, text, clause, url, message.At, message.ReadAt is not null);
    }

    private static (string Title, string Text, Citation? Clause, string Url) Of(StandInWords one) => (
        "受托代理",
        $"{one.Principal}委托您代理“{one.Role.Title()}”（{one.Organisation}），自{Say.Day(one.From)}至{Say.Day(one.To)}。办理记录将同时记载两人姓名。",
        null,
        Urls.StandIns);

    private (string Title, string Text, Citation? Clause, string Url) Of(Message message, ReviewCase file)
    {
        var policy = _policies[file.Id];
        var (own, due) = (Urls.Application(file.Id), message.DueAt is { } at ? Say.Deadline(at) : "");
        return message.Kind switch
        {
            MessageKind.Returned => ("申报被退回修改", Returned(file, Line(message, file), policy), policy.Submissions.ReturnDeadline.Source, own),
            MessageKind.Moved => ("办理进展", Moved(file, Line(message, file)), null, own),
            MessageKind.ReturnDue => ("退回修改期限将至", $"申报{file.Number}须在{due}前修改并再次提交，逾期未提交的视为放弃申报。", policy.Submissions.ReturnDeadline.Source, own),
            MessageKind.ApplyDue => ("申报截止将至", $"申报{file.Number}还没有提交，网上申报{due}截止，逾期不予受理。", policy.Windows.Apply.Source, own),
            MessageKind.PayDue => ("缴费截止将至", $"申报{file.Number}还没有缴费，缴费{due}截止，逾期不予受理。", policy.Windows.Pay.Source, own),
            MessageKind.PublicityOver => ("公示期满", $"申报{file.Number}的公示{due}期满，没有未处理的异议，可以继续办理。", null, file.Stage == Stage.ResultPublicity ? Urls.Approvals : Urls.AuditCase(file.Id)),
            MessageKind.DefenceCall => ("答辩通知", $"申报{file.Number}的答辩时间、地点和方式已经确定或者有调整，请查看答辩安排并确认。", policy.DefencePlaces.Ranges.Source, Urls.MyDefence(file.Id)),
            _ => throw new InvalidOperationException($"{message.Kind} is about no case."),
        };
    }

    private string Returned(ReviewCase file, HistoryEntry line, Policy policy)
    {
        var deadline = SubmissionRules.Deadline(line.At, policy.Submissions, _calendar) is { } due ? $"请在{Say.Deadline(due)}前修改并再次提交，逾期未提交的视为放弃申报。" : "请修改并再次提交。";
        var office = _offices[file.Office].Contact.Telephone is { Length: > 0 } telephone ? $"评审委员会办公室咨询电话：{telephone}。" : "";
        return $"申报{file.Number}被退回修改：{line.Note.TrimEnd('。')}。{deadline}{office}";
    }

    private static string Moved(ReviewCase file, HistoryEntry line) =>
        line.Act is Act.Replace or Act.RevokeTitle ? $"申报{file.Number}：{line.Act.Title()}（{line.Note.TrimEnd('。')}）。证书以“我的证书”页面为准。" :
        $"申报{file.Number}：{StageMap.Find(line.From, line.Act, line.To)?.Title ?? line.Act.Title()}，现处于“{line.To.Title()}”阶段。";

    private static HistoryEntry Line(Message message, ReviewCase file) => file.History.Single(line => line.Number == message.Line);
}
