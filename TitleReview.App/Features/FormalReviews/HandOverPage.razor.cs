using Microsoft.AspNetCore.Components;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.FormalReviews;

public sealed partial class HandOverPage
{
    [Inject] public required ListHandOver ListHandOver { get; init; }

    [Inject] public required HandOverToExperts HandOverToExperts { get; init; }

    [SupplyParameterFromQuery] public string? Filter { get; set; }

    [SupplyParameterFromQuery(Name = "page")] public int? PageNumber { get; set; }

    private int Page => Math.Max(1, PageNumber ?? 1);

    private ListHandOver.View? View { get; set; }

    private bool IsLoaded { get; set; }

    private bool IsConfirming { get; set; }

    private HashSet<CaseId> Cases { get; } = [];

    private HashSet<PersonId> Experts { get; } = [];

    private Verdict? Verdict { get; set; }

    private string Done { get; set; } = "";

    private IReadOnlyList<ListHandOver.Row> ChosenRows => [.. View?.Rows.Where(row => Cases.Contains(row.Seen.Case)) ?? []];

    protected override async Task LoadAsync()
    {
        View = await ListHandOver.HandleAsync(Filter, Page, CancellationToken.None);
        IsLoaded = true;
        Follow(View?.Offices.Select(QueueNames.OfOrganisation) ?? []);
    }

    private void Toggle<T>(HashSet<T> chosen, T item)
    {
        if (!chosen.Remove(item))
        {
            chosen.Add(item);
        }
        IsConfirming = false;
    }

    private async Task HandOverAsync()
    {
        var rows = ChosenRows;
        Verdict = await HandOverToExperts.HandleAsync(new([.. rows.Select(row => row.Seen)], [.. Experts]), CancellationToken.None);
        IsConfirming = false;
        Done = "";
        if (!Verdict.IsRefused)
        {
            Done = $"已密封并交付{rows.Count}份申报。";
            Cases.Clear();
            await LoadAsync();
        }
    }

    private async Task ShareDoneAsync(string done)
    {
        (Done, Verdict) = (done, null);
        Cases.Clear();
        await LoadAsync();
    }
}
