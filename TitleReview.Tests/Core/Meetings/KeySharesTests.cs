using TitleReview.Core.Meetings;
using Xunit;

namespace TitleReview.Tests.Core.Meetings;

/// <summary>G-BALLOT-KEY. The vectors were worked by hand; the products are those of the AES standard.</summary>
public sealed class KeySharesTests
{
    [Theory]
    [InlineData(0x57, 0x83, 0xC1)]
    [InlineData(0x57, 0x13, 0xFE)]
    [InlineData(0x57, 0x02, 0xAE)]
    [InlineData(0xAE, 0x02, 0x47)]
    [InlineData(0xFF, 0x01, 0xFF)]
    [InlineData(0x00, 0x9A, 0x00)]
    public void Times_ProductsOfTheStandard(byte a, byte b, byte product) => Assert.Equal((product, product), (KeyShares.Times(a, b), KeyShares.Times(b, a)));

    // 42 ⊕ 57 = 15, 42 ⊕ 57·2 = 42 ⊕ AE = EC, 42 ⊕ 57·3 = 42 ⊕ (57 ⊕ AE) = 42 ⊕ F9 = BB
    [Theory]
    [InlineData(KeeperSeat.Chair, 0x15)]
    [InlineData(KeeperSeat.Supervisor, 0xEC)]
    [InlineData(KeeperSeat.Office, 0xBB)]
    public void Share_OfOneByte_IsAsWorkedByHand(KeeperSeat seat, byte share) => Assert.Equal([share], KeyShares.Of([0x42], [0x57], seat));

    [Fact]
    public void Join_AnyTwoInAnyOrder_GiveTheSecretBack()
    {
        var secret = Enumerable.Range(0, 256).Select(number => (byte)number).ToArray();
        var slopes = secret.Reverse().ToArray();
        foreach (var one in Enum.GetValues<KeeperSeat>())
        {
            foreach (var other in Enum.GetValues<KeeperSeat>().Where(seat => seat != one))
            {
                Assert.Equal(secret, KeyShares.Join(one, KeyShares.Of(secret, slopes, one), other, KeyShares.Of(secret, slopes, other)));
            }
        }
    }

    [Fact]
    public void Share_Alone_FitsEverySecretOnce()
    {
        foreach (var seat in Enum.GetValues<KeeperSeat>())
        {
            foreach (var share in (int[])[0, 1, 128, 255])
            {
                var secrets = Enumerable.Range(0, 256).SelectMany(secret => Enumerable.Range(0, 256), (secret, slope) => ((byte)secret, (byte)slope))
                    .Where(pair => (pair.Item1 ^ KeyShares.Times(pair.Item2, (byte)seat)) == share).Select(pair => pair.Item1).ToList();

                Assert.Equal(256, secrets.Distinct().Count());
                Assert.Equal(256, secrets.Count);
            }
        }
    }

    [Fact]
    public void Join_OneSeatTwice_Throws() => Assert.Throws<ArgumentOutOfRangeException>(() => KeyShares.Join(KeeperSeat.Chair, [1], KeeperSeat.Chair, [1]));
}
