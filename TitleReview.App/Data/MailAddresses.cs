using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data.Rows;
using TitleReview.App.Secrets;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Data;

/// <summary>Where people want to be reminded; encrypted in the database, plain nowhere but in memory.</summary>
public sealed class MailAddresses(Cipher cipher)
{
    /// <returns>Null and 0 where the person has given none.</returns>
    public async Task<(string? Address, int Version)> ReadAsync(ReviewDb db, PersonId person, CancellationToken ct) =>
        await db.MailAddresses.AsNoTracking().SingleOrDefaultAsync(row => row.Person == person, ct) is { } row ? (Open(row), row.Version) : (null, 0);

    /// <summary>Encrypts a new, a changed or a withdrawn address into the context.</summary>
    /// <param name="address">Empty: no longer reminded by mail.</param>
    /// <param name="version">As read before.</param>
    /// <returns>False when somebody else wrote in between.</returns>
    public async Task<bool> PutAsync(ReviewDb db, PersonId person, string address, int version, DateTime now, CancellationToken ct)
    {
        var row = await db.MailAddresses.SingleOrDefaultAsync(known => known.Person == person, ct);
        if ((row?.Version ?? 0) != version)
        {
            return false;
        }
        if (row is not null && address.Length == 0)
        {
            db.MailAddresses.Remove(row);
        }
        else if (row is not null)
        {
            (row.Box, row.GivenAt) = (Box(person, address), now);
        }
        else if (address.Length > 0)
        {
            db.MailAddresses.Add(new MailAddress { Person = person, Box = Box(person, address), GivenAt = now });
        }
        return true;
    }

    public string Open(MailAddress row) => cipher.DecryptText(row.Box, row.Person.ToString());

    private string Box(PersonId person, string address) => cipher.EncryptText(address, person.ToString());
}
