using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Features.Auditing;
using TitleReview.App.Features.Publicity;
using TitleReview.Core.Kernel;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.Publicity;

/// <summary>What anybody may read of a publicity, and when.</summary>
public abstract class PublicNoticesTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    [Fact]
    public async Task Notice_IsThereFromTheFirstMidnightToTheLast()
    {
        var id = await CompleteApplication.SubmittedAsync(Host);
        await CompleteApplication.AnnounceAsync(Host, id, new(2023, 9, 19), new(2023, 9, 25));
        var (from, to) = (BeijingTime.StartOf(new(2023, 9, 19)), BeijingTime.StartOf(new(2023, 9, 26)));

        foreach (var (at, isThere) in new[] { (from.AddMilliseconds(-1), false), (from, true), (to.AddMilliseconds(-1), true), (to, false) })
        {
            Host.Clock.Now = new DateTimeOffset(at, TimeSpan.Zero);
            Assert.Equal((isThere, isThere ? 1 : 0), (await FindAsync() is not null, (await ListAsync()).Total));
        }
    }

    [Fact]
    public async Task Notice_SaysWhatTheFormPrescribes_AndNoDigitOfTheNumber()
    {
        var id = await CompleteApplication.SubmittedAsync(Host);
        await CompleteApplication.AnnounceAsync(Host, id, new(2023, 9, 18), new(2023, 9, 22));

        var notice = (await FindAsync())!;

        var words = string.Concat(notice.Letter.Paragraphs);
        Assert.Contains("现对周敏同志申报党干校教师系列", words, StringComparison.Ordinal);
        Assert.Contains("性别：男；族别：汉族；政治面貌：群众；现任专业技术职务任职资格：教员。", words, StringComparison.Ordinal);
        Assert.Contains(CompleteApplication.Announcement.Conduct, words, StringComparison.Ordinal);
        Assert.DoesNotContain("身份证", words, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\d{6}", Regex.Replace(words, "0996-0000000", "", RegexOptions.None, TimeSpan.FromSeconds(1)));
        var row = Assert.Single((await ListAsync()).Rows);
        Assert.Equal(("周敏", "博斯腾县委党校", "党干校教师系列党干校（中等专科体制）教师专业初级"), (row.Name, row.Unit, row.Target));
    }

    [Fact]
    public async Task Notice_OfAnApplicationThatWasReturnedOrWithdrawn_IsGone()
    {
        var id = await CompleteApplication.SubmittedAsync(Host);
        await CompleteApplication.AnnounceAsync(Host, id, new(2023, 9, 18), new(2023, 9, 22));
        Assert.NotNull(await FindAsync());

        (await Host.As("liqiang").Get<ReturnForCorrection>().HandleAsync(new(id, "请更正", await CompleteApplication.VersionAsync(Host, id)), CancellationToken.None)).MustAllow();
        Assert.Null(await FindAsync());
        (await CompleteApplication.SubmitAsync(Host, id)).MustAllow();

        // another submission is made public anew
        Assert.Null(await FindAsync());
        Assert.Equal(0, (await ListAsync()).Total);
        Assert.Equal(CompleteApplication.Announcement, (await Host.As("liqiang").Get<GetUnitPublicity>().HandleAsync(id, from: null, CancellationToken.None))!.Draft.Text);
    }

    [Fact]
    public async Task Find_AnUnknownId_IsNothing() => Assert.Null(await Host.As("sunhao").Get<PublicNotices>().FindAsync(Guid.NewGuid(), CancellationToken.None));

    [Fact]
    public async Task List_WithoutPublicities_IsEmptyOnAnyPage()
    {
        Assert.Equal(0, (await ListAsync()).Total);
        Assert.Empty((await Host.As("sunhao").Get<PublicNotices>().ListAsync(int.MaxValue, CancellationToken.None)).Rows);
    }

    /// <summary>Nobody signed in, nobody registered: the caller is unknown to the application.</summary>
    private async Task<PublicNotices.Notice?> FindAsync()
    {
        await using var db = await Host.DbAsync();
        var id = await db.Publicities.OrderBy(period => period.Submission).Select(period => period.Id).FirstAsync();
        return await Host.As("nobody").Get<PublicNotices>().FindAsync(id, CancellationToken.None);
    }

    private Task<PublicNotices.Found> ListAsync() => Host.As("nobody").Get<PublicNotices>().ListAsync(1, CancellationToken.None);
}

public sealed class PublicNoticesOnSqliteTests() : PublicNoticesTests(UseCaseHost.SqliteAsync);

public sealed class PublicNoticesOnPostgresTests(PostgresServer server) : PublicNoticesTests(() => UseCaseHost.PostgresAsync(server));
