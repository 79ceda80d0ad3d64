using TitleReview.App.Data;
using TitleReview.App.Features.Publicity;
using TitleReview.Core.Kernel;
using TitleReview.Core.Meetings;
using TitleReview.Tests.Builders;

namespace TitleReview.Tests.Browser;

internal sealed partial class PageWorld
{
    private MeetingWorld? _meetings;

    /// <summary>A meeting of those drawn, in which 陈静 presides.</summary>
    public async Task<MeetingId> PlanMeetingAsync(DrawId draw)
    {
        // one agenda after the other
        await _ballots!.ChangeMeetingAsync(one => one.State = MeetingState.Closed);
        _meetings = await MeetingWorld.OfAsync(_host, _draws!, draw, first: "chenjing");
        return await _meetings.PlannedAsync(Submitted);
    }

    public async Task BeginMeetingAsync(MeetingId meeting)
    {
        (await _meetings!.MoveAsync(meeting, MeetingState.SigningIn)).MustAllow();
        await _meetings.SignInAsync(meeting, 8);
        (await _meetings.MoveAsync(meeting, MeetingState.InSession)).MustAllow();
    }

    public async Task EndMeetingAsync(MeetingId meeting)
    {
        (await _meetings!.VoteAsync(meeting, Submitted, 7, 0, 1)).MustAllow();
        (await _meetings.MoveAsync(meeting, MeetingState.Closed)).MustAllow();
        (await _meetings.DraftAsync(meeting)).MustAllow();
    }

    public async Task SignMinutesAsync(MeetingId meeting) => (await _meetings!.SignAsync(meeting, "chenjing")).MustAllow();

    public async Task AskRecheckAsync()
    {
        _host.Clock.Now = new DateTimeOffset(2023, 11, 13, 2, 0, 0, TimeSpan.Zero);
        (await _host.As("zhaolei").Get<AskRecheck>().HandleAsync(new(Submitted, "请复核唱票记录。", _host.Clock.Today()), CancellationToken.None)).MustAllow();
    }
}
