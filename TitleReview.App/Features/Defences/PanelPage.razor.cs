using Microsoft.AspNetCore.Components;
using TitleReview.App.Ui;
using TitleReview.Core.Defences;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Defences;

/// <summary>The page in front of each member and of the secretary: it follows what anybody in the room does.</summary>
public sealed partial class PanelPage
{
    private const int Extension = 5;

    private readonly OneAct _act = new();

    [Inject] public required GetPanel GetPanel { get; init; }

    [Inject] public required PanelSteps Steps { get; init; }

    [Parameter] public Guid Id { get; set; }

    private GetPanel.View? View { get; set; }

    private GetPanel.Person? Chosen { get; set; }

    private string Reason { get; set; } = "";

    private Verdict? Verdict { get; set; }

    private bool IsLoaded { get; set; }

    private bool IsBusy => _act.IsUnderWay;

    private bool CanChange => View is { MayConduct: true, State: not DefenceSessionState.Closed };

    protected override async Task LoadAsync()
    {
        View = await GetPanel.HandleAsync(new DefenceSessionId(Id), CancellationToken.None);
        IsLoaded = true;
        if (View is not null)
        {
            Follow([QueueNames.OfPanel(View.Session)]);
        }
    }

    private string NumberAt(int place) => View!.Next.Count > place ? $"{View.Next[place]}号" : "没有了";

    private static string Mine(GetPanel.Person one) => one.Mine switch
    {
        { Hundredths: { } given } => Say.Points(given),
        { Agrees: { } agrees } => agrees ? "通过" : "不通过",
        _ => "—",
    };

    private void Open(GetPanel.Person one) => (Chosen, Reason) = (one, "");

    private Task ConductAsync(DefenceStep step) => OnceAsync(() => Steps.Conduct.HandleAsync(new(View!.Session, step, Extension, View.Version), CancellationToken.None));

    private Task CloseAsync() => OnceAsync(() => Steps.Close.HandleAsync(new(View!.Session, View.Version), CancellationToken.None));

    private Task StepOutAsync((int Number, int Member) leaving) => OnceAsync(() => Steps.StepOut.HandleAsync(new(View!.Session, leaving.Number, leaving.Member), CancellationToken.None));

    private Task RecordAsync(bool isAbsent) => OnceAsync(async () =>
    {
        var verdict = await Steps.Attendance.HandleAsync(new(View!.Session, Chosen!.Number, isAbsent, Reason, Chosen.Version), CancellationToken.None);
        Chosen = verdict.IsRefused ? Chosen : null;
        return verdict;
    });

    private Task OnceAsync(Func<Task<Verdict>> act) => _act.RunAsync(async () =>
    {
        Verdict = await act();
        await LoadAsync();
    });
}
