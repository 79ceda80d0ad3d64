using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data.Rows;
using TitleReview.App.Secrets;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Data;

/// <summary>The personal records of applicants; encrypted in the database, plain nowhere but in memory.</summary>
public sealed class PersonalRecords(Cipher cipher)
{
    /// <returns>The boxes by the key of their field, and the version to name when they are changed; empty and 0 where there is no record.</returns>
    public async Task<(IReadOnlyDictionary<string, string> Boxes, int Version)> ReadAsync(ReviewDb db, PersonId person, CancellationToken ct) =>
        await db.PersonalRecords.AsNoTracking().SingleOrDefaultAsync(record => record.Person == person, ct) is { } record
            ? (JsonSerializer.Deserialize<Dictionary<string, string>>(cipher.DecryptText(record.Box, Place(person, record.Version)))!, record.Version)
            : (new Dictionary<string, string>(StringComparer.Ordinal), 0);

    /// <summary>Puts the record in the context; the caller saves.</summary>
    /// <returns>False when somebody has changed it since <paramref name="version"/>.</returns>
    public async Task<bool> PutAsync(ReviewDb db, PersonId person, IReadOnlyDictionary<string, string> boxes, IdCardNumber number, int version, CancellationToken ct)
    {
        var record = await db.PersonalRecords.SingleOrDefaultAsync(candidate => candidate.Person == person, ct);
        if ((record?.Version ?? 0) != version)
        {
            return false;
        }

        var (box, name) = (cipher.EncryptText(JsonSerializer.Serialize(boxes), Place(person, version + 1)), NameOf(number));
        if (record is null)
        {
            db.PersonalRecords.Add(new PersonalRecord { Person = person, Box = box, IdNumberName = name });
        }
        else
        {
            (record.Box, record.IdNumberName) = (box, name);
        }

        return true;
    }

    /// <summary>Another person who has registered the number; null: nobody has.</summary>
    public Task<PersonId?> HolderAsync(ReviewDb db, PersonId person, IdCardNumber number, CancellationToken ct)
    {
        var name = NameOf(number);
        return db.PersonalRecords.Where(record => record.Person != person && record.IdNumberName == name).Select(record => (PersonId?)record.Person).SingleOrDefaultAsync(ct);
    }

    /// <summary>Whether it is the number in the person's own record.</summary>
    public Task<bool> IsOwnAsync(ReviewDb db, PersonId person, IdCardNumber number, CancellationToken ct)
    {
        var name = NameOf(number);
        return db.PersonalRecords.AnyAsync(record => record.Person == person && record.IdNumberName == name, ct);
    }

    private string NameOf(IdCardNumber number) => cipher.NameOf(Encoding.UTF8.GetBytes(number.Value));

    private static string Place(PersonId person, int version) => $"{person}|{version}";
}
