using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data.Rows;
using TitleReview.App.DevData;
using TitleReview.App.Features.Committees;
using TitleReview.Core.Auditing;
using TitleReview.Core.Committees;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.Committees;

/// <summary>Rules RG-01 to RG-08 and TW-07: a registration from its first line to its last day.</summary>
public abstract class RegistrationTests(Func<Task<UseCaseHost>> start) : UseCaseTests(ActiveCommittee.None(start))
{
    private static readonly CancellationToken _ct = CancellationToken.None;

    private RegistrationWalk Walk => field ??= new(Host);

    private DateOnly Today => TitleReview.App.Data.ClockReading.Today(Host.Clock);

    [Fact]
    public async Task OfAPrefecture_GoesStraightToTheCentre_AndMayReviewOnceApproved()
    {
        await Walk.HandInAsync();
        Assert.Equal(RegistrationState.Submitted, (await Walk.ViewAsync(RegistrationWalk.Centre)).Registration.State);
        Assert.Null(await Host.As(RegistrationWalk.Bureau).Get<GetCommittee>().HandleAsync(Walk.Committee, null, _ct));
        Assert.False(await Walk.MayReviewAsync());

        Assert.Equal("纸质登记表、平台信息录入", Assert.IsType<ChannelsAreIncomplete>(Assert.Single((await Walk.ApproveAsync(Today)).Refusals)).Missing);
        (await Walk.ReceiveAsync(Today, null, Today)).MustAllow();
        (await Walk.ApproveAsync(Today.AddYears(3).AddDays(-1))).MustAllow();

        Assert.True(await Walk.MayReviewAsync());
        var view = await Walk.ViewAsync();
        Assert.Equal([RegistrationState.Submitted, RegistrationState.Approved], view.Registration.Steps.Select(step => step.To));
        Assert.Equal((Today, Today.AddYears(3).AddDays(-1)), (view.Registration.ApprovedOn, view.Registration.ValidUntil));
        Assert.Equal("古丽娜·托合提", view.Registration.Steps[1].ByName);
    }

    /// <summary>RG-08: the last day is a day, the next one is not.</summary>
    [Fact]
    public async Task Expired_MayNoLongerReview()
    {
        await Walk.HandInAsync();
        (await Walk.ReceiveAsync(Today, null, Today)).MustAllow();
        var last = Today.AddYears(3).AddDays(-1);
        Assert.IsType<ValidityIsTooLong>(Assert.Single((await Walk.ApproveAsync(last.AddDays(1))).Refusals));
        Assert.IsType<ValidityIsOver>(Assert.Single((await Walk.ApproveAsync(Today.AddDays(-1))).Refusals));
        (await Walk.ApproveAsync(Today.AddDays(10))).MustAllow();

        Host.Clock.Advance(TimeSpan.FromDays(10));
        Assert.True(await Walk.MayReviewAsync());
        Host.Clock.Advance(TimeSpan.FromDays(1));
        Assert.False(await Walk.MayReviewAsync());
    }

    /// <summary>RG-05-c.</summary>
    [Fact]
    public async Task OfACounty_GoesThroughThePrefecturesBureau()
    {
        await Walk.RegisterAsync(CommitteeSeat.County);
        (await Walk.SaveAsync(command => command with { Prefecture = null })).MustAllow();
        await Walk.CompleteAsync();
        Assert.IsType<PrefectureIsMissing>(Assert.Single((await Walk.SubmitAsync()).Refusals));
        Assert.IsType<BureauIsUnknown>(Assert.Single((await Walk.SaveAsync(command => command with { Prefecture = new(Guid.NewGuid()) })).Refusals));
        Host.Clock.Advance(TimeSpan.FromMinutes(1));
        (await Walk.SaveAsync()).MustAllow();
        Assert.IsType<SignedFormIsOutdated>(Assert.Single((await Walk.SubmitAsync()).Refusals));
        (await Walk.UploadAsync(RegistrationScanKind.SignedForm)).MustAllow();
        (await Walk.SubmitAsync()).MustAllow();

        Assert.Equal(RegistrationState.AtPrefecture, (await Walk.ViewAsync(RegistrationWalk.Bureau)).Registration.State);
        Assert.IsType<RegistrationIsElsewhere>((await Walk.ApproveAsync(Today)).Refusals[0]);
        Assert.IsType<RegistrationIsElsewhere>(Assert.Single((await Walk.ReturnAsync()).Refusals));
        (await Walk.ForwardAsync()).MustAllow();
        Assert.IsType<RegistrationIsElsewhere>(Assert.Single((await Walk.ForwardAsync()).Refusals));
        Assert.Equal(RegistrationState.Submitted, (await Walk.ViewAsync()).Registration.State);
    }

