using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.App.DevData;
using TitleReview.App.Features.Meetings;
using TitleReview.App.Files;
using TitleReview.App.Identity;
using TitleReview.Core.Draws;
using TitleReview.Core.Kernel;
using TitleReview.Core.Meetings;
using TitleReview.Tests.App.Features;
using TitleReview.Tests.Hosting;

namespace TitleReview.Tests.Builders;

/// <summary>A committee of eleven that was drawn, each with an account and a signed pledge, and each step of their meeting as its people take it.</summary>
internal sealed class MeetingWorld(UseCaseHost host, DrawWorld draws, DrawId draw)
{
    public static readonly DateTimeOffset Morning = new(2023, 11, 10, 2, 0, 0, TimeSpan.Zero);

    private static readonly CancellationToken _ct = CancellationToken.None;

    public OfficePath Path { get; } = new(host);

    public DrawId Draw => draw;

    public DrawWorld Draws => draws;

    /// <summary>The accounts of the eleven, as their seats are numbered.</summary>
    public IReadOnlyList<string> Subjects { get; private set; } = [];

    /// <param name="plan">Null: eleven in three groups.</param>
    public static async Task<MeetingWorld> BuildAsync(UseCaseHost host, DrawPlan? plan = null)
    {
        var draws = await DrawWorld.BuildAsync(host);
        return await OfAsync(host, draws, await draws.DrawnAsync(plan));
    }

    /// <summary>After a draw that has been.</summary>
    /// <param name="first">Whose account the first of those drawn gets; null: a new one.</param>
    public static async Task<MeetingWorld> OfAsync(UseCaseHost host, DrawWorld draws, DrawId draw, string? first = null)
    {
        var world = new MeetingWorld(host, draws, draw);
        await world.GiveAccountsAsync(first);
        return world;
    }

    public static DateOnly Day => DateOnly.FromDateTime(Morning.UtcDateTime);

    public PlanMeeting.Command Plan(MeetingId? meeting = null, int version = 0) =>
        new(meeting, draws.Notice, draw, Day, Day, "党校二楼会议室", "", CountsRecused: true, new DateOnly(2023, 10, 20), version);

    /// <summary>Cases out of scoring, by 周敏 and 马钢.</summary>
    public async Task<IReadOnlyList<CaseId>> CasesAsync()
    {
        var files = new List<CaseId>();
        foreach (var (applicant, unit, number) in ((string, string, string)[])[("zhoumin", Cast.Unit, "2023-0001"), ("magang", Cast.OtherUnit, "2023-0002")])
        {
            host.Clock.Now = UseCaseHost.Start.AddDays(10);
            var file = await Path.AcceptedAsync(applicant, unit, number);
            OfficePath.Accept(await Path.PayAsync(file, receipt: number));
            OfficePath.Accept(await Path.HandOverAsync(file, "chenjing"));
            await Path.ScoreAsync("chenjing", 8550);
            OfficePath.Accept(await Path.CloseAsync(file));
            files.Add(file);
        }
        host.Clock.Now = Morning;
        return files;
    }

    public async Task<MeetingId> PlannedAsync(params CaseId[] files)
    {
        host.Clock.Now = Morning;
        var planned = await host.As("zhaolei").Get<PlanMeeting>().HandleAsync(Plan(), _ct);
        planned.Verdict.MustAllow("plan");
        await PrepareAsync(planned.Meeting!.Value, files);
        return planned.Meeting.Value;
    }

    private async Task PrepareAsync(MeetingId meeting, IReadOnlyList<CaseId> files)
    {
        Subjects = await SubjectsAsync(meeting);
        (await NameAsync(meeting, [1, 2], 1)).MustAllow("name");
        (await AgendaAsync(meeting, [.. files])).MustAllow("agenda");
    }

    /// <param name="present">How many of the eleven sign in, from the first on.</param>
    public async Task<MeetingId> InSessionAsync(int present, params CaseId[] files)
    {
        var meeting = await PlannedAsync(files);
        await BeginAsync(meeting, present);
        return meeting;
    }

