using Microsoft.AspNetCore.Components;
using TitleReview.App.Ui;
using TitleReview.Core.Kernel;
using TitleReview.Core.Masking;

namespace TitleReview.App.Features.Auditing;

/// <summary>One page at a time, original and masked beside each other; a colleague's marks appear as they are made.</summary>
public sealed partial class MaskCheckPage : IAsyncDisposable
{
    private MaskCheckInterop? _keys;

    [Inject] public required GetMaskCheck GetMaskCheck { get; init; }

    [Inject] public required MarkMaskPage MarkMaskPage { get; init; }

    [Inject] public required Func<MaskCheckInterop> NewKeys { get; init; }

    [Parameter] public Guid Id { get; set; }

    [SupplyParameterFromQuery(Name = "page")] public Guid? PageGuid { get; set; }

    private GetMaskCheck.View? View { get; set; }

    private bool IsLoaded { get; set; }

    /// <summary>It was his to look at a moment ago: the case went on while the page was open.</summary>
    private bool HasEnded => Ended == new CaseId(Id);

    private CaseId? Ended { get; set; }

    private ElementReference Host { get; set; }

    private int At => View!.Rows.ToList().FindIndex(row => row.Id.Value == PageGuid) is >= 0 and var found ? found : 0;

    /// <summary>The page that the address names, or the first.</summary>
    private GetMaskCheck.Row? Row => View!.Rows.ElementAtOrDefault(At);

    private PageId? NextUnchecked => View!.Rows.Skip(At + 1).Concat(View.Rows.Take(At)).FirstOrDefault(row => row.Mark is null)?.Id;

    public async ValueTask DisposeAsync()
    {
        Dispose();
        if (_keys is not null)
        {
            await _keys.DisposeAsync();
        }
    }

    protected override async Task LoadAsync()
    {
        var view = await GetMaskCheck.HandleAsync(new CaseId(Id), CancellationToken.None);
        Ended = view is null ? View?.Case ?? Ended : null;
        View = view;
        IsLoaded = true;
        Follow(View?.Queues ?? []);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (View is not null && _keys is null)
        {
            _keys = NewKeys();
            await _keys.AttachAsync(Host);
        }
    }

    private static string Masked(GetMaskCheck.Row row) => $"{Urls.MaskedView(row.Id)}?v={row.Version}";

    private static string MarkWord(MaskMark? mark) => mark switch
    {
        MaskMark.Fit => "遮盖合格",
        MaskMark.Redo => "须退回重遮",
        _ => "未检查",
    };

    private static string MarkLook(MaskMark? mark) => mark switch
    {
        MaskMark.Fit => "text-bg-success",
        MaskMark.Redo => "text-bg-danger",
        _ => "text-bg-light",
    };

    private PageId? Step(int by) => View!.Rows.ElementAtOrDefault(At + by)?.Id;

    private async Task<Verdict> MarkAsync(GetMaskCheck.Row row, MaskMark mark, string reason)
    {
        var verdict = await MarkMaskPage.HandleAsync(new(View!.Case, row.Id, mark, reason, row.Version, row.Last), CancellationToken.None);
        await LoadAsync();
        StateHasChanged();
        return verdict;
    }
}
