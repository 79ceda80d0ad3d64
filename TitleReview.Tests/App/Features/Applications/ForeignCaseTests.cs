using TitleReview.App.Features.Applications;
using TitleReview.App.Features.Auditing;
using TitleReview.App.Features.Masking;
using TitleReview.App.Features.Publicity;
using TitleReview.Core.Kernel;
using TitleReview.Core.Masking;
using TitleReview.Core.Publicity;
using TitleReview.Core.Workflow;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.Applications;

/// <summary>Who has no part in a case is told, word for word, what he is told of a case that does not exist.</summary>
public abstract class ForeignCaseTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    private const string Sentence = "没有找到这份申报，请从“待办”页面重新进入。";

    [Theory]
    [Trait("Fault", "B42")]
    [InlineData("sunhao")]
    [InlineData("magang")]
    [InlineData("liqiang")]
    [InlineData("halida")]
    [InlineData("zhaolei")]
    [InlineData("qianfang")]
    [InlineData("chenjing")]
    [InlineData("wangwei")]
    public async Task EachUseCase_OnSomebodysDraft_FindsNothing(string subject)
    {
        var id = await CompleteApplication.StartedAsync(Host);
        var notThere = await VerdictsAsync("zhoumin", new CaseId(Guid.NewGuid()));

        var verdicts = await VerdictsAsync(subject, id);

        Assert.Equal(24, verdicts.Count);
        Assert.All(verdicts, verdict => Assert.Equal(new CaseNotFound(), Assert.Single(verdict.Refusals)));
        Assert.All(verdicts, verdict => Assert.Equal(Sentence, verdict.Refusals[0].ToString()));
        Assert.Equal(notThere.SelectMany(verdict => verdict.Refusals), verdicts.SelectMany(verdict => verdict.Refusals));
        Assert.Equal(1, await CompleteApplication.VersionAsync(Host, id));
    }

    [Theory]
    [InlineData("sunhao")]
    [InlineData("magang")]
    [InlineData("liqiang")]
    [InlineData("chenjing")]
    public async Task EachQuery_OnSomebodysDraft_ReturnsNothing(string subject)
    {
        var id = await CompleteApplication.StartedAsync(Host);
        var caller = Host.As(subject);

        Assert.Null(await caller.Get<GetApplication>().HandleAsync(id, section: null, CancellationToken.None));
        Assert.Null(await caller.Get<CheckApplication>().HandleAsync(id, CancellationToken.None));
        Assert.Null(await caller.Get<PlanApplication>().HandleAsync(id, CancellationToken.None));
        Assert.Null(await caller.Get<PrintCourseExemption>().HandleAsync(id, 0, "2022", CancellationToken.None));
        Assert.Null(await caller.Get<PreviewApplication>().HandleAsync(id, CancellationToken.None));
        Assert.Null(await caller.Get<GetReceipt>().HandleAsync(id, CancellationToken.None));
        Assert.Null(await caller.Get<GetWithdrawal>().HandleAsync(id, CancellationToken.None));
        Assert.Empty(await caller.Get<ListCopiedPages>().HandleAsync(id, "Basic", CancellationToken.None));
        Assert.Null(await caller.Get<ListMaskPages>().HandleAsync(id, CancellationToken.None));
        Assert.Null(await caller.Get<GetAuditCase>().HandleAsync(id, CancellationToken.None));
        Assert.Null(await caller.Get<GetUnitPublicity>().HandleAsync(id, from: null, CancellationToken.None));
        Assert.Null(await caller.Get<PrintUnitPublicity>().HandleAsync(id, isResult: true, CancellationToken.None));
        Assert.Null(await caller.Get<PrintSupervisorOpinion>().HandleAsync(id, CancellationToken.None));
    }

    [Fact]
    public async Task EachUseCaseOfTheApplicant_ByTheUnitAfterTheSubmission_IsTheApplicants()
    {
        var id = await CompleteApplication.SubmittedAsync(Host);

        var save = await Host.As("liqiang").Get<SaveField>().HandleAsync(new(id, new("Basic", 0, "phone"), "13911111111", Version: 1), CancellationToken.None);
        var submit = await Host.As("liqiang").Get<SubmitApplication>().HandleAsync(new(id, await CompleteApplication.VersionAsync(Host, id), await CompleteApplication.PledgeAsync(Host, id)), CancellationToken.None);

        Assert.Equal(Role.Applicant, Assert.IsType<ActorLacksRole>(Assert.Single(save.Verdict.Refusals)).Role);
        Assert.Equal(Role.Applicant, Assert.IsType<ActorLacksRole>(Assert.Single(submit.Refusals)).Role);
    }

    private async Task<IReadOnlyList<Verdict>> VerdictsAsync(string subject, CaseId id)
    {
        var caller = Host.As(subject);
        var page = new PageId(Guid.NewGuid());
        return
        [
            (await caller.Get<SaveField>().HandleAsync(new(id, new("Basic", 0, "phone"), "13900000000", Version: 0), CancellationToken.None)).Verdict,
            (await caller.Get<RestoreField>().HandleAsync(new(id, new("Basic", 0, "phone"), Earlier: 1, Version: 1), CancellationToken.None)).Verdict,
            await caller.Get<AddRow>().HandleAsync(id, "Education", CancellationToken.None),
            await caller.Get<RemoveRow>().HandleAsync(new(id, "Education", 1, Restore: false), CancellationToken.None),
            (await caller.Get<UploadPage>().HandleAsync(new(id, "Basic", 0, "身份证（正面）", FilledForm.Scan, SecrecyDeclaration.NoSecrets), CancellationToken.None)).Verdict,
            await caller.Get<RemovePage>().HandleAsync(new(id, page, Restore: false), CancellationToken.None),
            await caller.Get<SubmitApplication>().HandleAsync(new(id, Version: 1, Pledge: ""), CancellationToken.None),
            await caller.Get<WithdrawApplication>().HandleAsync(new(id, "不申报了", Version: 1), CancellationToken.None),
            await caller.Get<ReinstateApplication>().HandleAsync(new(id, Version: 1), CancellationToken.None),
            await caller.Get<ConfirmCopiedPage>().HandleAsync(new(id, page), CancellationToken.None),
            await caller.Get<MovePage>().HandleAsync(new(id, page, Place: 0), CancellationToken.None),
            await caller.Get<TurnPage>().HandleAsync(new(id, page, Quarters: 1, ClearsMasking: true, Version: 1), CancellationToken.None),
            (await caller.Get<IssuePhoneTicket>().HandleAsync(new(id, "Basic"), CancellationToken.None)).Verdict,
            await caller.Get<ClosePhoneTicket>().HandleAsync(id, CancellationToken.None),
            (await caller.Get<AnswerMasking>().HandleAsync(new(id, page, MaskDecision.NotNeeded, [], IsFinal: true, Version: 1), CancellationToken.None)).Verdict,
            (await caller.Get<RepeatBoxes>().HandleAsync(new(id, page, Pages: 1, Version: 1), CancellationToken.None)).Verdict,
            await caller.Get<RecordUnitPublicity>().HandleAsync(new(id, new(2023, 9, 18), new(2023, 9, 22), Version: 1), CancellationToken.None),
            (await caller.Get<SaveAnnouncement>().HandleAsync(new(id, CompleteApplication.Announcement, Version: 0), CancellationToken.None)).Verdict,
            await caller.Get<RecordObjection>().HandleAsync(new(id, new(2023, 9, 19), ObjectionChannel.Letter, IsNamed: true, "反映业绩不实"), CancellationToken.None),
            await caller.Get<DecideObjection>().HandleAsync(new(id, 1, ObjectionOutcome.Untrue, "不实"), CancellationToken.None),
            (await caller.Get<UploadUnitScan>().HandleAsync(new(id, "推荐单位公示", FilledForm.Scan, SecrecyDeclaration.NoSecrets), CancellationToken.None)).Verdict,
            await caller.Get<RemoveUnitScan>().HandleAsync(id, page, CancellationToken.None),
            await caller.Get<PassAudit>().HandleAsync(new(id, "同意", Version: 1), CancellationToken.None),
            await caller.Get<ReturnForCorrection>().HandleAsync(new(id, "请修改", Version: 1), CancellationToken.None),
        ];
    }
}

public sealed class ForeignCaseOnSqliteTests() : ForeignCaseTests(UseCaseHost.SqliteAsync);

public sealed class ForeignCaseOnPostgresTests(PostgresServer server) : ForeignCaseTests(() => UseCaseHost.PostgresAsync(server));
