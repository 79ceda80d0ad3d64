using System.Globalization;

namespace TitleReview.App.Features.Masking;

/// <summary>What the audit log says of a 泄露检查 that came to its end: 17 0 9f86d081….</summary>
/// <param name="Report">Name of the report in the vault.</param>
internal sealed record LeakAuditNote(int Pages, int Findings, string Report)
{
    public static LeakAuditNote Read(string detail)
    {
        var parts = detail.Split(' ');
        return new(int.Parse(parts[0], CultureInfo.InvariantCulture), int.Parse(parts[1], CultureInfo.InvariantCulture), parts[2]);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Pages} {Findings} {Report}");
}
