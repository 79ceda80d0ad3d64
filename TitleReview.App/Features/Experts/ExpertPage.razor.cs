using Microsoft.AspNetCore.Components;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.Experts;

public sealed partial class ExpertPage
{
    [Inject] public required GetExpert GetExpert { get; init; }

    [Inject] public required ShowExpertPhone ShowExpertPhone { get; init; }

    [Parameter] public Guid Id { get; set; }

    private bool IsLoaded { get; set; }

    private GetExpert.View? View { get; set; }

    private Verdict? Verdict { get; set; }

    private string Done { get; set; } = "";

    // once somebody has asked for it, and only for as long as the page is open
    private string? Phone { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        (View, Phone) = (await GetExpert.HandleAsync(new(Id), CancellationToken.None), null);
        IsLoaded = true;
    }

    private async Task ShowPhoneAsync()
    {
        Phone = await ShowExpertPhone.HandleAsync(new(Id), CancellationToken.None);
        if (Phone is null)
        {
            // whoever lost the role while the page was open sees what is left to him
            View = await GetExpert.HandleAsync(new(Id), CancellationToken.None);
        }
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
        (View, Phone) = (await GetExpert.HandleAsync(new(Id), CancellationToken.None), null);
    }
}
