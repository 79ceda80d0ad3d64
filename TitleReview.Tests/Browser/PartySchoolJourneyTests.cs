using System.Text;
using System.Text.Json;
using ExcelDataReader;
using TitleReview.Tests.App.Documents;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.Browser;

/// <summary>The whole path of the party-school notice, one browser per role.</summary>
[Collection(Chromium.Walks)]
public sealed class PartySchoolJourneyTests(Chromium chromium, PostgresServer postgres)
{
    [Theory]
    [InlineData("Sqlite")]
    [InlineData("Postgres")]
    public async Task PartySchoolNotice_FromSignInToApprovalDocument_IsWalkedByEachRole(string database)
    {
        await using var app = await RunningApp.StartNewAsync(database == "Postgres" ? await postgres.CreateDatabaseAsync() : null);
        await using var applicant = await Guest.ArriveAsync(chromium, app.Address, "周敏");
        await using var unit = await Guest.ArriveAsync(chromium, app.Address, "李强");
        await applicant.SignInAsync();
        await applicant.ShotAsync("home");
        await unit.SignInAsync();
        await unit.GoAsync("/auditing");
        await unit.ShotAsync("queue-empty");

        var application = await ApplicantJourney.StartAsync(applicant);
        await ApplicantJourney.FillInAsync(applicant, application);
        await ApplicantJourney.MaskAsync(applicant, application);
        await ApplicantJourney.SubmitAsync(applicant, application);

        await unit.Page.Locator("[data-case]").WaitForAsync();
        await unit.ShotAsync("queue-live");
        await OfficeJourney.RecordPublicityAsync(unit);
        await OfficeJourney.MoveClockAsync(unit, "2023-09-23T10:00");
        await OfficeJourney.PassAsync(unit, "passed");

        await using var office = await Guest.ArriveAsync(chromium, app.Address, "赵磊");
        await using var finance = await Guest.ArriveAsync(chromium, app.Address, "钱芳");
        await using var expert = await Guest.ArriveAsync(chromium, app.Address, "陈静", isKeeping: true);
        await office.SignInAsync();
        await office.ShotAsync("home");
        await OfficeJourney.PassAtOfficeAsync(office);
        await OfficeJourney.MoveClockAsync(office, "2023-09-25T12:00");
        await finance.SignInAsync();
        await OfficeJourney.RecordFeeAsync(finance);

        await expert.SignInAsync();
        await expert.GoAsync("/scoring");
        await OfficeJourney.HandOverAsync(office);
        await expert.Page.Locator("tbody a").WaitForAsync();
        await expert.ShotAsync("queue-live");
        await OfficeJourney.ScoreAsync(expert);
        await OfficeJourney.MoveClockAsync(office, "2023-11-01T18:00");
        await OfficeJourney.MeetAsync(office);
        await OfficeJourney.PublishResultAsync(office);

        await OfficeJourney.MoveClockAsync(office, "2023-11-09T10:00");
        var (pdf, roster) = await OfficeJourney.IssueAsync(office);

        using var document = new PdfFile(pdf);
        var text = document.Words();
        Assert.Contains("新X职字〔2023〕1号", text, StringComparison.Ordinal);
        Assert.Contains("批准周敏同志自2023年11月1日起，获得", text, StringComparison.Ordinal);
        Assert.Contains("巴音郭楞蒙古自治州人力资源和社会保障局", text, StringComparison.Ordinal);
        Assert.Contains("2023年11月9日", text, StringComparison.Ordinal);
        Assert.DoesNotContain(ApplicantJourney.IdNumber, text, StringComparison.Ordinal);
        Assert.Contains(ApplicantJourney.IdNumber, CellsOf(roster));
        document.Picture("journey-approval");
        await ExpertReceivedNothingThatNamesTheApplicantAsync(expert);
        var (exit, violations, _) = await app.RunVerbAsync("invariants");
        Assert.True(exit == 0, violations);
        Assert.DoesNotContain(ApplicantJourney.IdNumber, app.Log, StringComparison.Ordinal);
        Assert.All([applicant, unit, office, finance, expert], guest => Assert.Empty(guest.Faults));
    }

    /// <summary>G-BLIND: every byte of every page, circuit message, header and picture the expert's browser received.</summary>
    private static async Task ExpertReceivedNothingThatNamesTheApplicantAsync(Guest expert)
    {
        string[] canaries = ["周敏", "博斯腾", ApplicantJourney.IdNumber, ApplicantJourney.Phone, "新疆师范大学", "2023-000001", "汉族"];
        var received = await expert.ReceivedAsync();
        Assert.Contains(received, bytes => Holds(bytes, "基层宣讲专题课"));
        Assert.Contains(received, bytes => bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]));
        foreach (var canary in canaries)
        {
            Assert.DoesNotContain(received, bytes => Holds(bytes, canary));
        }
    }

    private static List<string> CellsOf(byte[] roster)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var reader = ExcelReaderFactory.CreateReader(new MemoryStream(roster));
        var cells = new List<string>();
        while (reader.Read())
        {
            cells.AddRange(Enumerable.Range(0, reader.FieldCount).Select(column => reader.GetValue(column)?.ToString() ?? ""));
        }
        return cells;
    }

    // as the text stands in UTF-8, escaped in JSON, or percent-encoded in an address
    private static bool Holds(byte[] bytes, string canary) =>
        bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(canary)) >= 0
        || bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(canary).Trim('"'))) >= 0
        || bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(Uri.EscapeDataString(canary))) >= 0;
}
