using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;

namespace TitleReview.App.Features.Notices;

/// <summary>The values of a draft as rows for the screen, what is not said yet among them.</summary>
internal static class DraftRows
{
    public static IReadOnlyList<GetDraft.Row> Of(DraftFile file)
    {
        var missing = DraftedPolicy.Missing(DraftedPolicy.Parse(file.Text)).Select(key => key.Name).ToHashSet(StringComparer.Ordinal);
        var stated = file.Rows.ToDictionary(row => row.Key, StringComparer.Ordinal);
        return
        [
            .. DraftedPolicy.Keys.OrderBy(PolicyTitles.Place).Select(key => stated.TryGetValue(key.Name, out var row)
                ? new GetDraft.Row(key.Name, PolicyTitles.Of(key), PolicyWords.Of(DraftFile.ValueOf(row)), new Citation(row.Document, row.Clause, row.Quote), StandingOf(file, row), row.Version)
                : new GetDraft.Row(key.Name, PolicyTitles.Of(key), [], Source: null, missing.Contains(key.Name) ? DraftStanding.Missing : DraftStanding.Open, Version: 0)),
        ];
    }

    public static bool Matches(GetDraft.Row row, DraftFilter filter) => filter switch
    {
        DraftFilter.Edited => row.Standing == DraftStanding.Edited,
        DraftFilter.Carried => row.Standing == DraftStanding.Carried,
        DraftFilter.Proposed => row.Standing == DraftStanding.Proposed,
        DraftFilter.Missing => row.Standing == DraftStanding.Missing,
        _ => true,
    };

    public static bool Says(GetDraft.Row row, string words) =>
        row.Title.Contains(words, StringComparison.OrdinalIgnoreCase)
        || row.Lines.Any(line => line.Contains(words, StringComparison.OrdinalIgnoreCase))
        || $"{row.Source}{row.Source?.Quote}".Contains(words, StringComparison.OrdinalIgnoreCase);

    public static string Word(DraftStanding standing) => standing switch
    {
        DraftStanding.Stated => "已有规定",
        DraftStanding.Edited => "已修改",
        DraftStanding.Carried => "仍引自模板",
        DraftStanding.Proposed => Citation.Proposal,
        DraftStanding.Missing => "尚未填写",
        _ => "没有规定",
    };

    private static DraftStanding StandingOf(DraftFile file, Data.Rows.NoticeDraftValue row) =>
        row.IsEdited ? DraftStanding.Edited
        : row.IsProposed ? DraftStanding.Proposed
        : row.Document == file.Draft.Template && file.Draft.Template != file.Draft.Title ? DraftStanding.Carried
        : DraftStanding.Stated;
}
