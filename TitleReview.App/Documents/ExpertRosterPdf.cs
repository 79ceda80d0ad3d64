using TitleReview.Core.Committees;

namespace TitleReview.App.Documents;

/// <summary>「评委花名册」 as PDF.</summary>
public sealed class ExpertRosterPdf(DocumentPrinter printer)
{
    /// <summary>More people are given as Excel, or by specialty: a table of thousands takes the browser gigabytes.</summary>
    public const int MostRows = 1000;

    public Task<byte[]> PrintAsync(ExpertRoster roster, CancellationToken ct = default) => printer.PrintAsync<ExpertRosterView>(
        roster.Title, new Dictionary<string, object?>(StringComparer.Ordinal) { [nameof(ExpertRosterView.Roster)] = roster }, roster.Rows.Count <= 100, ct);
}
