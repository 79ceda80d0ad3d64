using System.Diagnostics;
using TitleReview.App.Features.Applications;
using TitleReview.Core.Applications;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.Applications;

public abstract class CheckSectionTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    [Fact]
    public async Task Check_OfEverySection_SaysWhatTheCheckBeforeSubmittingSays()
    {
        var id = await CompleteApplication.FilledInAsync(Host);
        await CompleteApplication.SaveAsync(Host, id, new("Basic", 0, "phone"), "/");
        await CompleteApplication.SaveAsync(Host, id, new("Achievements", 1, "text"), "周敏在博斯腾县委党校宣讲若干次。");
        var whole = (await Host.As("zhoumin").Get<CheckApplication>().HandleAsync(id, CancellationToken.None))!;

        foreach (var (key, _, findings) in whole.Sections)
        {
            var one = (await CheckAsync(id, key))!;
            Assert.Equal(findings.ToHashSet(), one.Findings.ToHashSet());
        }
    }

    [Fact]
    public async Task Check_OfABox_AsksAboutAnAlias_AndNamesVagueWordsAndIdentity()
    {
        var id = await CompleteApplication.FilledInAsync(Host);
        var number = new FieldKey("ContinuingEducation", 1, "number");
        var text = new FieldKey("Achievements", 1, "text");
        await CompleteApplication.SaveAsync(Host, id, number, "暂无");
        await CompleteApplication.SaveAsync(Host, id, text, "周敏在博斯腾县委党校宣讲若干次。");

        var help = (await CheckAsync(id, "ContinuingEducation"))!.HelpFor(number);
        Assert.Equal("您填的是“暂无”，是否改为“无”？", help.AliasOfNone(SectionCatalogue.Find(number)!, "暂无"));
        Assert.Null(help.AliasOfNone(SectionCatalogue.Find(number)!, "无"));
        Assert.Null(help.AliasOfNone(SectionCatalogue.Find(new FieldKey("Basic", 0, "phone"))!, "暂无"));
        var finding = Assert.Single(help.Findings);
        Assert.Equal(("BL-01", Outcome.Refused), (finding.Rule, finding.Outcome));

        var found = (await CheckAsync(id, "Achievements"))!.HelpFor(text).Findings;
        Assert.Equal([("BL-02", Outcome.Warning), ("MK-05", Outcome.Refused), ("MK-05", Outcome.Refused)], found.Select(one => (one.Rule, one.Outcome)));
        Assert.All(found, one => Assert.NotEmpty(one.Source.Clause));
    }

    [Theory]
    [InlineData("WorkHistory", true, false, false)]
    [InlineData("ContinuingEducation", false, true, false)]
    [InlineData("Appraisals", false, false, true)]
    [InlineData("Basic", false, false, false)]
    public async Task Check_DrawsThePictureOfItsSectionAlone(string section, bool work, bool courses, bool appraisals)
    {
        var id = await CompleteApplication.FilledInAsync(Host);

        var view = (await CheckAsync(id, section))!;

        Assert.Equal((work, courses, appraisals), (view.Work is not null, view.Courses.Count > 0, view.Appraisals is not null));
    }

    [Theory]
    [InlineData("9999-12", "至今")]
    [InlineData("0001-01", "9999-12")]
    [InlineData("2020-13", "\0")]
    public async Task Check_OfMonthsNobodyLivesIn_SaysSo(string from, string to)
    {
        var id = await CompleteApplication.FilledInAsync(Host);
        await CompleteApplication.SaveAsync(Host, id, new("WorkHistory", 1, "from"), from);
        await CompleteApplication.SaveAsync(Host, id, new("WorkHistory", 1, "to"), to);

        Assert.Contains((await CheckAsync(id, "WorkHistory"))!.Findings, found => found.Finding.Outcome == Outcome.Refused);
    }

    /// <summary>Asked after every save: nobody may feel it.</summary>
    [Fact]
    public async Task Check_OfAFilledForm_TakesNoNoticeableTime()
    {
        var id = await CompleteApplication.FilledInAsync(Host);
        await CheckAsync(id, "WorkSummary");
        var clock = Stopwatch.StartNew();
        for (var round = 0; round < 20; round++)
        {
            await CheckAsync(id, "WorkSummary");
        }

        Assert.InRange(clock.Elapsed / 20, TimeSpan.Zero, TimeSpan.FromSeconds(1));
    }

    [Fact]
    public void Length_UnderTheOnlineRequirements_IsTheirs()
    {
        var policy = PolicyCatalogue.Load("online-requirements-2023");
        var help = new FieldHelp([], policy.Blanks, policy.WorkSummary);

        Assert.Equal("工作总结1999字，不足2000字，还差1字，请补充。", help.Length(new string('字', 1999) + " \n")!.Sentence);
        Assert.Equal(Outcome.Pass, help.Length(new string('字', 3000))!.Outcome);
        Assert.Equal("工作总结3001字，超过3000字，请删去1字。", help.Length(new string('字', 3001))!.Sentence);
        Assert.Null((help with { Summary = null }).Length("字"));
    }

    private Task<CheckSection.View?> CheckAsync(CaseId id, string section) => Host.As("zhoumin").Get<CheckSection>().HandleAsync(id, section, CancellationToken.None);
}

public sealed class CheckSectionOnSqliteTests() : CheckSectionTests(UseCaseHost.SqliteAsync);

public sealed class CheckSectionOnPostgresTests(PostgresServer server) : CheckSectionTests(() => UseCaseHost.PostgresAsync(server));
