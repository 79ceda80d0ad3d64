using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.App.Features.Publicity;
using TitleReview.Core.Kernel;
using TitleReview.Core.Publicity;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.Publicity;

public abstract class ResultSheetTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    private static readonly DateRange _days = new(new(2023, 11, 13), new(2023, 11, 17));

    [Fact]
    public async Task Print_Published_NamesThePeopleAndOnlyTheOfficeGetsIt()
    {
        var file = await new OfficePath(Host).FinalAsync();

        var sheet = Assert.Single(await Host.As("zhaolei").Get<ListResultSheets>().HandleAsync(default));
        var letter = (await PrintAsync("zhaolei", sheet.Notice, isOutcome: false))!.Letter!;

        Assert.Equal((_days, 1), (sheet.Days, sheet.People));
        Assert.Equal(["1", "周敏", "博斯腾县委党校"], Assert.Single(letter.Attachment!.Rows).Take(3));
        Assert.Contains("2023年11月13日起至2023年11月17日止，共5个工作日", letter.Paragraphs[1], StringComparison.Ordinal);
        Assert.NotEqual(default, file);
        foreach (var other in new[] { "liqiang", "zhoumin", "chenjing", "sunli" })
        {
            Assert.Empty(await Host.As(other).Get<ListResultSheets>().HandleAsync(default));
            Assert.Null(await PrintAsync(other, sheet.Notice, isOutcome: false));
        }
        Assert.Null(await Host.As("zhaolei").Get<PrintResultPublicity>().HandleAsync(sheet.Notice, _days with { To = _days.To.AddDays(1) }, isOutcome: false, default));
        Assert.Null(await PrintAsync("zhaolei", new(Guid.NewGuid()), isOutcome: false));
    }

    [Fact]
    public async Task PrintOutcome_BeforeTheEndOrWithAnOpenObjection_IsRefused()
    {
        var file = await new OfficePath(Host).FinalAsync();
        var notice = Assert.Single(await Host.As("zhaolei").Get<ListResultSheets>().HandleAsync(default)).Notice;
        Assert.Contains("没有收到异议", Assert.Single((await PrintAsync("zhaolei", notice, isOutcome: true))!.Letter!.Paragraphs), StringComparison.Ordinal);

        await ObjectAsync(file);
        Assert.IsType<ResultObjectionsAreOpen>(Assert.Single((await PrintAsync("zhaolei", notice, isOutcome: true))!.Verdict.Refusals));

        // 23:59:59 of the last day, in Beijing
        Host.Clock.Now = new(2023, 11, 17, 15, 59, 59, TimeSpan.Zero);
        Assert.Equal([typeof(ResultPublicityIsNotOver), typeof(ResultObjectionsAreOpen)], (await PrintAsync("zhaolei", notice, isOutcome: true))!.Verdict.Refusals.Select(refusal => refusal.GetType()));
    }

    private Task<PrintResultPublicity.Result?> PrintAsync(string who, NoticeId notice, bool isOutcome) => Host.As(who).Get<PrintResultPublicity>().HandleAsync(notice, _days, isOutcome, default);

    private async Task ObjectAsync(CaseId file)
    {
        await using var db = await Host.DbAsync();
        db.Objections.Add(new Objection
        {
            Id = Guid.NewGuid(), Case = file, Kind = PublicityKind.Result, Number = 1, ReceivedOn = new(2023, 11, 15), Channel = ObjectionChannel.Letter, IsNamed = true, Box = "",
            RecordedBy = await Host.PersonAsync("zhaolei"), RecordedAt = new(2023, 11, 15, 2, 0, 0, DateTimeKind.Utc),
        });
        db.Audit(default, Host.Clock.UtcNow(), "ObjectedForTest", file.ToString());
        OfficePath.Accept(await db.SaveAsync(default));
    }
}

public sealed class ResultSheetOnSqliteTests() : ResultSheetTests(UseCaseHost.SqliteAsync);

public sealed class ResultSheetOnPostgresTests(PostgresServer server) : ResultSheetTests(() => UseCaseHost.PostgresAsync(server));
