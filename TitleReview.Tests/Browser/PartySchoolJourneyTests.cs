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
        Assert.Empty(applicant.Faults);
        Assert.Empty(unit.Faults);
    }
}
