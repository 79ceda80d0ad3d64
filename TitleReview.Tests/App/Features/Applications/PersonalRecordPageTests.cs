using AngleSharp.Html.Dom;
using TitleReview.App.Features.Applications;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.Applications;

public sealed class PersonalRecordPageTests(PostgresServer server) : UseCaseTests(() => UseCaseHost.PostgresAsync(server))
{
    [Fact]
    public async Task Change_WhileTheRecordIsBeingSaved_StaysInItsBox_AndIsNotCalledSaved()
    {
        await using var page = await LiveComponent.ShowAsync<PersonalRecordPage>(Host.As("zhoumin"));
        (string Box, string Text)[] filled =
        [
            ("idNumber", FilledForm.IdNumber), ("ethnicity", "汉族"), ("politics", "群众"), ("phone", "13900000000"), ("workStart", "2020-08"),
            ("profession", "党史党建教学"), ("professionStart", "2020"),
        ];
        foreach (var (box, text) in filled)
        {
            await page.WriteAsync($"me-{box}", "onchange", text);
        }

        Task saving, again;
        await using (var shut = await WritersShutOut.BeginAsync(Host))
        {
            saving = page.SendAsync("form", "onsubmit", EventArgs.Empty);
            await shut.UntilOneWaitsAsync();
            await page.WriteAsync("me-phone", "onchange", "13900000001");
            again = page.SendAsync("form", "onsubmit", EventArgs.Empty);
        }
        await Task.WhenAll(saving, again);

        Assert.DoesNotContain("已保存", await page.WordsAsync(), StringComparison.Ordinal);
        Assert.Equal("13900000001", ((IHtmlInputElement)(await page.LookAsync()).GetElementById("me-phone")!).Value);
        await page.SendAsync("form", "onsubmit", EventArgs.Empty);
        Assert.Contains("已保存", await page.WordsAsync(), StringComparison.Ordinal);
        var stored = (await Host.As("zhoumin").Get<GetPersonalRecord>().HandleAsync(CancellationToken.None))!;
        Assert.Equal(("13900000001", 2), (stored.Boxes["phone"], stored.Version));
    }
}