    private async Task BeginAsync(MeetingId meeting, int present)
    {
        (await MoveAsync(meeting, MeetingState.SigningIn)).MustAllow("sign in");
        await SignInAsync(meeting, present);
        (await MoveAsync(meeting, MeetingState.InSession)).MustAllow("begin");
    }

    public async Task SignInAsync(MeetingId meeting, int present)
    {
        foreach (var subject in Subjects.Take(present))
        {
            (await SignInAsync(meeting, subject)).MustAllow(subject);
        }
    }

    public async Task<Verdict> SignInAsync(MeetingId meeting, string subject, string? code = null) =>
        await host.As(subject).Get<SignInToMeeting>().HandleAsync(new(meeting, code ?? (await SeeAsync(meeting))!.Code), _ct);

    public Task<Verdict> LeaveAsync(MeetingId meeting, string by, int? number = null) => host.As(by).Get<LeaveMeeting>().HandleAsync(new(meeting, number), _ct);

    public async Task<Verdict> MoveAsync(MeetingId meeting, MeetingState to) => await host.As("zhaolei").Get<AdvanceMeeting>().HandleAsync(new(meeting, to, await VersionAsync(meeting)), _ct);

    public async Task<Verdict> NameAsync(MeetingId meeting, int[] chairs, int presiding) => await host.As("zhaolei").Get<NameChair>().HandleAsync(new(meeting, chairs, presiding, await VersionAsync(meeting)), _ct);

    public async Task<Verdict> AgendaAsync(MeetingId meeting, params CaseId[] files) =>
        await host.As("zhaolei").Get<SetAgenda>().HandleAsync(new(meeting, [.. files.Select((file, i) => new SetAgenda.Line(file, i + 1))], await VersionAsync(meeting)), _ct);

    public Task<GetMeeting.View?> SeeAsync(MeetingId meeting, string by = "zhaolei") => host.As(by).Get<GetMeeting>().HandleAsync(meeting, _ct);

    public Task<GetSeat.View?> SeatAsync(MeetingId meeting, string by) => host.As(by).Get<GetSeat>().HandleAsync(meeting, _ct);

    /// <summary>Voted on paper and counted twice, as two people entered it.</summary>
    public async Task<Verdict> CountAsync(MeetingId meeting, CaseId file, int agree, int against, int abstain = 0)
    {
        var ballots = new BallotWorld(host, meeting, [file], Subjects);
        var opened = await ballots.OpenAsync("会场网络中断", isOnPaper: true);
        if (opened.Box is not { } box)
        {
            return opened.Verdict;
        }
        await using var db = await host.DbAsync();
        var number = await db.AgendaItems.Where(item => item.Meeting == meeting && item.Case == file).Select(item => item.Number).SingleAsync(_ct);
        var first = await ballots.CountPaperAsync(box, BallotWorld.Office, agree, against, abstain, number);
        return first.IsRefused ? first : await ballots.CountPaperAsync(box, BallotWorld.Supervisor, agree, against, abstain, number);
    }

    public async Task<Verdict> DeclareAsync(MeetingId meeting, CaseId file) =>
        await host.As("zhaolei").Get<DeclareResult>().HandleAsync(new(meeting, file, (await Path.SeenAsync(file)).Version), _ct);

    public async Task<Verdict> VoteAsync(MeetingId meeting, CaseId file, int agree, int against, int abstain = 0)
    {
        var counted = await CountAsync(meeting, file, agree, against, abstain);
        return counted.IsRefused ? counted : await DeclareAsync(meeting, file);
    }

    /// <summary>Voted on, closed, with minutes that who presided has signed.</summary>
    public async Task<MeetingId> SignedAsync(int agreeOfEight, params CaseId[] files)
    {
        var meeting = await InSessionAsync(8, files);
        await VoteAndSignAsync(meeting, [.. files.Select(file => (file, agreeOfEight))]);
        return meeting;
    }

