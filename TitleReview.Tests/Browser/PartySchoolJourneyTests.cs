using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.Browser;

/// <summary>The whole path of the party-school notice, one browser per role.</summary>
[Collection(nameof(Chromium))]
public sealed class PartySchoolJourneyTests(Chromium chromium)
{
    [Fact]
    public async Task PartySchoolNotice_FromSignInToApprovalDocument_IsWalkedByEachRole()
    {
        await using var app = await RunningApp.StartNewAsync();
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
        await using var expert = await Guest.ArriveAsync(chromium, app.Address, "陈静");
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

        Assert.All([applicant, unit, office, finance, expert], guest => Assert.Empty(guest.Faults));
    }
}