    /// <summary>RG-01-b and RG-01-c, RG-04-a and RG-04-b, RG-07.</summary>
    [Fact]
    public async Task Submit_OfWhatIsNotWhole_NamesEverythingThatIsMissing()
    {
        await Walk.RegisterAsync();
        (await Walk.SaveAsync(command => command with { Levels = [TitleLevel.Intermediate, TitleLevel.Full], Form = RegistrationForm.Blank })).MustAllow();

        var refusals = (await Walk.SubmitAsync()).Refusals;

        Assert.Contains(refusals.OfType<FindingRefuses>(), one => one.Finding.Rule == "RG-01");
        Assert.Equal(RegistrationTemplate.Official.Typed.Count() - 3, refusals.OfType<FindingRefuses>().Count(one => one.Finding.Rule == "RG-04"));
        Assert.Single(refusals.OfType<DirectoryIsEmpty>());
        Assert.Single(refusals.OfType<ScoreTableIsMissing>());
        Assert.Single(refusals.OfType<SignedFormIsMissing>());
    }

    /// <summary>RG-06.</summary>
    [Fact]
    public async Task Submit_OfASpecialtyThatAnnex2DoesNotHold_IsRefused()
    {
        const string Box = "对应二级专业名称";
        await Walk.RegisterAsync();
        (await Walk.SaveAsync(command => command with { Form = command.Form with { Typed = new Dictionary<string, string>(command.Form.Typed, StringComparer.Ordinal) { [Box] = "外国哲学，社会学" } } })).MustAllow();
        await Walk.CompleteAsync();

        var strange = Assert.IsType<FindingRefuses>(Assert.Single((await Walk.SubmitAsync()).Refusals)).Finding;
        Assert.Equal("RG-06", strange.Rule);
        Assert.StartsWith("社会学不在", strange.Sentence, StringComparison.Ordinal);
        Assert.Contains((await Walk.ViewAsync()).Findings, finding => finding.Rule == "RG-06");

        (await Walk.SaveAsync(command => command with { Form = command.Form with { Typed = new Dictionary<string, string>(command.Form.Typed, StringComparer.Ordinal) { [Box] = "见附件2" } } })).MustAllow();
        Assert.DoesNotContain((await Walk.ViewAsync()).Findings, finding => finding.Rule == "RG-06");
    }

    [Fact]
    public async Task Returned_IsCorrectedAndHandedInAgain_WithTheReasonOnRecord()
    {
        await Walk.HandInAsync();
        Assert.IsType<ReasonIsMissing>(Assert.Single((await Walk.ReturnAsync(" ")).Refusals));
        Assert.IsType<RegistrationIsElsewhere>(Assert.Single((await Walk.SaveAsync()).Refusals));
        (await Walk.ReturnAsync()).MustAllow();

        (await Walk.SaveAsync()).MustAllow();
        (await Walk.UploadAsync(RegistrationScanKind.SignedForm)).MustAllow();
        (await Walk.SubmitAsync()).MustAllow();
        var steps = (await Walk.ViewAsync()).Registration.Steps;
        Assert.Equal([RegistrationState.Submitted, RegistrationState.Returned, RegistrationState.Submitted], steps.Select(step => step.To));
        Assert.Equal("请补正评审依据", steps[1].Note);
    }

