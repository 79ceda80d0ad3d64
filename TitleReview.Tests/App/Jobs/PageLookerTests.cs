using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.App.Features.Applications;
using TitleReview.App.Features.Masking;
using TitleReview.App.Files;
using TitleReview.App.Imaging.Suggesting;
using TitleReview.App.Jobs;
using TitleReview.App.Realtime;
using TitleReview.Core.Kernel;
using TitleReview.Core.Masking;
using TitleReview.Core.Workflow;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Jobs;

public abstract class PageLookerTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    private static readonly MaskSuggestion _name = new(new(20, 8, 100, 40, MaskKind.Name), 0.9);
    private static readonly MaskSuggestion _seal = new(new(300, 4, 150, 50, MaskKind.Seal), 0.8);

    [Fact]
    public async Task Look_AtEveryPageExpertsSee_KeepsWhatItFinds_AndThenRests()
    {
        var id = await CompleteApplication.FilledInAsync(Host);
        var looks = new Looks(_name, _seal);

        await looks.LookAtAllAsync(Host);

        var view = (await Me<ListMaskPages>().HandleAsync(id, CancellationToken.None))!;
        Assert.Equal(view.Rows.Count, looks.Calls.Count);
        Assert.Equal((view.Rows.Count, view.Rows.Count, true), (view.Looks!.Looked, view.Looks.Count, view.Looks.IsOver));
        Assert.All(view.Rows, row => Assert.Equal((2, false), (row.OpenSuggestions, row.IsDone)));
        Assert.False(await looks.Looker(Host).LookAtNextAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Look_SeeksNameUnitAndFormerUnits()
    {
        await CompleteApplication.FilledInAsync(Host);
        var looks = new Looks();

        await looks.LookAtAllAsync(Host);

        Assert.Equal([new("周敏", MaskKind.Name), new("博斯腾县委党校", MaskKind.Unit)], looks.Words);
    }

    [Fact]
    public async Task Look_UnderWay_IsShownToOpenPages()
    {
        var (id, _) = await UploadedAsync();
        var told = 0;
        using var subscription = Host.Get<QueueBoard>().Subscribe(QueueNames.OfLooks(id), () => Task.FromResult(Interlocked.Increment(ref told)));
        var looks = new Looks { During = async () => Assert.True((await Me<GetMaskPage>().HandleAsync(id, await PageIdAsync(), CancellationToken.None))!.IsBeingLooked) };

        await looks.LookAtAllAsync(Host);

        Assert.Equal(2, told);
        Assert.False((await Me<GetMaskPage>().HandleAsync(id, await PageIdAsync(), CancellationToken.None))!.IsBeingLooked);
    }

    [Fact]
    public async Task Looker_KilledInTheMiddle_LeavesThePageToAnotherWhenItsLeaseHasEnded()
    {
        var (id, page) = await UploadedAsync();
        Assert.NotNull(await Claims().NextAsync(CancellationToken.None));
        var looks = new Looks(_name);

        Assert.False(await looks.Looker(Host).LookAtNextAsync(CancellationToken.None));
        Host.Clock.Advance(LookClaims.Lease);
        Assert.True(await looks.Looker(Host).LookAtNextAsync(CancellationToken.None));

        Assert.Single((await Me<GetMaskPage>().HandleAsync(id, page, CancellationToken.None))!.Suggestions);
    }

    [Fact]
    public async Task Looker_WhoseLeaseHasEnded_KeepsNothing()
    {
        var (id, page) = await UploadedAsync();
        var slow = (await Claims().NextAsync(CancellationToken.None))!;
        Host.Clock.Advance(LookClaims.Lease);
        await new Looks(_name).LookAtAllAsync(Host);

        await Claims().FinishAsync(slow, [_seal, _seal with { Region = _seal.Region with { X = 0 } }], isComplete: true, [], CancellationToken.None);

        Assert.Equal(_name.Region, Assert.Single((await Me<GetMaskPage>().HandleAsync(id, page, CancellationToken.None))!.Suggestions).Region);
    }

    [Fact]
    public async Task TwoLookers_TakeEachPageOnce()
    {
        await CompleteApplication.FilledInAsync(Host);
        var looks = new Looks(_name) { During = () => Task.Delay(5) };

        await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => looks.LookAtAllAsync(Host))));

        await using var db = await Host.DbAsync();
        var all = await db.PageLooks.ToListAsync();
        Assert.Equal(all.Count, looks.Calls.Count);
        Assert.All(all, look => Assert.Equal((LookState.Done, 1), (look.State, look.Attempts)));
        Assert.Equal(all.Count, await db.SuggestedRegions.CountAsync());
    }

    [Fact]
    public async Task TurnedPage_IsLookedAtAgain_AndWhatWasFoundBeforeIsGone()
    {
        var (id, page) = await UploadedAsync();
        await new Looks(_name).LookAtAllAsync(Host);
        (await Me<TurnPage>().HandleAsync(new(id, page, Quarters: 1, ClearsMasking: false, await VersionAsync()), CancellationToken.None)).MustAllow();
        Assert.Empty((await Me<GetMaskPage>().HandleAsync(id, page, CancellationToken.None))!.Suggestions);
        var looks = new Looks(_seal);

        await looks.LookAtAllAsync(Host);

        Assert.Equal(6, Assert.Single(looks.Calls));
        Assert.Equal([(2, _seal.Region)], (await Me<GetMaskPage>().HandleAsync(id, page, CancellationToken.None))!.Suggestions.Select(one => (one.Number, one.Region)));
    }

    [Fact]
    public async Task PageTurnedWhileItIsLookedAt_IsOfferedNothingOfThat()
    {
        var (id, page) = await UploadedAsync();
        var turning = new Looks(_name)
        {
            During = async () => (await Me<TurnPage>().HandleAsync(new(id, page, Quarters: 1, ClearsMasking: false, await VersionAsync()), CancellationToken.None)).MustAllow(),
        };
        await turning.Looker(Host).LookAtNextAsync(CancellationToken.None);

        var view = (await Me<GetMaskPage>().HandleAsync(id, page, CancellationToken.None))!;
        Assert.Equal((0, true), (view.Suggestions.Count, view.IsBeingLooked));
        Assert.True(await new Looks().Looker(Host).LookAtNextAsync(CancellationToken.None));
    }

    [Fact]
    public async Task RemovedPage_IsNotLookedAt_UntilItIsRestored()
    {
        var (id, page) = await UploadedAsync();
        (await Me<RemovePage>().HandleAsync(new(id, page, Restore: false), CancellationToken.None)).MustAllow();
        var looks = new Looks();
        Assert.False(await looks.Looker(Host).LookAtNextAsync(CancellationToken.None));

        (await Me<RemovePage>().HandleAsync(new(id, page, Restore: true), CancellationToken.None)).MustAllow();

        Assert.True(await looks.Looker(Host).LookAtNextAsync(CancellationToken.None));
    }

    [Fact]
    public async Task SubmittedCase_IsNotLookedAt()
    {
        var id = await CompleteApplication.SubmittedAsync(Host);

        Assert.False(await new Looks(_name).Looker(Host).LookAtNextAsync(CancellationToken.None));
        Assert.Null((await Me<ListMaskPages>().HandleAsync(id, CancellationToken.None))!.Looks);
    }

    [Fact]
    public async Task MissingTools_AreNamed_AndThePagesWaitAgainOnceTheyAreThere()
    {
        var (id, _) = await UploadedAsync();
        await new Looks(_seal) { Missing = ["tesseract-ocr-chi-sim"] }.LookAtAllAsync(Host);

        var looks = (await Me<ListMaskPages>().HandleAsync(id, CancellationToken.None))!.Looks!;
        Assert.Equal((true, "姓名、工作单位", "tesseract-ocr-chi-sim"), (looks.IsOver, looks.NotSought, Assert.Single(looks.Missing)));
        Assert.Empty(looks.Unfinished);

        await Claims().ReopenAsync(CancellationToken.None);
        await new Looks(_name, _seal).LookAtAllAsync(Host);

        var view = (await Me<ListMaskPages>().HandleAsync(id, CancellationToken.None))!;
        Assert.Equal(("", 2), (view.Looks!.NotSought, view.Rows[0].OpenSuggestions));
    }

    [Fact]
    public async Task PageThatCannotBeLookedAt_IsTriedThreeTimes_AndCalledUnfinished()
    {
        var (id, page) = await UploadedAsync();
        var looks = new Looks { During = () => throw new InvalidDataException("broken") };
        for (var attempt = 1; attempt <= WaitingPages.MostAttempts; attempt++)
        {
            Assert.True(await looks.Looker(Host).LookAtNextAsync(CancellationToken.None));
            Assert.False(await looks.Looker(Host).LookAtNextAsync(CancellationToken.None));
            Host.Clock.Advance(TimeSpan.FromMinutes(2));
        }

        Assert.False(await looks.Looker(Host).LookAtNextAsync(CancellationToken.None));
        var view = (await Me<ListMaskPages>().HandleAsync(id, CancellationToken.None))!.Looks!;
        Assert.Equal((true, page), (view.IsOver, Assert.Single(view.Unfinished)));
    }

    [Fact]
    public async Task InstanceThatStops_GivesItsPageBackAtOnce()
    {
        await UploadedAsync();
        using var stopping = new CancellationTokenSource();
        var looks = new Looks { During = () => stopping.CancelAsync().ContinueWith(_ => throw new OperationCanceledException(stopping.Token), TaskScheduler.Default) };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => looks.Looker(Host).LookAtNextAsync(stopping.Token));

        Assert.True(await new Looks().Looker(Host).LookAtNextAsync(CancellationToken.None));
        await using var db = await Host.DbAsync();
        Assert.Equal(1, (await db.PageLooks.SingleAsync()).Attempts);
    }

    [Fact]
    public async Task WhatIsCoveredAlready_IsNotSuggested()
    {
        var (id, page) = await UploadedAsync();
        var drawn = _name.Region with { X = 10, W = 150 };
        (await Me<AnswerMasking>().HandleAsync(new(id, page, MaskDecision.Needed, [drawn], IsFinal: true, 1), CancellationToken.None)).Verdict.MustAllow();

        await new Looks(_name, _seal).LookAtAllAsync(Host);

        var view = (await Me<GetMaskPage>().HandleAsync(id, page, CancellationToken.None))!;
        Assert.Equal((true, MaskDecision.Needed, 2), (view.IsBurned, view.Decision, view.Version));
        Assert.Equal(_seal.Region, Assert.Single(view.Suggestions).Region);
    }

    private T Me<T>()
        where T : notnull => Host.As("zhoumin").Get<T>();

    private LookClaims Claims() => new(Host.Get<IDbContextFactory<ReviewDb>>(), Host.Get<PolicyStore>(), Host.Clock);

    private async Task<(CaseId Case, PageId Page)> UploadedAsync()
    {
        var id = await CompleteApplication.StartedAsync(Host);
        (await CompleteApplication.UploadAsync(Host, id, "Qualification", 0, "任职资格文件")).MustAllow();
        (await CompleteApplication.UploadAsync(Host, id, "Basic", 0, "身份证（正面）", FilledForm.Scan)).MustAllow();
        return (id, await PageIdAsync());
    }

    private async Task<PageId> PageIdAsync()
    {
        await using var db = await Host.DbAsync();
        return await db.Pages.Where(page => page.Section == "Qualification").Select(page => page.Id).SingleAsync();
    }

    private async Task<int> VersionAsync()
    {
        await using var db = await Host.DbAsync();
        return await db.Pages.Where(page => page.Section == "Qualification").Select(page => page.Version).SingleAsync();
    }

    /// <summary>Finds the same on every page.</summary>
    private sealed class Looks(params IReadOnlyList<MaskSuggestion> found)
    {
        public Func<Task> During { get; init; } = () => Task.CompletedTask;

        public IReadOnlyList<string> Missing { get; init; } = [];

        public List<int?> Calls { get; } = [];

        public IReadOnlyList<IdentityWord> Words { get; private set; } = [];

        public PageLooker Looker(UseCaseHost host) => new(
            new LookClaims(host.Get<IDbContextFactory<ReviewDb>>(), host.Get<PolicyStore>(), host.Clock),
            host.Get<IDbContextFactory<ReviewDb>>(),
            host.Get<FieldStore>(),
            host.Get<FileVault>(),
            async (_, orientation, words, _) =>
            {
                lock (Calls)
                {
                    Calls.Add(orientation);
                }
                Words = words;
                await During();
                return new SuggestedPage(found, Missing.Count == 0);
            },
            () => Missing,
            Microsoft.Extensions.Logging.Abstractions.NullLogger<PageLooker>.Instance);

        public async Task LookAtAllAsync(UseCaseHost host)
        {
            while (await Looker(host).LookAtNextAsync(CancellationToken.None))
            {
            }
        }
    }
}

public sealed class PageLookerOnSqliteTests() : PageLookerTests(UseCaseHost.SqliteAsync);

public sealed class PageLookerOnPostgresTests(PostgresServer server) : PageLookerTests(() => UseCaseHost.PostgresAsync(server));
