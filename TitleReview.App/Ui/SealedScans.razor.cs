using Microsoft.AspNetCore.Components;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;

namespace TitleReview.App.Ui;

public sealed partial class SealedScans : IAsyncDisposable
{
    private UploadInterop? _upload;

    public sealed record Scan(PageId Id, string Kind);

    [Inject] public required Func<UploadInterop> NewUpload { get; init; }

    [Inject] public required RemoveSealedScan Remove { get; init; }

    [Parameter, EditorRequired] public required CaseId Case { get; set; }

    [Parameter, EditorRequired] public required string Label { get; set; }

    /// <summary>Tells the fields of one list from those of another on the same page.</summary>
    [Parameter, EditorRequired] public required int Place { get; set; }

    [Parameter, EditorRequired] public required IReadOnlyList<string> Kinds { get; set; }

    [Parameter, EditorRequired] public required IReadOnlyList<Scan> Pages { get; set; }

    [Parameter, EditorRequired] public required bool MayUpload { get; set; }

    [Parameter, EditorRequired] public required UploadsPolicy Uploads { get; set; }

    [Parameter, EditorRequired] public required string TooLarge { get; set; }

    [Parameter] public EventCallback OnChanged { get; set; }

    private ElementReference Host { get; set; }

    private Verdict? Verdict { get; set; }

    public async ValueTask DisposeAsync()
    {
        if (_upload is not null)
        {
            await _upload.DisposeAsync();
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            _upload = NewUpload();
            // the order of sealed scans means nothing: they are not moved
            await _upload.AttachAsync(Host, static (_, _) => Task.CompletedTask);
        }
    }

    private async Task RemoveAsync(PageId page)
    {
        Verdict = await Remove(Case, page);
        await OnChanged.InvokeAsync();
    }
}
