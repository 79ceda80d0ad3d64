using TitleReview.Core.FormalReviews;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using TitleReview.Core.Workflow;
using Xunit;

namespace TitleReview.Tests.Core.FormalReviews;

public sealed class EvaluationFormRulesTests
{
    [Theory]
    [InlineData(Stage.Draft, Outcome.Refused)]
    [InlineData(Stage.FormalReview, Outcome.Refused)]
    [InlineData(Stage.FeeDue, Outcome.Pass)]
    [InlineData(Stage.Meeting, Outcome.Pass)]
    public void WhetherPrintable_PartySchool_FromReceiptOn(Stage stage, Outcome outcome)
    {
        var finding = EvaluationFormRules.WhetherPrintable(stage, PolicyCatalogue.Load("party-school-2023").EvaluationForm);

        Assert.Equal((outcome, "五（三）"), (finding.Outcome, finding.Source.Clause));
    }

    [Fact]
    public void WhetherPrintable_SeniorReview_NoFormIsNeeded() => Assert.Equal(
        Outcome.NotApplicable, EvaluationFormRules.WhetherPrintable(Stage.FeeDue, PolicyCatalogue.Load("senior-review-2020").EvaluationForm).Outcome);
}
