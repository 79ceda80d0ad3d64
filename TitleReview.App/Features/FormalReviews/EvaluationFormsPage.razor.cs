using Microsoft.AspNetCore.Components;
using TitleReview.App.Ui;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.FormalReviews;

public sealed partial class EvaluationFormsPage
{
    private readonly OneAct _act = new();

    [Inject] public required ListEvaluationForms ListEvaluationForms { get; init; }

    [Inject] public required StartEvaluationForms StartEvaluationForms { get; init; }

    [Inject] public required StopEvaluationForms StopEvaluationForms { get; init; }

    [Inject] public required NavigationManager Navigation { get; init; }

    [Parameter] public Guid Id { get; set; }

    [SupplyParameterFromQuery] public string? Filter { get; set; }

    [SupplyParameterFromQuery] public string? State { get; set; }

    [SupplyParameterFromQuery(Name = "page")] public int? PageNumber { get; set; }

    private int Page => Math.Max(1, PageNumber ?? 1);

    private string Shown => State is "standing" or "wanted" or "failed" ? State : "all";

    private ListEvaluationForms.View? View { get; set; }

    private bool IsLoaded { get; set; }

    private bool IsBusy => _act.IsUnderWay;

    private Verdict? Verdict { get; set; }

    protected override async Task LoadAsync()
    {
        View = await ListEvaluationForms.HandleAsync(new NoticeId(Id), Filter, Shown, Page, CancellationToken.None);
        IsLoaded = true;
        Follow(View is null ? [] : [QueueNames.OfEvaluationForms(new NoticeId(Id))]);
    }

    private static string PartTitle(ListEvaluationForms.View view, int part) =>
        $"下载第{((part - 1) * GetJoinedForms.PeopleOfPart) + 1}—{Math.Min(view.Standing, part * GetJoinedForms.PeopleOfPart)}份（PDF，双面打印）";

    private Task StartAsync() => OnceAsync(() => StartEvaluationForms.HandleAsync(new(new NoticeId(Id), Navigation.BaseUri), CancellationToken.None));

    private Task StopAsync() => OnceAsync(() => StopEvaluationForms.HandleAsync(new(new NoticeId(Id)), CancellationToken.None));

    private Task OnceAsync(Func<Task<Verdict>> act) => _act.RunAsync(async () =>
    {
        Verdict = await act();
        await LoadAsync();
    });
}
