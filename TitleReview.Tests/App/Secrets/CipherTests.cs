using System.Security.Cryptography;
using System.Text;
using TitleReview.App.Secrets;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Secrets;

public sealed class CipherTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private MasterKey Key => MasterKey.LoadOrCreate(_folder.File("master.key"));

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("")]
    [InlineData("周敏 65280119010203001X")]
    [InlineData("𠮷\u0000\r\n")]
    public void Text_ThereAndBack_IsTheSame(string text) => Assert.Equal(text, new Cipher(Key, "fields").DecryptText(new Cipher(Key, "fields").EncryptText(text)));

    [Fact]
    public void Box_OfTheSameText_IsAnotherEachTime()
    {
        var cipher = new Cipher(Key, "fields");

        Assert.Equal(100, Enumerable.Range(0, 100).Select(_ => cipher.EncryptText("无")).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Box_WithAnyBitFlipped_IsRefused()
    {
        var cipher = new Cipher(Key, "fields");
        var box = cipher.Encrypt(Encoding.UTF8.GetBytes("周敏"));

        foreach (var bit in Enumerable.Range(0, box.Length * 8))
        {
            var changed = (byte[])box.Clone();
            changed[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.ThrowsAny<CryptographicException>(() => cipher.Decrypt(changed));
        }
    }

    [Fact]
    public void Box_CutAnywhere_IsRefused()
    {
        var cipher = new Cipher(Key, "fields");
        var box = cipher.Encrypt(Encoding.UTF8.GetBytes("周敏"));

        Assert.All(Enumerable.Range(0, box.Length), length => Assert.ThrowsAny<CryptographicException>(() => cipher.Decrypt(box.AsSpan(0, length))));
    }

    [Fact]
    public void Box_OfAnotherPurposeOrKey_IsRefused()
    {
        var box = new Cipher(Key, "fields").Encrypt("周敏"u8);
        var other = MasterKey.LoadOrCreate(_folder.File("other.key"));

        Assert.ThrowsAny<CryptographicException>(() => new Cipher(Key, "files").Decrypt(box));
        Assert.ThrowsAny<CryptographicException>(() => new Cipher(other, "fields").Decrypt(box));
    }

    [Fact]
    public void Box_OpenedInAnotherPlace_IsRefused()
    {
        var cipher = new Cipher(Key, "fields");
        var box = cipher.EncryptText("周敏", "case 1|Basic|0|name|1");

        Assert.Equal("周敏", cipher.DecryptText(box, "case 1|Basic|0|name|1"));
        Assert.ThrowsAny<CryptographicException>(() => cipher.DecryptText(box, "case 2|Basic|0|name|1"));
    }

    [Fact]
    public void NameOf_SameContent_IsTheSameForOneKeyAndAnotherForAnother()
    {
        var other = MasterKey.LoadOrCreate(_folder.File("other.key"));

        Assert.Equal(new Cipher(Key, "files").NameOf("扫描"u8), new Cipher(Key, "files").NameOf("扫描"u8));
        Assert.NotEqual(new Cipher(Key, "files").NameOf("扫描"u8), new Cipher(other, "files").NameOf("扫描"u8));
    }
}