    /// <summary>The same of a meeting that the office has planned already.</summary>
    /// <param name="votes">How many of eight agree to each.</param>
    public async Task HoldAsync(MeetingId meeting, params (CaseId File, int Agree)[] votes)
    {
        host.Clock.Now = Morning;
        await PrepareAsync(meeting, [.. votes.Select(vote => vote.File)]);
        await BeginAsync(meeting, 8);
        await VoteAndSignAsync(meeting, votes);
    }

    private async Task VoteAndSignAsync(MeetingId meeting, IEnumerable<(CaseId File, int Agree)> votes)
    {
        foreach (var (file, agree) in votes)
        {
            (await VoteAsync(meeting, file, agree, 8 - agree)).MustAllow("vote");
        }
        (await MoveAsync(meeting, MeetingState.Closed)).MustAllow("close");
        (await DraftAsync(meeting)).MustAllow("minutes");
        (await SignAsync(meeting, Subjects[0])).MustAllow("sign");
    }

    public Task<Verdict> DraftAsync(MeetingId meeting, string by = "zhaolei") => host.As(by).Get<DraftMinutes>().HandleAsync(new(meeting), _ct);

    public async Task<Verdict> SignAsync(MeetingId meeting, string by, string? hash = null)
    {
        await using var db = await host.DbAsync();
        return await host.As(by).Get<SignMinutes>().HandleAsync(new(meeting, hash ?? await db.SignedMinutes.Where(one => one.Meeting == meeting).Select(one => one.Hash).SingleOrDefaultAsync(_ct) ?? ""), _ct);
    }

    public async Task<int> VersionAsync(MeetingId meeting)
    {
        await using var db = await host.DbAsync();
        return await db.Meetings.IgnoreQueryFilters().Where(one => one.Id == meeting).Select(one => one.Version).SingleOrDefaultAsync(_ct);
    }

    private async Task<IReadOnlyList<string>> SubjectsAsync(MeetingId meeting)
    {
        await using var db = await host.DbAsync();
        return await (from member in db.MeetingMembers
                      join person in db.People on member.Person equals person.Id
                      where member.Meeting == meeting
                      orderby member.Number
                      select person.Subject).ToListAsync(_ct);
    }

    private async Task GiveAccountsAsync(string? first)
    {
        var (office, scan) = (await host.OrganisationAsync(Cast.Office), await host.Get<FileVault>().PutAsync("pledge"u8.ToArray(), _ct));
        await using var db = await host.DbAsync();
        var experts = await db.PoolExperts.Where(expert => expert.Person == null).OrderBy(expert => expert.Name).ToListAsync(_ct);
        var drawn = (await DrawnMembers.OfAsync(db, host.Get<DrawStore>(), await db.Draws.SingleAsync(one => one.Id == draw, _ct), _ct))[0].Name;
        foreach (var (expert, i) in experts.Select((expert, i) => (expert, i)))
        {
            var known = expert.Name == drawn && first is not null ? await db.People.SingleAsync(one => one.Subject == first, _ct) : null;
            var person = known ?? new Person { Id = new(Guid.NewGuid()), Issuer = DevelopmentProvider.IssuerName, Subject = string.Create(CultureInfo.InvariantCulture, $"drawn{i}"), Name = expert.Name };
            if (known is not null)
            {
                // the world begins with this person in the pool, who was not drawn
                await db.PoolExperts.Where(one => one.Person == known.Id).ExecuteUpdateAsync(row => row.SetProperty(one => one.Person, (PersonId?)null), _ct);
            }
            else
            {
                db.People.Add(person);
                db.Assignments.Add(new Assignment { Id = Guid.NewGuid(), Person = person.Id, Organisation = office, Role = Role.Expert, FromOn = new(2023, 1, 1) });
            }
            db.SignedPledges.Add(new SignedPledge { Notice = draws.Notice, Kind = PledgeKind.Expert, Signer = expert.Id.Value, File = scan, UploadedAt = host.Clock.UtcNow() });
            expert.Person = person.Id;
        }
        db.Audit(default, host.Clock.UtcNow(), "BuildTestWorld", "accounts");
        (await db.SaveAsync(_ct)).MustAllow("accounts");
    }
}
