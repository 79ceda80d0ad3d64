using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.App.DevData;
using TitleReview.App.Files;
using TitleReview.App.Identity;
using TitleReview.Core.Applications;
using TitleReview.Core.Draws;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;
using TitleReview.Tests.App.Features;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;

namespace TitleReview.Tests.Browser;

/// <summary>The morning of review day: a committee of eleven drawn from a pool of sixteen in three groups, all of whom sign in and have pledged, and four applications that have been paid for.</summary>
internal sealed class ReviewDayWorld : IAsyncDisposable
{
    public const string DrawTitle = "2023年度党干校教师评审委员会";

    private static readonly CancellationToken _ct = CancellationToken.None;
    private static readonly string[] _specialties = ["党史党建", "政治学", "经济管理"];

    // two defend: whoever applies for the lowest level is exempt
    private static readonly (string Specialty, string Level, int Fee)[] _applications = [("党史党建", "初级", 220), ("政治学", "初级", 220), ("经济管理", "中级", 380), ("政治学", "中级", 380)];

    private static readonly DrawPlan _plan = new(
        DrawTitle, [new("党史党建组", 5, 1, ["党史党建"]), new("政治学组", 3, 1, ["政治学"]), new("经济管理组", 3, 1, ["经济管理"])],
        [new(SourceKind.Dice, "监督人甲掷骰子", null), new(SourceKind.Dice, "监督人乙掷骰子", null)], TitleLevel.Intermediate, 3, "", 0, LeavesOutRecused: true, []);

    private readonly UseCaseHost _host;

    private ReviewDayWorld(UseCaseHost host) => _host = host;

    /// <param name="Number">As it sits in the meeting.</param>
    /// <param name="Place">In the group; the first is its head.</param>
    public sealed record Member(int Number, string Name, int Group, int Place);

    /// <summary>In the order of <see cref="_applications"/>.</summary>
    public IReadOnlyList<CaseId> Cases { get; private set; } = [];

    /// <summary>Names of the applicants, in the same order.</summary>
    public IReadOnlyList<string> Applicants { get; private set; } = [];

    public IReadOnlyList<Member> Members { get; private set; } = [];

    public NoticeId Notice { get; private set; }

    public RunningApp App { get; private set; } = null!;

    public static async Task<ReviewDayWorld> BuildAsync()
    {
        var world = new ReviewDayWorld(await UseCaseHost.SqliteAsync());
        await world.ApplyAsync();
        await world.FillPoolAsync();
        await world.DrawAsync();
        world._host.Clock.Now = MeetingWorld.Morning;
        await world._host.Get<DemoClock>().SetAsync(world._host.Clock.UtcNow(), default, _ct);
        await using var db = await world._host.DbAsync();
        var database = new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource;
        world.App = await RunningApp.StartNewAsync(prepare: folder => PageWorld.Share(database, folder));
        return world;
    }

    public Task<Stage> StageAsync(int application) => new OfficePath(_host).StageAsync(Cases[application]);

