using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;

namespace TitleReview.Core.Defences;

/// <summary>「答辩评分规则」.</summary>
public static class MarkRules
{
    public static Verdict WhyNotSave(PanelMark mark, DefenceAttendance attendance, DefenceSessionState session, DefencePolicy policy)
    {
        var maximum = policy.Maximum;
        var isScored = policy.IsScored;
        return Verdict.Of(
            session == DefenceSessionState.Closed ? new SessionIsClosed() : null,
            attendance is not (DefenceAttendance.Defending or DefenceAttendance.Heard) ? new MarkNeedsDefence() : null,
            mark.Hundredths is < 0 || mark.Hundredths > maximum.Value * 100 ? new MarkIsOutOfRange(maximum.Value, maximum.Source) : null,
            isScored.Value ? (mark.Agrees is null ? null : new MarkIsOfTheOtherKind(IsScored: true, isScored.Source))
            : mark.Hundredths is null ? null : new MarkIsOfTheOtherKind(IsScored: false, isScored.Source));
    }
}
