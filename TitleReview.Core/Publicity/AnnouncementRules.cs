using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;

namespace TitleReview.Core.Publicity;

/// <summary>「公示内容规则」: what the unit's own words need before they are made public.</summary>
public static class AnnouncementRules
{
    /// <summary>「简要描述」: of each part, in characters; together they fill two pages.</summary>
    public static int Longest(AnnouncementPart part) => part switch
    {
        AnnouncementPart.Conduct => 300,
        AnnouncementPart.Achievements => 800,
        _ => 60,
    };

    public static string Of(this AnnouncementText text, AnnouncementPart part) => part switch
    {
        AnnouncementPart.Conduct => text.Conduct,
        AnnouncementPart.Achievements => text.Achievements,
        AnnouncementPart.Office => text.Office,
        _ => text.Phone,
    };

    /// <summary>A draft may lack anything, but no part may be longer than a notice on a wall is read.</summary>
    public static Verdict WhyNotKeep(AnnouncementText text) => Verdict.Of(
        Enum.GetValues<AnnouncementPart>().Where(part => text.Of(part).Length > Longest(part)).Select(part => new AnnouncementIsTooLong(part, Longest(part))));

    /// <summary>「公示内容包括申报人基本信息、思想政治条件、申报专业及业绩成果。」 Every part the template has a place for is written.</summary>
    /// <param name="number">The applicant's identity number; empty where there is none.</param>
    /// <remarks>Rules PB-03 and PB-06: what is made public to everybody must not carry the number in the unit's own words either.</remarks>
    public static Verdict WhyNotAnnounce(AnnouncementText text, string number, PublicityPolicy policy) => Verdict.Of(
    [
        .. UnitAnnouncement.Parts(policy).Where(part => text.Of(part).Trim().Length == 0).Select(part => (Refusal)new AnnouncementIsIncomplete(part, policy.Announcement.Source)),
        .. number.Length == 0 ? [] : Enum.GetValues<AnnouncementPart>()
            .Where(part => new SearchedText(text.Of(part)).HoldsNumber(ComparableText.Of(number)))
            .Select(part => new AnnouncementNamesIdNumber(part, policy.ShowsFullIdNumber.Source)),
    ]);

    /// <summary>Whoever has read a notice must be able to rely on it: once it is posted, other words need days of their own.</summary>
    /// <param name="posted">The period and the words that are registered.</param>
    /// <remarks>Proposed: the notices say nothing of it.</remarks>
    public static Verdict WhyNotChange((DateRange Days, AnnouncementText Text) posted, AnnouncementText text, DateRange days, DateOnly today) => Verdict.Of(
        posted.Days.From <= today && posted.Text != text && days.From < today ? new PostedAnnouncementIsFixed(posted.Days.From, today) : null);

    /// <summary>From the first instant of the first day to the last of the last, Beijing time.</summary>
    public static bool IsOnDisplay(DateRange days, DateTime utc) => days.Contains(BeijingTime.DayOf(utc));
}
