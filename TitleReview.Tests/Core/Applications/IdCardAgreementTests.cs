using TitleReview.Core.Applications;
using TitleReview.Core.Kernel;
using Xunit;

namespace TitleReview.Tests.Core.Applications;

public sealed class IdCardAgreementTests
{
    [Theory]
    [InlineData("男", "1901-02", 0)]
    [InlineData("女", "1901-02", 1)]
    [InlineData("男", "1901-03", 1)]
    [InlineData("女", "1902-02", 2)]
    public void Check_SexAndMonth_OneFindingForEachThatDiffers(string sex, string born, int refused)
    {
        Assert.True(IdCardNumber.TryParse("65280119010203001X", new(2023, 10, 1), out var number, out _));

        var findings = IdCardAgreement.Check(number, sex, YearMonth.Parse(born));

        Assert.Equal(refused, findings.Count(finding => finding.Outcome == Outcome.Refused));
        Assert.All(findings, finding => Assert.DoesNotContain("65280119010203001X", finding.Sentence, StringComparison.Ordinal));
    }
}
