using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.App.DevData;
using TitleReview.App.Features.Committees;
using TitleReview.App.Features.Scoring;
using TitleReview.App.Files;
using TitleReview.App.Identity;
using TitleReview.Core.Committees;
using TitleReview.Core.Kernel;
using TitleReview.Core.Masking;
using TitleReview.Core.Scoring;
using TitleReview.Core.Workflow;
using TitleReview.Tests.App.Features;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;

namespace TitleReview.Tests.Browser;

/// <summary>The 2020 notice on the eve of its review: five applications, a committee drawn from sixteen experts who can all sign in, and two scoring tables, one of which the notice forbids.</summary>
internal sealed class SeniorWorld : IAsyncDisposable
{
    private const string Series = "干部院校教师";
    private static readonly CancellationToken _ct = CancellationToken.None;
    private static readonly DateTimeOffset _morning = new(2023, 11, 10, 1, 30, 0, TimeSpan.Zero);

    private readonly UseCaseHost _host;

    private SeniorWorld(UseCaseHost host, RunningApp app, NoticeId notice, CommitteeId committee, CaseId below) => (_host, App, Notice, Committee, Below) = (host, app, notice, committee, below);

    public RunningApp App { get; }

    public NoticeId Notice { get; }

    public CommitteeId Committee { get; }

    /// <summary>马钢's, with the supervising unit.</summary>
    public CaseId Below { get; }

    /// <summary>All defend on site who apply for the highest level; of the others those of three places, and whoever is drawn.</summary>
    public static IReadOnlyList<(string Subject, string Name, TitleLevel Level, string Place)> Applicants { get; } =
    [
        ("qinchuan", "秦川", TitleLevel.Full, "喀什地区"), ("bailu", "白露", TitleLevel.Associate, "乌鲁木齐市"),
        ("aziguli", "阿孜古丽·吐尔逊", TitleLevel.Associate, "喀什地区"), ("musa", "穆萨·依明", TitleLevel.Associate, "和田地区"), ("magang", "马钢", TitleLevel.Associate, "昌吉回族自治州直单位"),
    ];

    public static async Task<SeniorWorld> BuildAsync()
    {
        var host = await UseCaseHost.SqliteAsync();
        var notice = (await DefenceWorld.BuildAsync(host, "senior-review-2020", ("defence.is_scored", true))).Notice;
        var committee = await RegisterAsync(host, notice);
        await new DrawWorld(host, notice, committee).DrawnAsync(new(
            "2020年干部院校教师系列高级职称评审委员会", [new("干部院校教师组", 11, 3, [Series])], DrawWorld.Plan.Sources, TitleLevel.Full, 0, "", 0, LeavesOutRecused: true, []));
        foreach (var one in Applicants)
        {
            await ApplyAsync(host, notice, one);
        }
        await WriteTablesAsync(host, committee);
        host.Clock.Now = _morning;
        await host.Get<DemoClock>().SetAsync(host.Clock.UtcNow(), default, _ct);
        await using var db = await host.DbAsync();
        var database = new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource;
        var below = await db.Cases.Where(file => file.Stage == Stage.SupervisorAudit).Select(file => file.Id).SingleAsync(_ct);
        return new(host, await RunningApp.StartNewAsync(prepare: folder => PageWorld.Share(database, folder)), notice, committee, below);
    }

    public async Task PayAsync() => (await new OfficePath(_host).PayAsync(Below, receipt: "SJ-2020-5")).MustAllow("pay");

    /// <summary>Somebody who has sheets to fill in.</summary>
    public async Task<string> ExpertAsync()
    {
        await using var db = await _host.DbAsync();
        return await db.ScoringTasks.Join(db.People, task => task.Expert, person => person.Id, (_, person) => person.Name).OrderBy(name => name).FirstAsync(_ct);
    }

