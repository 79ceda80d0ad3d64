using Microsoft.AspNetCore.Components;
using TitleReview.App.Documents;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.FormalReviews;

public sealed partial class EvaluationFormPage
{
    [Inject] public required GetEvaluationForm GetEvaluationForm { get; init; }

    [Inject] public required PrintEvaluationForm PrintEvaluationForm { get; init; }

    [Inject] public required PrintDesk Desk { get; init; }

    [Inject] public required NavigationManager Navigation { get; init; }

    [Parameter] public Guid Id { get; set; }

    private GetEvaluationForm.View? View { get; set; }

    private bool IsLoaded { get; set; }

    private bool IsBusy { get; set; }

    private Verdict? Verdict { get; set; }

    private string Problem { get; set; } = "";

    protected override Task OnParametersSetAsync() => LoadAsync();

    private async Task LoadAsync()
    {
        View = await GetEvaluationForm.HandleAsync(new CaseId(Id), CancellationToken.None);
        IsLoaded = true;
    }

    private async Task PrintAsync()
    {
        if (IsBusy)
        {
            return;
        }
        IsBusy = true;
        Problem = (await Desk.TryAsync(async () =>
        {
            Verdict = (await PrintEvaluationForm.HandleAsync(new(new CaseId(Id), Navigation.BaseUri), CancellationToken.None)).Verdict;
            return null;
        })).Sentence;
        await LoadAsync();
        IsBusy = false;
    }
}
