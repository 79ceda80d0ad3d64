using Microsoft.AspNetCore.Components;
using TitleReview.App.Ui;
using TitleReview.Core.Defences;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Defences;

public sealed partial class DefencePlanPage
{
    private readonly OneAct _act = new();

    [Inject] public required GetDefencePlan GetDefencePlan { get; init; }

    [Inject] public required PlanSteps Steps { get; init; }

    [Parameter] public Guid Id { get; set; }

    [SupplyParameterFromQuery(Name = "session")] public int? SessionNumber { get; set; }

    private NoticeId Notice => new(Id);

    private GetDefencePlan.View? View { get; set; }

    // in which nobody has a place yet
    private GetDefencePlan.Session? Editable => View?.Open is { People: 0, State: DefenceSessionState.Planned } open ? open : null;

    private IReadOnlyList<LotRest> Left { get; set; } = [];

    private Verdict? Verdict { get; set; }

    private string Done { get; set; } = "";

    private string BoardKey { get; set; } = "";

    private bool IsLoaded { get; set; }

    private bool IsBusy => _act.IsUnderWay;

    protected override async Task LoadAsync()
    {
        View = await GetDefencePlan.HandleAsync(Notice, SessionNumber, CancellationToken.None);
        IsLoaded = true;
        if (View is not null)
        {
            Follow([QueueNames.OfDefences(View.Notice)]);
        }
    }

    private Task SaveAsync(SessionDraft draft) =>
        OnceAsync("已保存场次。", () => Steps.Save.HandleAsync(new(Notice, Editable?.Id, draft, Editable?.Version ?? 0), CancellationToken.None));

    private Task RemoveAsync() => OnceAsync("已删除场次。", () => Steps.Remove.HandleAsync(new(Notice, Editable!.Id, Editable.Version), CancellationToken.None));

    private Task DrawAsync() => OnceAsync("已按抽签安排。", async () =>
    {
        var result = await Steps.Draw.HandleAsync(new(Notice), CancellationToken.None);
        Left = result.Unplaced;
        return result.Verdict;
    });

    private Task AbandonAsync(string reason) => OnceAsync("抽签已作废。", () => Steps.Abandon.HandleAsync(new(Notice, reason), CancellationToken.None));

    private Task PlaceAsync(PlaceDefence.Command command) => OnceAsync("已安排。", () => Steps.Place.HandleAsync(command, CancellationToken.None));

    private Task ChooseAsync(ChooseRemoteMode.Command command) => OnceAsync("已改为所选方式。", () => Steps.Choose.HandleAsync(command, CancellationToken.None));

    private Task IssueAsync() => OnceAsync("答辩通知已发出。", () => Steps.Issue.HandleAsync(new(Notice, View!.Version), CancellationToken.None));

    private Task OpenBoardAsync() => OnceAsync("", async () =>
    {
        var result = await Steps.OpenBoard.HandleAsync(Notice, CancellationToken.None);
        BoardKey = result.Key;
        return result.Verdict;
    });

    private Task CloseBoardAsync() => OnceAsync("候场屏地址已停用。", () =>
    {
        BoardKey = "";
        return Steps.CloseBoard.HandleAsync(Notice, CancellationToken.None);
    });

    private Task OnceAsync(string done, Func<Task<Verdict>> act) => _act.RunAsync(async () =>
    {
        Verdict = await act();
        Done = Verdict.IsRefused ? "" : done;
        await LoadAsync();
    });
}
