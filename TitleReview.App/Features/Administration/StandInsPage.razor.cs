using Microsoft.AspNetCore.Components;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.Administration;

public sealed partial class StandInsPage
{
    [Inject] public required ListStandIns ListStandIns { get; init; }

    [Inject] public required GrantStandIn GrantStandIn { get; init; }

    [Inject] public required EndStandIn EndStandIn { get; init; }

    [SupplyParameterFromQuery(Name = "page")] public int? PageNumber { get; set; }

    private int Page => Math.Max(1, PageNumber ?? 1);

    private ListStandIns.View? View { get; set; }

    private bool IsLoaded { get; set; }

    private Guid? Assignment { get; set; }

    private string Name { get; set; } = "";

    private string Subject { get; set; } = "";

    private DateOnly From { get; set; }

    private DateOnly To { get; set; }

    private Verdict? Verdict { get; set; }

    private string Said { get; set; } = "";

    protected override Task OnParametersSetAsync() => LoadAsync();

    private async Task LoadAsync()
    {
        View = await ListStandIns.HandleAsync(Page, CancellationToken.None);
        IsLoaded = true;
        if (View is { } view && From == default)
        {
            (From, To) = (view.Today, view.Today.AddDays(6));
        }
    }

    private async Task GrantAsync()
    {
        Verdict = await GrantStandIn.HandleAsync(new(Assignment ?? default, Name, Subject, From, To), CancellationToken.None);
        Said = Verdict.IsRefused ? "" : "已委托，代理人的收件箱已收到通知。";
        await LoadAsync();
    }

    private async Task EndAsync(ListStandIns.Row row)
    {
        Verdict = await EndStandIn.HandleAsync(new(row.Id, row.Version), CancellationToken.None);
        Said = Verdict.IsRefused ? "" : "已结束。";
        await LoadAsync();
    }

    private static string Word(ListStandIns.State state) => state switch
    {
        ListStandIns.State.InForce => "代理中",
        ListStandIns.State.Coming => "未开始",
        _ => "已结束",
    };
}
