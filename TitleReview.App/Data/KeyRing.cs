using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using TitleReview.App.Data.Rows;
using TitleReview.App.Secrets;

namespace TitleReview.App.Data;

/// <summary>Keeps the framework's data-protection keys in the database, so that all instances read each other's cookies and a restart signs nobody out.</summary>
public sealed class KeyRing(IDbContextFactory<ReviewDb> dbs, Cipher cipher, NewId newId, TimeProvider clock) : IConfigureOptions<KeyManagementOptions>, IXmlRepository
{
    public void Configure(KeyManagementOptions options)
    {
        options.XmlRepository = this;
        // the repository below encrypts whole elements under the master key; without an encryptor the framework would warn of plain keys
        options.XmlEncryptor = new WrittenPlainHere();
    }

    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var db = dbs.CreateDbContext();
        return [.. db.KeyRing.AsNoTracking().AsEnumerable().Select(entry => XElement.Parse(cipher.DecryptText(entry.Box)))];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var db = dbs.CreateDbContext();
        var id = newId();
        db.KeyRing.Add(new KeyRingEntry { Id = id, Box = cipher.EncryptText(element.ToString(SaveOptions.DisableFormatting)) });
        db.Audit(default, clock.UtcNow(), nameof(StoreElement), id.ToString("N"));
        // the framework asks without awaiting; a key takes its turn among the writers all the same
        if (db.SaveAsync(CancellationToken.None).GetAwaiter().GetResult().IsRefused)
        {
            throw new InvalidOperationException("The key could not be stored.");
        }
    }

    private sealed class WrittenPlainHere : IXmlEncryptor
    {
        public EncryptedXmlInfo Encrypt(XElement plaintextElement) => new(plaintextElement, typeof(ReadPlainHere));
    }

    internal sealed class ReadPlainHere : IXmlDecryptor
    {
        public XElement Decrypt(XElement encryptedElement) => encryptedElement;
    }
}
