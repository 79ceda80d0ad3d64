using System.Globalization;
using TitleReview.App.Documents.Excel;
using TitleReview.App.Ui;

namespace TitleReview.App.Features.Statistics;

public static class StatisticsFeature
{
    private const string Excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static IServiceCollection AddStatistics(this IServiceCollection services) => services
        .AddSingleton<CountedCases>()
        .AddScoped<GetStatistics>();

    /// <summary>As it stands in an address; all years where there is none.</summary>
    internal static int? YearOf(string? typed) => int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null;

    public static void MapStatistics(this IEndpointRouteBuilder routes) => routes.MapGet(Urls.StatisticsFile, async (string? year, string? scope, GetStatistics statistics, CancellationToken ct) =>
        await statistics.HandleAsync(YearOf(year), scope == GetStatistics.Region, ct) is { } view ? Results.File(RosterWorkbook.Write(StatisticsSheet.Of(view)), Excel, $"{StatisticsSheet.Title(view)}.xlsx") : Results.NotFound());
}
