using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Features.Auditing;
using TitleReview.Core.Auditing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.Auditing;

/// <summary>Rules OP-03 and EL-15: a level passes what it has looked at, section by section, and the unit says whether there is a punishment.</summary>
public abstract class SectionTickTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    [Fact]
    public async Task Pass_WithoutTicks_NamesTheSections_AndWithThemGoesOn()
    {
        var id = await CompleteApplication.AtOfficeAsync(Host);

        var refusal = Assert.IsType<SectionsAreNotTicked>(Assert.Single((await PassAsync(id)).Refusals));
        var view = await ViewAsync(id);
        Assert.Equal(string.Join('、', view.Sections.Select(section => section.Title)), refusal.Titles);

        await CompleteApplication.LookAsync(Host, id, "zhaolei");
        var first = view.Sections[0];
        (await TickAsync(id, first.Key, isTicked: false)).MustAllow();
        Assert.Equal(first.Title, Assert.IsType<SectionsAreNotTicked>(Assert.Single((await PassAsync(id)).Refusals)).Titles);
        (await TickAsync(id, first.Key)).MustAllow();

        var ticked = (await ViewAsync(id)).Sections[0].Tick!;
        Assert.Equal(("赵磊", Host.Clock.UtcNow()), (ticked.By, ticked.At));
        (await PassAsync(id)).MustAllow();
    }

    [Fact]
    public async Task Pass_ByTheUnit_NeedsItsWordOnPunishment_WhateverItIs()
    {
        var id = await CompleteApplication.SubmittedAsync(Host);
        var view = await ViewAsync(id, "liqiang");
        Assert.True(view.MayDeclare);
        Assert.Contains(view.WhyNotPass.Refusals, refusal => refusal is PunishmentIsNotDeclared);

        (await Host.As("liqiang").Get<DeclarePunishment>().HandleAsync(new(id, IsPunished: true, Submission: 1), CancellationToken.None)).MustAllow();
        Assert.IsType<ActorLacksRole>(Assert.Single((await Host.As("zhoumin").Get<DeclarePunishment>().HandleAsync(new(id, IsPunished: false, 1), CancellationToken.None)).Refusals));
        Assert.IsType<PageIsStale>(Assert.Single((await Host.As("liqiang").Get<DeclarePunishment>().HandleAsync(new(id, IsPunished: false, 2), CancellationToken.None)).Refusals));

        view = await ViewAsync(id, "liqiang");
        Assert.True(view.IsPunished);
        Assert.Contains(view.Warnings, warning => warning.Rule == "EL-15");
        Assert.DoesNotContain(view.WhyNotPass.Refusals, refusal => refusal is PunishmentIsNotDeclared);
        await CompleteApplication.PassUnitAsync(Host, id);
        Assert.Contains((await ViewAsync(id)).Warnings, warning => warning.Rule == "EL-15");
    }

    [Fact]
    public async Task Ticks_OfTheUnit_AreNotTheOffices_AndNotOfTheNextSubmission()
    {
        var id = await CompleteApplication.AtOfficeAsync(Host);
        Assert.All((await ViewAsync(id)).Sections, section => Assert.Null(section.Tick));
        await CompleteApplication.LookAsync(Host, id, "zhaolei");
        (await Host.As("zhaolei").Get<ReturnForCorrection>().HandleAsync(new(id, "请更正。", await CompleteApplication.VersionAsync(Host, id)), CancellationToken.None)).MustAllow();
        (await CompleteApplication.SubmitAsync(Host, id)).MustAllow();

        var view = await ViewAsync(id, "liqiang");

        Assert.All(view.Sections, section => Assert.Null(section.Tick));
        Assert.Null(view.IsPunished);
        Assert.Equal((2, 2, 3), (view.Submissions, view.Counted, view.MostSubmissions.Value));
    }

    [Fact]
    public async Task Tick_OfAnUnknownSectionOrAnOldSubmission_IsRefused()
    {
        var id = await CompleteApplication.AtOfficeAsync(Host);

        Assert.IsType<PageIsStale>(Assert.Single((await TickAsync(id, "Nothing")).Refusals));
        Assert.IsType<PageIsStale>(Assert.Single((await Host.As("zhaolei").Get<TickSection>().HandleAsync(new(id, "Basic", true, 2), CancellationToken.None)).Refusals));
        Assert.IsType<ActorLacksRole>(Assert.Single((await Host.As("liqiang").Get<TickSection>().HandleAsync(new(id, "Basic", true, 1), CancellationToken.None)).Refusals));
    }

    [Fact]
    public async Task Untick_WhileAColleaguePasses_OneOfTheTwoHappensFirst()
    {
        var id = await CompleteApplication.AtOfficeAsync(Host);
        await CompleteApplication.LookAsync(Host, id, "zhaolei");
        var version = await CompleteApplication.VersionAsync(Host, id);

        var verdicts = await Task.WhenAll(
            Task.Run(() => Host.As("zhaolei").Get<PassAudit>().HandleAsync(new(id, "形式审核通过", version), CancellationToken.None)),
            Task.Run(() => TickAsync(id, "Basic", isTicked: false)));

        Assert.Single(verdicts, verdict => !verdict.IsRefused);
        await using var db = await Host.DbAsync();
        var (stage, isTicked) = (await db.Cases.Where(file => file.Id == id).Select(file => file.Stage).SingleAsync(), await db.SectionTicks.AnyAsync(tick => tick.Section == "Basic" && tick.Level == Role.CommitteeOffice && tick.IsTicked));
        Assert.Equal(stage == Stage.FeeDue, isTicked);
    }

    [Fact]
    public async Task Route_OfTheCase_NamesOfficesAndWhoPassed()
    {
        var id = await CompleteApplication.AtOfficeAsync(Host);

        var route = (await ViewAsync(id)).Route;

        Assert.Equal([("申报人提交", "周敏", false), ("单位审核", "李强", false), ("形式审核", "", true)], route.Select(step => (step.Title, step.By, step.IsNow)));
        Assert.Equal(TitleReview.App.DevData.Cast.Office, route[^1].Office);
    }

    private async Task<GetAuditCase.View> ViewAsync(CaseId id, string subject = "zhaolei") => (await Host.As(subject).Get<GetAuditCase>().HandleAsync(id, CancellationToken.None))!;

    private Task<Verdict> TickAsync(CaseId id, string section, bool isTicked = true) =>
        Host.As("zhaolei").Get<TickSection>().HandleAsync(new(id, section, isTicked, Submission: 1), CancellationToken.None);

    private async Task<Verdict> PassAsync(CaseId id) =>
        await Host.As("zhaolei").Get<PassAudit>().HandleAsync(new(id, "形式审核通过", await CompleteApplication.VersionAsync(Host, id)), CancellationToken.None);
}

public sealed class SectionTickOnSqliteTests() : SectionTickTests(UseCaseHost.SqliteAsync);

public sealed class SectionTickOnPostgresTests(PostgresServer server) : SectionTickTests(() => UseCaseHost.PostgresAsync(server));
