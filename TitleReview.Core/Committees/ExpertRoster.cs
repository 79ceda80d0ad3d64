using System.Globalization;
using TitleReview.Core.Kernel;

namespace TitleReview.Core.Committees;

/// <summary>「花名册专家」: what the roster shows of one expert. Sex and ethnicity stand here and nowhere else.</summary>
/// <param name="Sex">Empty where the number is not at hand.</param>
public sealed record RosterExpert(
    string Name, string Sex, string Ethnicity, DateOnly Born, string Unit, string UnitPost, string Post, string Title, TitleLevel Level, DateOnly TitleSince, string Phone, string Remark);

/// <summary>「评审委员会推荐专业评委花名册」: annex 3, its title and its twelve columns word for word.</summary>
/// <remarks>Rule EX-07. The source prints the title and the columns alone; nothing is added to them.</remarks>
public sealed record ExpertRoster(string Title, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    /// <param name="committee">Its name, with or without 评审委员会 at the end.</param>
    /// <param name="specialty">Empty: of all specialties.</param>
    public static ExpertRoster Of(string committee, string specialty, IReadOnlyList<RosterExpert> experts) => new(
        TitleOf(committee, specialty), ExpertRosterTemplate.Official.Columns, [.. experts.Index().Select(expert => Row(expert.Index + 1, expert.Item))]);

    private static string TitleOf(string committee, string specialty)
    {
        const string Committee = "评审委员会";
        var name = committee.EndsWith(Committee, StringComparison.Ordinal) ? committee[..^Committee.Length] : committee;
        return ExpertRosterTemplate.Official.Name.Replace("{committee}", name, StringComparison.Ordinal).Replace("{specialty}", specialty, StringComparison.Ordinal);
    }

    private static IReadOnlyList<string> Row(int number, RosterExpert expert) =>
    [
        number.ToString(CultureInfo.InvariantCulture),
        new PersonName(expert.Name).Printed,
        expert.Sex,
        expert.Ethnicity,
        Month(expert.Born),
        $"{expert.Unit}{expert.UnitPost}",
        expert.Post,
        expert.Title,
        OfficialName.Of(expert.Level),
        Month(expert.TitleSince),
        expert.Phone,
        expert.Remark,
    ];

    private static string Month(DateOnly day) => day.ToString("yyyy.MM", CultureInfo.InvariantCulture);
}
