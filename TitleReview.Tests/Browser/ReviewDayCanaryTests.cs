using Microsoft.Playwright;
using Xunit;

namespace TitleReview.Tests.Browser;

/// <summary>G-BLIND through the whole of review day: every byte that an expert and a screen of the room receive holds nothing of an applicant, and every byte of an applicant's nothing of an expert.</summary>
[Collection(Chromium.Walks)]
public sealed class ReviewDayCanaryTests(Chromium chromium)
{
    private PlantedReviewDay _day = null!;

    [Fact]
    public async Task ReviewDay_FromTheDefenceToThePublicResult_TellsNeitherSideOfTheOther()
    {
        await using var day = await PlantedReviewDay.BuildAsync();
        _day = day;
        await using var expert = await ArriveAsync("陈静");
        await using var office = await ArriveAsync("赵磊");
        await using var applicant = await ArriveAsync("周敏");
        // the sign-in page of the demo lists everybody, and what the office has on its desk is not the room's
        var (fromExpert, fromApplicant) = ((await expert.ReceivedAsync()).Count, (await applicant.ReceivedAsync()).Count);

        await DefendAsync(expert, applicant);
        var screen = await SignInAsync(office, expert);
        await VoteAsync(expert);
        await EndAsync(expert);
        foreach (var other in (string[])["/", "/scoring", "/recusals", "/inbox", "/experts/entry", "/notices", "/ballots", $"/ballots/{Guid.NewGuid():N}", "/review-meetings/nothing/seat", "/hand-over", "/meetings", "/draws", "/applications", $"/applications/{Guid.NewGuid()}", "/nowhere/at/all"])
        {
            await expert.GoAsync(other);
        }
        await SeeOwnAsync(applicant);
        AssertApplicantIsToldNothing(await applicant.ReceivedAsync(), fromApplicant, isPublic: false);

        var received = (await expert.ReceivedAsync()).Skip(fromExpert).ToList();
        // what was meant for him has come, and the documents could be read
        Assert.Empty(new[] { "第1件", "党干校教师", "雀学科组评议意见", "评审会议纪要", "保密" }.Except(ReceivedBytes.Found(new[] { "第1件", "党干校教师", "雀学科组评议意见", "评审会议纪要", "保密" }.Select(word => new BlindCanary(word)), received)));
        ReceivedBytes.AssertNone(day.Applicants, received);
        ReceivedBytes.AssertNone(day.Applicants, screen);

        // of the applicant's pages there are canaries, and no pictures
        var faults = expert.Faults.Where(fault => !fault.Contains("404", StringComparison.Ordinal)).ToList();
        Assert.True(faults.Count == 0, string.Join('\n', faults));

        await day.PublishAsync();
        await SeeResultAsync(applicant);
        AssertApplicantIsToldNothing(await applicant.ReceivedAsync(), fromApplicant, isPublic: true);
    }

    /// <summary>The way over the documents too can fail: the office's minutes name the applicant, and he is found in each of them.</summary>
    [Fact]
    public async Task Minutes_OfTheOffice_AreFoundToNameTheApplicant()
    {
        await using var day = await PlantedReviewDay.BuildAsync();
        _day = day;
        await day.BeginSigningInAsync();
        await using var office = await ArriveAsync("赵磊");
        await using var expert = await ArriveAsync("陈静");
        await SignInAsync(office, expert, hasBegun: true);
        await day.OpenVoteAsync();
        await day.CloseVoteAsync(alsoFirst: true);
        foreach (var file in (string[])["minutes.pdf", "minutes.docx", "results.pdf"])
        {
            var from = (await office.ReceivedAsync()).Count;
            Assert.Equal(200, await StatusAsync(office, $"/files/review-meetings/{day.Meeting}/{file}"));
            Assert.Contains(PlantedApplicant.Name, ReceivedBytes.Found(day.Applicants, [.. (await office.ReceivedAsync()).Skip(from)]));
        }
    }

    private async Task DefendAsync(Guest expert, Guest applicant)
    {
        await applicant.GoAsync($"/applications/{_day.Defending}/defence");
        await applicant.Page.GetByRole(AriaRole.Button, new() { Name = "我已知道答辩安排" }).ClickAsync();
        Assert.Equal(200, await StatusAsync(applicant, $"/files/{_day.Defending}/call-up.pdf"));
        await _day.CallDefenderAsync();
        await expert.GoAsync("/panels");
        await expert.GoAsync($"/panels/{_day.Panel}");
        await expert.Page.Locator("input[id^='mark-']").First.FillAsync("86.37");
        await expert.Page.Locator("[data-mark-state='saved']").WaitForAsync();
        await _day.EndDefenceAsync();
        await expert.GoAsync($"/panels/{_day.Panel}");
        await applicant.GoAsync($"/applications/{_day.Defending}/defence");
    }

