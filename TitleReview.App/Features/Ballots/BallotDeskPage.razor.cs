using Microsoft.AspNetCore.Components;
using TitleReview.App.Ui;
using TitleReview.Core.Kernel;
using TitleReview.Core.Meetings;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Ballots;

public sealed partial class BallotDeskPage
{
    private readonly OneAct _act = new();

    [Inject] public required GetBallotDesk GetBallotDesk { get; init; }

    [Inject] public required TakeKeeperCode TakeKeeperCode { get; init; }

    [Inject] public required OpenBallot OpenBallot { get; init; }

    [Inject] public required NavigationManager Navigation { get; init; }

    [Parameter] public Guid Id { get; set; }

    private GetBallotDesk.View? View { get; set; }

    private Verdict? Verdict { get; set; }

    private bool IsLoaded { get; set; }

    private bool IsBusy => _act.IsUnderWay;

    // in this page's memory until its keeper says that he has it
    private string? Code { get; set; }

    private HashSet<CaseId> Chosen { get; } = [];

    private bool IsOnPaper { get; set; }

    private string Reason { get; set; } = "";

    protected override async Task LoadAsync()
    {
        View = await GetBallotDesk.HandleAsync(new MeetingId(Id), CancellationToken.None);
        IsLoaded = true;
        if (View is not null)
        {
            Follow([QueueNames.OfMeeting(View.Id)]);
        }
    }

    private void Choose(CaseId file, bool isChosen) => _ = isChosen ? Chosen.Add(file) : Chosen.Remove(file);

    private Task TakeAsync(KeeperSeat seat) => OnceAsync(async () =>
    {
        var result = await TakeKeeperCode.HandleAsync(new(new MeetingId(Id), seat), CancellationToken.None);
        (Verdict, Code) = (result.Verdict, result.Code);
    });

    private Task OpenAsync() => OnceAsync(async () =>
    {
        var result = await OpenBallot.HandleAsync(new(new MeetingId(Id), Chosen, Reason, IsOnPaper), CancellationToken.None);
        Verdict = result.Verdict;
        if (result.Box is { } box)
        {
            Navigation.NavigateTo(Urls.Ballot(box));
        }
    });

    private Task OnceAsync(Func<Task> act) => _act.RunAsync(async () =>
    {
        await act();
        await LoadAsync();
    });
}
