using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using TitleReview.Core.Qualifications;
using Xunit;

namespace TitleReview.Tests.Core.Qualifications;

public sealed class ServiceYearsTests
{
    private static readonly ServiceYearsPolicy _policy = PolicyCatalogue.Load("party-school-2023").ServiceYears;
    private static readonly int _required = _policy.Required[TitleLevel.Intermediate].Value;

    [Theory]
    [InlineData(0, Outcome.Pass)]
    [InlineData(1, Outcome.Refused)]
    public void Check_OneYearShort_Refused(int late, Outcome expected)
    {
        var finding = ServiceYears.Check(ApplicationKind.Review, TitleLevel.Intermediate, new(2023 - _required + late, 12, 31), 2023, _policy);

        Assert.Equal(expected, finding.Outcome);
        Assert.Equal(Confidence.Proposed, finding.Confidence);
        Assert.Equal($"2023 - {2023 - _required + late} = {_required - late}", finding.Arithmetic);
    }

    [Fact]
    public void Check_NoDayOfTheTitle_Refused() =>
        Assert.Equal(Outcome.Refused, ServiceYears.Check(ApplicationKind.Review, TitleLevel.Intermediate, null, 2023, _policy).Outcome);

    [Fact]
    public void Check_InitialDetermination_APersonDecides() =>
        Assert.Equal(Outcome.NeedsPerson, ServiceYears.Check(ApplicationKind.InitialDetermination, TitleLevel.Junior, null, 2023, _policy).Outcome);
}
