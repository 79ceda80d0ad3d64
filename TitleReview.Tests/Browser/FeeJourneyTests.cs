using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using TitleReview.Tests.App.Documents;
using TitleReview.Tests.App.Features.FormalReviews;
using Xunit;

namespace TitleReview.Tests.Browser;

/// <summary>From the unit's batch to the bank's list, by clicks; then the evaluation form on paper, and what the intranet says of it.</summary>
[Collection(Chromium.Walks)]
public sealed class FeeJourneyTests(Chromium chromium)
{
    private const string TheirUnit = TitleReview.App.DevData.Cast.Unit;

    [Fact]
    public async Task Unit_PaysInABatch_FinanceBooksTheList_TheApplicantPrintsAndThePaperIsConfirmed()
    {
        await using var world = await PageWorld.BuildAsync();
        await world.AcceptAsync();
        await using var unit = await ArriveAsync(world, "李强");
        await using var finance = await ArriveAsync(world, "钱芳");
        await using var applicant = await ArriveAsync(world, "周敏");

        await finance.GoAsync("/fees/accounts");
        await finance.Page.GetByLabel("收款说明").FillAsync("户名：自治州党校\n账号：0000 0000");
        await finance.Page.GetByLabel("二维码内容").FillAsync("https://pay.example/000");
        await finance.Page.GetByRole(AriaRole.Button, new() { Name = "保存" }).ClickAsync();
        await finance.Page.GetByText("今后的缴费通知单按此打印").WaitForAsync();
        await finance.ShotAsync("fee-account");

        await unit.GoAsync("/fees/batches");
        await unit.Page.GetByLabel("选择周敏").CheckAsync();
        await unit.Page.GetByText("已选1人，共计220元。").WaitForAsync();
        await unit.ShotAsync("fee-choosing");
        await unit.Page.GetByRole(AriaRole.Button, new() { Name = "生成缴费批次" }).ClickAsync();
        await unit.Page.GetByRole(AriaRole.Link, new() { Name = "查看并打印缴费通知单" }).ClickAsync();
        await unit.ReadyAsync("batch");
        await unit.ShotAsync("fee-batch");
        var number = await unit.Page.Locator(".slip .batch").InnerTextAsync();
        Assert.Matches("^JF[0-9]{9}$", number);
        using (var slip = new PdfFile(await DownloadAsync(unit, "下载缴费通知单（PDF）")))
        {
            Assert.Contains($"1人，共计220元（大写：贰佰贰拾元整）", slip.Words(), StringComparison.Ordinal);
        }

        await finance.GoAsync("/fees/statements");
        await finance.Page.GetByLabel("银行流水文件").SetInputFilesAsync(new FilePayload { Name = "流水.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes("不是流水") });
        await finance.Page.GetByRole(AriaRole.Button, new() { Name = "上传并核对" }).ClickAsync();
        await finance.Page.GetByText("请从网上银行重新导出后再上传").WaitForAsync();
        var list = BankFile.Gb18030(
            $"T-1,{TheirUnit},２２０,2023-09-17 10:00:00,{number}", $"T-1,{TheirUnit},２２０,2023-09-17 10:00:00,{number}", $"T-2,{TheirUnit},380,2023-09-17 10:00:00,{number}", "T-3,某某商贸有限公司,220,2023-09-17 10:00:00,货款");
        await finance.Page.GetByLabel("银行流水文件").SetInputFilesAsync(new FilePayload { Name = "流水.csv", MimeType = "text/csv", Buffer = list });
        await finance.Page.GetByRole(AriaRole.Button, new() { Name = "上传并核对" }).ClickAsync();
        await finance.ReadyAsync("statement");
        await finance.Page.Locator("[data-clean='1']").WaitForAsync();
        await finance.ShotAsync("bank-list");
        await finance.Page.GetByRole(AriaRole.Button, new() { Name = "登记1行" }).ClickAsync();
        await finance.Page.GetByText("已登记1行，1人，共计220元。").WaitForAsync();
        await finance.Page.Locator("[data-clean='0']").WaitForAsync();
        await unit.GoAsync("/fees/batches");
        await unit.Page.GetByText("到账").First.WaitForAsync();

        await applicant.GoAsync($"/applications/{world.Submitted}");
        await applicant.Page.GetByRole(AriaRole.Link, new() { Name = "打印评审表" }).ClickAsync();
        await applicant.ReadyAsync("evaluation-form");
        await applicant.Page.GetByRole(AriaRole.Button, new() { Name = "生成评审表" }).ClickAsync();
        await applicant.Page.Locator("[data-print='1'] a").WaitForAsync(new() { Timeout = 120_000 });
        await applicant.ShotAsync("evaluation-form");
        using var form = new PdfFile(await DownloadAsync(applicant, "下载（PDF）"));
        form.Picture("journey-evaluation-form");
        var code = Regex.Match(form.Words(), "验证码(([0-9A-Z]{5}-){3}[0-9A-Z]{5})").Groups[1].Value;

        await using var holder = await Guest.ArriveAsync(chromium, world.App.Address, "持表人");
        await holder.Page.GotoAsync(new Uri(world.App.Address, "/verify").ToString());
        await holder.Page.GetByLabel("验证码").FillAsync(code.ToLowerInvariant());
        await holder.Page.GetByRole(AriaRole.Button, new() { Name = "核验" }).ClickAsync();
        await holder.Page.Locator("[data-verified='yes']").WaitForAsync();
        var words = await holder.Page.Locator("main").InnerTextAsync();
        Assert.Contains("与系统数据一致", words, StringComparison.Ordinal);
        Assert.Contains("周**", words, StringComparison.Ordinal);
        Assert.DoesNotContain("周敏", words, StringComparison.Ordinal);
        await holder.ShotAsync("verified");
        Assert.Empty(await Axe.AllAsync(holder.Page));
        await holder.Page.GotoAsync(new Uri(world.App.Address, "/verify?code=00000-00000-00000-00000").ToString());
        await holder.Page.Locator("[data-verified='no']").WaitForAsync();
        await holder.ShotAsync("not-verified");

        Assert.All(new[] { unit, finance, applicant }, guest => Assert.DoesNotContain(guest.Faults, fault => !fault.Contains("422", StringComparison.Ordinal)));
    }

    private async Task<Guest> ArriveAsync(PageWorld world, string who)
    {
        var guest = await Guest.ArriveAsync(chromium, world.App.Address, who);
        await guest.SignInAsync();
        return guest;
    }

    private static async Task<byte[]> DownloadAsync(Guest guest, string link)
    {
        var address = await guest.Page.GetByRole(AriaRole.Link, new() { Name = link }).First.GetAttributeAsync("href");
        var answer = await guest.Page.Context.APIRequest.GetAsync(new Uri(new Uri(guest.Page.Url), address!).ToString());
        Assert.Equal(200, answer.Status);
        return await answer.BodyAsync();
    }
}
