using Microsoft.EntityFrameworkCore;
using TitleReview.App.Features.Experts;
using TitleReview.App.Features.FormalReviews;
using TitleReview.App.Features.Meetings;
using TitleReview.App.Features.Scoring;
using TitleReview.Core.Draws;
using TitleReview.Core.Kernel;
using TitleReview.Core.Scoring;
using TitleReview.Core.Workflow;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.Scoring;

/// <summary>From the concluded draw to the experts' queues, and what a recusal changes of it.</summary>
public abstract class ShareByDrawTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    private static readonly CancellationToken _ct = CancellationToken.None;

    [Fact]
    public async Task HandOver_ByDraw_IsWhatWasPreviewed_EachCaseInItsGroup_EachNumberItsOwn()
    {
        var world = await ScoringWorld.BuildAsync(Host, specialties: ["党史党建", "党史党建", "政治学", "党史党建", "党史党建", "党史党建"]);
        var view = await world.PreviewAsync();
        Assert.Empty(view.Verdict.Refusals);
        Assert.Equal([1, 1, 2, 1, 1, 1], view.Cases.Select(row => row.Group));
        // five cases by three of five
        Assert.Equal([3, 3, 3, 3, 3], view.Experts.Where(row => row.Group == 1).Select(row => row.New));

        (await world.HandOverAsync(view.Print)).MustAllow();

        await using var db = await Host.DbAsync();
        var tasks = await db.ScoringTasks.AsNoTracking().ToListAsync(_ct);
        Assert.Equal((18, 6), (tasks.Count, tasks.Select(task => task.Blind).Distinct().Count()));
        Assert.All(tasks.GroupBy(task => task.Blind), one => Assert.Equal(3, one.Select(task => task.Number).Distinct().Count()));
        Assert.All(tasks, task => Assert.Equal(3, task.GroupSize));
        var named = await (from link in db.SealLinks join file in db.Cases on link.Case equals file.Id join task in db.ScoringTasks on link.Blind equals task.Blind join person in db.People on task.Expert equals person.Id select new { file.Number, person.Name }).ToListAsync(_ct);
        Assert.All(view.Cases, row => Assert.Equal(row.Experts.Order(), named.Where(one => one.Number == row.Number).Select(one => one.Name).Order()));
    }

    [Fact]
    public async Task HandOver_ByDraw_RefusesWithTheRule()
    {
        var world = await ScoringWorld.BuildAsync(Host, specialties: ["党史党建"]);

        var few = Assert.IsType<TooFewForOneCase>(Assert.Single((await world.PreviewAsync(eachBy: 2)).Verdict.Refusals));
        Assert.Contains("学科组", few.Clause.Quote, StringComparison.Ordinal);
        Assert.IsType<TooFewExperts>(Assert.Single((await world.PreviewAsync(eachBy: 6)).Verdict.Refusals));
        Assert.IsType<PageIsStale>(Assert.Single((await world.HandOverAsync(print: "another")).Refusals));
        Assert.IsType<ShareNeedsDraw>(Assert.Single((await Host.As("zhaolei").Get<HandOverToExperts>().HandleAsync(new(await world.SeenAsync(), [], new(new(Guid.NewGuid()), 3, "")), _ct)).Refusals));
        Assert.Null(await Host.As("chenjing").Get<PreviewHandOver>().HandleAsync(await world.SeenAsync(), world.Draw, 3, _ct));
        await using var db = await Host.DbAsync();
        Assert.Equal(0, await db.SealedSubmissions.CountAsync(_ct));
        // whoever reads the sealed list is logged
        Assert.True(await db.AuditEntries.AnyAsync(entry => entry.Operation == nameof(PreviewHandOver) && entry.Subject == world.Draw.ToString(), _ct));
    }

    [Fact]
    public async Task HandOver_WithoutAccountsOrGroup_SaysWhatToDo()
    {
        var world = await ScoringWorld.BuildAsync(Host, hasAccounts: false, "冶金工程");

        Assert.IsType<DrawnExpertNeedsAccount>(Assert.Single((await world.PreviewAsync()).Verdict.Refusals));
    }

    [Fact]
    public async Task HandOver_OfASpecialtyThatNoGroupHas_Refuses()
    {
        var world = await ScoringWorld.BuildAsync(Host, specialties: "冶金工程");

        Assert.Equal(new CaseNeedsGroup("2023-0001", "冶金工程"), Assert.Single((await world.PreviewAsync()).Verdict.Refusals));
    }

    /// <summary>The leftover that was known: a declaration after the hand-over closes the sealed copy at once, and another comes in.</summary>
    [Fact]
    public async Task Recusal_AfterTheHandOver_ClosesTheCopyAtOnce_AndTheGapIsFilledAlone()
    {
        var world = await ScoringWorld.BuildAsync(Host, specialties: ["党史党建", "党史党建"]);
        (await world.HandOverAsync()).MustAllow();
        var (file, other) = (world.Cases[0], world.Cases[1]);
        var (before, untouched) = (await world.SheetsAsync(file), await world.SheetsAsync(other));
        var (subject, task) = before[0];
        await world.SignAsync(subject, task.Id, 9900);
        await world.SignAsync(before[1].Subject, before[1].Task.Id, 8000);
        Assert.NotNull(await Host.As(subject).Get<GetBlindImage>().HandleAsync(task.Id.ToString(), "1", "full", _ct));

        (await Host.As(subject).Get<DeclareRecusal>().HandleAsync(new(RecusalSide.Expert, RecusalKind.Kin, null, "", "周敏", "", "妻子"), _ct)).MustAllow();

        var caller = Host.As(subject);
        Assert.Null(await caller.Get<GetScoringTask>().HandleAsync(task.Id, _ct));
        Assert.Null(await caller.Get<GetBlindImage>().HandleAsync(task.Id.ToString(), "1", "full", _ct));
        Assert.DoesNotContain((await caller.Get<ListScoringTasks>().HandleAsync(null, isSigned: null, 1, _ct))!.Rows, row => row.Task == task.Id);
        Assert.IsType<OperationNotFound>(Assert.Single((await caller.Get<SaveScore>().HandleAsync(new(task.Id, ScoreForm.Comment, "", 0), _ct)).Verdict.Refusals));
        var row = await world.ProgressAsync(file);
        Assert.Equal((1, 2, 3), (row.SheetsSigned, row.Sheets, row.Needed));
        var gone = Assert.Single(row.Withdrawn);
        Assert.Equal((SheetWithdrawal.Recused, 9900), (gone.Why, gone.SignedScore));
        Assert.Contains("亲属", gone.Reason, StringComparison.Ordinal);
        Assert.Equal((1, 3, 8000), await SummaryAsync(file));
        await world.SignAsync(before[2].Subject, before[2].Task.Id, 8000);
        Assert.IsType<SheetsAreMissing>(Assert.Single((await new OfficePath(Host).CloseAsync(file)).Refusals));

        await RefillAsync(file);

        var after = await world.SheetsAsync(file);
        Assert.Equal(3, after.Count);
        Assert.DoesNotContain(after, one => one.Subject == subject);
        Assert.Subset(after.Select(one => one.Task.Id).ToHashSet(), before.Skip(1).Select(one => one.Task.Id).ToHashSet());
        Assert.Equal(untouched.Select(one => one.Task.Id), (await world.SheetsAsync(other)).Select(one => one.Task.Id));
        var late = after.Single(one => before.All(known => known.Task.Id != one.Task.Id));
        await world.SignAsync(late.Subject, late.Task.Id, 8300);
        OfficePath.Accept(await new OfficePath(Host).CloseAsync(file));
        Assert.Equal((3, 3, 8100), await SummaryAsync(file));
    }

    [Fact]
    public async Task Recusal_ByTheApplicantOrTheOffice_ClosesTheCopyToo()
    {
        var world = await ScoringWorld.BuildAsync(Host, specialties: ["政治学"]);
        (await world.HandOverAsync()).MustAllow();
        var sheets = await world.SheetsAsync(world.Cases[0]);
        var names = await Task.WhenAll(sheets.Select(one => NameAsync(one.Subject)));

        (await Host.As("zhoumin").Get<DeclareRecusal>().HandleAsync(new(RecusalSide.Applicant, RecusalKind.DeclaredByApplicant, world.Cases[0], "", names[0], "", "有纠纷"), _ct)).MustAllow();
        (await Host.As("zhaolei").Get<DeclareRecusal>().HandleAsync(new(RecusalSide.Office, RecusalKind.Teacher, null, "2023-0001", names[1], "", "核实"), _ct)).MustAllow();

        Assert.Equal([sheets[2].Subject], (await world.SheetsAsync(world.Cases[0])).Select(one => one.Subject));
        Assert.Null(await Host.As(sheets[0].Subject).Get<GetScoringTask>().HandleAsync(sheets[0].Task.Id, _ct));
        Assert.Null(await Host.As(sheets[1].Subject).Get<GetScoringTask>().HandleAsync(sheets[1].Task.Id, _ct));
        // the group of three is used up: the office is told to draw or to choose
        Assert.IsType<TooFewExperts>(Assert.Single((await Host.As("zhaolei").Get<PreviewRefill>().HandleAsync(world.Cases[0], [], _ct))!.Verdict.Refusals));
        await RefillAsync(world.Cases[0], await Host.PersonAsync("chenjing"), await Host.PersonAsync("liuyang"));
        Assert.Equal(["chenjing", sheets[2].Subject, "liuyang"], (await world.SheetsAsync(world.Cases[0])).Select(one => one.Subject));
    }

    [Fact]
    public async Task Withdraw_OverTheCopyItself_NeedsAReason_AndBarsFromComingBack()
    {
        var world = await ScoringWorld.BuildAsync(Host, specialties: ["政治学"]);
        (await world.HandOverAsync()).MustAllow();
        var (subject, task) = (await world.SheetsAsync(world.Cases[0]))[0];
        var withdraw = Host.As(subject).Get<WithdrawSheet>();
        Assert.IsType<WithdrawalNeedsReason>(Assert.Single((await withdraw.HandleAsync(new(task.Id, " "), _ct)).Refusals));

        (await withdraw.HandleAsync(new(task.Id, "认出是本人的学生"), _ct)).MustAllow();

        Assert.IsType<OperationNotFound>(Assert.Single((await withdraw.HandleAsync(new(task.Id, "再来一次"), _ct)).Refusals));
        Assert.Contains("认出是本人的学生", Assert.Single((await world.ProgressAsync(world.Cases[0])).Withdrawn).Reason, StringComparison.Ordinal);
        Assert.DoesNotContain("认出是本人的学生", await Everything.InAsync(Host), StringComparison.Ordinal);
        Assert.IsType<TooFewExperts>(Assert.Single((await Host.As("zhaolei").Get<PreviewRefill>().HandleAsync(world.Cases[0], [await Host.PersonAsync(subject)], _ct))!.Verdict.Refusals));
    }

    [Fact]
    public async Task Refill_NothingLackingOrSeenBefore_Refuses()
    {
        var world = await ScoringWorld.BuildAsync(Host, specialties: ["党史党建"]);
        (await world.HandOverAsync()).MustAllow();
        var seen = (await world.SeenAsync())[0];
        var print = (await Host.As("zhaolei").Get<PreviewRefill>().HandleAsync(seen.Case, [], _ct))!.Print;

        Assert.IsType<NothingToRefill>(Assert.Single((await AssignAsync(new(seen.Case, seen.Version, [], print))).Refusals));
        Assert.IsType<PageIsStale>(Assert.Single((await AssignAsync(new(seen.Case, seen.Version + 1, [], print))).Refusals));
        Assert.IsType<PageIsStale>(Assert.Single((await AssignAsync(new(seen.Case, seen.Version, [await Host.PersonAsync("chenjing")], print))).Refusals));
        Assert.IsType<CaseNotFound>(Assert.Single((await Host.As("chenjing").Get<AssignAnew>().HandleAsync(new(seen.Case, seen.Version, [], print), _ct)).Refusals));
        var stranger = await Host.PersonAsync("qianfang");
        var ofStranger = (await Host.As("zhaolei").Get<PreviewRefill>().HandleAsync(seen.Case, [stranger], _ct))!.Print;
        Assert.IsType<NotAnExpertOfOffice>(Assert.Single((await AssignAsync(new(seen.Case, seen.Version, [stranger], ofStranger))).Refusals));

        Task<Verdict> AssignAsync(AssignAnew.Command command) => Host.As("zhaolei").Get<AssignAnew>().HandleAsync(command, _ct);
    }

    [Fact]
    public async Task SecondRound_HasASealAndNumbersOfItsOwn_AndTheFirstStaysOnRecord()
    {
        var world = await ScoringWorld.BuildAsync(Host, specialties: ["政治学"]);
        (await world.HandOverAsync()).MustAllow();
        var first = await world.SheetsAsync(world.Cases[0]);
        foreach (var (sheet, points) in first.Zip([9500, 6000, 8000]))
        {
            await world.SignAsync(sheet.Subject, sheet.Task.Id, points);
        }
        Assert.True((await world.ProgressAsync(world.Cases[0])).IsWide);
        var seen = (await world.SeenAsync())[0];
        var again = Host.As("zhaolei").Get<SealAnew>();
        Assert.IsType<SecondRoundNeedsReason>(Assert.Single((await again.HandleAsync(new(seen.Case, seen.Version, ""), _ct)).Refusals));

        (await again.HandleAsync(new(seen.Case, seen.Version, "分差过大"), _ct)).MustAllow();

        Assert.IsType<PageIsStale>(Assert.Single((await again.HandleAsync(new(seen.Case, seen.Version, "分差过大"), _ct)).Refusals));
        var second = await world.SheetsAsync(world.Cases[0]);
        Assert.Equal(first.Select(one => one.Subject), second.Select(one => one.Subject));
        Assert.Empty(second.Select(one => one.Task.Number).Intersect(first.Select(one => one.Task.Number)));
        Assert.NotEqual(first[0].Task.Blind, second[0].Task.Blind);
        Assert.Null(await Host.As(first[0].Subject).Get<GetScoringTask>().HandleAsync(first[0].Task.Id, _ct));
        var row = await world.ProgressAsync(world.Cases[0]);
        Assert.Equal((2, 0, 3), (row.Round, row.SheetsSigned, row.Needed));
        Assert.Equal([6000, 8000, 9500], row.Withdrawn.Select(one => one.SignedScore!.Value).Order());
        Assert.All(row.Withdrawn, one => Assert.Equal((SheetWithdrawal.ScoredAgain, "分差过大"), (one.Why, one.Reason)));
    }

    /// <summary>The second round begins with one expert fewer, though nobody has withdrawn from it.</summary>
    [Fact]
    public async Task Lacking_CountsACaseThatLostAnExpert_InItsSecondRoundToo()
    {
        var world = await ScoringWorld.BuildAsync(Host, specialties: ["党史党建", "党史党建"]);
        (await world.HandOverAsync()).MustAllow();
        Assert.Equal([], await LackingAsync());
        var (subject, task) = (await world.SheetsAsync(world.Cases[0]))[0];
        (await Host.As(subject).Get<WithdrawSheet>().HandleAsync(new(task.Id, "认出是本人的学生"), _ct)).MustAllow();
        Assert.Equal([world.Cases[0]], await LackingAsync());

        var seen = (await world.SeenAsync()).Single(one => one.Case == world.Cases[0]);
        (await Host.As("zhaolei").Get<SealAnew>().HandleAsync(new(seen.Case, seen.Version, "材料有变化"), _ct)).MustAllow();
        Assert.Equal([world.Cases[0]], await LackingAsync());

        await RefillAsync(world.Cases[0]);
        Assert.Equal([], await LackingAsync());

        async Task<IEnumerable<CaseId>> LackingAsync()
        {
            var view = (await Host.As("zhaolei").Get<ListScoringProgress>().HandleAsync(null, isLacking: true, 1, _ct))!;
            Assert.Equal(view.Rows.Count, view.Lacking);
            return view.Rows.Select(row => row.Seen.Case);
        }
    }

    [Fact]
    public async Task Drift_IsShownToTheOfficeAlone()
    {
        var world = await ScoringWorld.BuildAsync(Host, specialties: ["政治学"]);
        (await world.HandOverAsync()).MustAllow();
        foreach (var (sheet, points) in (await world.SheetsAsync(world.Cases[0])).Zip([9000, 8000, 7000]))
        {
            await world.SignAsync(sheet.Subject, sheet.Task.Id, points);
        }

        var rows = (await Host.As("zhaolei").Get<GetScoringDrift>().HandleAsync(_ct))!;

        Assert.Equal([-1500, 0, 1500], rows.Select(row => row.Drift.Offset).Order());
        Assert.Null(await Host.As("chenjing").Get<GetScoringDrift>().HandleAsync(_ct));
        Assert.Null(await Host.As("chenjing").Get<ListScoringProgress>().HandleAsync(null, isLacking: false, 1, _ct));
    }

    private async Task RefillAsync(CaseId file, params PersonId[] experts)
    {
        var seen = await new OfficePath(Host).SeenAsync(file);
        var view = (await Host.As("zhaolei").Get<PreviewRefill>().HandleAsync(file, experts, _ct))!;
        view.Verdict.MustAllow("preview");
        (await Host.As("zhaolei").Get<AssignAnew>().HandleAsync(new(file, seen.Version, experts, view.Print), _ct)).MustAllow("refill");
    }

    private async Task<(int, int, int?)> SummaryAsync(CaseId file)
    {
        await using var db = await Host.DbAsync();
        var summary = (await TitleReview.App.Data.ScoreSummaryQuery.OfAsync(db, [file], _ct))[file];
        return (summary.SheetsSigned, summary.Assigned, summary.Mean);
    }

    private async Task<string> NameAsync(string subject)
    {
        await using var db = await Host.DbAsync();
        return await db.People.Where(person => person.Subject == subject).Select(person => person.Name).SingleAsync(_ct);
    }
}

public sealed class ShareByDrawOnSqliteTests() : ShareByDrawTests(UseCaseHost.SqliteAsync);

public sealed class ShareByDrawOnPostgresTests(PostgresServer server) : ShareByDrawTests(() => UseCaseHost.PostgresAsync(server));
