using TitleReview.Core.Kernel;

namespace TitleReview.Core.Meetings;

/// <summary>「评审会」: from planning to its end. The minutes are another thing, because they no longer change.</summary>
public sealed class ReviewMeeting : IVersioned
{
    public MeetingId Id { get; init; }

    public OrganisationId Office { get; init; }

    public NoticeId Notice { get; init; }

    /// <summary>「抽取」 that its members come from; null while none is chosen.</summary>
    public DrawId? Draw { get; set; }

    /// <summary>The first day. The filing before the review is due two weeks before it.</summary>
    public DateOnly HeldOn { get; set; }

    /// <summary>The last day; the first where there is but one.</summary>
    public DateOnly LastOn { get; set; }

    public required string Place { get; set; }

    /// <summary>「主持人」: a member who is chair or vice-chair; null while nobody is named.</summary>
    public PersonId? Chair { get; set; }

    /// <summary>「议程」, one step a line.</summary>
    public string Agenda { get; set; } = "";

    /// <summary>The step at which the meeting is, counted from 0.</summary>
    public int Step { get; set; }

    public MeetingState State { get; set; } = MeetingState.Preparing;

    /// <summary>「回避人员计入基数」: whether a member who is there and withdraws from a case counts among those present; printed in the minutes.</summary>
    public bool CountsRecused { get; set; } = true;

    /// <summary>「事前备案日期」; null: not recorded.</summary>
    public DateOnly? FiledOn { get; set; }

    /// <summary>What the changing code for signing in is computed from, encrypted; empty until signing in begins.</summary>
    public string CodeBox { get; set; } = "";

    public int Version { get; set; }
}
