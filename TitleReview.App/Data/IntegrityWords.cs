using TitleReview.App.Data.Rows;
using TitleReview.App.Secrets;

namespace TitleReview.App.Data;

/// <summary>The words of reports, findings and decisions; encrypted in the database, plain nowhere but in memory.</summary>
public sealed class IntegrityWords(Cipher cipher)
{
    public string SealContent(Guid report, string text) => cipher.EncryptText(text, $"report|{report}");

    public string Content(IntegrityReport report) => cipher.DecryptText(report.Box, $"report|{report.Id}");

    public string SealFindings(Guid report, string text) => cipher.EncryptText(text, $"findings|{report}");

    public string Findings(IntegrityReport report) => report.FindingsBox.Length == 0 ? "" : cipher.DecryptText(report.FindingsBox, $"findings|{report.Id}");

    public string SealGround(Guid record, string text) => cipher.EncryptText(text, $"ground|{record}");

    public string Ground(IntegrityRecord record) => cipher.DecryptText(record.Box, $"ground|{record.Id}");
}
