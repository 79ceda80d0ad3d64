using Microsoft.AspNetCore.Components;
using TitleReview.App.Data;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.FormalReviews;

public sealed partial class FeesPage
{
    [Inject] public required ListFees ListFees { get; init; }

    [Inject] public required RecordFee RecordFee { get; init; }

    [Inject] public required RecordEarlyFee RecordEarlyFee { get; init; }

    [Inject] public required TimeProvider Clock { get; init; }

    [SupplyParameterFromQuery] public string? Filter { get; set; }

    [SupplyParameterFromQuery] public string? State { get; set; }

    [SupplyParameterFromQuery(Name = "page")] public int? PageNumber { get; set; }

    private bool IsPaid => State == "paid";

    private int Page => Math.Max(1, PageNumber ?? 1);

    private ListFees.View? View { get; set; }

    private bool IsLoaded { get; set; }

    private ListFees.Row? Chosen { get; set; }

    private Verdict? Verdict { get; set; }

    private string Done { get; set; } = "";

    private string Receipt { get; set; } = "";

    private DateTime PaidAt { get; set; }

    private int Amount { get; set; }

    protected override async Task LoadAsync()
    {
        View = await ListFees.HandleAsync(Filter, IsPaid, Page, CancellationToken.None);
        IsLoaded = true;
        Follow(View?.Offices.Select(QueueNames.OfOrganisation) ?? []);
    }

    private void Choose(ListFees.Row row)
    {
        Chosen = row;
        Verdict = null;
        Done = "";
        Receipt = "";
        var now = BeijingTime.FromUtc(Clock.UtcNow());
        PaidAt = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMinute));
        Amount = row.Left ?? 0;
    }

    private async Task RecordAsync()
    {
        if (Chosen is not { } row)
        {
            return;
        }
        RecordFee.Command command = new(row.Case, row.Version, PaidAt, Receipt, Amount);
        Verdict = row.IsEarly ? await RecordEarlyFee.HandleAsync(command, CancellationToken.None) : await RecordFee.HandleAsync(command, CancellationToken.None);
        if (!Verdict.IsRefused)
        {
            Done = $"已登记{row.Applicant}的缴费。";
            Chosen = null;
            await LoadAsync();
        }
    }
}
