using Microsoft.AspNetCore.Components;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.Experts;

public sealed partial class ExpertPage
{
    [Inject] public required GetExpert GetExpert { get; init; }

    [Parameter] public Guid Id { get; set; }

    private bool IsLoaded { get; set; }

    private GetExpert.View? View { get; set; }

    private Verdict? Verdict { get; set; }

    private string Done { get; set; } = "";

    protected override async Task OnParametersSetAsync()
    {
        View = await GetExpert.HandleAsync(new(Id), CancellationToken.None);
        IsLoaded = true;
    }

    private static string Word(Outcome outcome) => outcome switch
    {
        Outcome.Pass => "符合",
        Outcome.Warning => "提醒",
        Outcome.Refused => "不符合",
        Outcome.NeedsPerson => "需人工判断",
        _ => "不适用",
    };

    private async Task ShowAsync((Verdict Verdict, string Done) ended)
    {
        (Verdict, Done) = (ended.Verdict, ended.Verdict.IsRefused ? "" : ended.Done);
        View = await GetExpert.HandleAsync(new(Id), CancellationToken.None);
    }
}
