using Microsoft.AspNetCore.Components;
using TitleReview.Core.Kernel;
using TitleReview.Core.Meetings;

namespace TitleReview.App.Features.Ballots;

public sealed partial class BallotForm
{
    private const int Offered = 6;

    [Parameter, EditorRequired] public required IReadOnlyList<GetBallot.Item> Items { get; set; }

    [Parameter] public int? Number { get; set; }

    [Parameter, EditorRequired] public required PickBelow Pick { get; set; }

    [Parameter, EditorRequired] public required Func<int, string> Url { get; set; }

    /// <summary>Answers whether it was taken.</summary>
    [Parameter, EditorRequired] public required Func<int, BallotChoice, Receipt, Task<bool>> OnCast { get; set; }

    private List<GetBallot.Item> Mine => [.. Items.Where(item => item.MayVote)];

    private GetBallot.Item? Current => Sending ?? Mine.Find(item => item.Number == Number && !item.HasVoted) ?? Mine.Find(item => !item.HasVoted);

    private IReadOnlyList<string> Proposals { get; set; } = [];

    private BallotChoice Choice { get; set; }

    private string Words { get; set; } = "";

    private int Digits { get; set; }

    private bool IsConfirming { get; set; }

    // on its way: nothing says that it was taken before it was, whatever the others do meanwhile
    private GetBallot.Item? Sending { get; set; }

    private Verdict? Verdict { get; set; }

    private Receipt? Done { get; set; }

    private int? Dealt { get; set; }

    private int? Asked { get; set; }

    private Receipt Chosen => new(Words, Digits);

    protected override void OnParametersSet()
    {
        // gone to another case
        if (Asked != Number)
        {
            (Asked, Done) = (Number, null);
        }
        if (Done is null && Current?.Number != Dealt)
        {
            // in another window, while this one was at it
            var wasCast = IsConfirming && Mine.Exists(item => item.Number == Dealt && item.HasVoted);
            Deal();
            Verdict = Verdict.Of(wasCast ? new BallotWasCast() : null);
        }
    }

    private void Next()
    {
        Done = null;
        Deal();
    }

    // nothing of the last case stays: one receipt for two would tie them to one voter
    private void Deal()
    {
        (Dealt, Choice, Words, IsConfirming, Verdict) = (Current?.Number, default, "", false, null);
        (Proposals, Digits) = (ReceiptRules.Proposals(Offered, Pick), Pick(Receipt.DigitsBelow));
    }

    private void Look()
    {
        Verdict = Verdict.Of(Enum.IsDefined(Choice) ? null : new BallotNeedsChoice()).And(ReceiptRules.WhyNot(Chosen, [], []));
        IsConfirming = !Verdict.IsRefused;
    }

    private async Task ConfirmAsync()
    {
        if (Sending is not null || !IsConfirming || Current is not { } item)
        {
            return;
        }
        (Sending, Dealt) = (item, item.Number);
        var receipt = Chosen;
        try
        {
            Done = await OnCast(item.Number, Choice, receipt) ? receipt : null;
            (IsConfirming, Choice) = (false, Done is null ? Choice : default);
        }
        finally
        {
            Sending = null;
        }
        if (Done is null && Current?.Number != Dealt)
        {
            Deal();
        }
    }
}
