using Microsoft.AspNetCore.Components;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.FormalReviews;

public sealed partial class OverdueFeesPage
{
    [Inject] public required ListOverdueFees ListOverdueFees { get; init; }

    [Inject] public required SetPayBy SetPayBy { get; init; }

    [Inject] public required TimeProvider Clock { get; init; }

    private ListOverdueFees.View? View { get; set; }

    private bool IsLoaded { get; set; }

    private Dictionary<NoticeId, DateOnly> Days { get; } = [];

    private Verdict? Verdict { get; set; }

    private string Done { get; set; } = "";

    protected override async Task LoadAsync()
    {
        View = await ListOverdueFees.HandleAsync(CancellationToken.None);
        foreach (var notice in View?.Notices ?? [])
        {
            Days.TryAdd(notice.Id, notice.PayBy ?? BeijingTime.DayOf(Clock.GetUtcNow().UtcDateTime));
        }
        IsLoaded = true;
        Follow(View?.Offices.Select(QueueNames.OfOrganisation) ?? []);
    }

    private async Task SetAsync(ListOverdueFees.Notice notice)
    {
        Verdict = await SetPayBy.HandleAsync(new(notice.Id, Days[notice.Id], notice.Version), CancellationToken.None);
        Done = Verdict.IsRefused ? "" : "已设定缴费截止日期，今后的缴费通知单按此打印。";
        await LoadAsync();
    }
}
