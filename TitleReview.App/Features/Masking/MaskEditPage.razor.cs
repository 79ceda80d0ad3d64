using Microsoft.AspNetCore.Components;
using TitleReview.App.Ui;
using TitleReview.Core.Kernel;
using TitleReview.Core.Masking;

namespace TitleReview.App.Features.Masking;

public sealed partial class MaskEditPage : IAsyncDisposable
{
    private readonly SemaphoreSlim _oneAtATime = new(1);
    private MaskEditorInterop? _editor;
    private PageId? _mounted;

    [Inject] public required GetMaskPage GetMaskPage { get; init; }

    [Inject] public required AnswerMasking AnswerMasking { get; init; }

    [Inject] public required Func<MaskEditorInterop> NewEditor { get; init; }

    [Parameter] public Guid Id { get; set; }

    [Parameter] public Guid PageGuid { get; set; }

    private GetMaskPage.View? View { get; set; }

    private bool IsLoaded { get; set; }

    private bool IsBusy { get; set; }

    private Verdict? Verdict { get; set; }

    private ElementReference Host { get; set; }

    public async ValueTask DisposeAsync()
    {
        if (_editor is not null)
        {
            await _editor.DisposeAsync();
        }
        _oneAtATime.Dispose();
    }

    protected override async Task OnParametersSetAsync()
    {
        Verdict = null;
        await LoadAsync();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (View is { } view && _mounted != view.Page)
        {
            _mounted = view.Page;
            _editor ??= NewEditor();
            await _editor.MountAsync(Host, Urls.PageView(view.Page), view, regions => InvokeAsync(() => KeepAsync(view.Page, regions)));
        }
    }

    private async Task LoadAsync()
    {
        View = await GetMaskPage.HandleAsync(new CaseId(Id), new PageId(PageGuid), CancellationToken.None);
        IsLoaded = true;
    }

    // a draft: the boxes are in the database as soon as the gesture ends, and the answer is open again
    private Task KeepAsync(PageId page, IReadOnlyList<MaskRegion> regions) =>
        View?.Page == page && !View.Regions.SequenceEqual(regions) ? SaveAsync(MaskDecision.Undecided, regions, isFinal: false) : Task.CompletedTask;

    private Task AnswerAsync(MaskDecision decision) => SaveAsync(decision, View!.Regions, isFinal: true);

    private async Task SaveAsync(MaskDecision decision, IReadOnlyList<MaskRegion> regions, bool isFinal)
    {
        await _oneAtATime.WaitAsync();
        IsBusy = isFinal;
        try
        {
            var result = await AnswerMasking.HandleAsync(new(View!.Case, View.Page, decision, regions, isFinal, View.Version), CancellationToken.None);
            Verdict = result.Verdict;
            if (!result.Verdict.IsRefused)
            {
                await LoadAsync();
            }
        }
        finally
        {
            IsBusy = false;
            _oneAtATime.Release();
        }
        StateHasChanged();
    }
}
