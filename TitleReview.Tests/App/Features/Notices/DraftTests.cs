using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.App.Features.Notices;
using TitleReview.Core.Kernel;
using TitleReview.Core.Notices;
using TitleReview.Core.Policies;
using TitleReview.Core.Workflow;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.Notices;

/// <summary>A notice written from a template: values with their sources, history, check, publication.</summary>
public abstract class DraftTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    private const string Key = "submissions.maximum";

    [Fact]
    public async Task Start_FromAPack_HoldsAllItsValues_AndTheNewYear()
    {
        var view = (await WrittenDraft.OpenAsync(Host, await WrittenDraft.StartedAsync(Host), "notice.year"))!;

        Assert.Equal(DraftedPolicy.Parse(PolicyCatalogue.Load(TestWorld.PolicyId).Frozen).Values.Count, await CountAsync());
        Assert.Equal(("2024", "标题"), (view.Open!.Typed, view.Open.Row.Source!.Clause));
        Assert.Equal(DraftStanding.Carried, view.Rows.Single(row => row.Key == "notice.reception_place").Standing);
        Assert.All(view.Parts, part => Assert.Equal(0, part.Missing));
        // the office has published it: its applications are there to try other values on
        Assert.NotNull(view.Head.Trial);
    }

    [Fact]
    public async Task Start_FromLastYearsNotice_HoldsWhatItDecidesToday()
    {
        await using var db = await Host.DbAsync();
        var notice = await db.Notices.SingleAsync();

        var draft = await WrittenDraft.StartedAsync(Host, notice.Id.ToString());

        var view = (await WrittenDraft.OpenAsync(Host, draft, Key, "submissions"))!;
        Assert.Equal((notice.Title, notice.Id, "3"), (view.Head.Template, view.Head.Trial, view.Open!.Typed));
        Assert.True(view.Open.MayTry);
    }

    [Fact]
    public async Task Start_FromADocumentThatIsNoNotice_SaysWhatIsMissing()
    {
        var draft = await WrittenDraft.StartedAsync(Host, "filing");

        var view = (await WrittenDraft.OpenAsync(Host, draft, filter: DraftFilter.Missing))!;
        Assert.Contains(view.Rows, row => row.Key == "sections.order");
        Assert.All(view.Rows, row => Assert.Equal(DraftStanding.Missing, row.Standing));
        Assert.False((await WrittenDraft.CheckAsync(Host, draft))!.MayPublish);
        (await WrittenDraft.SaveAsync(Host, draft, "scope.levels", "初级\n中级", "一")).MustAllow();
        Assert.DoesNotContain((await WrittenDraft.OpenAsync(Host, draft, filter: DraftFilter.Missing))!.Rows, row => row.Key == "scope.levels");
    }

    [Fact]
    public async Task Start_OfWhatIsNotWhole_IsRefused()
    {
        var refused = await Host.As(WrittenDraft.Office).Get<StartDraft>().HandleAsync(new("nothing", " ", 1999), CancellationToken.None);

        Assert.Equal([typeof(TemplateIsUnknown), typeof(DraftNeedsTitle), typeof(DraftYearIsUnlikely)], refused.Verdict.Refusals.Select(one => one.GetType()));
    }

    [Fact]
    public async Task Save_AnotherValue_AsksForItsClause_ThenStands_AndItsPastComesBack()
    {
        var draft = await WrittenDraft.StartedAsync(Host);
        var template = PolicyCatalogue.Load(TestWorld.PolicyId).Title;

        Assert.IsType<DraftValueNeedsClause>(Assert.Single((await WrittenDraft.SaveAsync(Host, draft, Key, "4", "四（三）", template)).Refusals));
        Assert.IsType<DraftValueNeedsClause>(Assert.Single((await WrittenDraft.SaveAsync(Host, draft, Key, "4")).Refusals));
        (await WrittenDraft.SaveAsync(Host, draft, Key, "4", "四（四）")).MustAllow();
        (await WrittenDraft.SaveAsync(Host, draft, Key, "5", "四（四）")).MustAllow();

        var open = (await WrittenDraft.OpenAsync(Host, draft, Key, "submissions"))!.Open!;
        Assert.Equal(("5", DraftStanding.Edited, WrittenDraft.Title), (open.Typed, open.Row.Standing, open.Row.Source!.Document));
        Assert.Equal([(2, "4次"), (1, "3次")], open.History.Select(past => (past.Number, past.Lines.Single())));
        Assert.All(open.History, past => Assert.Equal("赵磊", past.By));

        (await Host.As(WrittenDraft.Office).Get<RestoreDraftValue>().HandleAsync(new(draft, Key, open.Row.Version, 1), CancellationToken.None)).MustAllow();
        open = (await WrittenDraft.OpenAsync(Host, draft, Key, "submissions"))!.Open!;
        Assert.Equal(("3", DraftStanding.Carried, template), (open.Typed, open.Row.Standing, open.Row.Source!.Document));
        Assert.IsType<DraftHasNoSuchPast>(Assert.Single((await Host.As(WrittenDraft.Office).Get<RestoreDraftValue>().HandleAsync(new(draft, Key, open.Row.Version, 9), CancellationToken.None)).Refusals));
        Assert.IsType<PageIsStale>(Assert.Single((await Host.As(WrittenDraft.Office).Get<RestoreDraftValue>().HandleAsync(new(draft, Key, open.Row.Version - 1, 1), CancellationToken.None)).Refusals));
    }

    [Fact]
    public async Task Save_WhatCannotBeRead_OrCannotBe_OrIsStale_IsRefusedInOneSentence()
    {
        var draft = await WrittenDraft.StartedAsync(Host);

        Assert.IsType<ParameterCannotBeRead>(Assert.Single((await WrittenDraft.SaveAsync(Host, draft, Key, "四次", "三")).Refusals));
        Assert.IsType<DraftValueIsUnfit>(Assert.Single((await WrittenDraft.SaveAsync(Host, draft, "windows.apply", "2024-10-20 至 2024-09-15", "三")).Refusals));
        Assert.IsType<ParameterIsUnknown>(Assert.Single((await WrittenDraft.SaveAsync(Host, draft, "registration_deadlines.form_by", "2024-06-21", "三")).Refusals));
        Assert.IsType<PageIsStale>(Assert.Single((await WrittenDraft.SaveAsync(Host, draft, Key, "4", "三", version: 7)).Refusals));
        Assert.IsType<DraftNotFound>(Assert.Single((await Host.As(WrittenDraft.Office).Get<SaveDraftValue>()
            .HandleAsync(new(Guid.NewGuid(), Key, 1, "4", "", "三", "", IsProposed: false), CancellationToken.None)).Refusals));
    }

    [Fact]
    public async Task Keep_TheClausesOfOnePart_CitesTheNewNotice()
    {
        var draft = await WrittenDraft.StartedAsync(Host);

        (await Host.As(WrittenDraft.Office).Get<KeepClauses>().HandleAsync(new(draft, "windows"), CancellationToken.None)).MustAllow();

        var rows = (await WrittenDraft.OpenAsync(Host, draft, stage: "windows"))!.Rows;
        Assert.All(rows, row => Assert.Equal((WrittenDraft.Title, DraftStanding.Edited), (row.Source!.Document, row.Standing)));
        Assert.Contains(rows, row => row.Source!.Clause == "三（一）");
        Assert.IsType<NothingToKeep>(Assert.Single((await Host.As(WrittenDraft.Office).Get<KeepClauses>().HandleAsync(new(draft, "windows"), CancellationToken.None)).Refusals));
    }

    [Fact]
    public async Task Search_GoesThroughTitlesValuesAndClauses()
    {
        var draft = await WrittenDraft.StartedAsync(Host);

        Assert.Contains((await WrittenDraft.OpenAsync(Host, draft, search: "缴费时间"))!.Rows, row => row.Key == "windows.pay");
        Assert.Contains((await WrittenDraft.OpenAsync(Host, draft, search: "380"))!.Rows, row => row.Key == "fees.per_person");
        Assert.Contains((await WrittenDraft.OpenAsync(Host, draft, search: "48小时内完成"))!.Rows, row => row.Key == "submissions.return_deadline");
        Assert.Empty((await WrittenDraft.OpenAsync(Host, draft, search: "没有这样的词"))!.Rows);
        Assert.All((await WrittenDraft.OpenAsync(Host, draft, filter: DraftFilter.Proposed))!.Rows, row => Assert.Equal(DraftStanding.Proposed, row.Standing));
    }

    [Fact]
    public async Task Head_IsSavedWithItsNumber_AndCarriesTheCitationsOfTheNoticeAlong()
    {
        var draft = await WrittenDraft.ReadyAsync(Host);
        var head = (await WrittenDraft.OpenAsync(Host, draft))!.Head;

        Assert.IsType<DraftNumberIsWrong>(Assert.Single((await HeadAsync(head with { Number = "五号" })).Refusals));
        (await HeadAsync(head with { Title = "改过的标题", Number = "巴职改[2024] 05号" })).MustAllow();
        Assert.IsType<PageIsStale>(Assert.Single((await HeadAsync(head)).Refusals));

        var view = (await WrittenDraft.OpenAsync(Host, draft, "notice.contacts"))!;
        Assert.Equal(("改过的标题", "巴职改〔2024〕5号", "改过的标题"), (view.Head.Title, view.Head.Number, view.Open!.Row.Source!.Document));
    }

    [Fact]
    public async Task Check_NamesWhatStopsIt_WithItsPlace_AndGroupsWhatIsTheSame()
    {
        await ActiveCommittee.NoneAsync(Host);
        var draft = await WrittenDraft.StartedAsync(Host);

        await SecondOfficer.RegisterAsync(Host);
        var view = (await WrittenDraft.CheckAsync(Host, draft, WrittenDraft.Releaser))!;

        Assert.False(view.MayPublish);
        var contacts = Assert.Single(view.Points, point => point.Finding.Outcome == Outcome.Refused);
        Assert.Equal(("notice.contacts", "notice"), (contacts.Places.Single().Key, contacts.Places.Single().Stage));
        Assert.True(Assert.Single(view.Points, point => point.Finding.Sentence.StartsWith("仍引自", StringComparison.Ordinal)).Places.Count > 40);
        Assert.IsType<NoCommitteeMayReview>(Assert.Single(view.WhyNot.Refusals));
    }

    [Fact]
    public async Task Publish_ByAnApprovedCommittee_FreezesWhatWasChecked()
    {
        var draft = await WrittenDraft.ReadyAsync(Host);
        var view = (await WrittenDraft.CheckAsync(Host, draft))!;

        var notice = await WrittenDraft.PublishedAsync(Host, draft);

        await using var db = await Host.DbAsync();
        var stored = await db.Notices.SingleAsync(one => one.Id == notice);
        Assert.Equal((view.PolicyHash, WrittenDraft.Title, 2024), (stored.PolicyHash, stored.Title, stored.Year));
        var frozen = Policy.Thaw((await db.FrozenPolicies.SingleAsync(one => one.Hash == stored.PolicyHash)).Json);
        Assert.Equal((stored.PolicyHash, "联系人：赵磊"), (frozen.Hash, frozen.Notice.Contacts.Value[0]));
        Assert.IsType<DraftIsClosed>(Assert.Single((await WrittenDraft.SaveAsync(Host, draft, Key, "4", "三")).Refusals));
        Assert.Contains((await PublishAsync(draft, view)).Refusals, one => one is DraftIsClosed);
        Assert.Contains((await Host.As("zhoumin").Get<ListNotices>().HandleAsync(CancellationToken.None))!.Rows, row => row.Id == notice);
    }

    [Fact]
    public async Task Publish_WithoutACommittee_OrByOneThatHasExpired_OrForOtherThings_IsRefused()
    {
        await ActiveCommittee.NoneAsync(Host);
        var draft = await WrittenDraft.ReadyAsync(Host);
        Assert.IsType<NoCommitteeMayReview>(Assert.Single((await PublishAsync(draft)).Refusals));
        await ActiveCommittee.ApprovedAsync(Host, until: Host.Clock.Today().AddDays(1), levels: [TitleLevel.Junior]);
        Assert.Contains("中级", Assert.IsType<CommitteeReviewsOtherThings>(Assert.Single((await PublishAsync(draft)).Refusals)).Sentence, StringComparison.Ordinal);
        (await WrittenDraft.SaveAsync(Host, draft, "scope.levels", "初级", "一")).MustAllow();
        (await WrittenDraft.SaveAsync(Host, draft, "scope.series", "工程技术", "一")).MustAllow();
        Assert.IsType<CommitteeReviewsOtherThings>(Assert.Single((await PublishAsync(draft)).Refusals));

        Host.Clock.Now = Host.Clock.Now.AddDays(2);
        Assert.IsType<NoCommitteeMayReview>(Assert.Single((await PublishAsync(draft)).Refusals));
        Assert.IsType<NoCommitteeMayReview>(Assert.Single((await Host.As(WrittenDraft.Office).Get<PublishNotice>().HandleAsync(new("senior-review-2020"), CancellationToken.None)).Refusals));
    }

    [Fact]
    public async Task Publish_WhatIsNotReady_OrChangedSinceItWasChecked_IsRefused()
    {
        var draft = await WrittenDraft.StartedAsync(Host);
        Assert.IsType<DraftIsNotReady>(Assert.Single((await PublishAsync(draft)).Refusals));
        (await WrittenDraft.SaveAsync(Host, draft, "notice.contacts", "联系电话：0996-0000000", "九")).MustAllow();
        var seen = (await WrittenDraft.CheckAsync(Host, draft))!;
        (await WrittenDraft.SaveAsync(Host, draft, Key, "4", "四（三）")).MustAllow();

        Assert.IsType<PageIsStale>(Assert.Single((await PublishAsync(draft, seen)).Refusals));
    }

    [Fact]
    public async Task Publish_TwiceAtOnce_IsDoneOnce()
    {
        var draft = await WrittenDraft.ReadyAsync(Host);
        await SecondOfficer.RegisterAsync(Host);
        var view = (await WrittenDraft.CheckAsync(Host, draft))!;

        var verdicts = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => PublishAsync(draft, view))));

        Assert.Single(verdicts, verdict => !verdict.IsRefused);
    }

    [Fact]
    public async Task Discard_ClosesIt()
    {
        var draft = await WrittenDraft.StartedAsync(Host);

        (await Host.As(WrittenDraft.Office).Get<DiscardDraft>().HandleAsync(new(draft, 1), CancellationToken.None)).MustAllow();

        Assert.IsType<DraftIsClosed>(Assert.Single((await WrittenDraft.SaveAsync(Host, draft, Key, "4", "三")).Refusals));
        Assert.Equal(DraftState.Discarded, Assert.Single((await Host.As(WrittenDraft.Office).Get<ListDrafts>().HandleAsync(CancellationToken.None))!.Rows).State);
    }

    [Fact]
    public async Task Print_SaysTheFiveThingsANoticeMustSay()
    {
        var letter = (await Host.As(WrittenDraft.Office).Get<PrintDraft>().HandleAsync(await WrittenDraft.ReadyAsync(Host), CancellationToken.None))!;

        Assert.Equal(WrittenDraft.Title, letter.Title);
        Assert.Contains("一、评审范围", letter.Paragraphs);
        Assert.Contains("网上申报时间：2023年9月15日至2023年10月20日。", letter.Paragraphs);
        Assert.Contains(letter.Paragraphs, line => line.StartsWith("申报途径：", StringComparison.Ordinal));
        Assert.Contains(letter.Paragraphs, line => line.Contains("0996-0000000", StringComparison.Ordinal));
        Assert.Contains("每人收费：评审：初级220元、中级380元；初次确定：初级100元、中级380元；授予：中级380元。", letter.Paragraphs);
    }

    [Theory]
    [InlineData("zhoumin")]
    [InlineData("liqiang")]
    [InlineData("wangwei")]
    [InlineData("sunhao")]
    public async Task Drafts_ForAnybodyButTheOffice_AreNotThere(string subject)
    {
        var draft = await WrittenDraft.StartedAsync(Host);

        Assert.Null(await Host.As(subject).Get<ListDrafts>().HandleAsync(CancellationToken.None));
        Assert.Null(await WrittenDraft.OpenAsync(Host, draft, by: subject));
        Assert.Null(await WrittenDraft.CheckAsync(Host, draft, subject));
        Assert.Null(await Host.As(subject).Get<PrintDraft>().HandleAsync(draft, CancellationToken.None));
        Assert.IsType<OperationNotFound>(Assert.Single((await WrittenDraft.SaveAsync(Host, draft, Key, "4", "三", by: subject)).Refusals));
    }

    private async Task<int> CountAsync()
    {
        await using var db = await Host.DbAsync();
        return await db.NoticeDraftValues.CountAsync();
    }

    private Task<Verdict> HeadAsync(GetDraft.Head head) =>
        Host.As(WrittenDraft.Office).Get<SaveDraftHead>().HandleAsync(new(head.Id, head.Version, head.Title, head.Number, head.EffectiveFrom, head.AppliesToAll), CancellationToken.None);

    private async Task<Verdict> PublishAsync(Guid draft, CheckDraft.View? seen = null)
    {
        await SecondOfficer.RegisterAsync(Host);
        var view = seen ?? (await WrittenDraft.CheckAsync(Host, draft))!;
        return (await Host.As(WrittenDraft.Releaser).Get<PublishDraft>().HandleAsync(new(draft, view.Head.Version, view.PolicyHash!), CancellationToken.None)).Verdict;
    }
}

public sealed class DraftOnSqliteTests() : DraftTests(UseCaseHost.SqliteAsync);

public sealed class DraftOnPostgresTests(PostgresServer server) : DraftTests(() => UseCaseHost.PostgresAsync(server));
