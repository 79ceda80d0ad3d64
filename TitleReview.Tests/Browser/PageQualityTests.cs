using System.Reflection;
using Microsoft.AspNetCore.Components;
using Microsoft.Playwright;
using Xunit;

namespace TitleReview.Tests.Browser;

/// <summary>Every page as its reader meets it, at every stage that changes it, and as everybody else meets it: not at all.</summary>
[Collection(Chromium.Pages)]
public sealed partial class PageQualityTests(Chromium chromium)
{
    private const string Nowhere = "/nowhere/at/all";

    private readonly Dictionary<string, Guest> _guests = new(StringComparer.Ordinal);
    private readonly HashSet<string> _visited = new(StringComparer.Ordinal);
    private readonly List<string> _faults = [];
    private (string Batch, string Statement) _batch;
    private string _draft = "";
    private string _rehearsal = "";

    [Fact]
    public async Task EveryPage_ForItsReader_IsFitForUse_AndForAnybodyElse_DoesNotExist()
    {
        await using var world = await PageWorld.BuildAsync();
        try
        {
            var task = await VisitAsync(world);
            Assert.Equal(RoutesOfTheApplication().Order(StringComparer.Ordinal), _visited.Order(StringComparer.Ordinal));
            await HideAsync(world, task);
            _faults.AddRange(_guests.Values.SelectMany(guest => guest.Faults.Select(fault => $"{guest.Name}: {fault}")));
            Assert.True(_faults.Count == 0, string.Join('\n', _faults));
        }
        finally
        {
            foreach (var guest in _guests.Values)
            {
                await guest.DisposeAsync();
            }
        }
    }

