using Microsoft.AspNetCore.Components;
using TitleReview.App.Ui;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.Notices;

public sealed partial class DraftPage
{
    [Inject] public required GetDraft GetDraft { get; init; }

    [Inject] public required KeepClauses KeepClauses { get; init; }

    [Parameter] public Guid Id { get; set; }

    [SupplyParameterFromQuery] public string? Stage { get; set; }

    [SupplyParameterFromQuery(Name = "q")] public string? Search { get; set; }

    [SupplyParameterFromQuery] public string? Only { get; set; }

    [SupplyParameterFromQuery] public string? Key { get; set; }

    private DraftFilter Filter => Enum.TryParse<DraftFilter>(Only, out var filter) && Enum.IsDefined(filter) ? filter : DraftFilter.All;

    private bool IsSearch => Filter != DraftFilter.All || !string.IsNullOrWhiteSpace(Search);

    private GetDraft.View? View { get; set; }

    private bool IsLoaded { get; set; }

    private Verdict? Verdict { get; set; }

    protected override Task OnParametersSetAsync()
    {
        Verdict = null;
        return LoadAsync();
    }

    private async Task LoadAsync()
    {
        View = await GetDraft.HandleAsync(new(Id, Stage, Search, Filter, Key), CancellationToken.None);
        IsLoaded = true;
    }

    private string UrlOf(GetDraft.Row row) => Urls.NoticeDraft(Id, PolicyTitles.StageOf(row.Key), row.Key);

    private async Task KeepAsync()
    {
        Verdict = await KeepClauses.HandleAsync(new(Id, View!.Stage), CancellationToken.None);
        await LoadAsync();
    }
}
