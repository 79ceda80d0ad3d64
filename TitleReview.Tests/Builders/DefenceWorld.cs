using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.App.DevData;
using TitleReview.App.Features.Defences;
using TitleReview.App.Identity;
using TitleReview.Core.Applications;
using TitleReview.Core.Defences;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using TitleReview.Core.Workflow;
using TitleReview.Tests.Hosting;

namespace TitleReview.Tests.Builders;

/// <summary>A notice of the cast's office with people who have paid, six experts, and each step of a defence as its people take it.</summary>
internal sealed class DefenceWorld(UseCaseHost host, NoticeId notice)
{
    /// <summary>Stand in every identity field of every applicant.</summary>
    public const string Canary = "夔龘犇";

    private static readonly CancellationToken _ct = CancellationToken.None;

    private int _people;

    public NoticeId Notice => notice;

    public static string[] FirstPanel { get; } = ["chenjing", "liuyang", "yangming"];

    public static string[] SecondPanel { get; } = ["defence4", "defence5", "defence6"];

    /// <param name="changes">Keys of the policy, with the values they have instead.</param>
    public static async Task<DefenceWorld> BuildAsync(UseCaseHost host, string policyId = "senior-review-2020", params (string Key, JsonNode? Value)[] changes)
    {
        var json = JsonNode.Parse(PolicyCatalogue.Load(policyId).Frozen)!;
        foreach (var (key, value) in changes)
        {
            json["values"]![key]!["value"] = value?.DeepClone();
        }
        var policy = Policy.Thaw(json.ToJsonString());
        await using var db = await host.DbAsync();
        var notice = new Notice
        {
            Id = new(Guid.NewGuid()), PolicyId = $"defence-{policyId}", PolicyHash = policy.Hash, Title = policy.Title, Year = policy.Year, Office = await host.OrganisationAsync(Cast.Office), PublishedAt = host.Clock.UtcNow(),
        };
        db.Notices.Add(notice);
        if (!await db.FrozenPolicies.AnyAsync(frozen => frozen.Hash == policy.Hash, _ct))
        {
            db.FrozenPolicies.Add(new FrozenPolicy { Hash = policy.Hash, Json = policy.Frozen });
        }
        foreach (var subject in SecondPanel)
        {
            var person = new Person { Id = new(Guid.NewGuid()), Issuer = DevelopmentProvider.IssuerName, Subject = subject, Name = $"专家{subject[^1]}" };
            db.People.Add(person);
            db.Assignments.Add(new Assignment { Id = Guid.NewGuid(), Person = person.Id, Organisation = notice.Office, Role = Role.Expert, FromOn = new(2023, 1, 1) });
        }
        db.Audit(default, host.Clock.UtcNow(), "BuildTestWorld", "test");
        (await db.SaveAsync(_ct)).MustAllow();
        return new(host, notice.Id);
    }

