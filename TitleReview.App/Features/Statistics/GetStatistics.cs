using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Filing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Statistics;

/// <summary>「统计」: an office sees its own numbers as they are; the region sees all, without the small ones.</summary>
public sealed class GetStatistics(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, CountedCases counted)
{
    /// <summary>What stands in the address for the whole region.</summary>
    public const string Region = "region";

    /// <summary>「不足5人的不显示」: outside the office whose applications they are.</summary>
    public const int Least = 5;

    /// <param name="Year">Null: all years.</param>
    /// <param name="MayChoose">Whether this person sees both an office and the region: then the region is all other offices, because the own numbers, taken from all, would be what is left.</param>
    public sealed record View(int? Year, bool IsRegion, bool MayChoose, IReadOnlyList<int> Years, IReadOnlyList<StatisticsTable> Tables, IReadOnlyList<StageTime> Times);

    /// <param name="isRegion">Of all offices.</param>
    /// <returns>Null when it is not for this person.</returns>
    public async Task<View?> HandleAsync(int? year, bool isRegion, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(GetStatistics), me).IsRefused)
        {
            return null;
        }
        var (isOffice, isCentre) = (me.Holds(Role.CommitteeOffice), me.Holds(Role.RegionalCentre));
        var ofRegion = isCentre && (isRegion || !isOffice);
        var own = me.Roles.Where(held => held.Role == Role.CommitteeOffice).Select(held => held.Organisation).Distinct().ToList();
        var notices = db.Notices.Where(notice => own.Contains(notice.Office) != ofRegion);
        var years = await notices.Select(notice => notice.Year).Distinct().OrderByDescending(one => one).ToListAsync(ct);
        var cases = await counted.OfAsync(db, notices.Where(notice => year == null || notice.Year == year), ct);
        return new(year, ofRegion, isOffice && isCentre, years, ofRegion ? OfRegion(cases, year) : All(cases, 0), StageTimes.Of(cases.Select(one => one.History), ofRegion ? Least : 0));
    }

    // what all years have less what the others have is the year whose number is hidden: so by year alone, and the rest of one year at a time
    private static IReadOnlyList<StatisticsTable> OfRegion(IReadOnlyList<CountedCase> cases, int? year) => year is null ? [ByYear(cases, Least)] : All(cases, Least);

    private static IReadOnlyList<StatisticsTable> All(IReadOnlyList<CountedCase> cases, int least)
    {
        var (units, prefectures) = StatisticsTable.OfNestedOutcomes(("按单位", "单位"), ("按地区", "地区"), cases.Select(one => (one.Prefecture, one.Unit, one.Outcome)), least);
        return
        [
            ByYear(cases, least),
            Outcomes("按系列", "系列", one => one.Series),
            Outcomes("按级别", "级别", one => one.Level),
            prefectures,
            units,
            StatisticsTable.OfKinds("答辩", "方式", cases.Select(one => one.Defence.Length > 0 ? one.Defence : "未进入答辩环节或者尚未确定"), least),
            StatisticsTable.OfKinds("考核顺延", "情形", cases.Select(one => one.IsDeferred ? "有须顺延申报的考核等次" : "没有"), least),
            StatisticsTable.OfKinds("免除继续教育", "情形", cases.Select(one => one.IsExempt ? "申请免学" : "没有申请"), least),
        ];

        StatisticsTable Outcomes(string title, string dimension, Func<CountedCase, string> name) => StatisticsTable.OfOutcomes(title, dimension, cases.Select(one => (name(one), one.Outcome)), least);
    }

    private static StatisticsTable ByYear(IReadOnlyList<CountedCase> cases, int least) =>
        least > 0 ? StatisticsTable.OfYears("按年度", cases.Select(one => (one.Year, one.Outcome)), least) : StatisticsTable.OfOutcomes("按年度", "年度", cases.Select(one => ($"{one.Year}年", one.Outcome)), least);
}