    /// <summary>Every sheet that is still open, as the others fill it in on their own devices.</summary>
    public async Task ScoreTheRestAsync()
    {
        await using var db = await _host.DbAsync();
        var open = await (from task in db.ScoringTasks
                          join person in db.People on task.Expert equals person.Id
                          where task.SignedAt == null
                          orderby task.Number
                          select new { task.Id, person.Subject }).ToListAsync(_ct);
        foreach (var (one, place) in open.Select((one, place) => (one, place)))
        {
            var expert = _host.As(one.Subject);
            SaveScore.Result? saved = null;
            foreach (var (item, points) in new[] { (1, 42 + (place % 5)), (2, 30 + (place % 7)), (3, place % 4) })
            {
                saved = await expert.Get<SaveScore>().HandleAsync(new(one.Id, item, $"{points}", 0), _ct);
                saved.Verdict.MustAllow("score");
            }
            (await expert.Get<SignScore>().HandleAsync(new(one.Id, saved!.Sheet), _ct)).MustAllow("sign");
        }
    }

    /// <summary>The eleven, as their seats are numbered.</summary>
    public async Task<IReadOnlyList<string>> MembersAsync()
    {
        await using var db = await _host.DbAsync();
        return await db.MeetingMembers.OrderBy(member => member.Number).Join(db.People, member => member.Person, person => person.Id, (_, person) => person.Name).ToListAsync(_ct);
    }

    /// <summary>What the record of each vote says of the defence, and the stage the case is in.</summary>
    public async Task<IReadOnlyDictionary<string, (Stage Stage, string Defence)>> ResultsAsync()
    {
        await using var db = await _host.DbAsync();
        return await (from result in db.MeetingResults
                      join file in db.Cases on result.Case equals file.Id
                      join person in db.People on file.Applicant equals person.Id
                      select new { person.Name, file.Stage, result.Defence }).ToDictionaryAsync(one => one.Name, one => (one.Stage, one.Defence), _ct);
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        await _host.DisposeAsync();
    }

    private static async Task<CommitteeId> RegisterAsync(UseCaseHost host, NoticeId notice)
    {
        var (office, scan) = (await host.OrganisationAsync(Cast.Office), await host.Get<FileVault>().PutAsync("pledge"u8.ToArray(), _ct));
        var known = new Dictionary<string, Person>(StringComparer.Ordinal);
        await using (var db = await host.DbAsync())
        {
            var committee = new Committee { Id = new(Guid.NewGuid()), Office = office, Name = "自治区干部院校教师系列高级职称评审委员会", Seat = CommitteeSeat.Region, Series = Series, Forming = CommitteeForming.BySpecialty };
            var registration = new CommitteeRegistration { Id = Guid.NewGuid(), Committee = committee.Id, Number = 1, ChangedAt = host.Clock.UtcNow() };
            registration.SetLevels([TitleLevel.Associate, TitleLevel.Full]);
            registration.Approve(ActorQuery.Nobody, host.Clock.UtcNow(), new DateOnly(2026, 9, 1));
            db.Committees.Add(committee);
            db.CommitteeRegistrations.Add(registration);
            foreach (var (subject, name) in Cast.Reviewers)
            {
                known[name] = db.People.Add(new Person { Id = new(Guid.NewGuid()), Issuer = DevelopmentProvider.IssuerName, Subject = subject, Name = name }).Entity;
                db.Assignments.Add(new Assignment { Id = Guid.NewGuid(), Person = known[name].Id, Organisation = office, Role = Role.Expert, FromOn = new(2023, 1, 1) });
            }
            foreach (var expert in await db.PoolExperts.ToListAsync(_ct))
            {
                (expert.Series, expert.Specialty, expert.Title, expert.Level) = (Series, Series, "教授", TitleLevel.Full);
            }
            var signers = await db.People.Where(person => db.PoolExperts.Any(expert => expert.Person == person.Id)).Select(person => person.Id).ToListAsync(_ct);
            db.SignedPledges.AddRange(signers.Concat(known.Values.Select(person => person.Id)).Select(signer => new SignedPledge { Notice = notice, Kind = PledgeKind.Expert, Signer = signer.Value, File = scan, UploadedAt = host.Clock.UtcNow() }));
            db.Audit(default, host.Clock.UtcNow(), "BuildTestWorld", "senior");
            (await db.SaveAsync(_ct)).MustAllow("committee");
            foreach (var (person, which) in known.Values.Select((person, which) => (person, which)))
            {
                await FilledPool.AddAsync(host, 500 + which, expert =>
                    (expert.Name, expert.ComparedName, expert.Person, expert.Series, expert.Specialty) = (person.Name, new PersonName(person.Name).Compared, person.Id, Series, Series));
            }
            return committee.Id;
        }
    }