    /// <summary>Somebody who has paid and waits for the review.</summary>
    public async Task<CaseId> AddAsync(TitleLevel level, string place, string specialty = "干部院校教师", string service = "无", string? subject = null)
    {
        var number = ++_people;
        await using var db = await host.DbAsync();
        var office = await host.OrganisationAsync(Cast.Office);
        var unit = await host.OrganisationAsync(Cast.Unit);
        var person = subject is not null ? await db.People.SingleAsync(one => one.Subject == subject, _ct)
            : db.People.Add(new Person { Id = new(Guid.NewGuid()), Issuer = DevelopmentProvider.IssuerName, Subject = $"defender{number}", Name = $"{Canary}{number}" }).Entity;
        if (subject is null)
        {
            db.Assignments.Add(new Assignment { Id = Guid.NewGuid(), Person = person.Id, Organisation = unit, Role = Role.Applicant, FromOn = new(2023, 1, 1) });
        }
        var policy = await db.Notices.Where(one => one.Id == notice).Select(one => one.PolicyHash).SingleAsync(_ct);
        var file = ReviewCase.Start(new(Guid.NewGuid()), string.Create(CultureInfo.InvariantCulture, $"2020-{number:000000}"), notice, person.Id, unit, office, host.Clock.UtcNow());
        file.Freeze(policy);
        foreach (var act in (Act[])[Act.Submit, Act.RecordUnitPublicity, Act.Pass, Act.Pass, Act.RecordFee])
        {
            file.Take(act, new Actor(person.Id, person.Name, []), host.Clock.UtcNow());
        }
        db.Cases.Add(file);
        db.Entry(file).Property<TitleLevel?>(QueueKeys.Level).CurrentValue = level;
        db.Publicities.Add(new() { Id = Guid.NewGuid(), Case = file.Id, Kind = PublicityKind.Unit, Submission = 1, FromOn = new(2023, 9, 18), ToOn = new(2023, 9, 22) });
        db.FeePayments.Add(new FeePayment { Id = Guid.NewGuid(), Case = file.Id, Amount = 100, PaidAt = host.Clock.UtcNow(), ReceiptNumber = file.Number });
        foreach (var (section, field, value) in ((string, string, string)[])
            [(SectionCatalogue.Target, "level", OfficialName.Of(level)), (SectionCatalogue.Target, "specialty", specialty), (SectionCatalogue.Basic, "place", place), (SectionCatalogue.OtherAttachments, "service", service)])
        {
            await host.Get<FieldStore>().PutAsync(db, file.Id, new(section, 0, field), value, 0, person.Id, host.Clock.UtcNow(), Guid.NewGuid(), _ct);
        }
        db.Audit(person.Id, host.Clock.UtcNow(), "BuildTestWorld", file.Id.ToString());
        (await db.SaveAsync(_ct)).MustAllow();
        return file.Id;
    }

    public async Task<SessionDraft> DraftAsync(string[]? panel = null, string room = "第一答辩室", bool isRemote = false, int seats = 10, int hour = 10, DateOnly? day = null, params string[] specialties)
    {
        var seated = new List<PanelSeat>();
        foreach (var subject in panel ?? FirstPanel)
        {
            seated.Add(new(await host.PersonAsync(subject), subject, IsHead: seated.Count == 0));
        }
        return new(day ?? host.Clock.Today(), new(hour, 0), 15, seats, room, $"{room}答辩组", specialties, isRemote, seated);
    }

    public Task<Verdict> SaveAsync(SessionDraft draft, DefenceSessionId? id = null, int version = 0, string by = "zhaolei") =>
        host.As(by).Get<SaveDefenceSession>().HandleAsync(new(notice, id, draft, version), _ct);

    public async Task<DefenceSessionId> SessionAsync(SessionDraft? draft = null)
    {
        (await SaveAsync(draft ?? await DraftAsync())).MustAllow("session");
        await using var db = await host.DbAsync();
        return await db.DefenceSessions.Where(one => one.Notice == notice).OrderByDescending(one => one.Number).Select(one => one.Id).FirstAsync(_ct);
    }

    public Task<DrawDefenceLot.Result> DrawAsync(string by = "zhaolei") => host.As(by).Get<DrawDefenceLot>().HandleAsync(new(notice), _ct);

    public async Task PlacedAsync()
    {
        var result = await DrawAsync();
        result.Verdict.MustAllow("lot");
        if (result.Unplaced.Count > 0)
        {
            throw new InvalidOperationException(string.Join('；', result.Unplaced));
        }
    }

    public Task<Verdict> AbandonAsync(string reason) => host.As("zhaolei").Get<AbandonDefenceLot>().HandleAsync(new(notice, reason), _ct);

    public async Task<Verdict> PlaceAsync(CaseId file, DefenceSessionId session, string reason = "", bool haveStepOut = false) =>
        await host.As("zhaolei").Get<PlaceDefence>().HandleAsync(new(file, session, reason, haveStepOut, (await PlaceOfAsync(file))?.Version ?? 0), _ct);

    public async Task<Verdict> IssueAsync(string by = "zhaolei") => await host.As(by).Get<IssueCallUps>().HandleAsync(new(notice, (await PlanAsync())?.Version ?? 0), _ct);

