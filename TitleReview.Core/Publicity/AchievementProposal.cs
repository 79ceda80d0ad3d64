using TitleReview.Core.Applications;

namespace TitleReview.Core.Publicity;

/// <summary>「业绩成果建议稿」: the achievements of the last five years, as the application has them, for the unit to shorten.</summary>
public static class AchievementProposal
{
    // 「简要描述近五年的实践能力和业绩成果」: the template's own figure
    private const int Years = 5;

    /// <param name="year">Of the application: the last of the five.</param>
    public static string Of(ApplicationForm form, int year)
    {
        var rows = from row in form.Rows(SectionCatalogue.Achievements)
                   let at = form.Number(SectionCatalogue.Achievements, "year", row)
                   where at > year - Years && at <= year
                   orderby at
                   select $"{at}年，{Text("title", row)}（{Text("role", row)}）：{Text("text", row).TrimEnd('。', '；')}。";
        return string.Join('\n', rows) is var text && text.Length > AnnouncementRules.Longest(AnnouncementPart.Achievements)
            ? text[..AnnouncementRules.Longest(AnnouncementPart.Achievements)]
            : text;

        string Text(string field, int row) => form.Text(SectionCatalogue.Achievements, field, row);
    }
}
