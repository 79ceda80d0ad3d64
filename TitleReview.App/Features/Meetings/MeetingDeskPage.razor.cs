using System.Globalization;
using Microsoft.AspNetCore.Components;
using TitleReview.App.Ui;
using TitleReview.Core.Kernel;
using TitleReview.Core.Meetings;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Meetings;

/// <summary>The desk of the office: names and numbers of cases are here, and nowhere on the screen of the room.</summary>
public sealed partial class MeetingDeskPage
{
    private readonly OneAct _act = new();

    [Inject] public required GetMeeting GetMeeting { get; init; }

    [Inject] public required GetMeetingPlan GetMeetingPlan { get; init; }

    [Inject] public required MeetingSteps Steps { get; init; }

    [Inject] public required DeclareResult DeclareResult { get; init; }

    [Parameter] public Guid Id { get; set; }

    private GetMeeting.View? View { get; set; }

    private IReadOnlyList<GetMeetingPlan.Waiting> Waiting { get; set; } = [];

    private GetMeeting.Item? Declaring { get; set; }

    private Verdict? Verdict { get; set; }

    private string Done { get; set; } = "";

    private bool IsLoaded { get; set; }

    private bool IsBusy => _act.IsUnderWay;

    protected override async Task LoadAsync()
    {
        View = await GetMeeting.HandleAsync(new MeetingId(Id), CancellationToken.None);
        Waiting = View is { Meeting.State: not MeetingState.Closed } ? (await GetMeetingPlan.HandleAsync(new MeetingId(Id), CancellationToken.None))?.Cases ?? [] : [];
        Declaring = View?.Items.FirstOrDefault(item => item.Seen.Case == Declaring?.Seen.Case && item.Vote is null);
        IsLoaded = true;
        Follow(View is { } view ? [QueueNames.OfMeeting(view.Meeting.Id), QueueNames.OfOrganisation(view.Meeting.Office)] : []);
    }

    private Task MoveAsync(MeetingState to) => OnceAsync(() => Steps.Advance.HandleAsync(new(new MeetingId(Id), to, View!.Meeting.Version), CancellationToken.None), $"会议状态已改为“{OfficialName.Of(to)}”。");

    private Task StepAsync(ChangeEventArgs change) => OnceAsync(
        () => Steps.Step.HandleAsync(new(new MeetingId(Id), int.Parse((string)change.Value!, CultureInfo.InvariantCulture), View!.Meeting.Version), CancellationToken.None), "");

    private Task NameAsync((IReadOnlyList<int> Chairs, int Presiding) named) =>
        OnceAsync(() => Steps.Name.HandleAsync(new(new MeetingId(Id), named.Chairs, named.Presiding, View!.Meeting.Version), CancellationToken.None), "已指定主持人。");

    private Task LeaveAsync(int number) => OnceAsync(() => Steps.Leave.HandleAsync(new(new MeetingId(Id), number), CancellationToken.None), $"已登记{number}号成员离场。");

    private Task SetAsync(IReadOnlyList<SetAgenda.Line> lines) => OnceAsync(() => Steps.Agenda.HandleAsync(new(new MeetingId(Id), lines, View!.Meeting.Version), CancellationToken.None), "上会名单已保存。");

    private Task DraftAsync() => OnceAsync(() => Steps.Draft.HandleAsync(new(new MeetingId(Id)), CancellationToken.None), "会议纪要已形成，请主持人登录后签字。");

    private Task DeclareAsync()
    {
        var item = Declaring!;
        return OnceAsync(() => DeclareResult.HandleAsync(new(new MeetingId(Id), item.Seen.Case, item.Seen.Version), CancellationToken.None), $"已宣布第{item.Number}件的表决结果。");
    }

    private Task OnceAsync(Func<Task<Verdict>> act, string done) => _act.RunAsync(async () =>
    {
        Verdict = await act();
        Done = Verdict.IsRefused ? "" : done;
        await LoadAsync();
    });
}
