using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Features.Committees;
using TitleReview.Core.Kernel;
using TitleReview.Core.Scoring;

namespace TitleReview.App.DevData;

/// <summary>「演示赋分表」: of two items, final and taken by last year's notice before anybody scored.</summary>
internal sealed class FinishedScoreTable(IDbContextFactory<ReviewDb> dbs, IServiceProvider services)
{
    private static readonly ScoreItem _teaching = new(1, "教学实绩", ScoreItemKind.Basic, 6000, [], "按近五年完成的教学任务和评价赋分");
    private static readonly ScoreItem _research = new(2, "科研成果", ScoreItemKind.Basic, 4000, [], "按成果的级别和数量赋分");

    public async Task TakeAsync(NoticeId notice, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var committee = await db.Committees.Select(one => one.Id).SingleAsync(ct);
        DemoActor.Accept(await As<SaveScoreTable>().HandleAsync(new(committee, new ScoreTable("2022年度党干校教师赋分表（演示）", 100, 0, [_teaching, _research]), 0, IsFinal: true), ct));
        var tables = (await As<GetScoreTables>().HandleAsync(committee, ct))!;
        DemoActor.Accept(await As<TakeScoreTable>().HandleAsync(new(notice, tables.Versions[0].Id, 0), ct));
    }

    /// <summary>What an expert gives for each item, by its number.</summary>
    /// <param name="points">Altogether, in hundredths.</param>
    public static IEnumerable<(int Item, string Points)> Share(int points)
    {
        var teaching = points * _teaching.Cap / (_teaching.Cap + _research.Cap);
        return [(_teaching.Number, Points.Written(teaching)), (_research.Number, Points.Written(points - teaching))];
    }

    private T As<T>() => DemoActor.As<T>(services, "zhaolei");
}
