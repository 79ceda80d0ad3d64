using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data.Rows;
using TitleReview.App.Features.Masking;
using TitleReview.Core.Kernel;
using TitleReview.Core.Masking;
using TitleReview.Core.Workflow;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.Masking;

public abstract class JudgeSuggestionsTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    private static readonly MaskRegion _name = new(20, 8, 100, 40, MaskKind.Name);
    private static readonly MaskRegion _seal = new(300, 4, 150, 50, MaskKind.Seal);

    private CaseId _case;
    private PageId _page;

    [Fact]
    [Trait("Fault", "B34")]
    public async Task No_WithOpenSuggestions_WantsASecondLook_ThenDropsThem()
    {
        await OfferAsync();

        Assert.Equal(2, Assert.IsType<UnneededMaskingHasSuggestions>(Assert.Single((await SendAsync(Answer(MaskDecision.NotNeeded, []))).Refusals)).Count);
        Assert.Equal((1, false), await PageAsync());
        (await SendAsync(Answer(MaskDecision.NotNeeded, []) with { SeenAgain = [1, 2] })).MustAllow();

        Assert.Equal((2, true), await PageAsync());
        Assert.Equal([SuggestionState.Dropped, SuggestionState.Dropped], await StatesAsync());
    }

    [Fact]
    public async Task Yes_WithOpenSuggestions_WantsASecondLook_ThenDropsThoseLeft()
    {
        await OfferAsync();
        var yes = Answer(MaskDecision.Needed, [_name]) with { Judged = Judged((1, SuggestionState.Accepted)) };

        Assert.Equal(1, Assert.IsType<MaskingLeavesSuggestions>(Assert.Single((await SendAsync(yes)).Refusals)).Count);
        (await SendAsync(yes with { SeenAgain = [2] })).MustAllow();

        Assert.Equal([SuggestionState.Accepted, SuggestionState.Dropped], await StatesAsync());
    }

    [Fact]
    public async Task SecondLook_AtSomeOfThem_IsNoneAtTheOther()
    {
        await OfferAsync();

        Assert.Equal(1, Assert.IsType<UnneededMaskingHasSuggestions>(Assert.Single((await SendAsync(Answer(MaskDecision.NotNeeded, []) with { SeenAgain = [1] })).Refusals)).Count);
        Assert.Equal([SuggestionState.Open, SuggestionState.Open], await StatesAsync());
    }

    [Fact]
    public async Task Accepted_IsADraftOfABox_AndAnswersNothing()
    {
        await OfferAsync();

        (await SendAsync(Draft([_name], version: 1, (1, SuggestionState.Accepted), (2, SuggestionState.Open)))).MustAllow();

        var view = await ViewAsync();
        Assert.Equal((false, MaskDecision.Undecided, 2), (view.IsBurned, view.Decision, view.Version));
        Assert.Equal([_name], view.Regions);
        Assert.Equal([(2, _seal)], view.Suggestions.Select(one => (one.Number, one.Region)));
        (await SendAsync(Draft([], version: 2, (1, SuggestionState.Open), (2, SuggestionState.Open)))).MustAllow();
        Assert.Equal((2, 0), ((await ViewAsync()).Suggestions.Count, (await ViewAsync()).Regions.Count));
    }

    [Fact]
    public async Task AllDropped_LeavesTheAnswerOfThePageAsItWas()
    {
        await OfferAsync();
        (await SendAsync(Answer(MaskDecision.NotNeeded, []) with { SeenAgain = [1, 2] })).MustAllow();
        (await SendAsync(Draft([], version: 2, (1, SuggestionState.Open)))).MustAllow();

        Assert.Equal((3, true), await PageAsync());
        Assert.Equal([SuggestionState.Open, SuggestionState.Dropped], await StatesAsync());
    }

    [Fact]
    public async Task Judged_FromAStaleWindow_ChangesNothing()
    {
        await OfferAsync();
        (await SendAsync(Draft([], version: 1, (1, SuggestionState.Dropped)))).MustAllow();

        Assert.IsType<PageIsStale>(Assert.Single((await SendAsync(Draft([], version: 1, (1, SuggestionState.Open)))).Refusals));
        Assert.Equal([SuggestionState.Dropped, SuggestionState.Open], await StatesAsync());
    }

    [Fact]
    public async Task Judged_ByAnybodyElse_ChangesNothing()
    {
        await OfferAsync();
        foreach (var stranger in (string[])["magang", "liqiang", "zhaolei", "chenjing", "sunhao"])
        {
            Assert.True((await Host.As(stranger).Get<AnswerMasking>().HandleAsync(Draft([], version: 1, (1, SuggestionState.Dropped)), CancellationToken.None)).Verdict.IsRefused);
            Assert.Null(await Host.As(stranger).Get<GetMaskPage>().HandleAsync(_case, _page, CancellationToken.None));
        }

        Assert.Equal([SuggestionState.Open, SuggestionState.Open], await StatesAsync());
    }

    [Fact]
    public async Task Judged_OfANumberThatDoesNotExist_IsPassedOver()
    {
        await OfferAsync();

        (await SendAsync(Draft([_name], version: 1, (99, SuggestionState.Accepted)))).MustAllow();

        Assert.Equal([SuggestionState.Open, SuggestionState.Open], await StatesAsync());
    }

    private static Dictionary<int, SuggestionState> Judged(params IEnumerable<(int Number, SuggestionState State)> judged) =>
        judged.ToDictionary(pair => pair.Number, pair => pair.State);

    private AnswerMasking.Command Answer(MaskDecision decision, IReadOnlyList<MaskRegion> regions) => new(_case, _page, decision, regions, IsFinal: true, Version: 1);

    private AnswerMasking.Command Draft(IReadOnlyList<MaskRegion> regions, int version, params IEnumerable<(int Number, SuggestionState State)> judged) =>
        new(_case, _page, MaskDecision.Undecided, regions, IsFinal: false, version) { Judged = Judged(judged) };

    private async Task<Verdict> SendAsync(AnswerMasking.Command command) => (await Host.As("zhoumin").Get<AnswerMasking>().HandleAsync(command, CancellationToken.None)).Verdict;

    private async Task<GetMaskPage.View> ViewAsync() => (await Host.As("zhoumin").Get<GetMaskPage>().HandleAsync(_case, _page, CancellationToken.None))!;

    private async Task<(int Version, bool IsBurned)> PageAsync()
    {
        await using var db = await Host.DbAsync();
        var page = await db.Pages.AsNoTracking().SingleAsync();
        return (page.Version, page.IsBurned);
    }

    private async Task<IReadOnlyList<SuggestionState>> StatesAsync()
    {
        await using var db = await Host.DbAsync();
        return await db.SuggestedRegions.OrderBy(suggestion => suggestion.Number).Select(suggestion => suggestion.State).ToListAsync();
    }

    private async Task OfferAsync()
    {
        _case = await CompleteApplication.StartedAsync(Host);
        (await CompleteApplication.UploadAsync(Host, _case, "Qualification", 0, "任职资格文件")).MustAllow();
        await using var db = await Host.DbAsync();
        _page = (await db.Pages.SingleAsync()).Id;
        db.SuggestedRegions.AddRange(((MaskRegion[])[_name, _seal]).Select((region, index) => new SuggestedRegion
        {
            Page = _page, Number = index + 1, Orientation = 1, X = region.X, Y = region.Y, W = region.W, H = region.H, Kind = region.Kind,
        }));
        (await db.SaveAsync(CancellationToken.None)).MustAllow();
    }
}

public sealed class JudgeSuggestionsOnSqliteTests() : JudgeSuggestionsTests(UseCaseHost.SqliteAsync);

public sealed class JudgeSuggestionsOnPostgresTests(PostgresServer server) : JudgeSuggestionsTests(() => UseCaseHost.PostgresAsync(server));
