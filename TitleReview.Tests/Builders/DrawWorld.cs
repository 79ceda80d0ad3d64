using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.App.DevData;
using TitleReview.App.Features.Committees;
using TitleReview.App.Features.Draws;
using TitleReview.App.Identity;
using TitleReview.Core.Committees;
using TitleReview.Core.Draws;
using TitleReview.Core.Kernel;
using TitleReview.Core.Scoring;
using TitleReview.Tests.Hosting;

namespace TitleReview.Tests.Builders;

/// <summary>An approved committee of the cast's office with a pool of thirty, and each step of a draw as its people take it.</summary>
internal sealed class DrawWorld(UseCaseHost host, NoticeId notice, CommitteeId committee)
{
    public const string First = "31415265653544231616";
    public const string Second = "24635142536415263412";

    private static readonly CancellationToken _ct = CancellationToken.None;
    private static readonly string[] _specialties = ["党史党建", "政治学", "经济管理"];

    public NoticeId Notice => notice;

    public CommitteeId Committee => committee;

    /// <summary>11 members in three groups of 5, 3 and 3, at most three of one unit.</summary>
    public static DrawPlan Plan { get; } = new(
        "2023年度党校教师高级职称评审委员会", [new("党史党建组", 5, 2, ["党史党建"]), new("政治学组", 3, 2, ["政治学"]), new("经济管理组", 3, 1, ["经济管理"])],
        [new(SourceKind.Dice, "监督人甲掷骰子", null), new(SourceKind.Dice, "监督人乙掷骰子", null)], TitleLevel.Associate, 3, "", 0, LeavesOutRecused: true, []);

    /// <param name="after">The figures up to this one stand for experts who are in the pool already.</param>
    public static async Task<DrawWorld> BuildAsync(UseCaseHost host, int experts = 30, int after = 0)
    {
        await using var db = await host.DbAsync();
        var notice = await db.Notices.SingleAsync(_ct);
        var committee = new Committee { Id = new(Guid.NewGuid()), Office = notice.Office, Name = "自治州党校教师系列高级职称评审委员会", Seat = CommitteeSeat.Prefecture, Series = "党干校教师", Forming = CommitteeForming.BySpecialty };
        var registration = new CommitteeRegistration { Id = Guid.NewGuid(), Committee = committee.Id, Number = 1, ChangedAt = host.Clock.UtcNow() };
        registration.Approve(ActorQuery.Nobody, host.Clock.UtcNow(), new DateOnly(2026, 9, 1));
        db.Committees.Add(committee);
        db.CommitteeRegistrations.Add(registration);
        db.Audit(default, host.Clock.UtcNow(), "BuildTestWorld", committee.Id.ToString());
        (await db.SaveAsync(_ct)).MustAllow();
        for (var i = 1; i <= experts; i++)
        {
            await FilledPool.AddAsync(host, after + i, expert => (expert.Specialty, expert.UnitName) = (_specialties[i % 3], string.Create(CultureInfo.InvariantCulture, $"第{i % 7}单位")));
        }
        return new(host, notice.Id, committee.Id);
    }

    /// <summary>The notice scores by this table of the committee from now on.</summary>
    public async Task TakeTableAsync(ScoreTable table)
    {
        (await host.As("zhaolei").Get<SaveScoreTable>().HandleAsync(new(committee, table, 0, IsFinal: true), _ct)).MustAllow();
        var tables = (await host.As("zhaolei").Get<GetScoreTables>().HandleAsync(committee, _ct))!;
        (await host.As("zhaolei").Get<TakeScoreTable>().HandleAsync(new(notice, tables.Versions[0].Id, 0), _ct)).MustAllow();
    }

    public Task<PrepareDraw.Result> PrepareAsync(DrawPlan plan, DrawId? draw = null, int version = 0, string[]? unavailable = null, DrawKind kind = DrawKind.Committee, string by = "zhaolei") =>
        host.As(by).Get<PrepareDraw>().HandleAsync(new(draw, kind, notice, kind == DrawKind.Committee ? committee : null, plan, unavailable ?? [], version), _ct);

