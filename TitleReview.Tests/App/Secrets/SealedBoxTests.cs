using System.Security.Cryptography;
using TitleReview.App.Secrets;
using Xunit;

namespace TitleReview.Tests.App.Secrets;

/// <summary>G-BALLOT-KEY: only the private key opens, only where it was sealed, and a changed bit is an error.</summary>
public sealed class SealedBoxTests
{
    private static readonly byte[] _plain = [.. Enumerable.Range(0, 96).Select(number => (byte)number)];

    private readonly BoxKeys _keys = BoxKeys.New();

    [Fact]
    public void Box_SealedTwice_LooksDifferent_AndOpensToTheSame()
    {
        var (one, other) = (SealedBox.Seal(_keys.Public, _plain, "here"), SealedBox.Seal(_keys.Public, _plain, "here"));

        Assert.NotEqual(one, other);
        Assert.Equal(_plain.Length + SealedBox.Overhead, one.Length);
        Assert.Equal(_plain, SealedBox.Open(_keys, one, "here"));
        Assert.Equal(_plain, SealedBox.Open(_keys, other, "here"));
    }

    [Fact]
    public void Box_ElsewhereOrUnderAnotherKey_DoesNotOpen()
    {
        var box = SealedBox.Seal(_keys.Public, _plain, "here");

        Assert.ThrowsAny<CryptographicException>(() => SealedBox.Open(_keys, box, "there"));
        Assert.ThrowsAny<CryptographicException>(() => SealedBox.Open(BoxKeys.New(), box, "here"));
        Assert.ThrowsAny<CryptographicException>(() => SealedBox.Open(_keys, box.AsSpan(1), "here"));
        Assert.ThrowsAny<CryptographicException>(() => SealedBox.Open(_keys, [], "here"));
    }

    [Fact]
    public void Box_AnyByteChanged_DoesNotOpen()
    {
        var box = SealedBox.Seal(_keys.Public, _plain, "here");
        for (var i = 1; i < box.Length; i++)
        {
            var changed = box.ToArray();
            changed[i] ^= 1;
            Assert.ThrowsAny<CryptographicException>(() => SealedBox.Open(_keys, changed, "here"));
        }
    }

    [Fact]
    public void Keys_JoinedFromTheirNumber_AreThePair_AndAnotherNumberIsNone()
    {
        var wrong = _keys.Private.ToArray();
        wrong[31] ^= 1;

        Assert.Equal(_keys.Public, BoxKeys.Join(_keys.Public, _keys.Private)!.Public);
        Assert.Null(BoxKeys.Join(_keys.Public, wrong));
        Assert.Null(BoxKeys.Join(_keys.Public, new byte[BoxKeys.PrivateLength]));
        Assert.Null(BoxKeys.Join(_keys.Public, [.. Enumerable.Repeat((byte)255, BoxKeys.PrivateLength)]));
    }

    [Fact]
    public void Lock_OpensWithItsCode_InItsPlace_AndOtherwiseNot()
    {
        var code = RandomNumberGenerator.GetBytes(16);
        var locked = CodeLock.Lock(code, _plain, "seat 1");

        Assert.Equal(_plain, CodeLock.Unlock(code, locked, "seat 1"));
        Assert.Null(CodeLock.Unlock(code, locked, "seat 2"));
        Assert.Null(CodeLock.Unlock(RandomNumberGenerator.GetBytes(16), locked, "seat 1"));
        Assert.Null(CodeLock.Unlock(code, [], "seat 1"));
    }
}
