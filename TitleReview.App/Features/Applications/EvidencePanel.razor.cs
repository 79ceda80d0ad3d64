using Microsoft.AspNetCore.Components;
using TitleReview.App.Ui;
using TitleReview.Core.Kernel;
using TitleReview.Core.Masking;

namespace TitleReview.App.Features.Applications;

/// <summary>The evidence beside the item it proves: what is asked for, what is there and in which order, and the way to add more.</summary>
public sealed partial class EvidencePanel : IAsyncDisposable
{
    private const int Right = 1;
    private const int Left = 3;

    private UploadInterop? _upload;

    [Inject] public required RemovePage RemovePage { get; init; }

    [Inject] public required MovePage MovePage { get; init; }

    [Inject] public required TurnPage TurnPage { get; init; }

    [Inject] public required Func<UploadInterop> NewUpload { get; init; }

    [Parameter, EditorRequired] public required GetApplication.View View { get; set; }

    [Parameter, EditorRequired] public int Row { get; set; }

    [Parameter] public EventCallback OnChanged { get; set; }

    private ElementReference Host { get; set; }

    private PageId? Removed { get; set; }

    private (GetApplication.Page Page, int Quarters)? Turning { get; set; }

    private Verdict? Verdict { get; set; }

    private string Done { get; set; } = "";

    private IReadOnlyList<string> Kinds => View.Rule is { } rule ? EvidenceKinds.Of(rule.Value) : [];

    private string TooLarge => PageIntake.TooLarge(View.Uploads);

    private IReadOnlyList<GetApplication.Page> Pages => [.. View.Pages.Where(page => page.Row == Row)];

    public async ValueTask DisposeAsync()
    {
        if (_upload is not null)
        {
            await _upload.DisposeAsync();
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender && Kinds.Count > 0)
        {
            _upload = NewUpload();
            await _upload.AttachAsync(Host, (page, place) => InvokeAsync(() => MoveAsync(page, place)));
        }
    }

    private static string MaskWord(MaskDecision decision) => decision switch
    {
        MaskDecision.Needed => "已遮盖，查看遮盖",
        MaskDecision.NotNeeded => "无需遮盖，查看遮盖",
        _ => "遮盖（未回答）",
    };

    private Task MoveAsync(PageId page, int place) =>
        place < 0 || place >= Pages.Count
            ? Task.CompletedTask
            : DoAsync(() => MovePage.HandleAsync(new(View.Id, page, place), CancellationToken.None), $"已移到第{place + 1}页。");

    private async Task TurnAsync(GetApplication.Page page, int quarters, bool clearsMasking)
    {
        await DoAsync(() => TurnPage.HandleAsync(new(View.Id, page.Id, quarters, clearsMasking, page.Version), CancellationToken.None), "已旋转，请检查是否正向。");
        Turning = Verdict is { Refusals: [TurningClearsMasking] } ? (page, quarters) : null;
    }

    private async Task RemoveAsync(PageId page)
    {
        await DoAsync(() => RemovePage.HandleAsync(new(View.Id, page, Restore: false), CancellationToken.None), "");
        Removed = Verdict is { IsRefused: false } ? page : null;
    }

    private Task RestoreAsync(PageId page) =>
        DoAsync(() => RemovePage.HandleAsync(new(View.Id, page, Restore: true), CancellationToken.None), "已从回收站恢复这一页。");

    private async Task DoAsync(Func<Task<Verdict>> act, string done)
    {
        Forget();
        Verdict = await act();
        Done = Verdict.IsRefused ? "" : done;
        await OnChanged.InvokeAsync();
        StateHasChanged();
    }

    private void Forget() => (Verdict, Turning, Removed, Done) = (null, null, null, "");
}
