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
    public void Draw_OfTheSameWords_IsTheSameForTheKeyHolderAlone()
    {
        var other = MasterKey.LoadOrCreate(_folder.File("other.key"));
        var words = Enumerable.Range(0, 50).Select(number => $"case {number}").ToList();

        List<int> DrawAll(MasterKey key) => [.. words.Select(word => new Cipher(key, "order").Draw(word, 10))];

        Assert.Equal(DrawAll(Key), DrawAll(Key));
        Assert.NotEqual(DrawAll(Key), DrawAll(other));
        Assert.All(DrawAll(Key), drawn => Assert.InRange(drawn, 0, 9));
    }
}
