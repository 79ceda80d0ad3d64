using TitleReview.App.Features.Administration;
using TitleReview.Core.Kernel;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.Administration;

public sealed class CalendarPageTests
{
    [Fact]
    public async Task Day_ChosenAsAWorkday_IsKeptAsOne()
    {
        await using var host = await UseCaseHost.SqliteAsync();
        var page = await LiveComponent.ShowAsync<CalendarPage>(host.As("zhaolei"));

        await page.WriteAsync("day", "onchange", "2023-09-23");
        await page.WriteAsync("kind", "onchange", "上班");
        await page.WriteAsync("day-name", "onchange", "调休上班");
        await page.SendAsync("form", "onsubmit", EventArgs.Empty);

        var row = (await host.As("zhoumin").Get<ListCalendar>().HandleAsync(2023, CancellationToken.None))!.Rows.Single(one => one.Layer == CalendarLayer.Prefecture && one.Day == new DateOnly(2023, 9, 23));
        Assert.Equal((true, "调休上班"), (row.IsWorkday, row.Name));
    }
}
