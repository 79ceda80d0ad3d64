using System.Text;
using Microsoft.Playwright;
using Xunit;

namespace TitleReview.Tests.Browser;

/// <summary>The tree comes in from a list; an officer goes on leave; his colleague returns an application in his place, and the applicant reads of it at once.</summary>
[Collection(Chromium.Walks)]
public sealed class AdministrationJourneyTests(Chromium chromium)
{
    private const string Table =
        "上级单位,名称,类别,性质,行政区划代码\n,巴音郭楞州人社局,地（州、市）人社局,机关,652800\n巴音郭楞州人社局,博湖县人社局,县（市）人社局,机关,652829\n博湖县人社局,博斯腾县委党校,用人单位,事业单位,\n";

    [Fact]
    public async Task List_IsPreviewed_Corrected_AndImported()
    {
        await using var world = await SubmissionWorld.BuildAsync();
        await using var admin = await world.ArriveAsync(chromium, who: "王伟");
        await admin.GoAsync("/administration/organisations");
        await admin.Page.GetByText("从表格导入").ClickAsync();
        await admin.Page.Locator("h1", new() { HasText = "导入单位" }).WaitForAsync();

        await ChooseAsync(admin, Table + "没有的上级,某单位,用人单位,企业,\n");
        await admin.Page.GetByText("有1行不能导入").WaitForAsync();
        Assert.Equal(0, await admin.Page.GetByText("全部导入", new() { Exact = true }).CountAsync());
        await admin.ShotAsync("import-refused");
        await ChooseAsync(admin, Table);
        await admin.Page.GetByText("新增2行，修改1行，不变0行，不能导入0行").WaitForAsync();
        await admin.ShotAsync("import-preview");
        Assert.Equal("", string.Join('\n', await PageInspection.FaultsAsync(admin, "organisation-import")));
        await admin.Page.GetByRole(AriaRole.Button, new() { Name = "全部导入" }).ClickAsync();
        await admin.Page.Locator("[data-imported]").WaitForAsync();

        await admin.GoAsync("/administration/organisations");
        await admin.Page.Locator(".branch-2", new() { HasText = "博斯腾县委党校" }).WaitForAsync();
        await admin.ShotAsync("organisation-tree");
        await admin.Page.GetByLabel("修改博湖县人社局").ClickAsync();
        await admin.Page.Locator("#name").FillAsync("博湖县人力资源和社会保障局");
        await admin.ShotAsync("organisation-form");
        Assert.Equal("", string.Join('\n', await PageInspection.FaultsAsync(admin, "organisation-form")));
        await admin.Page.GetByRole(AriaRole.Button, new() { Name = "保存" }).ClickAsync();
        await admin.Page.GetByText("已保存。").WaitForAsync();
        await admin.Page.Locator(".branch-1", new() { HasText = "博湖县人力资源和社会保障局" }).WaitForAsync();
        Assert.Empty(admin.Faults);
    }

    [Fact]
    public async Task StandIn_ReturnsAnApplication_AndTheApplicantIsToldAtOnce()
    {
        await using var world = await SubmissionWorld.BuildAsync(submitted: "a4-150dpi-12_t0.jpg");
        await using var applicant = await world.ArriveAsync(chromium);
        await using var officer = await world.ArriveAsync(chromium, who: "李强");
        await using var colleague = await world.ArriveAsync(chromium, who: "哈丽达·艾山");
        Assert.Equal(0, await colleague.Page.Locator("[data-unread]").CountAsync());

        await officer.GoAsync("/stand-ins");
        await officer.Page.Locator("#own-role").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await officer.Page.Locator("#stand-in-name").FillAsync("哈丽达·艾山");
        await officer.Page.Locator("#stand-in-subject").FillAsync("halida");
        await officer.Page.GetByRole(AriaRole.Button, new() { Name = "委托", Exact = true }).ClickAsync();
        await officer.Page.GetByText("2023年9月18日至2023年9月24日").WaitForAsync();
        await officer.Page.GetByText("代理中").WaitForAsync();
        await officer.ShotAsync("stand-in-granted");

        // the number in the menu came by itself
        await colleague.Page.Locator("[data-unread='1']").WaitForAsync();
        await colleague.Page.GetByRole(AriaRole.Link, new() { Name = "收件箱" }).First.ClickAsync();
        await colleague.Page.GetByText("李强委托您代理").WaitForAsync();
        await colleague.ShotAsync("inbox-stand-in");
        await colleague.GoAsync($"/auditing/{world.Case}");
        await colleague.Page.Locator("#reason").FillAsync("毕业证书看不清，请重新扫描。");
        await colleague.Page.GetByRole(AriaRole.Button, new() { Name = "退回修改…" }).ClickAsync();
        await colleague.Page.GetByRole(AriaRole.Button, new() { Name = "确定退回" }).ClickAsync();

        await applicant.Page.Locator("[data-unread='1']").WaitForAsync();
        await applicant.ShotAsync("home-with-unread");
        await applicant.GoAsync("/inbox");
        await applicant.Page.GetByText("毕业证书看不清，请重新扫描。请在").WaitForAsync();
        await applicant.ShotAsync("inbox-returned");
        Assert.Equal("", string.Join('\n', await PageInspection.FaultsAsync(applicant, "inbox-returned")));
        await applicant.Page.GetByText("全部标为已读").ClickAsync();
        await applicant.Page.Locator("[data-message='read']").WaitForAsync();
        await applicant.Page.Locator("[data-unread]").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        Assert.All((Guest[])[applicant, officer, colleague], guest => Assert.Empty(guest.Faults));
    }

    // the field takes a file only when its script has been told of it, a moment after it is seen: nobody is as fast as that but this test
    private static async Task ChooseAsync(Guest guest, string table)
    {
        var lines = table.Count(letter => letter == '\n') - 1;
        var preview = guest.Page.Locator($"[data-import='{lines}']");
        for (var attempt = 0; attempt < 10 && await preview.CountAsync() == 0; attempt++)
        {
            await guest.Page.Locator("#table").SetInputFilesAsync(new FilePayload { Name = "units.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(table) });
            try
            {
                await preview.WaitForAsync(new() { Timeout = 10_000 });
            }
            catch (TimeoutException)
            {
                // chosen too early
            }
        }
        await preview.WaitForAsync();
    }
}
