using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Xunit;

namespace TitleReview.Tests.Browser;

[Collection(Chromium.Pages)]
public sealed class EvidenceTests(Chromium chromium)
{
    [Fact]
    public async Task Files_Dropped_Ordered_TurnedAndViewed_AsAPersonDoes()
    {
        await using var site = await EvidenceSite.OpenAsync(chromium, "Qualification");
        await DropAsync(site, declared: false);
        await Assertions.Expect(site.Panel.Locator("[data-problem]")).ToContainTextAsync("请先作涉密声明");
        Assert.Equal(0, await site.Pages.CountAsync());

        await site.DeclareAsync("SecretsCovered");
        await DropAsync(site, declared: true);
        await site.Pages.Nth(2).WaitForAsync();
        await Assertions.Expect(site.Panel.Locator("[data-result='done']")).ToHaveCountAsync(3);
        await Assertions.Expect(site.Panel.Locator("[data-result='refused']")).ToContainTextAsync("不是JPG图片");
        await Assertions.Expect(site.Panel.Locator("[data-summary]")).ToHaveTextAsync("共4个，已上传3个，1个没有上传。");
        await site.Guest.ShotAsync("evidence-dropped");

        var order = await site.OrderAsync();
        await site.Pages.Nth(0).DragToAsync(site.Pages.Nth(2));
        await Assertions.Expect(site.Panel.GetByText("已移到第3页。")).ToBeVisibleAsync();
        Assert.Equal([order[1], order[2], order[0]], await site.OrderAsync());

        await MoveByKeyboardAsync(site, order);
        await TurnAsync(site);
        await ViewAsync(site);
        // the browser notes the refusal of the file that is no picture
        Assert.All(site.Guest.Faults, fault => Assert.Contains("422", fault, StringComparison.Ordinal));
    }

    [Fact]
    public async Task File_DroppedBesideThePlaceForFiles_DoesNotTakeThePageAway_AndAFieldStillTakesIt()
    {
        await using var site = await EvidenceSite.OpenAsync(chromium, "Qualification");
        var told = await site.Page.EvaluateAsync<string[]>(
            """
            () => {
              const field = Object.assign(document.createElement('input'), { type: 'file' });
              document.body.append(field);
              const answer = (place, name) => {
                const carried = new DataTransfer();
                carried.items.add(new File(['%PDF-1.7'], 'scan.pdf', { type: 'application/pdf' }));
                const isOpened = place.dispatchEvent(new DragEvent(name, { bubbles: true, cancelable: true, dataTransfer: carried }));
                return `${name}: ${isOpened ? 'left to the browser' : 'kept'}`;
              };
              return [document.querySelector('h1'), field].flatMap(place => ['dragover', 'drop'].map(name => answer(place, name)));
            }
            """);
        Assert.Equal(["dragover: kept", "drop: kept", "dragover: left to the browser", "drop: left to the browser"], told);
    }

    [Fact]
    public async Task AnsweredPage_Turned_WarnsFirst()
    {
        await using var site = await EvidenceSite.OpenAsync(chromium, "Qualification");
        await site.ChooseAsync(EvidenceSite.Copies(1));
        await site.Pages.First.WaitForAsync();
        await site.Panel.GetByRole(AriaRole.Link, new() { Name = "遮盖（未回答）" }).ClickAsync();
        await site.Page.GetByRole(AriaRole.Button, new() { Name = "否，无需遮盖" }).ClickAsync();
        await site.Page.Locator("[data-burned='yes']").WaitForAsync();
        await site.GoAsync("Qualification");

        await site.Panel.GetByRole(AriaRole.Button, new() { Name = "右转" }).ClickAsync();
        await Assertions.Expect(site.Panel.GetByRole(AriaRole.Alert).Filter(new() { HasText = "旋转后要重新回答和遮盖" })).ToBeVisibleAsync();
        await site.Guest.ShotAsync("evidence-turn-warning");
        await site.Panel.GetByRole(AriaRole.Button, new() { Name = "清除遮盖并旋转" }).ClickAsync();

        await Assertions.Expect(site.Panel.GetByRole(AriaRole.Link, new() { Name = "遮盖（未回答）" })).ToBeVisibleAsync();
        Assert.Empty(site.Guest.Faults);
    }

