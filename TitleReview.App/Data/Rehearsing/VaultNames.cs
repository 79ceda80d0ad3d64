using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Masking;

namespace TitleReview.App.Data.Rehearsing;

/// <summary>Which columns name files of the vault. What is under seal names burned copies of pages, which the pages themselves name.</summary>
internal static class VaultNames
{
    private static readonly Dictionary<Type, string[]> _columns = new()
    {
        [typeof(EvidencePage)] = [nameof(EvidencePage.Original), nameof(EvidencePage.View), nameof(EvidencePage.BurnedFull), nameof(EvidencePage.BurnedView), nameof(EvidencePage.BurnedThumbnail)],
        [typeof(EvaluationPrint)] = [nameof(EvaluationPrint.Pdf)],
        [typeof(Certificate)] = [nameof(Certificate.Pdf)],
        [typeof(IssuedDocument)] = [nameof(IssuedDocument.Pdf), nameof(IssuedDocument.Roster)],
        [typeof(SignedPledge)] = [nameof(SignedPledge.File)],
        [typeof(RegistrationScan)] = [nameof(RegistrationScan.File)],
        [typeof(BankStatement)] = [nameof(BankStatement.File)],
        [typeof(FiledFile)] = [nameof(FiledFile.File)],
        [typeof(FilingUpload)] = [nameof(FilingUpload.File)],
    };

    /// <summary>All of them, for the test that looks for one that was forgotten.</summary>
    public static IReadOnlyDictionary<Type, string[]> Columns => _columns;

    /// <summary>The files that a changed row names, and those it named until now.</summary>
    public static IEnumerable<string> Of(EntityEntry entry) => _columns.TryGetValue(entry.Metadata.ClrType, out var columns)
        ? columns.SelectMany(column => new[] { (string?)entry.Property(column).CurrentValue, entry.State == EntityState.Added ? null : (string?)entry.Property(column).OriginalValue })
            .OfType<string>().Where(name => name.Length > 0)
        : [];

    /// <summary>Whether any row, real or of another rehearsal, names the file.</summary>
    public static async Task<bool> AreNamedAsync(ReviewDb db, string file, CancellationToken ct)
    {
        foreach (var (row, columns) in _columns)
        {
            var table = db.Model.FindEntityType(row)!;
            foreach (var column in columns)
            {
                var sql = $"SELECT CAST(COUNT(*) AS INTEGER) AS \"Value\" FROM \"{table.GetTableName()}\" WHERE \"{table.FindProperty(column)!.GetColumnName()}\" = {{0}}";
                if ((await db.Database.SqlQueryRaw<int>(sql, file).ToListAsync(ct)).Single() > 0)
                {
                    return true;
                }
            }
        }
        return false;
    }
}
