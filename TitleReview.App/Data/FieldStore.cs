using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data.Rows;
using TitleReview.App.Secrets;
using TitleReview.Core.Applications;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Data;

/// <summary>A value with the version a page must name to change it.</summary>
public readonly record struct StoredField(string Value, int Version);

/// <summary>The values of applications; encrypted in the database, plain nowhere but in memory.</summary>
public sealed class FieldStore(Cipher cipher)
{
    public async Task<IReadOnlyDictionary<FieldKey, StoredField>> ReadAsync(ReviewDb db, CaseId file, CancellationToken ct)
    {
        var fields = await db.ApplicationFields.AsNoTracking().Where(field => field.Case == file).ToListAsync(ct);
        return fields.ToDictionary(
            field => new FieldKey(field.Section, field.Row, field.Field),
            field => new StoredField(Open(field), field.Version));
    }

    public async Task<ApplicationForm> ReadFormAsync(ReviewDb db, CaseId file, CancellationToken ct)
    {
        var values = await ReadAsync(db, file, ct);
        var rows = await db.ApplicationRows.AsNoTracking()
            .Where(row => row.Case == file && row.RemovedAt == null)
            .OrderBy(row => row.Row)
            .ToListAsync(ct);
        return FormOf(values.ToDictionary(pair => pair.Key, pair => pair.Value.Value), rows);
    }

    /// <summary>Several applications at once.</summary>
    public async Task<IReadOnlyDictionary<CaseId, ApplicationForm>> ReadFormsAsync(ReviewDb db, IReadOnlyCollection<CaseId> files, CancellationToken ct)
    {
        var values = (await db.ApplicationFields.AsNoTracking().Where(field => files.Contains(field.Case)).ToListAsync(ct)).ToLookup(field => field.Case);
        var rows = (await db.ApplicationRows.AsNoTracking().Where(row => files.Contains(row.Case) && row.RemovedAt == null).OrderBy(row => row.Row).ToListAsync(ct)).ToLookup(row => row.Case);
        return files.ToDictionary(file => file, file => FormOf(values[file].ToDictionary(field => new FieldKey(field.Section, field.Row, field.Field), Open), rows[file]));
    }

    /// <summary>One section, that is no list, of several applications at once.</summary>
    public async Task<IReadOnlyDictionary<CaseId, ApplicationForm>> ReadSectionAsync(
        ReviewDb db, IReadOnlyCollection<CaseId> files, string section, CancellationToken ct)
    {
        var fields = await db.ApplicationFields.AsNoTracking().Where(field => field.Section == section && files.Contains(field.Case)).ToListAsync(ct);
        var ofFile = fields.ToLookup(field => field.Case);
        return files.ToDictionary(
            file => file,
            file => new ApplicationForm(
                ofFile[file].ToDictionary(field => new FieldKey(field.Section, field.Row, field.Field), Open),
                new Dictionary<string, IReadOnlyList<int>>(StringComparer.Ordinal)));
    }

    /// <summary>Whatever stands in some sections of several applications, removed rows apart; which box it stands in is not told.</summary>
    public async Task<IReadOnlyDictionary<CaseId, IReadOnlyList<string>>> ReadTextsAsync(
        ReviewDb db, IReadOnlyCollection<CaseId> files, IReadOnlyCollection<string> sections, CancellationToken ct)
    {
        var stored = await db.ApplicationFields.AsNoTracking()
            .Where(field => files.Contains(field.Case) && sections.Contains(field.Section))
            .Where(field => !db.ApplicationRows.Any(row => row.Case == field.Case && row.Section == field.Section && row.Row == field.Row && row.RemovedAt != null))
            .ToListAsync(ct);
        return stored.GroupBy(field => field.Case).ToDictionary(group => group.Key, group => (IReadOnlyList<string>)[.. group.Select(Open)]);
    }

    /// <summary>Puts a new value in the context, with its line of history; the caller saves.</summary>
    /// <param name="version">The version the writer has seen; 0 where there was no value yet.</param>
    /// <returns>The version the value will have, or null when the stored value is not the one that was seen.</returns>
    public async Task<int?> PutAsync(
        ReviewDb db, CaseId file, FieldKey key, string value, int version, PersonId by, DateTime at, Guid changeId, CancellationToken ct)
    {
        var field = await db.ApplicationFields.SingleOrDefaultAsync(
            candidate => candidate.Case == file && candidate.Section == key.Section && candidate.Row == key.Row && candidate.Field == key.Field, ct);
        if ((field?.Version ?? 0) != version)
        {
            return null;
        }
        var box = cipher.EncryptText(value, Place(file, key, version + 1));
        if (field is null)
        {
            db.ApplicationFields.Add(new ApplicationField { Case = file, Section = key.Section, Row = key.Row, Field = key.Field, Box = box });
        }
        else
        {
            field.Box = box;
        }
        db.FieldChanges.Add(new FieldChange
        {
            Id = changeId,
            Case = file,
            Section = key.Section,
            Row = key.Row,
            Field = key.Field,
            Box = box,
            FieldVersion = version + 1,
            At = at,
            By = by,
        });
        return version + 1;
    }

    /// <summary>A value a field once had.</summary>
    public string Open(FieldChange change) =>
        cipher.DecryptText(change.Box, Place(change.Case, new FieldKey(change.Section, change.Row, change.Field), change.FieldVersion));

    private string Open(ApplicationField field) =>
        cipher.DecryptText(field.Box, Place(field.Case, new FieldKey(field.Section, field.Row, field.Field), field.Version));

    private static string Place(CaseId file, FieldKey key, int version) => $"{file}|{key.Section}|{key.Row}|{key.Field}|{version}";

    private static ApplicationForm FormOf(IReadOnlyDictionary<FieldKey, string> values, IEnumerable<ApplicationRow> rows) =>
        new(values, rows.GroupBy(row => row.Section).ToDictionary(group => group.Key, group => (IReadOnlyList<int>)[.. group.Select(row => row.Row)]));
}
