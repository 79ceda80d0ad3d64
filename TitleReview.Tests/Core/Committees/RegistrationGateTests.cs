using TitleReview.Core.Committees;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using Xunit;

namespace TitleReview.Tests.Core.Committees;

public sealed class RegistrationGateTests
{
    private static readonly RegistrationPolicy _policy = PolicyCatalogue.Load<RegistrationPolicy>("registration-2019");
    private static readonly Actor _someone = new(new PersonId(Guid.NewGuid()), "赵磊", []);
    private static readonly DateTime _at = new(2023, 9, 18, 2, 0, 0, DateTimeKind.Utc);
    private static readonly DateOnly _today = new(2023, 9, 18);

    [Fact]
    public void InForce_FromTheDayOfApproval_ToItsLastDay()
    {
        var registration = Handed();
        registration.Approve(_someone, _at, new(2024, 1, 31));

        Assert.Equal([false, true, true, false], new DateOnly[] { _today.AddDays(-1), _today, new(2024, 1, 31), new(2024, 2, 1) }.Select(registration.IsInForce));
    }

    [Fact]
    public void InForce_BeforeApproval_OrAfterACancellation_IsNot()
    {
        var registration = Handed();
        Assert.False(registration.IsInForce(_today));
        registration.Approve(_someone, _at, _today);
        registration.Decide(_someone, _at, LatenessDecision.Cancel, "逾期");

        Assert.False(registration.IsInForce(_today));
    }

    /// <summary>Rule RG-08, the leap day among it: three years and no day more.</summary>
    [Theory]
    [InlineData("2023-09-18", "2026-09-17")]
    [InlineData("2024-02-29", "2027-02-27")]
    [InlineData("2024-03-01", "2027-02-28")]
    public void LastDay_IsTheOneBeforeTheDateComesRoundAgain(string approved, string last) =>
        Assert.Equal(DateOnly.Parse(last, System.Globalization.CultureInfo.InvariantCulture), RegistrationRules.LastDay(DateOnly.Parse(approved, System.Globalization.CultureInfo.InvariantCulture), _policy));

    [Fact]
    public void Approve_SaysEverythingThatIsMissingAtOnce()
    {
        var registration = Handed();

        var refusals = RegistrationGate.WhyNotApprove(registration, _today.AddYears(3), _today, isLate: true, _policy).Refusals;

        Assert.Equal(
            [typeof(ChannelsAreIncomplete), typeof(LatenessIsUndecided), typeof(ValidityIsTooLong)], refusals.Select(refusal => refusal.GetType()));
        Assert.Contains("最晚到2026年9月17日", refusals[2].Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Levels_AreKeptAsTheyWereSet_LowestFirst()
    {
        var registration = new CommitteeRegistration { Id = Guid.NewGuid() };

        registration.SetLevels([TitleLevel.Full, TitleLevel.Assistant]);

        Assert.Equal([TitleLevel.Assistant, TitleLevel.Full], registration.Levels);
        Assert.False(registration.Reviews(TitleLevel.Junior));
    }

    [Fact]
    public void Submit_ForTheSecondTime_KeepsTheDayOfTheFirst()
    {
        var registration = Handed();
        registration.Return(_someone, _at, "补正");

        registration.Submit(_someone, _at.AddDays(5));

        Assert.Equal((_today, 3), (registration.SubmittedOn, registration.Steps.Count));
    }

    private static CommitteeRegistration Handed()
    {
        var registration = new CommitteeRegistration { Id = Guid.NewGuid(), Number = 1 };
        registration.Submit(_someone, _at);
        return registration;
    }
}
