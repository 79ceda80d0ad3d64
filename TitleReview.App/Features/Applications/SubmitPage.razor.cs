using Microsoft.AspNetCore.Components;
using TitleReview.App.Data;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.Applications;

public sealed partial class SubmitPage
{
    [Inject] public required CheckApplication CheckApplication { get; init; }

    [Inject] public required SubmitApplication SubmitApplication { get; init; }

    [Inject] public required TimeProvider Clock { get; init; }

    [Parameter] public Guid Id { get; set; }

    private CheckApplication.View? View { get; set; }

    private bool IsLoaded { get; set; }

    private bool IsBusy { get; set; }

    private bool IsDone { get; set; }

    private DateTime DoneAt { get; set; }

    private string Number { get; set; } = "";

    private Verdict? Verdict { get; set; }

    protected override Task OnParametersSetAsync() => LoadAsync();

    private async Task LoadAsync()
    {
        View = await CheckApplication.HandleAsync(new CaseId(Id), CancellationToken.None);
        IsLoaded = true;
    }

    private async Task SubmitAsync()
    {
        IsBusy = true;
        Number = View!.Number;
        Verdict = await SubmitApplication.HandleAsync(new(new CaseId(Id), View.Version), CancellationToken.None);
        if (Verdict.IsRefused)
        {
            await LoadAsync();
        }
        else
        {
            IsDone = true;
            DoneAt = Clock.UtcNow();
        }
        IsBusy = false;
    }

    private static string Word(Outcome outcome) => outcome switch
    {
        Outcome.Pass => "符合",
        Outcome.Warning => "提醒",
        Outcome.Refused => "不符合",
        Outcome.NotApplicable => "不适用",
        Outcome.NeedsPerson => "需人工判断",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, message: null),
    };

    private static string Badge(Outcome outcome) => outcome switch
    {
        Outcome.Pass => "text-bg-success",
        Outcome.Refused => "text-bg-danger",
        Outcome.Warning or Outcome.NeedsPerson => "text-bg-warning",
        _ => "text-bg-light",
    };
}
