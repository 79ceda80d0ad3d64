using System.Text;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Features.Publicity;
using TitleReview.Core.Kernel;
using TitleReview.Core.Publicity;
using TitleReview.Core.Workflow;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.Publicity;

/// <summary>What the unit writes into its notice: kept as it is typed, under a version, readable nowhere on the disk.</summary>
public abstract class AnnouncementTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    [Fact]
    public async Task Save_FromTwoWindows_TheSecondIsShownTheFirst()
    {
        var id = await CompleteApplication.SubmittedAsync(Host);
        var first = await SaveAsync(id, CompleteApplication.Announcement, 0);
        Assert.Equal((false, 1), (first.Verdict.IsRefused, first.Version));

        var second = await SaveAsync(id, AnnouncementText.Empty with { Phone = "1" }, 0);

        Assert.IsType<AnnouncementChangedElsewhere>(Assert.Single(second.Verdict.Refusals));
        Assert.Equal((CompleteApplication.Announcement, 1), (second.Theirs, second.Version));
        Assert.False((await SaveAsync(id, CompleteApplication.Announcement, 0)).Verdict.IsRefused, "the same words twice are nobody's conflict");
        Assert.Equal(2, (await SaveAsync(id, AnnouncementText.Empty with { Phone = "1" }, 1)).Version);
    }

    [Fact]
    public async Task Save_AtTheSameMoment_OneWinsAndTheOtherIsShownIt()
    {
        var id = await CompleteApplication.SubmittedAsync(Host);
        for (var version = 0; version < 30; version++)
        {
            var results = await Task.WhenAll(((string[])["甲", "乙"]).Select(words =>
                Task.Run(() => SaveAsync(id, CompleteApplication.Announcement with { Conduct = $"{words}{version}" }, version))));

            var won = Assert.Single(results, result => !result.Verdict.IsRefused);
            Assert.Equal(version + 1, won.Version);
            Assert.Equal((version + 1, await DraftAsync(id)), (results.Single(result => result.Verdict.IsRefused).Version, results.Single(result => result.Verdict.IsRefused).Theirs));
        }
    }

    [Fact]
    public async Task Save_LongerThanTheSheet_IsRefusedAndKeepsNothing()
    {
        var id = await CompleteApplication.SubmittedAsync(Host);

        Assert.IsType<AnnouncementIsTooLong>(Assert.Single((await SaveAsync(id, AnnouncementText.Empty with { Conduct = new('字', 301) }, 0)).Verdict.Refusals));

        Assert.Equal(AnnouncementText.Empty, await DraftAsync(id));
    }

    [Fact]
    public async Task Save_OnceTheCaseHasGoneOn_IsRefused()
    {
        var id = await CompleteApplication.AtOfficeAsync(Host);

        Assert.IsType<StageDoesNotAllow>(Assert.Single((await SaveAsync(id, AnnouncementText.Empty, 1)).Verdict.Refusals));
    }

    [Fact]
    public async Task View_OfTheOfficer_ProposesAchievementsAndTheEarliestEnd()
    {
        var id = await CompleteApplication.SubmittedAsync(Host);

        var view = (await ViewAsync(id))!;

        Assert.Equal("2022年，基层宣讲专题课（独立主讲）：面向村干部开设专题课十二讲，编写讲义一册，学员测评优良。", view.Draft.Proposal);
        Assert.Equal(new DateOnly(2023, 9, 22), view.EarliestEnd);
        Assert.Null(view.Registered);
        Assert.Equal(["推荐单位公示", "推荐单位公示结果"], view.Kinds);
        Assert.Equal(2, view.Missing.Count);
        Assert.Contains("教员", view.Preview.Paragraphs[1], StringComparison.Ordinal);
        Assert.DoesNotContain(view.Preview.Paragraphs, paragraph => paragraph.Contains("6528", StringComparison.Ordinal));
        Assert.Equal(new DateOnly(2023, 10, 9), (await Host.As("liqiang").Get<GetUnitPublicity>().HandleAsync(id, new(2023, 9, 27), CancellationToken.None))!.EarliestEnd);
    }

    [Theory]
    [InlineData("zhoumin")]
    [InlineData("halida")]
    [InlineData("zhaolei")]
    [InlineData("sunhao")]
    public async Task View_ForAnybodyElse_IsNone(string subject)
    {
        var id = await CompleteApplication.SubmittedAsync(Host);

        Assert.Null(await Host.As(subject).Get<GetUnitPublicity>().HandleAsync(id, from: null, CancellationToken.None));
        Assert.Null(await Host.As(subject).Get<PrintUnitPublicity>().HandleAsync(id, isResult: false, CancellationToken.None));
    }

    [Fact]
    public async Task Print_TheAnnouncement_ShortensTheNumberUnlessThePolicySaysOtherwise()
    {
        var id = await CompleteApplication.SubmittedAsync(Host);
        Assert.IsType<PublicityNotRecorded>(Assert.Single((await PrintAsync(id, isResult: false)).Verdict.Refusals));
        await CompleteApplication.AnnounceAsync(Host, id, new(2023, 9, 18), new(2023, 9, 22));

        var letter = (await PrintAsync(id, isResult: false)).Letter!;

        Assert.Contains("身份证号：652801********001X；", letter.Paragraphs[1], StringComparison.Ordinal);
        Assert.DoesNotContain("19010203", string.Concat(letter.Paragraphs), StringComparison.Ordinal);
        // what is printed is what was registered, not what has been typed since
        await CompleteApplication.WriteAnnouncementAsync(Host, id, CompleteApplication.Announcement with { Conduct = "尚未登记的文字" });
        Assert.DoesNotContain((await PrintAsync(id, isResult: false)).Letter!.Paragraphs, paragraph => paragraph.Contains("尚未登记", StringComparison.Ordinal));
        Assert.True((await ViewAsync(id))!.Registered!.IsChanged);
    }

    [Fact]
    public async Task Print_TheResult_OnlyOnceItIsOverAndNobodyObjects()
    {
        var id = await CompleteApplication.SubmittedAsync(Host);
        await CompleteApplication.AnnounceAsync(Host, id, new(2023, 9, 18), new(2023, 9, 22));
        Assert.IsType<PublicityNotEnded>(Assert.Single((await PrintAsync(id, isResult: true)).Verdict.Refusals));
        Host.Clock.Now = new DateTimeOffset(BeijingTime.StartOf(new(2023, 9, 23)), TimeSpan.Zero);
        Assert.Contains("在本单位公示5天", (await PrintAsync(id, isResult: true)).Letter!.Paragraphs[0], StringComparison.Ordinal);
        var unit = Host.As("liqiang");
        (await unit.Get<RecordObjection>().HandleAsync(new(id, new(2023, 9, 22), ObjectionChannel.Letter, IsNamed: true, "反映业绩不实"), CancellationToken.None)).MustAllow();

        Assert.IsType<ObjectionIsOpen>(Assert.Single((await PrintAsync(id, isResult: true)).Verdict.Refusals));

        (await unit.Get<DecideObjection>().HandleAsync(new(id, 1, ObjectionOutcome.Untrue, "反映不实"), CancellationToken.None)).MustAllow();
        Assert.NotNull((await PrintAsync(id, isResult: true)).Letter);
        Assert.Contains("1件异议", (await ViewAsync(id))!.Caution, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_InTheDatabase_AreBoxed()
    {
        var id = await CompleteApplication.SubmittedAsync(Host);
        await CompleteApplication.AnnounceAsync(Host, id, new(2023, 9, 18), new(2023, 9, 22));

        await using var db = await Host.DbAsync();
        var (draft, period) = (await db.AnnouncementDrafts.SingleAsync(), await db.Publicities.SingleAsync());
        foreach (var box in (string[])[draft.Box, period.Box])
        {
            Assert.DoesNotContain("政治", Encoding.UTF8.GetString(Convert.FromBase64String(box)), StringComparison.Ordinal);
        }
        var posted = Host.Get<PublicityStore>().Open(period)!;
        Assert.Equal(("周敏", "男", CompleteApplication.Announcement), (posted.Person.Name, posted.Person.Sex, posted.Text));
        Assert.DoesNotContain(await db.AuditEntries.Select(entry => entry.Detail).ToListAsync(), detail => detail.Contains("政治", StringComparison.Ordinal));
    }

    private async Task<AnnouncementText> DraftAsync(CaseId id)
    {
        await using var db = await Host.DbAsync();
        return (await Host.Get<PublicityStore>().DraftAsync(db, id, 1, CancellationToken.None)).Text;
    }

    private Task<SaveAnnouncement.Result> SaveAsync(CaseId id, AnnouncementText text, int version) =>
        Host.As("liqiang").Get<SaveAnnouncement>().HandleAsync(new(id, text, version), CancellationToken.None);

    private Task<GetUnitPublicity.View?> ViewAsync(CaseId id) => Host.As("liqiang").Get<GetUnitPublicity>().HandleAsync(id, from: null, CancellationToken.None);

    private async Task<PrintUnitPublicity.Result> PrintAsync(CaseId id, bool isResult) =>
        (await Host.As("liqiang").Get<PrintUnitPublicity>().HandleAsync(id, isResult, CancellationToken.None))!;
}

public sealed class AnnouncementOnSqliteTests() : AnnouncementTests(UseCaseHost.SqliteAsync);

public sealed class AnnouncementOnPostgresTests(PostgresServer server) : AnnouncementTests(() => UseCaseHost.PostgresAsync(server));
