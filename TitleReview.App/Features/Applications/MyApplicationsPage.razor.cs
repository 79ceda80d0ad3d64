using Microsoft.AspNetCore.Components;
using TitleReview.App.Data;
using TitleReview.App.Ui;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.Applications;

public sealed partial class MyApplicationsPage
{
    [Inject] public required ListMyApplications ListMyApplications { get; init; }

    [Inject] public required StartApplication StartApplication { get; init; }

    [Inject] public required CopyApplication CopyApplication { get; init; }

    [Inject] public required TimeProvider Clock { get; init; }

    [Inject] public required NavigationManager Navigation { get; init; }

    private ListMyApplications.View? View { get; set; }

    private bool IsLoaded { get; set; }

    private Verdict? Verdict { get; set; }

    private DateTime Now => Clock.UtcNow();

    protected override async Task OnInitializedAsync()
    {
        View = await ListMyApplications.HandleAsync(CancellationToken.None);
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
