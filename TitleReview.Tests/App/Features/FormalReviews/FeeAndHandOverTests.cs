using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.DevData;
using TitleReview.App.Features.FormalReviews;
using TitleReview.Core.Applications;
using TitleReview.Core.Committees;
using TitleReview.Core.FormalReviews;
using TitleReview.Core.Kernel;
using TitleReview.Core.Notices;
using TitleReview.Core.Workflow;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.FormalReviews;

public abstract class FeeAndHandOverTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    private OfficePath Path => field ??= new OfficePath(Host);

    [Fact]
    public async Task ListFees_CaseDue_ShowsAmountClauseAndWindow()
    {
        await Path.AcceptedAsync();

        var row = Assert.Single((await Host.As("qianfang").Get<ListFees>().HandleAsync("周", isPaid: false, 1, default))!.Rows);

        Assert.Equal((220, "七", "周敏", Cast.Unit, "评审初级"), (row.Due!.Value, row.Due.Source.Clause, row.Applicant, row.Unit, row.Target));
        Assert.Equal("2023年9月15日至2023年10月20日", row.Window);
        Assert.False(row.WhyNotRecord.IsRefused);
        Assert.Empty((await Host.As("qianfang").Get<ListFees>().HandleAsync("马", isPaid: false, 1, default))!.Rows);
        Assert.Null(await Host.As("zhoumin").Get<ListFees>().HandleAsync(null, isPaid: false, 1, default));
    }

    [Fact]
    public async Task RecordFee_AsTheNoticeSays_Admits()
    {
        var file = await Path.AcceptedAsync();

        Assert.False((await Path.PayAsync(file)).IsRefused);

        Assert.Equal(Stage.Admitted, await Path.StageAsync(file));
        var view = await Host.As("zhaolei").Get<ListFees>().HandleAsync(null, isPaid: true, 1, default);
        Assert.Equal(OfficePath.Receipt, Assert.Single(view!.Rows).Payment!.ReceiptNumber);
    }

    [Fact]
    public async Task RecordFee_EverythingWrong_GivesEveryReasonAndWritesNothing()
    {
        var file = await Path.AcceptedAsync();

        var verdict = await Path.PayAsync(file, amount: 380, receipt: " ", at: new DateTime(2023, 10, 21, 0, 0, 0, DateTimeKind.Unspecified));

        Assert.Equal(
            [typeof(PaymentNeedsReceipt), typeof(PaymentIsInFuture), typeof(FeeIsNotTheAmount), typeof(PaymentOutsideWindow)],
            verdict.Refusals.Select(refusal => refusal.GetType()));
        Assert.Equal(Stage.FeeDue, await Path.StageAsync(file));
    }

    [Fact]
    public async Task RecordFee_ReceiptUsedOrByTheOffice_Refuses()
    {
        var first = await Path.AcceptedAsync();
        var second = await Path.AcceptedAsync("magang", Cast.OtherUnit, "2023-0002");
        await Path.PayAsync(first);

        Assert.IsType<ReceiptIsUsed>(Assert.Single((await Path.PayAsync(second)).Refusals));
        Assert.IsType<ActorLacksRole>(Assert.Single((await Host.As("zhaolei").Get<RecordFee>().HandleAsync(new(second, 1, default, "1", 220), default)).Refusals));
        Assert.IsType<CaseNotFound>(Assert.Single((await Host.As("chenjing").Get<RecordFee>().HandleAsync(new(second, 1, default, "1", 220), default)).Refusals));
    }

    [Fact]
    public async Task RecordFee_KindUnreadableOrPaidAlready_Refuses()
    {
        var file = await Path.AcceptedAsync();
        await Path.ChangeAsync(file, SectionCatalogue.Target, "kind", "");
        Assert.IsType<TargetIsUnreadable>(Assert.Single((await Path.PayAsync(file)).Refusals));
        var other = await Path.AcceptedAsync("magang", Cast.OtherUnit, "2023-0002");
        await Path.PayAsync(other);

        Assert.IsType<StageDoesNotAllow>(Assert.Single((await Path.PayAsync(other)).Refusals));
    }

    [Fact]
    public async Task HandOver_ToTwo_SealsOnceAndGivesEachItsNumber()
    {
        var file = await Path.AcceptedAsync();
        await Path.PayAsync(file);

        Assert.False((await Path.HandOverAsync(file, "chenjing", "liuyang")).IsRefused);

        await using var db = await Host.DbAsync();
        var tasks = await db.ScoringTasks.AsNoTracking().ToListAsync();
        Assert.Equal(2, tasks.Count);
        Assert.Single(await db.SealedSubmissions.AsNoTracking().ToListAsync());
        Assert.All(tasks, task => Assert.Matches("^[1-9][0-9]{5}$", task.Number));
        Assert.Equal(Stage.Scoring, await Path.StageAsync(file));
    }

    [Fact]
    public async Task HandOver_NobodyOrNobodysExpert_Refuses()
    {
        var file = await Path.AcceptedAsync();
        await Path.PayAsync(file);

        Assert.Equal(
            [typeof(HandOverNeedsCases), typeof(HandOverNeedsExperts)],
            (await Host.As("zhaolei").Get<HandOverToExperts>().HandleAsync(new([], []), default)).Refusals.Select(refusal => refusal.GetType()));
        Assert.IsType<HandOverNeedsExperts>(Assert.Single((await Path.HandOverAsync(file)).Refusals));
        Assert.IsType<NotAnExpertOfOffice>(Assert.Single((await Path.HandOverAsync(file, "qianfang")).Refusals));
    }

    [Fact]
    [Trait("Fault", "B37")]
    public async Task HandOver_ExpertOfTheApplicantsUnit_MustWithdraw()
    {
        var file = await Path.AcceptedAsync();
        await Path.PayAsync(file);
        await using (var db = await Host.DbAsync())
        {
            db.Assignments.Add(new() { Id = Guid.NewGuid(), Person = await Host.PersonAsync("chenjing"), Organisation = await Host.OrganisationAsync(Cast.Unit), Role = Role.UnitOfficer, FromOn = new(2023, 1, 1) });
            db.Audit(default, Host.Clock.UtcNow(), "Test", "test");
            OfficePath.Accept(await db.SaveAsync(default));
        }

        var refusal = Assert.IsType<ExpertMustWithdraw>(Assert.Single((await Path.HandOverAsync(file, "chenjing", "liuyang")).Refusals));

        Assert.Equal("陈静", refusal.Expert);
        Assert.Equal(Stage.Admitted, await Path.StageAsync(file));
    }

    [Fact]
    public async Task HandOver_ToWhoIsNotInStanding_OrHasNotPledgedUnderThisNotice_IsRefusedWithTheClause()
    {
        var file = await Path.AcceptedAsync();
        await Path.PayAsync(file);
        await ChangeAsync("陈静", set => set.SetProperty(expert => expert.State, ExpertState.Removed));
        await ChangeAsync("刘洋", set => set.SetProperty(expert => expert.PledgedOn, new DateOnly(2023, 9, 17)));
        await ChangeAsync("杨明", set => set.SetProperty(expert => expert.PledgedOn, (DateOnly?)null));

        var refusals = (await Path.HandOverAsync(file, "chenjing", "liuyang", "yangming")).Refusals;

        var missing = Assert.Single(refusals.OfType<ExpertsAreNotInStanding>());
        var unsigned = Assert.Single(refusals.OfType<PledgesAreUnsigned>());
        Assert.Equal((2, "陈静", "一（七）", "刘洋、杨明", "一"), (refusals.Count, missing.Names, missing.Source!.Clause, unsigned.Names, unsigned.Source!.Clause));
        await ChangeAsync("杨明", set => set.SetProperty(expert => expert.PledgedOn, Host.Clock.Today()));
        OfficePath.Accept(await Path.HandOverAsync(file, "yangming"));
    }

    [Fact]
    public async Task HandOver_ToWhoNeverEnteredThePool_IsRefused_AndWhereNoPledgeIsAskedForNoneIs()
    {
        var notice = await AnotherNotice.PublishAsync(Host, ("notice.year", 2030), ("filing.before_items", new System.Text.Json.Nodes.JsonArray("评审工作通知")));
        var file = await Path.AcceptedAsync(under: notice);
        await Path.PayAsync(file);
        await ChangeAsync("陈静", set => set.SetProperty(expert => expert.Person, (PersonId?)null));
        await ChangeAsync("刘洋", set => set.SetProperty(expert => expert.PledgedOn, (DateOnly?)null));

        Assert.Equal("陈静", Assert.IsType<ExpertsAreNotInStanding>(Assert.Single((await Path.HandOverAsync(file, "chenjing", "liuyang")).Refusals)).Names);
        OfficePath.Accept(await Path.HandOverAsync(file, "liuyang"));
    }

    [Fact]
    public async Task ListHandOver_AdmittedCase_WithTheExpertsOfTheOffice()
    {
        var file = await Path.AcceptedAsync();
        await Path.PayAsync(file);

        var view = await Host.As("zhaolei").Get<ListHandOver>().HandleAsync(null, 1, default);

        Assert.Equal(["陈静", "刘洋", "杨明"], view!.Experts.Select(expert => expert.Name).OrderBy(name => Array.IndexOf(["陈静", "刘洋", "杨明"], name)));
        Assert.False(Assert.Single(view.Rows).WhyNotHandOver.IsRefused);
        Assert.Null(await Host.As("qianfang").Get<ListHandOver>().HandleAsync(null, 1, default));
    }

    [Fact]
    public async Task ListHandOver_AfterADraw_OffersExpertsInStandingAlone()
    {
        await (await DrawWorld.BuildAsync(Host)).DrawnAsync();
        await ChangeAsync("陈静", set => set.SetProperty(expert => expert.Person, (PersonId?)null));
        await ChangeAsync("刘洋", set => set.SetProperty(expert => expert.AdmittedOn, new DateOnly(2024, 1, 1)));

        Assert.Equal(["杨明"], (await Host.As("zhaolei").Get<ListHandOver>().HandleAsync(null, 1, default))!.Experts.Select(expert => expert.Name));
    }

    private async Task ChangeAsync(string expert, Action<Microsoft.EntityFrameworkCore.Query.UpdateSettersBuilder<PoolExpert>> change)
    {
        await using var db = await Host.DbAsync();
        await db.PoolExperts.Where(one => one.Name == expert).ExecuteUpdateAsync(change);
    }
}

public sealed class FeeAndHandOverOnSqliteTests() : FeeAndHandOverTests(UseCaseHost.SqliteAsync);

public sealed class FeeAndHandOverOnPostgresTests(PostgresServer server) : FeeAndHandOverTests(() => UseCaseHost.PostgresAsync(server));
