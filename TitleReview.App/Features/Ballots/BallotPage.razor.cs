using Microsoft.AspNetCore.Components;
using TitleReview.App.Ui;
using TitleReview.Core.Kernel;
using TitleReview.Core.Meetings;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Ballots;

/// <summary>One page for voter, keeper and whoever runs the vote: the chair is all three.</summary>
public sealed partial class BallotPage
{
    private readonly OneAct _act = new();

    // an answer that was asked for before the last act does not take back what that act has shown
    private int _asked;
    private int _shown;

    [Inject] public required GetBallot GetBallot { get; init; }

    [Inject] public required BallotSteps Steps { get; init; }

    [Parameter] public Guid Id { get; set; }

    /// <summary>Of the case that is voted on.</summary>
    [SupplyParameterFromQuery] public int? No { get; set; }

    private GetBallot.View? View { get; set; }

    private Verdict? Verdict { get; set; }

    private bool IsLoaded { get; set; }

    private bool IsBusy => _act.IsUnderWay;

    protected override async Task LoadAsync()
    {
        var turn = ++_asked;
        var found = await GetBallot.HandleAsync(new BallotBoxId(Id), CancellationToken.None);
        if (turn < _shown)
        {
            return;
        }
        _shown = turn;
        var before = View;
        (View, IsLoaded) = (found, true);
        if (before is { State: BallotState.Open } && View is { State: BallotState.Closed } && before.Items.Any(item => item is { MayVote: true, HasVoted: false }))
        {
            // whoever was still at it is not left to wonder where the form has gone
            Verdict = Verdict.Of(new BallotIsOver());
        }
        if (View is not null)
        {
            Follow([QueueNames.OfBallot(View.Id)]);
        }
    }

    private async Task<bool> CastAsync(int number, BallotChoice choice, Receipt receipt)
    {
        await OnceAsync(() => Steps.Cast.HandleAsync(new(new BallotBoxId(Id), number, choice, receipt), CancellationToken.None));
        return Verdict is { IsRefused: false };
    }

    private Task CloseAsync(string code) => OnceAsync(async () => (await Steps.Close.HandleAsync(new(new BallotBoxId(Id), code), CancellationToken.None)).Verdict);

    private Task VoidAsync(string reason) => OnceAsync(() => Steps.Void.HandleAsync(new(new BallotBoxId(Id), reason), CancellationToken.None));

    private Task CountAsync((int Number, int Agree, int Against, int Abstain) count) =>
        OnceAsync(() => Steps.Paper.HandleAsync(new(new BallotBoxId(Id), count.Number, count.Agree, count.Against, count.Abstain), CancellationToken.None));

    private Task OnceAsync(Func<Task<Verdict>> act) => _act.RunAsync(async () =>
    {
        Verdict = await act();
        await LoadAsync();
        StateHasChanged();
    });
}
