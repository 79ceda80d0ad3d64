using System.Globalization;
using TitleReview.Core.Applications;
using TitleReview.Core.Auditing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Masking;

namespace TitleReview.Tests.Builders;

/// <summary><see cref="FilledForm"/> as the check before submitting sees it, every page answered: nothing refuses.</summary>
internal static class FilledFacts
{
    /// <summary>Inside the window of the party-school notice, UTC.</summary>
    public static readonly DateTime Now = new(2023, 9, 18, 2, 0, 0, DateTimeKind.Utc);

    public static SubmissionFacts Complete { get; } = new(
        new ApplicationForm(
            FilledForm.Values.ToDictionary(pair => pair.Key, pair => pair.Value),
            FilledForm.Rows.GroupBy(row => row.Section).ToDictionary(rows => rows.Key, rows => (IReadOnlyList<int>)[.. rows.Select(row => row.Row)])),
        [.. FilledForm.Pages.Select(page => Page(page.Section, page.Row, page.Kind))],
        new PersonName("周敏"),
        "博斯腾县委党校",
        Submissions: 0,
        ReturnedAt: null);

    public static SubmissionFacts With(this SubmissionFacts facts, string section, string field, string value, int row = 0) =>
        facts with { Form = facts.Form.With(new FieldKey(section, row, field), value) };

    public static SubmissionFacts WithTitleOf(this SubmissionFacts facts, string month) => facts.With("Qualification", "obtained", month);

    /// <summary>As the last row of its year it stands before any other.</summary>
    public static SubmissionFacts Graded(this SubmissionFacts facts, int year, string grade) => facts with
    {
        Form = facts.Form.WithRow("Appraisals", ("year", year.ToString(CultureInfo.InvariantCulture)), ("grade", grade)),
    };

    /// <summary>Without any row, and the pages beside them.</summary>
    public static SubmissionFacts Without(this SubmissionFacts facts, string section, params int[] rows) => facts with
    {
        Form = facts.Form with
        {
            RowsOf = new Dictionary<string, IReadOnlyList<int>>(facts.Form.RowsOf, StringComparer.Ordinal) { [section] = [.. facts.Form.Rows(section).Except(rows)] },
        },
        Pages = [.. facts.Pages.Where(page => page.Section != section || !rows.Contains(page.Row))],
    };

    public static EvidencePage Page(string section, int row, string kind)
    {
        var page = EvidencePage.Upload(default, default, Role.Applicant, section, row, kind, 1, $"original {section}.{row} {kind}", "view", new(800, 1200, 1, 16, 16));
        page.Answer(MaskDecision.NotNeeded, []);
        page.Burned("full", "view", "thumbnail");
        return page;
    }
}