    /// <returns>What the screen of the room was given.</returns>
    private async Task<IReadOnlyList<byte[]>> SignInAsync(Guest office, Guest expert, bool hasBegun = false)
    {
        if (!hasBegun)
        {
            await _day.BeginSigningInAsync();
        }
        var from = (await office.ReceivedAsync()).Count;
        await office.GoAsync($"/review-meetings/{_day.Meeting}/screen");
        await expert.GoAsync("/review-meetings");
        await expert.GoAsync($"/review-meetings/{_day.Meeting}/seat");
        await expert.Page.Locator("#code").FillAsync(await office.Page.Locator("[data-code]").InnerTextAsync());
        await expert.Page.GetByRole(AriaRole.Button, new() { Name = "签到" }).ClickAsync();
        await expert.Page.Locator("[data-present]").WaitForAsync();
        return [.. (await office.ReceivedAsync()).Skip(from)];
    }

    private async Task VoteAsync(Guest expert)
    {
        await _day.OpenVoteAsync();
        await expert.GoAsync($"/ballots/meetings/{_day.Meeting}");
        await expert.GoAsync("/ballots");
        await expert.GoAsync($"/ballots/{_day.Box}");
        await expert.Page.GetByRole(AriaRole.Button, new() { Name = "反对", Exact = true }).ClickAsync();
        await expert.Page.Locator(".ballot-proposals button").First.ClickAsync();
        await expert.Page.GetByText("下一步：核对").ClickAsync();
        await expert.Page.GetByText("确认投票").ClickAsync();
        await expert.Page.Locator(".ballot-done").WaitForAsync();
    }

    private async Task EndAsync(Guest expert)
    {
        await _day.CloseVoteAsync();
        await expert.GoAsync($"/ballots/{_day.Box}");
        await expert.GoAsync($"/review-meetings/{_day.Meeting}/seat");
        await expert.GoAsync($"/review-meetings/{_day.Meeting}/minutes");
        await expert.ShotAsync("blind-minutes");
        await expert.Page.GetByRole(AriaRole.Checkbox).CheckAsync();
        await expert.Page.GetByRole(AriaRole.Button, new() { Name = "签字" }).ClickAsync();
        await expert.Page.GetByText("，已签字").WaitForAsync();
        foreach (var file in (string[])["minutes.pdf", "minutes.docx", "results.pdf"])
        {
            Assert.Equal(200, await StatusAsync(expert, $"/files/review-meetings/{_day.Meeting}/{file}"));
        }
    }

    private async Task SeeOwnAsync(Guest applicant)
    {
        foreach (var address in (string[])["/", "/me", "/applications", $"/applications/{_day.File}", $"/applications/{_day.File}/preview", $"/applications/{_day.File}/preview?as=expert", $"/applications/{_day.File}/receipt", $"/applications/{_day.Defending}/defence", "/inbox", "/notices", "/recusals",
            $"/result-publicity/{_day.File}", $"/evaluation-forms/{_day.File}", "/scoring", "/panels", "/review-meetings", "/ballots", "/draws", "/publicity", "/publicity/results"])
        {
            await LookAsync(applicant, address);
        }
        // the draw is open to everybody who signs in, in numbers only
        foreach (var file in (string[])[$"/files/draws/{_day.Draw}.json", $"/files/draws/{_day.Draw}.pdf"])
        {
            Assert.Equal(200, await StatusAsync(applicant, file));
        }
    }

    private async Task SeeResultAsync(Guest applicant)
    {
        foreach (var address in (string[])["/", "/inbox", "/applications", $"/applications/{_day.File}", "/publicity/results"])
        {
            await LookAsync(applicant, address);
        }
        await applicant.GoAsync($"/result-publicity/{_day.File}");
        await applicant.Page.Locator("#recheck-reason").FillAsync("请复核唱票记录。");
        await applicant.Page.GetByRole(AriaRole.Button, new() { Name = "申请复查" }).ClickAsync();
        await applicant.Page.Locator("[data-recheck='1']").WaitForAsync();
        await applicant.ShotAsync("result");
    }

    /// <summary>The public pages are none of the circuit, and have no marker.</summary>
    private static async Task LookAsync(Guest guest, string address)
    {
        if (address.StartsWith("/publicity", StringComparison.Ordinal))
        {
            Assert.Equal(200, await StatusAsync(guest, address));
            return;
        }
        await guest.GoAsync(address);
    }

    private void AssertApplicantIsToldNothing(IReadOnlyList<byte[]> all, int from, bool isPublic)
    {
        var received = all.Skip(from).ToList();
        Assert.Single(ReceivedBytes.Found([new BlindCanary(PlantedApplicant.Number)], received));
        ReceivedBytes.AssertNone(_day.Experts, received);
        // on display everybody reads who has passed
        ReceivedBytes.AssertNone(isPublic ? [] : _day.OtherApplicant, received);
    }

    private async Task<Guest> ArriveAsync(string name)
    {
        var guest = await Guest.ArriveAsync(chromium, _day.App.Address, name, isKeeping: true);
        await guest.SignInAsync();
        return guest;
    }

    private static Task<int> StatusAsync(Guest guest, string address) => guest.Page.EvaluateAsync<int>("async address => { const answer = await fetch(address, { cache: 'no-store' }); await answer.arrayBuffer(); return answer.status; }", address);
}
