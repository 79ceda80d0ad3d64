using Microsoft.AspNetCore.Components;
using TitleReview.App.Ui;
using TitleReview.Core.Draws;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Draws;

/// <summary>Meant for the screen of the room: large, one step after the other, each button does its work once.</summary>
public sealed partial class DrawPage
{
    private readonly OneAct _act = new();

    [Inject] public required GetDraw GetDraw { get; init; }

    [Inject] public required DrawSteps Steps { get; init; }

    [Parameter] public Guid Id { get; set; }

    private GetDraw.View? View { get; set; }

    private Verdict? Verdict { get; set; }

    private bool IsLoaded { get; set; }

    private bool IsBusy => _act.IsUnderWay;

    private string Reason { get; set; } = "";

    private int Current => View switch
    {
        { State: DrawState.Drawn } => 4,
        { State: DrawState.Frozen, HasAllSeeds: true } => 3,
        { State: DrawState.Frozen } => 2,
        _ => 1,
    };

    protected override async Task LoadAsync()
    {
        View = await GetDraw.HandleAsync(new DrawId(Id), CancellationToken.None);
        IsLoaded = true;
        if (View is not null)
        {
            Follow([QueueNames.OfDraw(View.Id)]);
        }
    }

    private string StepClass(int step) => step < Current ? "is-done" : step == Current ? "is-current" : "is-later";

    private string? CurrentOf(int step) => step == Current ? "step" : null;

    private Task FreezeAsync() => OnceAsync(() => Steps.Commit.HandleAsync(new(new DrawId(Id), View!.Version), CancellationToken.None));

    private Task EnterAsync((int Source, string Value) seed) => OnceAsync(() => Steps.Enter.HandleAsync(new(new DrawId(Id), seed.Source, seed.Value), CancellationToken.None));

    private Task DrawAsync() => OnceAsync(() => Steps.Run.HandleAsync(new(new DrawId(Id)), CancellationToken.None));

    private Task ReplaceAsync((int No, ReplacementReason Reason) leaving) =>
        OnceAsync(() => Steps.Replace.HandleAsync(new(new DrawId(Id), leaving.No, leaving.Reason, View!.Version), CancellationToken.None));

    private Task AbandonAsync() => OnceAsync(() => Steps.Abandon.HandleAsync(new(new DrawId(Id), Reason), CancellationToken.None));

    private Task OnceAsync(Func<Task<Verdict>> act) => _act.RunAsync(async () =>
    {
        Verdict = await act();
        await LoadAsync();
    });
}
