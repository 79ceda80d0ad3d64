using Microsoft.AspNetCore.Components;
using TitleReview.App.Ui;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Meetings;

/// <summary>For one member, on a device of his own.</summary>
public sealed partial class MeetingSeatPage
{
    private readonly OneAct _act = new();

    [Inject] public required GetSeat GetSeat { get; init; }

    [Inject] public required SignInToMeeting SignIn { get; init; }

    [Inject] public required LeaveMeeting Leave { get; init; }

    [Inject] public required SaveGroupReport SaveReport { get; init; }

    [Parameter] public Guid Id { get; set; }

    private GetSeat.View? View { get; set; }

    private Verdict? Verdict { get; set; }

    private string Code { get; set; } = "";

    private string Saved { get; set; } = "";

    private bool IsLoaded { get; set; }

    private bool IsBusy => _act.IsUnderWay;

    protected override async Task LoadAsync()
    {
        View = await GetSeat.HandleAsync(new MeetingId(Id), CancellationToken.None);
        IsLoaded = true;
        Follow(View is { } view ? [QueueNames.OfMeeting(view.Id)] : []);
    }

    private async Task SignInAsync()
    {
        await OnceAsync(() => SignIn.HandleAsync(new(new MeetingId(Id), Code), CancellationToken.None));
        Code = "";
    }

    private Task LeaveAsync() => OnceAsync(() => Leave.HandleAsync(new(new MeetingId(Id), Number: null), CancellationToken.None));

    private async Task WriteAsync(GetSeat.Report report, ChangeEventArgs change)
    {
        var result = await SaveReport.HandleAsync(new(new MeetingId(Id), report.Group, report.Item, change.Value as string ?? "", report.Version), CancellationToken.None);
        Verdict = result.Verdict;
        Saved = result.Verdict.IsRefused ? "" : "评议意见已保存。";
        await LoadAsync();
    }

    private Task OnceAsync(Func<Task<Verdict>> act) => _act.RunAsync(async () =>
    {
        Verdict = await act();
        await LoadAsync();
    });
}