    public async Task<DrawId> PreparedAsync(DrawPlan? plan = null, string[]? unavailable = null)
    {
        var result = await PrepareAsync(plan ?? Plan, unavailable: unavailable);
        result.Verdict.MustAllow("prepare");
        return result.Draw!.Value;
    }

    public async Task<DrawId> FrozenAsync(DrawPlan? plan = null)
    {
        var draw = await PreparedAsync(plan);
        (await CommitAsync(draw)).MustAllow("commit");
        host.Clock.Advance(TimeSpan.FromMinutes(5));
        return draw;
    }

    public async Task<DrawId> DrawnAsync(DrawPlan? plan = null)
    {
        var draw = await FrozenAsync(plan);
        (await EnterAsync(draw, 1, First, "zhengjian")).MustAllow("first");
        (await EnterAsync(draw, 2, Second, "songyan")).MustAllow("second");
        (await RunAsync(draw)).MustAllow("draw");
        return draw;
    }

    public async Task<Verdict> CommitAsync(DrawId draw, string by = "zhaolei") => await host.As(by).Get<CommitPool>().HandleAsync(new(draw, await VersionAsync(draw)), _ct);

    public Task<Verdict> EnterAsync(DrawId draw, int source, string value, string by) => host.As(by).Get<EnterSeed>().HandleAsync(new(draw, source, value), _ct);

    public Task<Verdict> RunAsync(DrawId draw, string by = "zhaolei") => host.As(by).Get<RunDraw>().HandleAsync(new(draw), _ct);

    public async Task<Verdict> ReplaceAsync(DrawId draw, int no, ReplacementReason reason = ReplacementReason.Duty) =>
        await host.As("zhaolei").Get<ReplaceMember>().HandleAsync(new(draw, no, reason, await VersionAsync(draw)), _ct);

    /// <summary>Replaces the first member of the first group whom an alternate may follow: chance can leave a seat that only somebody of one's own unit may take.</summary>
    /// <returns>The number of who left.</returns>
    public async Task<int> ReplaceOneAsync(DrawId draw, int from = 0)
    {
        var verdict = Verdict.Allowed;
        foreach (var no in (await SeeAsync(draw))!.Transcript!.Now[0].Members.Skip(from))
        {
            verdict = await ReplaceAsync(draw, no);
            if (!verdict.IsRefused)
            {
                return no;
            }
        }
        throw new InvalidOperationException(string.Join('；', verdict.Refusals));
    }

    public Task<Verdict> AbandonAsync(DrawId draw, string reason) => host.As("zhaolei").Get<AbandonDraw>().HandleAsync(new(draw, reason), _ct);

    public Task<GetDraw.View?> SeeAsync(DrawId draw, string by = "zhaolei") => host.As(by).Get<GetDraw>().HandleAsync(draw, _ct);

    public Task<GetTranscript.View?> TranscriptAsync(DrawId draw, string by = "zhoumin") => host.As(by).Get<GetTranscript>().HandleAsync(draw, _ct);

    /// <summary>Somebody more, or a role more for somebody, in the office.</summary>
    public async Task RegisterAsync(string subject, Role role)
    {
        await using var db = await host.DbAsync();
        var person = await db.People.SingleOrDefaultAsync(one => one.Subject == subject, _ct) ?? db.People.Add(new Person { Id = new(Guid.NewGuid()), Issuer = DevelopmentProvider.IssuerName, Subject = subject, Name = subject }).Entity;
        db.Assignments.Add(new Assignment { Id = Guid.NewGuid(), Person = person.Id, Organisation = await host.OrganisationAsync(Cast.Office), Role = role, FromOn = new(2023, 1, 1) });
        db.Audit(default, host.Clock.UtcNow(), "BuildTestWorld", "test");
        (await db.SaveAsync(_ct)).MustAllow();
    }

    public async Task<int> VersionAsync(DrawId draw)
    {
        await using var db = await host.DbAsync();
        return await db.Draws.IgnoreQueryFilters().Where(one => one.Id == draw).Select(one => one.Version).SingleOrDefaultAsync(_ct);
    }
}
