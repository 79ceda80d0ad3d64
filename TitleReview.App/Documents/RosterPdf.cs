using TitleReview.Core.FormalReviews;

namespace TitleReview.App.Documents;

/// <summary>「申报人员花名册」 as PDF.</summary>
public sealed class RosterPdf(DocumentPrinter printer)
{
    /// <summary>More people are given as Excel: a table of thousands takes the browser gigabytes.</summary>
    public const int MostRows = 1000;

    public Task<byte[]> PrintAsync(ApplicantRoster roster, CancellationToken ct = default) => printer.PrintAsync<RosterView>(
        roster.Title, new Dictionary<string, object?>(StringComparer.Ordinal) { [nameof(RosterView.Roster)] = roster }, roster.Rows.Count <= 100, ct);
}
