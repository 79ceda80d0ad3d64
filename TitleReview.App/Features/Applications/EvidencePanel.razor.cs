using Microsoft.AspNetCore.Components;
using TitleReview.App.Ui;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;

namespace TitleReview.App.Features.Applications;

/// <summary>The evidence beside the item it proves: what is asked for, what is there, and the way to add more.</summary>
public sealed partial class EvidencePanel : IAsyncDisposable
{
    private UploadInterop? _upload;

    [Inject] public required RemovePage RemovePage { get; init; }

    [Inject] public required Func<UploadInterop> NewUpload { get; init; }

    [Parameter, EditorRequired] public required GetApplication.View View { get; set; }

    [Parameter, EditorRequired] public int Row { get; set; }

    [Parameter] public EventCallback OnChanged { get; set; }

    private ElementReference Host { get; set; }

    private string Kind { get; set; } = "";

    private PageId? Removed { get; set; }

    private Verdict? Verdict { get; set; }

    private IReadOnlyList<string> Kinds => View.Rule is { } rule
        ? [.. rule.Value.Evidence.Where(requirement => requirement.Duty != EvidenceDuty.Unit).SelectMany(requirement => requirement.AnyOf).Distinct(StringComparer.Ordinal)]
        : [];

    private string Accepted => string.Join(',', View.Uploads.Extensions.Value.Select(extension => $".{extension}"));

    private IReadOnlyList<GetApplication.Page> Pages => [.. View.Pages.Where(page => page.Row == Row)];

    public async ValueTask DisposeAsync()
    {
        if (_upload is not null)
        {
            await _upload.DisposeAsync();
        }
    }

    protected override void OnParametersSet()
    {
        if (!Kinds.Contains(Kind))
        {
            Kind = Kinds.FirstOrDefault("");
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender && View.MayEdit && Kinds.Count > 0)
        {
            _upload = NewUpload();
            await _upload.AttachAsync(Host, () => $"{Urls.Upload(View.Id)}?section={View.Section.Key}&row={Row}&kind={Uri.EscapeDataString(Kind)}", () => InvokeAsync(OnChanged.InvokeAsync));
        }
    }

    private async Task RemoveAsync(PageId page)
    {
        Verdict = await RemovePage.HandleAsync(new(View.Id, page, Restore: false), CancellationToken.None);
        Removed = Verdict.IsRefused ? null : page;
        await OnChanged.InvokeAsync();
    }

    private async Task RestoreAsync(PageId page)
    {
        Verdict = await RemovePage.HandleAsync(new(View.Id, page, Restore: true), CancellationToken.None);
        Removed = null;
        await OnChanged.InvokeAsync();
    }
}
