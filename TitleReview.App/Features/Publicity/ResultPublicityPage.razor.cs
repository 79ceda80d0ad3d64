using Microsoft.AspNetCore.Components;
using TitleReview.App.Data;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Publicity;

public sealed partial class ResultPublicityPage
{
    [Inject] public required ListResultPublicity ListResultPublicity { get; init; }

    [Inject] public required OpenResultPublicity OpenResultPublicity { get; init; }

    [Inject] public required TimeProvider Clock { get; init; }

    [SupplyParameterFromQuery] public string? Filter { get; set; }

    [SupplyParameterFromQuery(Name = "page")] public int? PageNumber { get; set; }

    private int Page => Math.Max(1, PageNumber ?? 1);

    private ListResultPublicity.View? View { get; set; }

    private bool IsLoaded { get; set; }

    private HashSet<CaseId> Cases { get; } = [];

    private DateOnly From { get; set; }

    private DateOnly To { get; set; }

    private bool IsConfirming { get; set; }

    private Verdict? Verdict { get; set; }

    private string Done { get; set; } = "";

    private IReadOnlyList<SeenCase> Chosen =>
        [.. View?.Rows.Where(row => !row.WhyNotOpen.IsRefused && Cases.Contains(row.Seen.Case)).Select(row => row.Seen) ?? []];

    protected override void OnInitialized() => From = Clock.Today();

    protected override async Task LoadAsync()
    {
        View = await ListResultPublicity.HandleAsync(Filter, Page, From, CancellationToken.None);
        if (View?.Proposal is { } proposal && To < proposal.EarliestEnd)
        {
            To = proposal.EarliestEnd;
        }
        IsLoaded = true;
        Follow(View?.Offices.Select(QueueNames.OfOrganisation) ?? []);
    }

    private void Unconfirm() => IsConfirming = false;

    private void Toggle(CaseId file)
    {
        if (!Cases.Remove(file))
        {
            Cases.Add(file);
        }
        Unconfirm();
    }

    private Task ProposeAsync()
    {
        Unconfirm();
        To = default;
        return LoadAsync();
    }

    private async Task OpenAsync()
    {
        var chosen = Chosen;
        Verdict = await OpenResultPublicity.HandleAsync(new(chosen, From, To), CancellationToken.None);
        Unconfirm();
        Done = "";
        if (!Verdict.IsRefused)
        {
            Done = $"已登记{chosen.Count}人的评审结果公示。";
            Cases.Clear();
            await LoadAsync();
        }
    }
}
