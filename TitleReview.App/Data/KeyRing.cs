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
public sealed class KeyRing(IDbContextFactory<ReviewDb> dbs, Cipher cipher, NewId newId) : IConfigureOptions<KeyManagementOptions>, IXmlRepository
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
        db.KeyRing.Add(new KeyRingEntry { Id = newId(), Box = cipher.EncryptText(element.ToString(SaveOptions.DisableFormatting)) });
        db.Audit(default, TimeProvider.System.UtcNow(), "AddKey", "key ring");
        // the framework's interface is synchronous; a new key comes once in ninety days
        if (db.SaveAsync(CancellationToken.None).GetAwaiter().GetResult().IsRefused)
        {
            throw new InvalidOperationException("A new row cannot be stale.");
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
