using TitleReview.Core.Auditing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using Xunit;

namespace TitleReview.Tests.Core.Auditing;

public sealed class ReturnTests
{
    private static readonly Policy _partySchool = PolicyCatalogue.Load("party-school-2023");
    private static readonly SubmissionsPolicy _online = PolicyCatalogue.Load("online-requirements-2023").Submissions;

    // SB-03: the end of the second day, whatever the hour of the return
    [Theory]
    [InlineData("2023-10-11T00:00:00")]
    [InlineData("2023-10-11T23:50:00")]
    public void HasLapsed_TwoDays_EndsWithTheSecondDay(string returned)
    {
        var returnedAt = Utc(returned);

        Assert.False(SubmissionRules.HasLapsed(returnedAt, Utc("2023-10-13T23:59:59"), _online));
        Assert.True(SubmissionRules.HasLapsed(returnedAt, Utc("2023-10-14T00:00:00"), _online));
    }

    // worked examples SB-04-a and SB-04-b
    [Fact]
    public void WhyNotResubmit_AfterTheThirdSubmission_IsClosed()
    {
        var returnedAt = Utc("2023-10-09T10:00:00");
        var anHourLater = returnedAt.AddHours(1);

        Assert.Empty(SubmissionRules.WhyNotResubmit(2, returnedAt, anHourLater, _partySchool.Submissions, _partySchool.Windows).Refusals);
        Assert.Equal(1, SubmissionRules.SubmissionsLeft(2, _partySchool.Submissions));
        Assert.IsType<SubmissionsAreUsedUp>(Assert.Single(
            SubmissionRules.WhyNotResubmit(3, returnedAt, anHourLater, _partySchool.Submissions, _partySchool.Windows).Refusals));
    }

    [Theory]
    [InlineData(0, "SB-01", "3 − 0 = 3")]
    [InlineData(2, "SB-01", "3 − 2 = 1")]
    [InlineData(3, "SB-04", "3 − 3 = 0")]
    public void Check_Count_AroundTheThird(int submissions, string rule, string arithmetic)
    {
        var finding = SubmissionCount.Check(submissions, _partySchool.Submissions);

        Assert.Equal((rule, arithmetic, Confidence.Proposed), (finding.Rule, finding.Arithmetic, finding.Confidence));
    }

    private static DateTime Utc(string beijing) => BeijingTime.ToUtc(DateTime.Parse(beijing));
}