    /// <summary>TW-07: on the day itself in time, on the next a flag; what comes of it a person decides, with a reason.</summary>
    [Fact]
    public async Task Late_IsFlagged_AndNotApprovedBeforeTheCentreHasDecided()
    {
        (await CallAsync()).MustAllow();
        await Walk.HandInAsync();
        (await Walk.ReceiveAsync(Today, Today, Today)).MustAllow();
        Assert.All((await Walk.ViewAsync()).Timing, finding => Assert.Equal(Outcome.Pass, finding.Outcome));
        Assert.IsType<RegistrationIsNotLate>(Assert.Single((await Walk.DecideAsync(LatenessDecision.Keep)).Refusals));

        Host.Clock.Advance(TimeSpan.FromDays(1));
        (await Walk.ReceiveAsync(Today, Today.AddDays(-1), Today.AddDays(-1))).MustAllow();
        var late = Assert.Single((await Walk.ViewAsync()).Timing, finding => finding.Outcome == Outcome.NeedsPerson);
        Assert.Contains("取消平台评审、推荐材料的用户信息及账号", late.Sentence, StringComparison.Ordinal);
        Assert.IsType<LatenessIsUndecided>(Assert.Single((await Walk.ApproveAsync(Today)).Refusals));
        Assert.IsType<ReasonIsMissing>(Assert.Single((await Walk.DecideAsync(LatenessDecision.Keep, "")).Refusals));
        (await Walk.DecideAsync(LatenessDecision.Cancel)).MustAllow();
        Assert.IsType<CancelledCannotBeApproved>(Assert.Single((await Walk.ApproveAsync(Today)).Refusals));
        (await Walk.DecideAsync(LatenessDecision.Keep)).MustAllow();
        (await Walk.ApproveAsync(Today)).MustAllow();
        Assert.True(await Walk.MayReviewAsync());
        (await Walk.DecideAsync(LatenessDecision.Cancel)).MustAllow();
        Assert.False(await Walk.MayReviewAsync());
    }

    [Fact]
    public async Task Renewal_TakesOverFormAndDirectory_AndTheOldVersionHoldsOn()
    {
        await Walk.HandInAsync();
        Assert.IsType<RenewalIsNotDue>(Assert.Single((await Host.As(RegistrationWalk.Office).Get<RenewRegistration>().HandleAsync(Walk.Committee, _ct)).Refusals));
        (await Walk.ReceiveAsync(Today, null, Today)).MustAllow();
        (await Walk.ApproveAsync(Today.AddDays(100))).MustAllow();

        (await Host.As(RegistrationWalk.Office).Get<RenewRegistration>().HandleAsync(Walk.Committee, _ct)).MustAllow();

        var next = await Walk.ViewAsync();
        Assert.Equal((2, RegistrationState.Draft, 3), (next.Registration.Number, next.Registration.State, next.Specialties));
        Assert.Equal("登记的评审依据", next.Form.Typed["评审依据"]);
        Assert.Equal([TitleLevel.Junior, TitleLevel.Intermediate], next.Registration.Levels);
        // the name was settled by the first approval
        (await Walk.SaveAsync(command => command with { Name = "另一个名称" })).MustAllow();
        Assert.Equal("自治州党校教师系列中级评审委员会", (await Walk.ViewAsync()).Committee.Name);
        Assert.True(await Walk.MayReviewAsync());
        // a draft is nobody else's to see
        Assert.Equal(1, (await Walk.ViewAsync(RegistrationWalk.Centre)).Registration.Number);
        Assert.Null(await Host.As(RegistrationWalk.Centre).Get<GetCommittee>().HandleAsync(Walk.Committee, 2, _ct));
    }

