using System.Globalization;
using Microsoft.AspNetCore.Components;
using TitleReview.App.Data;
using TitleReview.App.Ui;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Applications;

public sealed partial class MyApplicationsPage
{
    [Inject] public required ListMyApplications ListMyApplications { get; init; }

    [Inject] public required StartApplication StartApplication { get; init; }

    [Inject] public required CopyApplication CopyApplication { get; init; }

    [Inject] public required TimeProvider Clock { get; init; }

    [Inject] public required NavigationManager Navigation { get; init; }

    // text, because an address may hold anything
    [SupplyParameterFromQuery] public string? Year { get; set; }

    [SupplyParameterFromQuery(Name = "stage")] public string? StageName { get; set; }

    [SupplyParameterFromQuery(Name = "page")] public string? PageNumber { get; set; }

    private int? ChosenYear => int.TryParse(Year, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null;

    private Stage? ChosenStage => Enum.TryParse<Stage>(StageName, out var stage) && stage.ToString() == StageName ? stage : null;

    private int Page => int.TryParse(PageNumber, NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Max(1, page) : 1;

    private bool IsFiltered => ChosenYear is not null || ChosenStage is not null;

    private ListMyApplications.View? View { get; set; }

    private bool IsLoaded { get; set; }

    private Verdict? Verdict { get; set; }

    private DateTime Now => Clock.UtcNow();

    protected override async Task OnParametersSetAsync()
    {
        View = await ListMyApplications.HandleAsync(ChosenYear, ChosenStage, Page, CancellationToken.None);
        IsLoaded = true;
    }

    private Task StartAsync(NoticeId notice) => BeginAsync(() => StartApplication.HandleAsync(notice, CancellationToken.None));

    private Task CopyAsync(NoticeId notice, CaseId from) => BeginAsync(() => CopyApplication.HandleAsync(new(notice, from), CancellationToken.None));

    private async Task BeginAsync(Func<Task<StartApplication.Result>> begin)
    {
        var result = await begin();
        Verdict = result.Verdict;
        if (!result.Verdict.IsRefused)
        {
            Navigation.NavigateTo(Urls.Application(result.Case));
        }
    }
}
