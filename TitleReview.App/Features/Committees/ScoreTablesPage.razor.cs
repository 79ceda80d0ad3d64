using Microsoft.AspNetCore.Components;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.Committees;

public sealed partial class ScoreTablesPage
{
    [Parameter] public Guid Id { get; set; }

    [Inject] public required GetScoreTables GetScoreTables { get; init; }

    [Inject] public required TakeScoreTable TakeScoreTable { get; init; }

    /// <summary>Number of the version; none: the last one.</summary>
    [SupplyParameterFromQuery(Name = "version")] public int? Version { get; set; }

    private GetScoreTables.View? View { get; set; }

    private GetScoreTables.VersionRow? Shown => View?.Versions.FirstOrDefault(one => one.Number == Version) ?? (View is { Versions: [var last, ..] } ? last : null);

    private bool IsLoaded { get; set; }

    private bool IsStarting { get; set; }

    private Verdict? Verdict { get; set; }

    private string Done { get; set; } = "";

    protected override async Task OnParametersSetAsync()
    {
        View = await GetScoreTables.HandleAsync(new(Id), CancellationToken.None);
        (IsLoaded, IsStarting) = (true, false);
    }

    private async Task ShowAsync(string done)
    {
        (Done, Verdict, Version) = (done, null, null);
        await OnParametersSetAsync();
    }

    private async Task TakeAsync(GetScoreTables.NoticeRow notice, GetScoreTables.VersionRow version)
    {
        Verdict = await TakeScoreTable.HandleAsync(new(notice.Notice, version.Id, notice.Version), CancellationToken.None);
        if (!Verdict.IsRefused)
        {
            await ShowAsync($"“{notice.Title}”已采用第{version.Number}版赋分表。");
        }
    }
}
