using TitleReview.Core.Integrity;
using TitleReview.Core.Kernel;
using Xunit;

namespace TitleReview.Tests.Core.Integrity;

public sealed class IntegrityGateTests
{
    private static readonly IntegrityEntry _entry = new("某申报人", "某职改办〔2023〕1号", new BarredYears(2024, 2026), new Citation("通知", "八（二）"));

    [Theory]
    [InlineData(2023, false)]
    [InlineData(2024, true)]
    [InlineData(2026, true)]
    [InlineData(2027, false)]
    public void Check_AroundTheBarredYears_BothEndsInside(int year, bool isBarred) =>
        Assert.Equal(isBarred ? 1 : 0, IntegrityGate.Check(year, [_entry]).Count);

    [Fact]
    public void Check_Barred_SaysFromWhenOn()
    {
        var finding = Assert.Single(IntegrityGate.Check(2026, [_entry]));

        Assert.Equal("某申报人在限制申报期内（2024至2026年，某职改办〔2023〕1号），2027年起可以申报。", finding.Sentence);
        Assert.Equal(Outcome.Refused, finding.Outcome);
    }

    [Fact]
    public void Check_Lifted_BarsNothing() => Assert.Empty(IntegrityGate.Check(2025, [_entry with { IsLifted = true }]));

    [Fact]
    public void Check_TwoEntries_AreBothNamed() => Assert.Equal(2, IntegrityGate.Check(2025, [_entry, _entry with { Subject = "某单位" }]).Count);
}