    [Fact]
    public async Task Register_OfWhatIsNotWhole_OrForAnotherOffice_IsRefused()
    {
        await Walk.RegisterAsync();
        var office = await Host.OrganisationAsync(Cast.Office);

        Assert.IsType<CommitteeNeedsNameAndSeries>(Assert.Single((await RegisterAsync(new(office, " ", CommitteeSeat.Region, "工程", CommitteeForming.BySeries))).Refusals));
        Assert.IsType<CommitteeExists>(Assert.Single((await RegisterAsync(new(office, "自治州党校教师系列中级评审委员会", CommitteeSeat.Region, "工程", CommitteeForming.BySeries))).Refusals));
        Assert.IsType<CommitteeKindIsUnknown>(Assert.Single((await RegisterAsync(new(office, "某评审委员会", (CommitteeSeat)9, "工程", CommitteeForming.BySeries))).Refusals));
        Assert.IsType<OperationNotFound>(Assert.Single((await RegisterAsync(new(await Host.OrganisationAsync(Cast.Unit), "某评审委员会", CommitteeSeat.Region, "工程", CommitteeForming.BySeries))).Refusals));
        Assert.IsType<OperationNotFound>(Assert.Single((await RegisterAsync(new(office, "某评审委员会", CommitteeSeat.Region, "工程", CommitteeForming.BySeries), "liqiang")).Refusals));
        Assert.IsType<CommitteeNotFound>(Assert.Single((await Host.As(RegistrationWalk.Office).Get<RenewRegistration>().HandleAsync(new(Guid.NewGuid()), _ct)).Refusals));
    }

    [Fact]
    public async Task Save_FromAStalePage_OrTooLong_IsRefused()
    {
        await Walk.RegisterAsync();

        Assert.IsType<PageIsStale>(Assert.Single((await Walk.SaveAsync(command => command with { Version = command.Version + 1 })).Refusals));
        Assert.Equal("专业", Assert.IsType<RegistrationTextIsTooLong>(Assert.Single((await Walk.SaveAsync(
            command => command with { Form = command.Form with { Profession = new string('长', RegistrationForm.MostLetters + 1) } })).Refusals)).Box);
        Assert.IsType<OperationNotFound>(Assert.Single((await Walk.SaveAsync(by: RegistrationWalk.Centre)).Refusals));
    }