    public Task<GetDefencePlan.View?> PlanAsync(int? session = null, string by = "zhaolei") => host.As(by).Get<GetDefencePlan>().HandleAsync(notice, session, _ct);

    public Task<GetDefenceRoll.View?> RollAsync(DefenceMode? mode = null, string? filter = null, string by = "zhaolei") => host.As(by).Get<GetDefenceRoll>().HandleAsync(notice, mode, filter, 1, _ct);

    public Task<GetPanel.View?> PanelAsync(DefenceSessionId session, string by = "chenjing") => host.As(by).Get<GetPanel>().HandleAsync(session, _ct);

    public async Task<Verdict> ConductAsync(DefenceSessionId session, DefenceStep step, string by = "chenjing", int minutes = 5) =>
        await host.As(by).Get<ConductDefence>().HandleAsync(new(session, step, minutes, (await PanelAsync(session, "zhaolei"))!.Version), _ct);

    public async Task<SaveDefenceMark.Result> MarkAsync(DefenceSessionId session, int number, PanelMark mark, string by) =>
        await host.As(by).Get<SaveDefenceMark>().HandleAsync(new(session, number, mark, (await PanelAsync(session, by))?.People.FirstOrDefault(one => one.Number == number)?.MyVersion ?? 0), _ct);

    public async Task<Verdict> AttendAsync(DefenceSessionId session, int number, bool isAbsent, string reason = "堵车", string by = "chenjing") =>
        await host.As(by).Get<RecordAttendance>().HandleAsync(new(session, number, isAbsent, reason, (await PanelAsync(session, "zhaolei"))!.People.First(one => one.Number == number).Version), _ct);

    public Task<Verdict> StepOutAsync(DefenceSessionId session, int number, int member, string by) => host.As(by).Get<StepOutOfDefence>().HandleAsync(new(session, number, member), _ct);

    public async Task<Verdict> CloseSessionAsync(DefenceSessionId session, string by = "chenjing") =>
        await host.As(by).Get<CloseDefenceSession>().HandleAsync(new(session, (await PanelAsync(session, "zhaolei"))!.Version), _ct);

    public Task<Verdict> CloseAsync(string by = "zhaolei") => host.As(by).Get<CloseDefence>().HandleAsync(new(notice), _ct);

    /// <summary>Calls the next one, has the panel mark, and ends it.</summary>
    /// <returns>The number that was heard.</returns>
    public async Task<int> HearAsync(DefenceSessionId session, params PanelMark[] marks)
    {
        (await ConductAsync(session, DefenceStep.Call, "zhaolei")).MustAllow("call");
        var number = (await PanelAsync(session, "zhaolei"))!.Now!.Number;
        var panel = (await PlanAsync())!.Sessions.Single(one => one.Id == session).Draft.Panel;
        foreach (var (seat, mark) in panel.Zip(marks))
        {
            (await MarkAsync(session, number, mark, await SubjectAsync(seat.Person))).Verdict.MustAllow("mark");
        }
        (await ConductAsync(session, DefenceStep.Finish, "zhaolei")).MustAllow("finish");
        return number;
    }

    public async Task<IReadOnlyDictionary<CaseId, DefenceOutcome>> OutcomesAsync(params CaseId[] files)
    {
        await using var db = await host.DbAsync();
        return await host.Get<DefenceOutcomes>().OfAsync(db, files, await host.Get<PolicyStore>().PolicyOfNoticeAsync(db, notice, _ct), _ct);
    }

    public async Task<ScheduledDefence?> PlaceOfAsync(CaseId file)
    {
        await using var db = await host.DbAsync();
        return await db.Defences.AsNoTracking().SingleOrDefaultAsync(one => one.Case == file, _ct);
    }

    private async Task<string> SubjectAsync(PersonId person)
    {
        await using var db = await host.DbAsync();
        return await db.People.Where(one => one.Id == person).Select(one => one.Subject).SingleAsync(_ct);
    }
}
