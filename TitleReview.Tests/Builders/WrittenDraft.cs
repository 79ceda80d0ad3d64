using TitleReview.App.Features.Notices;
using TitleReview.Core.Kernel;
using TitleReview.Tests.Hosting;

namespace TitleReview.Tests.Builders;

/// <summary>A draft of next year's party-school notice, written by the use cases alone.</summary>
internal static class WrittenDraft
{
    public const string Title = "关于开展2024年度自治州党干校教师系列职称评审工作的通知";
    public const string Office = "zhaolei";
    public const string Releaser = "fangyuan";

    public static async Task<Guid> StartedAsync(UseCaseHost host, string template = TestWorld.PolicyId)
    {
        var result = await host.As(Office).Get<StartDraft>().HandleAsync(new(template, Title, 2024), CancellationToken.None);
        result.Verdict.MustAllow();
        return result.Draft;
    }

    /// <summary>Ready to be published on the days around September 2023.</summary>
    public static async Task<Guid> ReadyAsync(UseCaseHost host)
    {
        var draft = await StartedAsync(host);
        (await SaveAsync(host, draft, "notice.contacts", "联系人：赵磊\n联系电话：0996-0000000", "九")).MustAllow();
        return draft;
    }

    public static async Task<Verdict> SaveAsync(
        UseCaseHost host, Guid draft, string key, string typed, string clause = "", string document = "", string by = Office, int? version = null, bool isProposed = false)
    {
        var open = (await OpenAsync(host, draft, key))!.Open;
        return await host.As(by).Get<SaveDraftValue>().HandleAsync(
            new(draft, key, version ?? open?.Row.Version ?? 0, typed, document, clause, "", isProposed), CancellationToken.None);
    }

    public static Task<GetDraft.View?> OpenAsync(UseCaseHost host, Guid draft, string? key = null, string? stage = null, string? search = null, DraftFilter filter = DraftFilter.All, string by = Office) =>
        host.As(by).Get<GetDraft>().HandleAsync(new(draft, stage, search, filter, key), CancellationToken.None);

    public static Task<CheckDraft.View?> CheckAsync(UseCaseHost host, Guid draft, string by = Office) => host.As(by).Get<CheckDraft>().HandleAsync(draft, CancellationToken.None);

    public static async Task<NoticeId> PublishedAsync(UseCaseHost host, Guid draft)
    {
        await SecondOfficer.RegisterAsync(host);
        var view = (await CheckAsync(host, draft, Releaser))!;
        var result = await host.As(Releaser).Get<PublishDraft>().HandleAsync(new(draft, view.Head.Version, view.PolicyHash!), CancellationToken.None);
        result.Verdict.MustAllow();
        return result.Notice;
    }

    /// <summary>Changes one value of the notice by a supplement that holds from a day on.</summary>
    public static async Task<Verdict> SupplementAsync(UseCaseHost host, NoticeId notice, string key, string typed, DateOnly from, bool appliesToAll = false, string number = "巴职改〔2023〕7号")
    {
        var started = await host.As(Office).Get<StartSupplement>().HandleAsync(new(notice), CancellationToken.None);
        started.Verdict.MustAllow();
        (await SaveAsync(host, started.Draft, key, typed, "一")).MustAllow(key);
        var head = (await OpenAsync(host, started.Draft))!.Head;
        (await host.As(Office).Get<SaveDraftHead>().HandleAsync(new(started.Draft, head.Version, head.Title, number, from, appliesToAll), CancellationToken.None)).MustAllow();
        await SecondOfficer.RegisterAsync(host);
        var view = (await CheckAsync(host, started.Draft, Releaser))!;
        return await host.As(Releaser).Get<IssueSupplement>().HandleAsync(new(started.Draft, view.Head.Version, view.PolicyHash!), CancellationToken.None);
    }
}