    /// <returns>The expert's task.</returns>
    private async Task<string> VisitAsync(PageWorld world)
    {
        await SeeAsync(world, "周敏", "/", "/");
        await SeeAsync(world, "周敏", "/applications", "/applications");
        await SeeAsync(world, "周敏", "/applications/{Id:guid}", $"/applications/{world.Submitted}", "submitted");
        await SeeAsync(world, "马钢", "/me", "/me");
        await SeeAsync(world, "马钢", "/notices", "/notices");
        await SeeAsync(world, "马钢", "/notices/{NoticeId}", $"/notices/{world.Notice}");
        await SeeAsync(world, "马钢", "/applications", "/applications", "draft");
        await SeeAsync(world, "马钢", "/applications/{Id:guid}", $"/applications/{world.Draft}");
        await SeeAsync(world, "马钢", "/applications/{Id:guid}/{Section}", $"/applications/{world.Draft}/Qualification");
        await SeeAsync(world, "周敏", "/applications/{Id:guid}/{Section}", $"/applications/{world.Submitted}/Basic", "submitted");
        await SeeAsync(world, "马钢", "/applications/{Id:guid}/{Section}", $"/applications/{world.Draft}/Appraisals", "list");
        await SeeAsync(world, "马钢", "/applications/{Id:guid}/submit", $"/applications/{world.Draft}/submit");
        await SeeAsync(world, "周敏", "/applications/{Id:guid}/submit", $"/applications/{world.Submitted}/submit", "submitted");
        await SeeAsync(world, "周敏", "/applications/{Id:guid}/receipt", $"/applications/{world.Submitted}/receipt");
        await SeeAsync(world, "周敏", "/applications/{Id:guid}/preview", $"/applications/{world.Submitted}/preview");
        await SeeAsync(world, "周敏", "/applications/{Id:guid}/preview", $"/applications/{world.Submitted}/preview?as=expert", "expert");
        await SeeAsync(world, "马钢", "/applications/{Id:guid}/self-check", $"/applications/{world.Draft}/self-check");
        await SeeAsync(world, "马钢", "/applications/{Id:guid}/withdraw", $"/applications/{world.Draft}/withdraw");
        await SeeAsync(world, "马钢", "/applications/{Id:guid}/plan", $"/applications/{world.Draft}/plan");
        await SeeAsync(world, "周敏", "/applications/{Id:guid}/plan", $"/applications/{world.Submitted}/plan", "submitted");
        await SeeAsync(world, "马钢", "/applications/{Id:guid}/recycle-bin", $"/applications/{world.Draft}/recycle-bin", "empty");
        await SeeAsync(world, "周敏", "/applications/{Id:guid}/{Section}", $"/applications/{world.Submitted}/WorkHistory", "timeline");
        await SeeAsync(world, "周敏", "/applications/{Id:guid}/{Section}", $"/applications/{world.Submitted}/ContinuingEducation", "courses");
        await SeeAsync(world, "周敏", "/applications/{Id:guid}/{Section}", $"/applications/{world.Submitted}/Appraisals", "deferral");
        await SeeAsync(world, "马钢", "/masking/{Id:guid}", $"/masking/{world.Draft}");
        await SeeAsync(world, "马钢", "/masking/{Id:guid}/{PageGuid:guid}", $"/masking/{world.Draft}/{world.Page}");
        await world.SuggestAsync();
        await SeeAsync(world, "马钢", "/masking/{Id:guid}", $"/masking/{world.Draft}", "suggested");
        await SeeAsync(world, "马钢", "/masking/{Id:guid}/{PageGuid:guid}", $"/masking/{world.Draft}/{world.Page}", "suggested");
        await Assertions.Expect(_guests["马钢"].Page.Locator(".me-box.is-suggestion")).ToHaveCountAsync(4);
        await _guests["马钢"].Page.Locator("[data-mask-key='f']").ClickAsync();
        await _guests["马钢"].Page.Locator("[data-second-look]").WaitForAsync();
        await InspectAsync("马钢", "masking-second-look");
        await SeeAsync(world, "马钢", "/{*Address:nonfile}", Nowhere);
        await SeeAsync(world, "李强", "/", "/", "unit");
        await SeeAsync(world, "李强", "/auditing", "/auditing");
        await SeeAsync(world, "李强", "/auditing/{Id:guid}", $"/auditing/{world.Submitted}");
        await SeeAsync(world, "李强", "/auditing", "/auditing?filter=周&level=Junior&scope=all", "filtered");
        await world.ClaimAsync();
        await SeeAsync(world, "李强", "/auditing", "/auditing", "claimed");
        await _guests["李强"].Page.GetByRole(AriaRole.Checkbox, new() { Name = "全选本页" }).CheckAsync();
        await _guests["李强"].Page.GetByText("预览已选1份").ClickAsync();
        await _guests["李强"].Page.Locator("[data-preview='0/1']").WaitForAsync();
        await InspectAsync("李强", "auditing-bulk");
        await SeeAsync(world, "李强", "/auditing/{Id:guid}/masks", $"/auditing/{world.Submitted}/masks");
        await SeeAsync(world, "李强", "/auditing/{Id:guid}/publicity", $"/auditing/{world.Submitted}/publicity", "empty");
        var notice = await world.AnnounceAsync();
        await world.ObjectAsync();
        await SeeAsync(world, "李强", "/auditing/{Id:guid}/publicity", $"/auditing/{world.Submitted}/publicity");
        await world.DecideAsync();
        await SeeAsGuestAsync(world, "/publicity", "public-list");
        await SeeAsGuestAsync(world, $"/publicity/{notice}", "public-notice");
        await SeeAsGuestAsync(world, $"/publicity/{Guid.NewGuid()}", "public-nothing");
        await SeeAsync(world, "李建国", "/delegations", "/delegations");
        await SeeAsync(world, "赵磊", "/delegations", "/delegations", "office");
        await SeeCommitteesAsync(world);
        await SeeAsync(world, "赵磊", "/auditing", "/auditing", "empty");
        await SeeAsync(world, "赵磊", "/notices", "/notices", "office");
        _draft = await world.WriteNoticeAsync();
        await SeeAsync(world, "赵磊", "/notices/drafts", "/notices/drafts");
        await SeeAsync(world, "赵磊", "/notices/drafts/{Id:guid}", $"/notices/drafts/{_draft}?stage=windows&key=windows.apply", "window");
        await SeeAsync(world, "赵磊", "/notices/drafts/{Id:guid}", $"/notices/drafts/{_draft}?stage=submissions&key=submissions.maximum", "history");
        await SeeAsync(world, "赵磊", "/notices/drafts/{Id:guid}/check", $"/notices/drafts/{_draft}/check");
        await SeeAsync(world, "赵磊", "/notices/rehearsals", "/notices/rehearsals", "empty");
        _rehearsal = await world.RehearseAsync();
        await SeeAsync(world, "赵磊", "/notices/rehearsals", "/notices/rehearsals");
        await SeeAsync(world, "赵磊", "/notices/rehearsals/{Id:guid}", $"/notices/rehearsals/{_rehearsal}?name=周敏");
        await SeeAsync(world, "王伟", "/administration/organisations", "/administration/organisations");
        await SeeAsync(world, "王伟", "/administration/calendar", "/administration/calendar");
        await SeeAsync(world, "王伟", "/administration/assignments", "/administration/assignments", "register");
        await SeeAsync(world, "孙丽", "/administration/assignments", "/administration/assignments");
        await SeeAsync(world, "吴昊", "/administration/audit-log", "/administration/audit-log");
        await SeeAsync(world, "吴昊", "/leak-audits", "/leak-audits", "empty");
        await SeeAsync(world, "王伟", "/administration/organisations/import", "/administration/organisations/import");
        await SeeAsync(world, "王伟", "/administration/calendar/import", "/administration/calendar/import");
        await SeeAsync(world, "李强", "/stand-ins", "/stand-ins");
        await SeeAsync(world, "周敏", "/stand-ins", "/stand-ins", "nothing-to-delegate");
        await SeeAsync(world, "李强", "/inbox", "/inbox", "empty");
        await SeeAsync(world, "赵磊", "/office-settings", "/office-settings");
        await SeeAsync(world, "赵磊", "/recusals", "/recusals");
        await SeeAsync(world, "陈静", "/recusals", "/recusals", "expert");
        await SeeAsync(world, "周敏", "/recusals", "/recusals", "applicant");
        await SeeAsync(world, "赵磊", "/experts", "/experts");
        await SeeAsync(world, "古丽娜·托合提", "/experts", "/experts", "centre");
        await SeeAsync(world, "赵磊", "/experts/{Id:guid}", $"/experts/{world.Expert}");
        await SeeAsync(world, "古丽娜·托合提", "/experts/{Id:guid}", $"/experts/{world.Expert}", "centre");
        await SeeAsync(world, "古丽娜·托合提", "/experts/{Id:guid}", $"/experts/{world.Waiting}", "waiting");
        await SeeAsync(world, "李强", "/experts/entry", "/experts/entry");
        await SeeAsync(world, "赵磊", "/experts/import", "/experts/import");
        await SeeAsync(world, "古丽娜·托合提", "/experts/rosters", "/experts/rosters");
        await SeeAsync(world, "孙浩", "/", "/", "stranger");

        await world.ReturnAsync();
        await SeeAsync(world, "周敏", "/applications/{Id:guid}", $"/applications/{world.Submitted}", "returned");
        await SeeAsync(world, "周敏", "/applications/{Id:guid}/{Section}", $"/applications/{world.Submitted}/Basic", "returned");
        await world.ResubmitAsync();
        await SeeAsync(world, "李强", "/auditing/{Id:guid}", $"/auditing/{world.Submitted}", "changed");
        await world.RefuseAsync();
        await SeeAsync(world, "周敏", "/applications/{Id:guid}", $"/applications/{world.Submitted}", "refused");
        await SeeAsync(world, "李强", "/auditing/{Id:guid}", $"/auditing/{world.Submitted}", "refused");
        await world.RestoreAsync();

        await world.AcceptAsync();
        await SeeAsync(world, "赵磊", "/auditing/{Id:guid}", $"/auditing/{world.Submitted}", "office");
        await SeeAsync(world, "赵磊", "/auditing/{Id:guid}/leaks", $"/auditing/{world.Submitted}/leaks");
        await _guests["赵磊"].Page.GetByText("开始检查").ClickAsync();
        await _guests["赵磊"].Page.Locator("[data-findings]").WaitForAsync(new() { Timeout = 600_000 });
        await InspectAsync("赵磊", "leaks-report");
        await SeeAsync(world, "吴昊", "/", "/", "audit");
        await SeeAsync(world, "吴昊", "/leak-audits", "/leak-audits");
        await SeeAsync(world, "吴昊", "/leak-audits", "/leak-audits?number=2023-999999", "unknown");
        await SeeAsync(world, "吴昊", "/auditing/{Id:guid}/leaks", $"/auditing/{world.Submitted}/leaks", "audit");
        await SeeAsync(world, "周敏", "/inbox", "/inbox");
        await SeeAsync(world, "周敏", "/", "/", "unread");
        await SeeAsync(world, "钱芳", "/fees", "/fees");
        await SeeAsync(world, "李强", "/fees/batches", "/fees/batches", "owing");
        var (batch, statement) = await world.BatchAsync();
        await SeeAsync(world, "李强", "/fees/batches", "/fees/batches");
        await SeeAsync(world, "李强", "/fees/batches/{Id:guid}", $"/fees/batches/{batch}");
        await SeeAsync(world, "钱芳", "/fees/accounts", "/fees/accounts");
        await SeeAsync(world, "钱芳", "/fees/statements", "/fees/statements");
        await SeeAsync(world, "钱芳", "/fees/statements/{Id:guid}", $"/fees/statements/{statement}");
        await SeeAsync(world, "赵磊", "/fees/overdue", "/fees/overdue");
        await SeeAsync(world, "周敏", "/evaluation-forms/{Id:guid}", $"/evaluation-forms/{world.Submitted}");
        await SeeAsync(world, "李强", "/rosters", "/rosters");
        await SeeAsync(world, "赵磊", "/papers", "/papers");
        await SeeAsync(world, "赵磊", "/papers/{Id:guid}", $"/papers/{world.Submitted}");
        await SeeAsync(world, "赵磊", "/notices/{Id:guid}/evaluation-forms", $"/notices/{world.Notice}/evaluation-forms", "missing");
        await world.PrintFormsAsync();
        await SeeAsync(world, "赵磊", "/notices/{Id:guid}/evaluation-forms", $"/notices/{world.Notice}/evaluation-forms");
        await SeeAsync(world, "赵磊", "/notices/{Id:guid}/evaluation-forms", $"/notices/{world.Notice}/evaluation-forms?state=failed&filter=周", "none");
        _batch = (batch, statement);
        await world.CancelBatchAsync(batch);
        await SeeAsync(world, "赵磊", "/notices/{NoticeId}", $"/notices/{world.Notice}", "office");
        await SeeAsync(world, "赵磊", "/notices/{NoticeId}/what-if", $"/notices/{world.Notice}/what-if");
        await SeeAsync(world, "赵磊", "/notices/{NoticeId}/what-if", $"/notices/{world.Notice}/what-if?key=service_years.required.初级&value=3", "result");
        await world.PayAsync();
        await SeeDrawsAsync(world);
        await SeeAsync(world, "赵磊", "/hand-over", "/hand-over");
        var task = await world.HandOverAsync();
        await SeeAsync(world, "赵磊", "/hand-over/progress", "/hand-over/progress");
        await SeeAsync(world, "陈静", "/", "/", "expert");
        await SeeAsync(world, "陈静", "/scoring", "/scoring");
        await SeeAsync(world, "陈静", "/scoring/{Task}", $"/scoring/{task}");
        await _guests["陈静"].Page.Locator(".pages button").Nth(1).ClickAsync();
        await _guests["陈静"].Page.Locator("figure.sheet img").WaitForAsync();
        await InspectAsync("陈静", "scoring-page");
        await SeeAsync(world, "赵磊", "/meetings", "/meetings", "scoring");
        await world.ScoreAsync(task);
        await SeeAsync(world, "陈静", "/scoring/{Task}", $"/scoring/{task}", "signed");
        await SeeAsync(world, "赵磊", "/meetings", "/meetings");
        await SeeBallotsAsync(world);
        await SeeMeetingsAsync(world);
        await SeeFilingsAsync(world);
        await SeeAsync(world, "赵磊", "/result-publicity", "/result-publicity");
        await world.PublishAsync();
        await SeeResultAsync(world);
        await SeeApprovalsAsync(world);
        await SeeAsync(world, "赵磊", "/", "/", "office");
        await SeeDefencesAsync(world);
        return task;
    }

