using Microsoft.AspNetCore.Components;
using TitleReview.App.Realtime;
using TitleReview.App.Ui;
using TitleReview.Core.Kernel;
using TitleReview.Core.Masking;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Masking;

public sealed partial class MaskEditPage : IAsyncDisposable
{
    private readonly SemaphoreSlim _oneAtATime = new(1);
    private MaskEditorInterop? _editor;
    private PageId? _mounted;
    private IDisposable? _looks;

    [Inject] public required GetMaskPage GetMaskPage { get; init; }

    [Inject] public required AnswerMasking AnswerMasking { get; init; }

    [Inject] public required QueueBoard Board { get; init; }

    [Inject] public required Func<MaskEditorInterop> NewEditor { get; init; }

    [Parameter] public Guid Id { get; set; }

    [Parameter] public Guid PageGuid { get; set; }

    private GetMaskPage.View? View { get; set; }

    private bool IsLoaded { get; set; }

    private bool IsBusy { get; set; }

    private Verdict? Verdict { get; set; }

    /// <summary>The answer that only wants a second look.</summary>
    private MaskDecision? Doubted { get; set; }

    private ElementReference Host { get; set; }

    public async ValueTask DisposeAsync()
    {
        _looks?.Dispose();
        if (_editor is not null)
        {
            await _editor.DisposeAsync();
        }
        _oneAtATime.Dispose();
    }

    protected override async Task OnParametersSetAsync()
    {
        (Verdict, Doubted) = (null, null);
        await LoadAsync();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (View is { } view && _mounted != view.Page)
        {
            _mounted = view.Page;
            _editor ??= NewEditor();
            _looks ??= Board.Subscribe(QueueNames.OfLooks(view.Case), () => InvokeAsync(OfferAsync));
            await _editor.MountAsync(Host, $"{Urls.PageView(view.Page)}?v={view.Geometry.Orientation}", view, drawn => HearAsync(view.Page, drawn));
        }
    }

    private async Task LoadAsync()
    {
        View = await GetMaskPage.HandleAsync(new CaseId(Id), new PageId(PageGuid), CancellationToken.None);
        IsLoaded = true;
    }

    /// <summary>The picture is another, and so is the editor.</summary>
    private async Task TurnedAsync()
    {
        (Verdict, Doubted) = (null, null);
        await LoadAsync();
        _mounted = null;
    }

    // what the search has found while the page was open joins what is drawn, and changes nothing of it
    private async Task OfferAsync()
    {
        if (View is not { IsBeingLooked: true, Page: var page } || _editor is null)
        {
            return;
        }
        var fresh = await GetMaskPage.HandleAsync(new CaseId(Id), page, CancellationToken.None);
        if (fresh is { IsBeingLooked: false } && View?.Page == page)
        {
            View = View with { IsBeingLooked = false, Suggestions = fresh.Suggestions };
            StateHasChanged();
            await _editor.OfferAsync(fresh.Suggestions);
        }
    }

    private async Task<bool> HearAsync(PageId page, MaskEditorInterop.Drawn drawn)
    {
        var isKept = false;
        await InvokeAsync(async () => isKept = await KeepAsync(page, drawn));
        return isKept;
    }

    // a draft: the boxes are in the database as soon as the gesture ends, and the answer is open again
    private Task<bool> KeepAsync(PageId page, MaskEditorInterop.Drawn drawn) => SaveAsync(page, view =>
        IsNews(view, drawn) ? new(view.Case, page, MaskDecision.Undecided, drawn.Regions, IsFinal: false, view.Version) { Judged = drawn.Judged } : null);

    private static bool IsNews(GetMaskPage.View view, MaskEditorInterop.Drawn drawn) =>
        !view.Regions.SequenceEqual(drawn.Regions)
        || drawn.Judged.Any(judged => (judged.Value == SuggestionState.Open) != view.Suggestions.Any(suggestion => suggestion.Number == judged.Key));

    private Task AnswerAsync(MaskDecision decision, bool isSeenAgain = false) => SaveAsync(View!.Page, view =>
        new(view.Case, view.Page, decision, view.Regions, IsFinal: true, view.Version) { SeenAgain = isSeenAgain ? [.. view.Suggestions.Select(suggestion => suggestion.Number)] : [] });

    /// <param name="compose">From the page as it is when its turn has come: what was drawn last is kept before the answer is given. Null: nothing to do.</param>
    /// <returns>Whether it is kept.</returns>
    private async Task<bool> SaveAsync(PageId page, Func<GetMaskPage.View, AnswerMasking.Command?> compose)
    {
        await _oneAtATime.WaitAsync();
        try
        {
            if (View is not { } view || view.Page != page)
            {
                return false;
            }
            if (compose(view) is not { } command)
            {
                return true;
            }
            IsBusy = command.IsFinal;
            var result = await AnswerMasking.HandleAsync(command, CancellationToken.None);
            Verdict = result.Verdict;
            var wantsOnlyASecondLook = Verdict.IsRefused && Verdict.Refusals.All(refusal => refusal is UnneededMaskingHasSuggestions or MaskingLeavesSuggestions);
            Doubted = wantsOnlyASecondLook ? command.Decision : null;
            if (!Verdict.IsRefused && View.Page == page)
            {
                await LoadAsync();
            }
            return !Verdict.IsRefused;
        }
        finally
        {
            IsBusy = false;
            _oneAtATime.Release();
            StateHasChanged();
        }
    }
}
