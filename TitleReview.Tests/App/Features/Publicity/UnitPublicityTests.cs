using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Features.Auditing;
using TitleReview.App.Features.Publicity;
using TitleReview.Core.Auditing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Publicity;
using TitleReview.Core.Workflow;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.Publicity;

public abstract class UnitPublicityTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    private static readonly DateOnly _submittedOn = new(2023, 9, 18);

    /// <summary>Rule PB-01 across 国庆 2023: the 27th and 28th of September, then 7 and 8 October are workdays, the rest of the holiday is not.</summary>
    [Fact]
    public async Task Record_FourWorkdaysAcrossTheHoliday_IsRefusedNamingTheEarliestEnd()
    {
        var id = await CompleteApplication.SubmittedAsync(Host);

        var refusal = Assert.IsType<FindingRefuses>(Assert.Single((await RecordAsync(id, new(2023, 9, 27), new(2023, 10, 8))).Refusals));

        Assert.Equal("4/5", refusal.Finding.Arithmetic);
        Assert.Contains("请延长至2023年10月9日", refusal.Sentence, StringComparison.Ordinal);
        await AssertNothingIsRecordedAsync(id);
        (await RecordAsync(id, new(2023, 9, 27), new(2023, 10, 9))).MustAllow("five workdays");
    }

    [Fact]
    public async Task Record_FromTheDayBeforeTheSubmission_IsRefused()
    {
        var id = await CompleteApplication.SubmittedAsync(Host);

        var refusal = Assert.IsType<PublicityStartsBeforeSubmission>(Assert.Single((await RecordAsync(id, _submittedOn.AddDays(-1), new(2023, 9, 28))).Refusals));

        Assert.Equal(_submittedOn, refusal.SubmittedOn);
        (await RecordAsync(id, _submittedOn, new(2023, 9, 22))).MustAllow("from the day itself");
    }

    [Fact]
    public async Task Record_EndingBeforeItStarts_IsRefused()
    {
        var id = await CompleteApplication.SubmittedAsync(Host);

        Assert.IsType<PublicityEndsBeforeStart>(Assert.Single((await RecordAsync(id, new(2023, 9, 22), new(2023, 9, 21))).Refusals));
        await AssertNothingIsRecordedAsync(id);
    }

    [Fact]
    public async Task Record_EndingInTheYear9999_IsRefused()
    {
        var id = await CompleteApplication.SubmittedAsync(Host);

        Assert.IsType<PublicityDayIsUnlikely>(Assert.Single((await RecordAsync(id, _submittedOn, DateOnly.MaxValue)).Refusals));
        await AssertNothingIsRecordedAsync(id);
    }

    [Fact]
    public async Task Record_Again_ReplacesThePeriodAndKeepsBothLines()
    {
        var id = await CompleteApplication.SubmittedAsync(Host);
        (await RecordAsync(id, _submittedOn, new(2023, 9, 22))).MustAllow();

        (await RecordAsync(id, _submittedOn, new(2023, 9, 25))).MustAllow();

        await using var db = await Host.DbAsync();
        var period = await db.Publicities.SingleAsync();
        Assert.Equal((_submittedOn, new DateOnly(2023, 9, 25), 1), (period.FromOn, period.ToOn, period.Submission));
        Assert.Equal([Act.Submit, Act.RecordUnitPublicity, Act.RecordUnitPublicity], (await db.Cases.SingleAsync()).History.Select(line => line.Act));
    }

    [Fact]
    public async Task Record_FromAStalePage_IsRefused()
    {
        var id = await CompleteApplication.SubmittedAsync(Host);
        var version = await CompleteApplication.VersionAsync(Host, id);

        var verdict = await Host.As("liqiang").Get<RecordUnitPublicity>().HandleAsync(new(id, _submittedOn, new(2023, 9, 22), version - 1), CancellationToken.None);

        Assert.IsType<PageIsStale>(Assert.Single(verdict.Refusals));
        await AssertNothingIsRecordedAsync(id);
    }

    [Theory]
    [InlineData("halida")]
    [InlineData("zhaolei")]
    [InlineData("chenjing")]
    public async Task Record_ByWhoHasNoPartInTheCase_IsNotFound(string subject)
    {
        var id = await CompleteApplication.SubmittedAsync(Host);

        Assert.IsType<CaseNotFound>(Assert.Single((await RecordAsync(id, _submittedOn, new(2023, 9, 22), subject: subject)).Refusals));
    }

    [Fact]
    public async Task Record_ByTheApplicant_IsTheUnitsAffair()
    {
        var id = await CompleteApplication.SubmittedAsync(Host);

        var refusal = Assert.IsType<ActorLacksRole>(Assert.Single((await RecordAsync(id, _submittedOn, new(2023, 9, 22), subject: "zhoumin")).Refusals));

        Assert.Equal(Role.UnitOfficer, refusal.Role);
    }

    /// <summary>The year of the earliest end counts, not a year that happens to begin soon.</summary>
    [Theory]
    [InlineData(2023, 12, 18, false)]
    [InlineData(2023, 12, 28, true)]
    [InlineData(2024, 9, 2, true)]
    public async Task Case_EarliestEndInAYearWhoseRegionalDaysAreUnknown_Warns(int year, int month, int day, bool warns)
    {
        var id = await CompleteApplication.SubmittedAsync(Host);
        Host.Clock.Now = new DateTimeOffset(BeijingTime.StartOf(new(year, month, day)), TimeSpan.Zero);

        var view = (await Host.As("liqiang").Get<GetAuditCase>().HandleAsync(id, CancellationToken.None))!;

        Assert.Equal(warns, view.CalendarWarnings is [var warning] && warning.StartsWith("2024年尚未录入自治区放假安排", StringComparison.Ordinal));
        Assert.Equal(warns, view.CalendarWarnings.Count > 0);
    }

    [Fact]
    public async Task Record_WithoutTheUnitsWords_NamesWhatIsMissing()
    {
        var id = await CompleteApplication.SubmittedAsync(Host);
        await CompleteApplication.WriteAnnouncementAsync(Host, id, CompleteApplication.Announcement with { Conduct = " ", Phone = "" });

        var refusals = (await RecordAsync(id, _submittedOn, new(2023, 9, 22), writes: false)).Refusals;

        Assert.Equal([AnnouncementPart.Conduct, AnnouncementPart.Phone], refusals.Cast<AnnouncementIsIncomplete>().Select(refusal => refusal.Part));
        Assert.All(refusals, refusal => Assert.Equal("附件1", refusal.Source!.Clause));
        await AssertNothingIsRecordedAsync(id);
    }

    [Fact]
    public async Task Record_WithTheIdentityNumberInTheWords_IsRefused()
    {
        var id = await CompleteApplication.SubmittedAsync(Host);
        await CompleteApplication.WriteAnnouncementAsync(Host, id, CompleteApplication.Announcement with { Conduct = $"（{FilledForm.IdNumber[..6]} {FilledForm.IdNumber[6..]}）表现良好" });

        var refusal = Assert.IsType<AnnouncementNamesIdNumber>(Assert.Single((await RecordAsync(id, _submittedOn, new(2023, 9, 22), writes: false)).Refusals));

        Assert.DoesNotContain("6528", refusal.Sentence, StringComparison.Ordinal);
        await AssertNothingIsRecordedAsync(id);
    }

    [Fact]
    public async Task Record_OtherWordsOnceItHasBegun_NeedsDaysOfTheirOwn()
    {
        var id = await CompleteApplication.SubmittedAsync(Host);
        (await RecordAsync(id, _submittedOn, new(2023, 9, 22))).MustAllow();
        Host.Clock.Advance(TimeSpan.FromDays(2));
        (await RecordAsync(id, _submittedOn, new(2023, 9, 25))).MustAllow("the same words, longer");
        await CompleteApplication.WriteAnnouncementAsync(Host, id, CompleteApplication.Announcement with { Achievements = "另一项业绩。" });

        Assert.IsType<PostedAnnouncementIsFixed>(Assert.Single((await RecordAsync(id, _submittedOn, new(2023, 9, 27), writes: false)).Refusals));

        (await RecordAsync(id, Host.Clock.Today(), new(2023, 9, 26), writes: false)).MustAllow("from today on");
    }

    private async Task<Verdict> RecordAsync(CaseId id, DateOnly from, DateOnly to, string subject = "liqiang", bool writes = true)
    {
        if (writes)
        {
            await CompleteApplication.WriteAnnouncementAsync(Host, id);
        }
        return await Host.As(subject).Get<RecordUnitPublicity>().HandleAsync(new(id, from, to, await CompleteApplication.VersionAsync(Host, id)), CancellationToken.None);
    }

    private async Task AssertNothingIsRecordedAsync(CaseId id)
    {
        await using var db = await Host.DbAsync();
        Assert.Equal(0, await db.Publicities.CountAsync());
        Assert.Single((await db.Cases.SingleAsync(file => file.Id == id)).History);
    }
}

public sealed class UnitPublicityOnSqliteTests() : UnitPublicityTests(UseCaseHost.SqliteAsync);

public sealed class UnitPublicityOnPostgresTests(PostgresServer server) : UnitPublicityTests(() => UseCaseHost.PostgresAsync(server));
