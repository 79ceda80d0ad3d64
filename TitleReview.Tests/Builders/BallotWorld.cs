using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.App.DevData;
using TitleReview.App.Features.Ballots;
using TitleReview.App.Identity;
using TitleReview.Core.Kernel;
using TitleReview.Core.Meetings;
using TitleReview.Tests.App.Features;
using TitleReview.Tests.Hosting;

namespace TitleReview.Tests.Builders;

/// <summary>A meeting in session with one or two cases before it, its members there, and the three codes taken.</summary>
/// <param name="voters">Subjects of the members, by their numbers; the first is the chair.</param>
internal sealed class BallotWorld(UseCaseHost host, MeetingId meeting, IReadOnlyList<CaseId> cases, IReadOnlyList<string> voters)
{
    public const string Supervisor = "zhengjian";
    public const string Office = "zhaolei";

    private static readonly CancellationToken _ct = CancellationToken.None;
    private static readonly (string, string, string)[] _applicants = [("zhoumin", Cast.Unit, "2023-0001"), ("magang", Cast.OtherUnit, "2023-0002")];
    private static readonly string[] _cast = ["chenjing", "liuyang", "yangming"];

    private readonly ConcurrentDictionary<(BallotBoxId, string, int), Receipt> _receipts = new();

    private readonly Dictionary<string, string> _codes = new(StringComparer.Ordinal);

    public MeetingId Meeting => meeting;

    public IReadOnlyList<CaseId> Cases => cases;

    public IReadOnlyList<string> Voters => voters;

    public string Chair => voters[0];

    public string CodeOf(string keeper) => _codes[keeper];

    public static async Task<BallotWorld> BuildAsync(UseCaseHost host, int members = 9, int files = 1, bool takesCodes = true)
    {
        await host.ReachAsync(string.Create(CultureInfo.InvariantCulture, $"before_the_meeting_{files}"), fresh => BeforeTheMeetingAsync(fresh, files));
        await using var db = await host.DbAsync();
        var cases = await db.Cases.OrderBy(file => file.Number).Select(file => file.Id).ToListAsync(_ct);
        return await ConvenedAsync(host, cases, members, takesCodes);
    }

    /// <summary>The meeting alone, on cases that have come before it already.</summary>
    public static async Task<BallotWorld> ConvenedAsync(UseCaseHost host, IReadOnlyList<CaseId> cases, int members = 9, bool takesCodes = true)
    {
        var voters = Enumerable.Range(0, members).Select(i => i < _cast.Length ? _cast[i] : string.Create(CultureInfo.InvariantCulture, $"expert{i}")).ToList();
        var world = new BallotWorld(host, new(Guid.NewGuid()), cases, voters);
        await world.ConveneAsync();
        if (takesCodes)
        {
            await world.TakeCodesAsync();
        }
        return world;
    }

    public async Task TakeCodesAsync()
    {
        await TakeAsync(Chair, KeeperSeat.Chair);
        await TakeAsync(Supervisor, KeeperSeat.Supervisor);
        await TakeAsync(Office, KeeperSeat.Office);
    }

    public async Task<Verdict> TakeAsync(string by, KeeperSeat seat)
    {
        var result = await host.As(by).Get<TakeKeeperCode>().HandleAsync(new(meeting, seat), _ct);
        if (result.Code is { } code)
        {
            _codes[by] = code;
        }
        return result.Verdict;
    }

    public Task<OpenBallot.Result> OpenAsync(string reason = "", bool isOnPaper = false, string by = Office, params CaseId[] files) =>
        host.As(by).Get<OpenBallot>().HandleAsync(new(meeting, files.Length > 0 ? files : cases, reason, isOnPaper), _ct);

    public async Task<BallotBoxId> OpenedAsync(string reason = "", bool isOnPaper = false)
    {
        var result = await OpenAsync(reason, isOnPaper);
        result.Verdict.MustAllow("open");
        return result.Box!.Value;
    }

    public Task<Verdict> CastAsync(BallotBoxId box, string by, BallotChoice choice = BallotChoice.Agree, Receipt? receipt = null, int number = 1) =>
        host.As(by).Get<CastBallot>().HandleAsync(new(box, number, choice, receipt ?? ReceiptOf(box, by, number)), _ct);

    /// <summary>Words of his own for each box, which nobody could tell him by.</summary>
    public Receipt ReceiptOf(BallotBoxId box, string voter, int number = 1) =>
        _receipts.GetOrAdd((box, voter, number), _ => new(Guid.NewGuid().ToString("N")[..Receipt.Most], Random.Shared.Next(Receipt.DigitsBelow)));

