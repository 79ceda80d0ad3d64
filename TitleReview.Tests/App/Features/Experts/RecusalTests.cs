using Microsoft.EntityFrameworkCore;
using TitleReview.App.DevData;
using TitleReview.App.Features.Experts;
using TitleReview.App.Features.FormalReviews;
using TitleReview.App.Features.Meetings;
using TitleReview.Core.Draws;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.Experts;

/// <summary>Rule CM-08: declared by either side, asked at the hand-over and at the meeting.</summary>
public abstract class RecusalTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    private static readonly CancellationToken _ct = CancellationToken.None;

    private OfficePath Path => new(Host);

    [Fact]
    public async Task HandOver_ToAnExpertWhoNamedTheApplicant_IsRefusedWithKindReasonAndClause()
    {
        var file = await PaidAsync();
        (await DeclareAsync("chenjing", RecusalSide.Expert, person: "周　敏", reason: "弟媳")).MustAllow();

        var refusal = Assert.IsType<ExpertMustWithdraw>(Assert.Single((await Path.HandOverAsync(file, "chenjing", "liuyang")).Refusals));

        Assert.Equal(("陈静", "周敏"), (refusal.Expert, refusal.Applicant));
        Assert.Contains("亲属：专家本人申明：弟媳（《职称评审管理暂行规定（人力资源和社会保障部令第40号）》评审专家回避", refusal.Sentence, StringComparison.Ordinal);
        OfficePath.Accept(await Path.HandOverAsync(file, "liuyang"));
    }

    [Fact]
    public async Task HandOver_AfterTheDeclarationIsTakenBack_IsAllowed()
    {
        var file = await PaidAsync();
        (await DeclareAsync("chenjing", RecusalSide.Expert, unit: Cast.Unit)).MustAllow();
        var row = Assert.Single((await ListAsync("chenjing"))!.Rows);

        Assert.IsType<DeclarationNotFound>(Assert.Single((await WithdrawAsync("liuyang", row)).Refusals));
        Assert.IsType<PageIsStale>(Assert.Single((await WithdrawAsync("chenjing", row with { Version = 9 })).Refusals));
        Assert.IsType<ExpertMustWithdraw>(Assert.Single((await Path.HandOverAsync(file, "chenjing")).Refusals));
        (await WithdrawAsync("chenjing", row)).MustAllow();

        Assert.IsType<DeclarationNotFound>(Assert.Single((await WithdrawAsync("chenjing", row)).Refusals));
        Assert.True(Assert.Single((await ListAsync("chenjing"))!.Rows).IsWithdrawn);
        OfficePath.Accept(await Path.HandOverAsync(file, "chenjing"));
    }

    [Fact]
    public async Task HandOver_ToAnExpertWhomTheApplicantNamed_IsRefused_AndTheExpertLearnsNothing()
    {
        var file = await PaidAsync();
        (await DeclareAsync("zhoumin", RecusalSide.Applicant, file, person: "陈静", kind: RecusalKind.DeclaredByApplicant, reason: "有诉讼纠纷")).MustAllow();

        Assert.IsType<ExpertMustWithdraw>(Assert.Single((await Path.HandOverAsync(file, "chenjing")).Refusals));
        Assert.Empty((await ListAsync("chenjing"))!.Rows);
        Assert.Equal("申报2023-0001 陈静", Assert.Single((await ListAsync("zhaolei"))!.Rows).About);
        Assert.Empty((await ListAsync("magang"))!.Rows);
    }

    /// <summary>An applicant learns nothing of who is an expert: a name that nobody bears is taken the same way.</summary>
    [Fact]
    public async Task Declare_ByAnApplicant_AnswersTheSameWhetherThereIsSuchAnExpert()
    {
        var file = await PaidAsync();

        Assert.False((await DeclareAsync("zhoumin", RecusalSide.Applicant, file, person: "没有这个人")).IsRefused);
        Assert.IsType<CaseNotFound>(Assert.Single((await DeclareAsync("magang", RecusalSide.Applicant, file, person: "陈静")).Refusals));
        Assert.IsType<CaseNotFound>(Assert.Single((await DeclareAsync("zhoumin", RecusalSide.Applicant, person: "陈静")).Refusals));
    }

    [Fact]
    public async Task Declare_ByTheOffice_MeansOneExpertOfItsPool()
    {
        var file = await PaidAsync();
        Assert.IsType<RecusalExpertIsUnclear>(Assert.Single((await DeclareAsync("zhaolei", RecusalSide.Office, person: "没有这个人", number: "2023-0001")).Refusals));
        await FilledPool.AddAsync(Host, 2);

        (await DeclareAsync("zhaolei", RecusalSide.Office, person: "陈 静", number: "2023-0001", kind: RecusalKind.Teacher)).MustAllow();

        Assert.Contains("师生：评审委员会办公室登记", Assert.IsType<ExpertMustWithdraw>(Assert.Single((await Path.HandOverAsync(file, "chenjing")).Refusals)).Sentence, StringComparison.Ordinal);
        Assert.IsType<CaseNotFound>(Assert.Single((await DeclareAsync("zhaolei", RecusalSide.Office, person: "陈静", number: "2099-0001")).Refusals));
        Assert.IsType<CaseNotFound>(Assert.Single((await DeclareAsync("liqiang", RecusalSide.Office, person: "陈静", number: "2023-0001")).Refusals));
    }

    [Fact]
    public async Task HandOver_ToAnExpertOfThePoolFromTheApplicantsUnit_IsRefusedByThePoolsUnit()
    {
        var file = await PaidAsync();
        await using (var db = await Host.DbAsync())
        {
            await db.PoolExperts.Where(expert => expert.Name == "陈静").ExecuteUpdateAsync(set => set.SetProperty(expert => expert.UnitName, Cast.Unit), _ct);
        }

        Assert.Contains("同单位", Assert.IsType<ExpertMustWithdraw>(Assert.Single((await Path.HandOverAsync(file, "chenjing")).Refusals)).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Meeting_WithAnExpertWhoDeclaredAfterTheHandOver_NeedsTheWordThatHeLeft()
    {
        var file = await PaidAsync();
        OfficePath.Accept(await Path.HandOverAsync(file, "chenjing"));
        await Path.ScoreAsync("chenjing", 8550);
        OfficePath.Accept(await Path.CloseAsync(file));
        (await DeclareAsync("liuyang", RecusalSide.Expert, person: "周敏", reason: "师徒")).MustAllow();

        Assert.Equal(["刘洋（亲属）"], Assert.Single((await Host.As("zhaolei").Get<ListMeetingCases>().HandleAsync(null, Stage.Meeting, 1, _ct))!.Rows).Withdrawing);
        Assert.Contains("刘洋", Assert.IsType<ExpertsMustWithdraw>(Assert.Single((await Path.VoteAsync(file)).Refusals)).Sentence, StringComparison.Ordinal);
        OfficePath.Accept(await Path.VoteAsync(file, haveWithdrawn: true));
    }

    [Fact]
    public async Task Page_IsEmptyForWhoHasNoPart_AndRefusesHim()
    {
        var view = (await ListAsync("liqiang"))!;

        Assert.Equal((0, false, false, 0), (view.Total, view.IsExpert, view.IsOffice, view.Cases.Count));
        Assert.IsType<OperationNotFound>(Assert.Single((await DeclareAsync("liqiang", RecusalSide.Expert, person: "周敏")).Refusals));
        Assert.Null(await ListAsync("sunhao"));
        Assert.IsType<OperationNotFound>(Assert.Single((await DeclareAsync("sunhao", RecusalSide.Expert, person: "周敏")).Refusals));
    }

    [Fact]
    public async Task Declaration_IsNoPlainTextInTheDatabase()
    {
        (await DeclareAsync("chenjing", RecusalSide.Expert, person: "周敏", reason: "弟媳是申报人")).MustAllow();

        await using var db = await Host.DbAsync();
        Assert.DoesNotContain("弟媳", (await db.DeclaredRecusals.SingleAsync(_ct)).Box, StringComparison.Ordinal);
        Assert.DoesNotContain("弟媳", await Everything.InAsync(Host), StringComparison.Ordinal);
    }

    private async Task<CaseId> PaidAsync()
    {
        var file = await Path.AcceptedAsync();
        OfficePath.Accept(await Path.PayAsync(file));
        return file;
    }

    private Task<Verdict> DeclareAsync(
        string subject, RecusalSide side, CaseId? file = null, string number = "", string person = "", string unit = "", RecusalKind kind = RecusalKind.Kin, string reason = "说明") =>
        Host.As(subject).Get<DeclareRecusal>().HandleAsync(new(side, kind, file, number, person, unit, reason), _ct);

    private Task<Verdict> WithdrawAsync(string subject, ListRecusals.Row row) => Host.As(subject).Get<WithdrawDeclaration>().HandleAsync(new(row.Id, row.Version), _ct);

    private Task<ListRecusals.View?> ListAsync(string subject) => Host.As(subject).Get<ListRecusals>().HandleAsync(1, _ct);
}

public sealed class RecusalOnSqliteTests() : RecusalTests(UseCaseHost.SqliteAsync);

public sealed class RecusalOnPostgresTests(PostgresServer server) : RecusalTests(() => UseCaseHost.PostgresAsync(server));