    /// <summary>What the log of the application and the database hold of a text.</summary>
    public bool IsLogged(string text) => App.Log.Contains(text, StringComparison.Ordinal);

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        await _host.DisposeAsync();
    }

    private async Task ApplyAsync()
    {
        var ready = await ManyApplicants.ReadyAsync(_host, _applications.Length);
        var path = new OfficePath(_host);
        _host.Clock.Now = UseCaseHost.Start.AddDays(10);
        foreach (var ((_, file), (specialty, level, fee)) in ready.Zip(_applications))
        {
            await path.ChangeAsync(file, SectionCatalogue.Target, "specialty", specialty);
            await path.ChangeAsync(file, SectionCatalogue.Target, "level", level);
            await AcceptAsync(file);
            OfficePath.Accept(await path.PayAsync(file, fee, receipt: file.Value.ToString("N")[..8]));
        }
        await using var db = await _host.DbAsync();
        Cases = [.. ready.Select(one => one.Case)];
        var subjects = ready.Select(one => one.Subject).ToList();
        Applicants = [.. (await db.People.Where(person => subjects.Contains(person.Subject)).ToListAsync(_ct)).OrderBy(person => subjects.IndexOf(person.Subject)).Select(person => person.Name)];
    }

    private async Task AcceptAsync(CaseId id)
    {
        await using var db = await _host.DbAsync();
        var file = await db.Cases.SingleAsync(one => one.Id == id, _ct);
        file.Freeze(await db.Notices.Where(notice => notice.Id == file.Notice).Select(notice => notice.PolicyHash).SingleAsync(_ct));
        foreach (var act in (Act[])[Act.Submit, Act.RecordUnitPublicity, Act.Pass, Act.Pass])
        {
            file.Take(act, new Actor(file.Applicant, "周敏", []), _host.Clock.UtcNow());
        }
        db.Publicities.Add(new() { Id = Guid.NewGuid(), Case = id, Kind = PublicityKind.Unit, Submission = 1, FromOn = new(2023, 9, 18), ToOn = new(2023, 9, 22) });
        db.Audit(file.Applicant, _host.Clock.UtcNow(), "BuildTestWorld", id.ToString());
        OfficePath.Accept(await db.SaveAsync(_ct));
    }

    private async Task FillPoolAsync()
    {
        await using var db = await _host.DbAsync();
        var office = await _host.OrganisationAsync(Cast.Office);
        // each is told from the others by how many there are already
        await db.PoolExperts.LoadAsync(_ct);
        foreach (var (subject, name) in Cast.Reviewers)
        {
            var person = new Person { Id = new(Guid.NewGuid()), Issuer = DevelopmentProvider.IssuerName, Subject = subject, Name = name };
            db.People.Add(person);
            db.Assignments.Add(new Assignment { Id = Guid.NewGuid(), Person = person.Id, Organisation = office, Role = Role.Expert, FromOn = new(2023, 1, 1) });
            FilledPool.AddCast(_host, db, office, name, person.Id);
        }
        foreach (var (expert, i) in db.PoolExperts.Local.OrderBy(one => one.Name, StringComparer.Ordinal).Select((one, i) => (one, i)))
        {
            (expert.Specialty, expert.UnitName) = (_specialties[i % 3], string.Create(CultureInfo.InvariantCulture, $"第{i % 8}党校"));
        }
        db.Audit(default, _host.Clock.UtcNow(), "BuildTestWorld", "pool");
        OfficePath.Accept(await db.SaveAsync(_ct));
    }

    private async Task DrawAsync()
    {
        await using var db = await _host.DbAsync();
        Notice = await db.Notices.Select(notice => notice.Id).SingleAsync(_ct);
        var draws = new DrawWorld(_host, Notice, await db.Committees.Select(committee => committee.Id).SingleAsync(_ct));
        var draw = await draws.FrozenAsync(_plan);
        OfficePath.Accept(await draws.EnterAsync(draw, 1, DrawWorld.First, "zhengjian"));
        OfficePath.Accept(await draws.EnterAsync(draw, 2, DrawWorld.Second, "songyan"));
        OfficePath.Accept(await draws.RunAsync(draw));
        var drawn = await DrawnMembers.OfAsync(db, _host.Get<DrawStore>(), await db.Draws.SingleAsync(_ct), _ct);
        Members = [.. drawn.Select((member, i) => new Member(i + 1, member.Name, member.Group, member.Place))];
        var scan = await _host.Get<FileVault>().PutAsync("pledge"u8.ToArray(), _ct);
        db.SignedPledges.AddRange(drawn.Select(member => new SignedPledge { Notice = Notice, Kind = PledgeKind.Expert, Signer = member.Person!.Value.Value, File = scan, UploadedAt = _host.Clock.UtcNow() }));
        db.Audit(default, _host.Clock.UtcNow(), "BuildTestWorld", "pledges");
        OfficePath.Accept(await db.SaveAsync(_ct));
    }
}
