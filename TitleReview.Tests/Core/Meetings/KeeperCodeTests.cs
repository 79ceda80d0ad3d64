using TitleReview.Core.Meetings;
using Xunit;

namespace TitleReview.Tests.Core.Meetings;

public sealed class KeeperCodeTests
{
    private static readonly byte[] _code = [.. Enumerable.Range(0, 16).Select(number => (byte)(17 * number))];

    [Theory]
    [InlineData("00112233445566778899AABBCCDDEEFF")]
    [InlineData("00000000000000000000000000000000")]
    [InlineData("00000000000000000000000000000001")]
    [InlineData("FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF")]
    public void Write_AndRead_GiveTheCodeBack(string bytes)
    {
        var code = Convert.FromHexString(bytes);
        var text = KeeperCode.Write(code);

        Assert.Matches("^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$", text);
        Assert.Equal(code, KeeperCode.Read(text));
        Assert.Equal(code, KeeperCode.Read($" {text.Replace("-", " ", StringComparison.Ordinal).ToLowerInvariant()} "));
        Assert.Equal(code, KeeperCode.Read(text.Replace('0', 'o').Replace('1', 'l')));
    }

    [Fact]
    public void Read_OneWrongSign_OrTwoChangedAbout_IsFound()
    {
        const string Signs = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
        var text = KeeperCode.Write(_code);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '-')
            {
                continue;
            }
            Assert.All(Signs.Where(sign => sign != text[i]), sign => Assert.Null(KeeperCode.Read($"{text[..i]}{sign}{text[(i + 1)..]}")));
            if (i + 1 < text.Length && text[i + 1] != '-' && text[i + 1] != text[i])
            {
                Assert.Null(KeeperCode.Read($"{text[..i]}{text[i + 1]}{text[i]}{text[(i + 2)..]}"));
            }
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("ABCD")]
    [InlineData("ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ")]
    [InlineData("UUUU-UUUU-UUUU-UUUU-UUUU-UUUU-UUUU")]
    [InlineData("保管码保管码保管码保管码保管码保管码保管码保管码保管码保")]
    public void Read_WhatIsNoCode_IsNull(string text) => Assert.Null(KeeperCode.Read(text));
}
