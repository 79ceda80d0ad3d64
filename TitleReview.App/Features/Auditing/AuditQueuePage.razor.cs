using Microsoft.AspNetCore.Components;
using TitleReview.App.Ui;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Auditing;

public sealed partial class AuditQueuePage
{
    // what is left of the time is told anew, and claims end by themselves
    private readonly PeriodicTimer _minute = new(TimeSpan.FromMinutes(1));

    [Inject] public required ListAuditQueue ListAuditQueue { get; init; }

    [Inject] public required NavigationManager Navigation { get; init; }

    // read as a whole by QueueFilter; named here so that the page is asked anew when one of them changes
    [SupplyParameterFromQuery(Name = "filter")] public string? Text { get; set; }

    [SupplyParameterFromQuery] public string? Scope { get; set; }

    [SupplyParameterFromQuery] public string? Stage { get; set; }

    [SupplyParameterFromQuery] public string? Notice { get; set; }

    [SupplyParameterFromQuery] public string? Unit { get; set; }

    [SupplyParameterFromQuery] public string? Kind { get; set; }

    [SupplyParameterFromQuery] public string? Level { get; set; }

    [SupplyParameterFromQuery] public string? Submission { get; set; }

    [SupplyParameterFromQuery] public string? Due { get; set; }

    [SupplyParameterFromQuery] public string? Mine { get; set; }

    [SupplyParameterFromQuery] public string? Sort { get; set; }

    [SupplyParameterFromQuery] public string? After { get; set; }

    private QueueFilter Filter { get; set; } = new();

    private ListAuditQueue.View? View { get; set; }

    private bool IsLoaded { get; set; }

    /// <summary>As they were when they were chosen: what has changed since is refused.</summary>
    private Dictionary<CaseId, SeenCase> Chosen { get; } = [];

    protected override async Task LoadAsync()
    {
        Filter = QueueFilter.Parse(new Uri(Navigation.Uri).Query);
        View = await ListAuditQueue.HandleAsync(Filter, CancellationToken.None);
        IsLoaded = true;
        Follow(View?.Queues ?? []);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        while (firstRender && await _minute.WaitForNextTickAsync())
        {
            await RefreshAsync();
        }
    }

    protected override void Dispose(bool disposing)
    {
        _minute.Dispose();
        base.Dispose(disposing);
    }

    private static string Counted(int count) => count > ListAuditQueue.MostCounted ? $"{ListAuditQueue.MostCounted}+" : $"{count}";

    // of a publicity it is the day from which on one may act, so nobody is told that he is late
    private static string Left(TimeSpan left) => left <= TimeSpan.Zero ? "已到期" : Say.TimeLeft(left);

    private async Task RefreshAsync()
    {
        await LoadAsync();
        StateHasChanged();
    }

    private Task ClearAsync()
    {
        Chosen.Clear();
        return RefreshAsync();
    }

    private void Toggle(ListAuditQueue.Row row)
    {
        if (!Chosen.Remove(row.Id))
        {
            Chosen.Add(row.Id, new SeenCase(row.Id, row.Version));
        }
    }

    private void TogglePage()
    {
        var rows = View!.Rows;
        if (rows.All(row => Chosen.ContainsKey(row.Id)))
        {
            rows.ToList().ForEach(row => Chosen.Remove(row.Id));
        }
        else
        {
            rows.Where(row => !Chosen.ContainsKey(row.Id)).ToList().ForEach(Toggle);
        }
    }
}