    public async Task AllCastAsync(BallotBoxId box, Func<int, BallotChoice> choose, int number = 1)
    {
        for (var i = 0; i < voters.Count; i++)
        {
            (await CastAsync(box, voters[i], choose(i), number: number)).MustAllow("cast");
        }
    }

    public Task<CloseBallot.Result> HandInAsync(BallotBoxId box, string by, string? code = null) => host.As(by).Get<CloseBallot>().HandleAsync(new(box, code ?? CodeOf(by)), _ct);

    /// <summary>Both keepers, one after the other.</summary>
    public async Task<Verdict> CloseAsync(BallotBoxId box, string first = Supervisor, string second = Office)
    {
        var waits = await HandInAsync(box, first);
        return waits.Verdict.IsRefused || waits.IsClosed ? waits.Verdict : (await HandInAsync(box, second)).Verdict;
    }

    public Task<GetBallot.View?> SeeAsync(BallotBoxId box, string by = Office) => host.As(by).Get<GetBallot>().HandleAsync(box, _ct);

    public Task<Verdict> VoidAsync(BallotBoxId box, string reason, string by = Office) => host.As(by).Get<VoidBallot>().HandleAsync(new(box, reason), _ct);

    public Task<Verdict> CountPaperAsync(BallotBoxId box, string by, int agree, int against, int abstain, int number = 1) =>
        host.As(by).Get<EnterPaperCount>().HandleAsync(new(box, number, agree, against, abstain), _ct);

    /// <summary>Past the use cases of the meeting, which are another room's.</summary>
    public async Task ChangeMeetingAsync(Action<ReviewMeeting> change)
    {
        await using var db = await host.DbAsync();
        change(await db.Meetings.SingleAsync(one => one.Id == meeting, _ct));
        db.Audit(default, host.Clock.UtcNow(), "BuildTestWorld", meeting.ToString());
        (await db.SaveAsync(_ct)).MustAllow();
    }

    public async Task LeaveAsync(params string[] subjects)
    {
        await using var db = await host.DbAsync();
        foreach (var member in await db.MeetingMembers.Where(member => member.Meeting == meeting && db.People.Any(person => person.Id == member.Person && subjects.Contains(person.Subject))).ToListAsync(_ct))
        {
            member.LeftAt = host.Clock.UtcNow();
        }
        db.Audit(default, host.Clock.UtcNow(), "BuildTestWorld", meeting.ToString());
        (await db.SaveAsync(_ct)).MustAllow();
    }

    private static async Task<CaseId> BeforeTheMeetingAsync(UseCaseHost host, int files)
    {
        var (cases, path) = (new List<CaseId>(), new OfficePath(host));
        foreach (var (applicant, unit, number) in _applicants.Take(files))
        {
            var file = await path.AcceptedAsync(applicant, unit, number);
            OfficePath.Accept(await path.PayAsync(file, receipt: number));
            OfficePath.Accept(await path.HandOverAsync(file, "chenjing"));
            cases.Add(file);
        }
        await path.ScoreAsync("chenjing", 8550);
        foreach (var file in cases)
        {
            OfficePath.Accept(await path.CloseAsync(file));
        }
        return cases[0];
    }

    private async Task ConveneAsync()
    {
        await using var db = await host.DbAsync();
        var (notice, office, now) = (await db.Notices.SingleAsync(_ct), await host.OrganisationAsync(Cast.Office), host.Clock.UtcNow());
        db.Meetings.Add(new() { Id = meeting, Office = office, Notice = notice.Id, HeldOn = host.Clock.Today(), LastOn = host.Clock.Today(), Place = "第一会议室", State = MeetingState.InSession });
        foreach (var (subject, i) in voters.Select((subject, i) => (subject, i)))
        {
            var person = await db.People.SingleOrDefaultAsync(one => one.Subject == subject, _ct);
            if (person is null)
            {
                person = new Person { Id = new(Guid.NewGuid()), Issuer = DevelopmentProvider.IssuerName, Subject = subject, Name = $"专家{i}号" };
                db.People.Add(person);
                db.Assignments.Add(new() { Id = Guid.NewGuid(), Person = person.Id, Organisation = office, Role = Role.Expert, FromOn = new(2023, 1, 1) });
            }
            db.MeetingMembers.Add(new() { Meeting = meeting, Person = person.Id, Number = i + 1, Group = 1, IsHead = i == 0, IsChair = i == 0, SignedInAt = now });
            if (i == 0)
            {
                db.Meetings.Local.Single().Chair = person.Id;
            }
        }
        db.AgendaItems.AddRange(cases.Select((file, i) => new AgendaItem { Meeting = meeting, Case = file, Number = i + 1, Batch = 1 }));
        db.Audit(default, now, "BuildTestWorld", meeting.ToString());
        (await db.SaveAsync(_ct)).MustAllow();
    }
}