    private static async Task ApplyAsync(UseCaseHost host, NoticeId notice, (string Subject, string Name, TitleLevel Level, string Place) one)
    {
        var (path, number, isBelow) = (new OfficePath(host), $"2020-{1 + Array.FindIndex([.. Applicants], other => other.Subject == one.Subject):000000}", one.Subject == "magang");
        await using var db = await host.DbAsync();
        if (!isBelow)
        {
            var person = db.People.Add(new Person { Id = new(Guid.NewGuid()), Issuer = DevelopmentProvider.IssuerName, Subject = one.Subject, Name = one.Name }).Entity;
            db.Assignments.Add(new Assignment { Id = Guid.NewGuid(), Person = person.Id, Organisation = await host.OrganisationAsync(Cast.Unit), Role = Role.Applicant, FromOn = new(2023, 1, 1) });
            db.Audit(default, host.Clock.UtcNow(), "BuildTestWorld", one.Subject);
            (await db.SaveAsync(_ct)).MustAllow(one.Subject);
        }
        var file = await path.AcceptedAsync(one.Subject, isBelow ? Cast.OtherUnit : Cast.Unit, number, isAccepted: !isBelow, under: notice);
        foreach (var (section, field, value) in ((string, string, string)[])[("Target", "series", Series), ("Target", "specialty", Series), ("Target", "level", OfficialName.Of(one.Level)), ("Basic", "place", one.Place)])
        {
            await path.ChangeAsync(file, section, field, value);
        }
        await PhotographAsync(host, db, file);
        if (!isBelow)
        {
            (await path.PayAsync(file, receipt: $"SJ-{number}")).MustAllow("pay");
            return;
        }
        var below = await db.Cases.SingleAsync(known => known.Id == file, _ct);
        below.Plan(new AuditRoute(await host.OrganisationAsync(Cast.Supervisor), null, null));
        var unit = new Actor(await host.PersonAsync("halida"), "哈丽达·艾山", []);
        below.Take(Act.RecordUnitPublicity, unit, host.Clock.UtcNow());
        below.Take(Act.Pass, unit, host.Clock.UtcNow(), "本单位已对提供的申报材料逐一审核，真实、完整、有效，同意推荐");
        db.Audit(default, host.Clock.UtcNow(), "BuildTestWorld", file.ToString());
        (await db.SaveAsync(_ct)).MustAllow("with the supervising unit");
    }

    // a page that a browser can show, in place of words that stand for one
    private static async Task PhotographAsync(UseCaseHost host, ReviewDb db, CaseId file)
    {
        var scan = await host.Get<FileVault>().PutAsync(FilledForm.Scan, _ct);
        db.Pages.RemoveRange(await db.Pages.Where(page => page.Case == file).ToListAsync(_ct));
        var page = EvidencePage.Upload(new(Guid.NewGuid()), file, Role.Applicant, "Achievements", 1, "实践能力、业绩成果佐证材料", 1, scan, scan, new(1240, 120, 1, 16, 16));
        page.Answer(MaskDecision.NotNeeded, []);
        page.Burned(scan, scan, scan);
        db.Pages.Add(page);
        db.Audit(default, host.Clock.UtcNow(), "BuildTestWorld", file.ToString());
        (await db.SaveAsync(_ct)).MustAllow("page");
    }

    private static async Task WriteTablesAsync(UseCaseHost host, CommitteeId committee)
    {
        ScoreItem[] basic = [new(1, "实践能力", ScoreItemKind.Basic, 5000, [], "按近五年实践能力赋分"), new(2, "业绩成果", ScoreItemKind.Basic, 4000, [], "按业绩成果的实际贡献赋分")];
        var papers = new ScoreItem(3, "论文、著作", ScoreItemKind.Basic, 1000, [], "核心期刊论文每篇2分，著作每部5分");
        foreach (var item in new[] { papers, papers with { Kind = ScoreItemKind.Bonus } })
        {
            (await host.As("zhaolei").Get<SaveScoreTable>().HandleAsync(new(committee, new("2020年干部院校教师高级职称赋分表", 100, 10, [.. basic, item]), 0, IsFinal: true), _ct)).MustAllow("table");
        }
    }
}