    // a real drop: the browser hands over files that come from outside
    private static async Task DropAsync(EvidenceSite site, bool declared)
    {
        var files = EvidenceSite.Copies(declared ? 3 : 1, "a4-150dpi-12_t0.jpg").Select(file => Convert.ToBase64String(file.Buffer)).ToList();
        if (declared)
        {
            files.Insert(1, Convert.ToBase64String("%PDF-1.7 no picture"u8));
        }
        await site.Panel.Locator("[data-drop]").EvaluateAsync(
            """
            (zone, files) => {
              const carried = new DataTransfer();
              files.forEach((file, index) => carried.items.add(new File([Uint8Array.from(atob(file), one => one.charCodeAt(0))], `scan-${index + 1}.jpg`, { type: 'image/jpeg' })));
              for (const name of ['dragenter', 'dragover', 'drop']) { zone.dispatchEvent(new DragEvent(name, { bubbles: true, cancelable: true, dataTransfer: carried })); }
            }
            """,
            files);
    }

    private static async Task MoveByKeyboardAsync(EvidenceSite site, IReadOnlyList<string> order)
    {
        var up = site.Panel.Locator($"[data-page='{order[0]}'] [data-act='up']");
        await up.FocusAsync();
        await site.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(site.Panel.GetByText("已移到第2页。")).ToBeVisibleAsync();
        await Assertions.Expect(up).ToBeFocusedAsync();
        await site.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(site.Panel.GetByText("已移到第1页。")).ToBeVisibleAsync();
        await Assertions.Expect(up).ToBeFocusedAsync();
        Assert.Equal(order, await site.OrderAsync());
    }

    private static async Task TurnAsync(EvidenceSite site)
    {
        await site.Pages.First.GetByRole(AriaRole.Button, new() { Name = "右转" }).ClickAsync();
        await Assertions.Expect(site.Panel.GetByText("已旋转，请检查是否正向。")).ToBeVisibleAsync();
        await Assertions.Expect(site.Pages.First.Locator("img")).ToHaveJSPropertyAsync("naturalWidth", 240);
        await using var db = site.Db();
        Assert.Equal(6, await db.Pages.OrderBy(page => page.Position).Select(page => page.Orientation).FirstAsync());
    }

    private static async Task ViewAsync(EvidenceSite site)
    {
        await site.Panel.Locator("[data-view]").Nth(1).ClickAsync();
        var viewer = site.Page.GetByRole(AriaRole.Dialog, new() { Name = "查看材料" });
        var (title, stage) = (viewer.Locator("[data-title]"), viewer.Locator(".stage"));
        await Assertions.Expect(title).ToContainTextAsync("（2/3） 100%");
        await site.Page.Keyboard.PressAsync("+");
        await Assertions.Expect(stage).ToHaveAttributeAsync("data-zoom", "1.25");
        await viewer.GetByRole(AriaRole.Button, new() { Name = "放大" }).ClickAsync();
        await Assertions.Expect(stage).ToHaveAttributeAsync("data-zoom", "1.56");
        await stage.HoverAsync();
        await site.Page.Mouse.WheelAsync(0, -300);
        await Assertions.Expect(stage).ToHaveAttributeAsync("data-zoom", "1.95");
        Assert.True(await stage.EvaluateAsync<int>("stage => stage.scrollLeft") > 100, "the middle stays in the middle");
        await Chromium.ShootAsync(site.Page, "evidence-viewer", isWhole: false);
        await site.Page.Keyboard.PressAsync("PageDown");
        await Assertions.Expect(title).ToContainTextAsync("（3/3） 100%");
        await site.Page.Keyboard.PressAsync("ArrowLeft");
        await site.Page.Keyboard.PressAsync("ArrowLeft");
        await Assertions.Expect(title).ToContainTextAsync("（1/3）");
        await site.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(viewer).ToHaveCountAsync(0);
        await Assertions.Expect(site.Panel.Locator("[data-view]").First).ToBeFocusedAsync();
    }
}
