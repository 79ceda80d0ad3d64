using TitleReview.Core.Auditing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using TitleReview.Core.Workflow;
using TitleReview.Tests.Builders;
using TitleReview.Tests.House;
using Xunit;

namespace TitleReview.Tests.Core.Auditing;

public sealed class AuditConsequencesTests
{
    private static readonly Policy _policy = PolicyCatalogue.Load("party-school-2023");

    [Fact]
    public void OfPass_NamesTheNextOfficeAndStage() =>
        Assert.Contains(AuditConsequences.OfPass(MatrixCases.At(Stage.UnitAudit), isPaid: false, "焉耆县委组织部", _policy), one =>
            one.Sentence.Contains("转到“主管单位审核”，由焉耆县委组织部办理", StringComparison.Ordinal) && one.Clause is not null);

    [Theory]
    [InlineData(false, "评审委员会已接收材料")]
    [InlineData(true, "评审费已缴")]
    public void OfPass_AtTheOffice_SaysWhatBecomesOfTheFee(bool isPaid, string words)
    {
        var sentences = AuditConsequences.OfPass(MatrixCases.At(Stage.FormalReview), isPaid, "", _policy);

        Assert.Contains(sentences, one => one.Sentence.Contains(words, StringComparison.Ordinal));
        Assert.Contains(sentences, one => one.Sentence.Contains("不自动退费", StringComparison.Ordinal));
        Assert.Empty(AuditConsequences.OfPass(MatrixCases.At(Stage.Scoring), isPaid, "", _policy));
    }

    /// <summary>Rules SB-01 and SB-02.</summary>
    [Fact]
    public void OfReturn_WithSubmissionsLeft_CountsThemAndNamesTheInstant()
    {
        var sentences = AuditConsequences.OfReturn(2, FilledFacts.Now, _policy, calendar: null);

        Assert.Contains(sentences, one => one.Sentence.Contains("第2次提交，共3次；退回后申报人还可以提交1次", StringComparison.Ordinal));
        Assert.Contains(sentences, one => one.Sentence.Contains("2023年9月20日10时00分前", StringComparison.Ordinal) && one.Clause == _policy.Submissions.ReturnDeadline.Source);
    }

    /// <summary>Rule SB-04.</summary>
    [Fact]
    public void OfReturn_OfTheLastSubmission_SaysThatThereIsNoOther() =>
        Assert.Contains("次数已经用完：退回后申报人不能再次提交", Assert.Single(AuditConsequences.OfReturn(3, FilledFacts.Now, _policy, calendar: null)).Sentence, StringComparison.Ordinal);

    [Theory]
    [InlineData(Stage.Lapsed, "重新计算")]
    [InlineData(Stage.NotAccepted, "恢复到")]
    public void OfRestore_SaysWhereItGoesBackTo(Stage stage, string words) =>
        Assert.Contains(words, Assert.Single(AuditConsequences.OfRestore(MatrixCases.At(stage), FilledFacts.Now, _policy, calendar: null)).Sentence, StringComparison.Ordinal);

    [Fact]
    public void OfTheOthers_EachSaysWhetherItCanBeUndone()
    {
        Assert.Contains(AuditConsequences.OfRefuse(MatrixCases.At(Stage.CountyAudit)), one => one.Sentence.Contains("只能由本环节撤销", StringComparison.Ordinal));
        Assert.Contains("由评委会办公室写明理由撤销", Assert.Single(AuditConsequences.OfLapseUnpaid(_policy)).Sentence, StringComparison.Ordinal);
        Assert.Contains("不经评审委员会表决；登记后本次申报办结，不能更改", Assert.Single(AuditConsequences.OfDetermine(ApplicationKind.Conferral, _policy)).Sentence, StringComparison.Ordinal);
        Assert.Empty(AuditConsequences.OfRestore(MatrixCases.At(Stage.UnitAudit), FilledFacts.Now, _policy, calendar: null));
    }

    [Fact]
    public void Outlook_OfEachEnd_SaysWhatCanBeDone()
    {
        Assert.Contains(ReturnOutlook.Of(MatrixCases.At(Stage.Returned), 1, _policy), one => one.Sentence.Contains("系统自动登记为“视为放弃申报”", StringComparison.Ordinal));
        Assert.Contains(ReturnOutlook.Of(MatrixCases.At(Stage.Returned), 0, _policy), one => one.Sentence.Contains("次数已经用完", StringComparison.Ordinal));
        Assert.Contains(ReturnOutlook.Of(MatrixCases.At(Stage.Lapsed), 1, _policy), one => one.Sentence.Contains("办公室可以写明理由撤销", StringComparison.Ordinal));
        Assert.Contains(ReturnOutlook.Of(MatrixCases.At(Stage.NotAccepted), 1, _policy), one => one.Sentence.Contains("由该部门撤销", StringComparison.Ordinal));
        Assert.Empty(ReturnOutlook.Of(MatrixCases.At(Stage.UnitAudit), 1, _policy));
    }

    /// <summary>Rules OP-03 and EL-15.</summary>
    [Fact]
    public void WhyNotPass_NamesEverythingThatIsOpen()
    {
        Assert.Equal(
            [typeof(SectionsAreNotTicked), typeof(ReturnPointsAreOpen), typeof(PunishmentIsNotDeclared)],
            PassRules.WhyNot(Stage.UnitAudit, ["基本信息", "学历"], 2, isPunished: null, _policy).Refusals.Select(refusal => refusal.GetType()));
        Assert.Contains("基本信息、学历", PassRules.WhyNot(Stage.CountyAudit, ["基本信息", "学历"], 0, isPunished: null, _policy).Refusals.Single().Sentence, StringComparison.Ordinal);
        Assert.False(PassRules.WhyNot(Stage.UnitAudit, [], 0, isPunished: true, _policy).IsRefused);
        Assert.False(PassRules.WhyNot(Stage.FormalReview, [], 0, isPunished: null, _policy).IsRefused);
    }
}