    private async Task SeeAsync(PageWorld world, string who, string route, string address, string stage = "")
    {
        _visited.Add(route);
        var guest = await GuestAsync(world, who);
        await guest.GoAsync(address);
        await guest.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await InspectAsync(who, $"{string.Join('-', route.Split(['/', '{', '}', '*', ':'], StringSplitOptions.RemoveEmptyEntries))}{(stage.Length > 0 ? $"-{stage}" : "")}");
    }

    /// <summary>A page without a circuit, as somebody meets it who is not signed in.</summary>
    private async Task SeeAsGuestAsync(PageWorld world, string address, string name)
    {
        const string Passer = "路人";
        if (!_guests.TryGetValue(Passer, out var guest))
        {
            _guests[Passer] = guest = await Guest.ArriveAsync(chromium, world.App.Address, Passer, new() { ReducedMotion = ReducedMotion.Reduce });
        }
        await guest.GoAsync(address);
        await InspectAsync(Passer, name);
        // a browser reports the status of what is not there; the page is as it should be
        guest.Faults.RemoveAll(fault => fault.Contains("404", StringComparison.Ordinal));
    }

    private async Task InspectAsync(string who, string name) => _faults.AddRange(await PageInspection.FaultsAsync(_guests[who], $"{who}-{name}"));

    private async Task<string> WordsAsync(PageWorld world, string who, string address)
    {
        var guest = await GuestAsync(world, who);
        await guest.GoAsync(address);
        return await PageInspection.WordsAsync(guest.Page);
    }

    private async Task<Guest> GuestAsync(PageWorld world, string who)
    {
        if (!_guests.TryGetValue(who, out var guest))
        {
            _guests[who] = guest = await Guest.ArriveAsync(chromium, world.App.Address, who, new() { ReducedMotion = ReducedMotion.Reduce });
            await guest.SignInAsync();
        }
        return guest;
    }

    private static IEnumerable<string> RoutesOfTheApplication() =>
        typeof(Program).Assembly.GetTypes().SelectMany(type => type.GetCustomAttributes<RouteAttribute>()).Select(route => route.Template);
}