    /// <summary>The form names officials and their telephones: nothing of it stands in the database as it was typed.</summary>
    [Fact]
    public async Task Form_AtRest_IsEncrypted()
    {
        await Walk.RegisterAsync();
        (await Walk.SaveAsync()).MustAllow();

        await using var db = await Host.DbAsync();
        var stored = Assert.Single(await db.CommitteeRegistrations.ToListAsync(_ct)).Form;
        Assert.DoesNotContain("张填表", stored, StringComparison.Ordinal);
        Assert.DoesNotContain("张填表", System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(stored)), StringComparison.Ordinal);
        Assert.Equal("张填表", (await Walk.ViewAsync()).Form.Filler);
    }

    [Fact]
    public async Task Receipts_OfTomorrow_OrOfADraft_AreRefused()
    {
        await Walk.HandInAsync();

        Assert.IsType<ReceiptDayIsInFuture>(Assert.Single((await Walk.ReceiveAsync(Today.AddDays(1), null, null)).Refusals));
        Assert.IsType<OperationNotFound>(Assert.Single((await Walk.ReceiveAsync(Today, null, null, RegistrationWalk.Office)).Refusals));
    }

    [Fact]
    public async Task Files_AreKeptAndGivenToWhoMaySeeThem_AndNothingElseIsTaken()
    {
        await Walk.RegisterAsync();
        Assert.IsType<RegistrationFileIsNoScan>(Assert.Single((await Walk.UploadAsync(RegistrationScanKind.ScoreTable, "no scan"u8.ToArray())).Refusals));
        Assert.IsType<OperationNotFound>(Assert.Single((await Walk.UploadAsync(RegistrationScanKind.ScoreTable, by: RegistrationWalk.Centre)).Refusals));
        (await Walk.UploadAsync(RegistrationScanKind.ScoreTable)).MustAllow();
        var scan = Assert.Single((await Walk.ViewAsync()).Scans);

        Assert.Equal(RegistrationWalk.Pdf, (await Host.As(RegistrationWalk.Office).Get<GetRegistrationScan>().HandleAsync(scan.Id, _ct))!.Content);
        Assert.Null(await Host.As(RegistrationWalk.Centre).Get<GetRegistrationScan>().HandleAsync(scan.Id, _ct));
        Assert.Null(await Host.As("liqiang").Get<GetRegistrationScan>().HandleAsync(scan.Id, _ct));
        (await Host.As(RegistrationWalk.Office).Get<RemoveRegistrationScan>().HandleAsync(scan.Id, _ct)).MustAllow();
        Assert.Empty((await Walk.ViewAsync()).Scans);
        for (var number = 0; number < UploadRegistrationScan.MostFiles; number++)
        {
            (await Walk.UploadAsync(RegistrationScanKind.ScoreTable)).MustAllow();
        }
        Assert.IsType<TooManyRegistrationFiles>(Assert.Single((await Walk.UploadAsync(RegistrationScanKind.ScoreTable)).Refusals));
    }

    [Fact]
    public async Task List_IsFilteredByTextAndState_AndShowsEachOnlyWhatIsForHim()
    {
        await Walk.HandInAsync();
        await Walk.RegisterAsync(name: "自治州党校教师系列初级评审委员会");

        Assert.Equal(2, (await ListAsync(RegistrationWalk.Office))!.Total);
        Assert.Equal("自治州党校教师系列初级评审委员会", Assert.Single((await ListAsync(RegistrationWalk.Office, state: RegistrationState.Draft))!.Rows).Name);
        Assert.Equal(1, (await ListAsync(RegistrationWalk.Office, "中级"))!.Total);
        Assert.Equal((1, 0, true), (await ListAsync(RegistrationWalk.Centre)) is { } seen ? (seen.Total, seen.Offices.Count, seen.MayIssueCall) : default);
        Assert.Equal(0, (await ListAsync(RegistrationWalk.Bureau))!.Total);
        Assert.Null(await ListAsync("liqiang"));
    }

    [Fact]
    public async Task Call_OfThePast_OrWithoutTitle_IsRefused()
    {
        Assert.IsType<RegistrationCallDaysAreOver>(Assert.Single((await CallAsync(Today.AddDays(-1))).Refusals));
        Assert.IsType<RegistrationCallNeedsTitle>(Assert.Single((await CallAsync(title: "")).Refusals));
        (await CallAsync()).MustAllow();
        Assert.Equal("备案登记的函", (await ListAsync(RegistrationWalk.Office))!.Call!.Title);
    }

    private Task<Verdict> CallAsync(DateOnly? by = null, string title = "备案登记的函") =>
        Host.As(RegistrationWalk.Centre).Get<IssueRegistrationCall>().HandleAsync(new(title, by ?? Today, by ?? Today, by ?? Today), _ct);

    private async Task<Verdict> RegisterAsync(RegisterCommittee.Command command, string by = RegistrationWalk.Office) => (await Host.As(by).Get<RegisterCommittee>().HandleAsync(command, _ct)).Verdict;

    private Task<ListCommittees.View?> ListAsync(string by, string? filter = null, RegistrationState? state = null) => Host.As(by).Get<ListCommittees>().HandleAsync(filter, state, page: 1, _ct);
}

public sealed class RegistrationOnSqliteTests() : RegistrationTests(UseCaseHost.SqliteAsync);

public sealed class RegistrationOnPostgresTests(PostgresServer server) : RegistrationTests(() => UseCaseHost.PostgresAsync(server));
