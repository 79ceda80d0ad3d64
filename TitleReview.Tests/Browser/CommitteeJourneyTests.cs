using System.Text;
using Microsoft.Playwright;
using TitleReview.Tests.App.Documents;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.Browser;

/// <summary>From the register to the transcript: a committee is registered and approved, its experts imported and admitted, 11 drawn in 3 groups before everybody's eyes, one replaced, and a page opened from disk computes it anew.</summary>
[Collection(Chromium.Walks)]
public sealed class CommitteeJourneyTests(Chromium chromium, PostgresServer postgres)
{
    [Theory]
    [InlineData("Sqlite")]
    [InlineData("Postgres")]
    public async Task Committee_FromItsRegistrationToAVerifiedDraw_IsWalkedByEachRole(string database)
    {
        await using var app = await RunningApp.StartNewAsync(database == "Postgres" ? await postgres.CreateDatabaseAsync() : null);
        await using var office = await ArriveAsync(app, "赵磊");
        await using var centre = await ArriveAsync(app, "古丽娜·托合提");
        await using var first = await ArriveAsync(app, "郑健");
        await using var second = await ArriveAsync(app, "宋岩");

        await CommitteeJourney.RegisterAsync(office);
        await CommitteeJourney.ImportDirectoryAsync(office);
        await CommitteeJourney.HandInAsync(office);
        await CommitteeJourney.ApproveAsync(centre);
        await CommitteeJourney.ImportExpertsAsync(office);
        await CommitteeJourney.AdmitAsync(centre);

        var posted = await CommitteeJourney.FreezeAsync(office);
        var draw = new Uri(office.Page.Url).AbsolutePath;
        await CommitteeJourney.EnterAsync(first, draw, "seed-1", DrawWorld.First);
        await CommitteeJourney.EnterAsync(second, draw, "seed-2", DrawWorld.Second);
        // the room's screen has followed by itself
        await office.Page.GetByRole(AriaRole.Button, new() { Name = "开始抽取" }).ClickAsync();
        await Assertions.Expect(office.Page.Locator("[data-member]")).ToHaveCountAsync(11);
        await Assertions.Expect(second.Page.Locator("[data-member]")).ToHaveCountAsync(11);
        await office.LookAsync("drawn");
        var leaving = await CommitteeJourney.ReplaceAsync(office);
        await CommitteeJourney.OpenListAsync(centre, draw, leaving);
        await CommitteeJourney.PledgesAsync(office);

        await office.GoAsync(draw);
        var transcript = await DownloadAsync(office, "下载抽取记录（JSON）");
        Assert.DoesNotContain(CommitteeJourney.NameOf(1), Encoding.UTF8.GetString(transcript), StringComparison.Ordinal);
        await PrintedInNumbersAsync(office, draw, posted);
        await VerifyAsync(transcript, posted, "复核通过", "verified");
        transcript[Array.LastIndexOf(transcript, (byte)'1')]++;
        await VerifyAsync(transcript, posted, "复核不通过", "refused");
        Assert.All([office, centre, first, second], guest => Assert.Empty(guest.Faults));
        var (exit, violations, _) = await app.RunVerbAsync("invariants");
        Assert.True(exit == 0, violations);
        Assert.DoesNotContain(InventedNumber.Of(1), app.Log, StringComparison.Ordinal);
    }

    private static async Task PrintedInNumbersAsync(Guest office, string draw, string posted)
    {
        var answer = await office.Page.Context.APIRequest.GetAsync(new Uri(new Uri(office.Page.Url), $"/files{draw}.pdf").ToString());
        using var pdf = new PdfFile(await answer.BodyAsync());
        pdf.Picture("journey-transcript");
        Assert.Contains(posted, pdf.Words(), StringComparison.Ordinal);
        Assert.DoesNotContain(CommitteeJourney.NameOf(1)[..3], pdf.Words(), StringComparison.Ordinal);
    }

    private static async Task<byte[]> DownloadAsync(Guest guest, string link)
    {
        var download = await guest.Page.RunAndWaitForDownloadAsync(() => guest.Page.GetByText(link).ClickAsync());
        return await File.ReadAllBytesAsync(await download.PathAsync());
    }

    private async Task VerifyAsync(byte[] transcript, string posted, string verdict, string shot)
    {
        var page = await chromium.OpenAsync(new("file://" + RepositoryRoot.File("wwwroot-assets/verify-draw.html")));
        await page.Locator("#posted").FillAsync(posted);
        await page.Locator("#file").SetInputFilesAsync(new FilePayload { Name = "a.json", MimeType = "application/json", Buffer = transcript });
        await Assertions.Expect(page.Locator("#verdict")).ToContainTextAsync(verdict);
        await Chromium.ShootAsync(page, $"journey-verify-draw-{shot}");
        await page.Context.CloseAsync();
    }

    private async Task<Guest> ArriveAsync(RunningApp app, string name)
    {
        var guest = await Guest.ArriveAsync(chromium, app.Address, name);
        await guest.SignInAsync();
        return guest;
    }
}
