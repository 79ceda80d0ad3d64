using TitleReview.Core.Attachments;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using Xunit;

namespace TitleReview.Tests.Core.Attachments;

public sealed class EvidenceRulesTests
{
    private static readonly Policy _senior = PolicyCatalogue.Load("senior-review-2020");
    private static readonly Policy _school = PolicyCatalogue.Load("party-school-2023");
    private static readonly Policy _online = PolicyCatalogue.Load("online-requirements-2023");

    [Theory]
    [InlineData(EvidenceMark.Sound, 0, Outcome.Pass, "有效")]
    [InlineData(EvidenceMark.Missing, 2, Outcome.Refused, "后果由申报人自行承担")]
    [InlineData(EvidenceMark.Unreadable, 1, Outcome.Refused, "打不开，视为没有相关材料；可以退回补正，还可提交1次")]
    [InlineData(EvidenceMark.Wrong, 0, Outcome.Refused, "提交次数已用完，不予计入")]
    public void Credit_ByMarkAndSubmissionsLeft_SaysWhatFollows(EvidenceMark mark, int left, Outcome outcome, string words)
    {
        var finding = EvidenceCredit.Check("县级先进", mark, left, _school.Attachments);

        Assert.Equal(("SE-02", outcome, "四（二）"), (finding.Rule, finding.Outcome, finding.Source.Clause));
        Assert.Contains(words, finding.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Achievements_CertificateOfTheUnit_RefusedOnlyWhereTheNoticeSaysSo()
    {
        Assert.Equal((Outcome.Refused, Confidence.Notice, "一5"), Of(AchievementEvidence.Check("单位出具的证明", _online.Attachments)));
        Assert.Equal(Outcome.Pass, AchievementEvidence.Check("课题结题证书", _online.Attachments).Outcome);
        Assert.Equal((Outcome.Pass, Confidence.Proposed, "（通知未规定）"), Of(AchievementEvidence.Check("单位出具的证明", _school.Attachments)));
    }

    [Fact]
    public void Transfer_SecondDocument_IsTheNotices()
    {
        string[] resume = ["任命文件", "干部履历表"];

        Assert.Equal(Outcome.Pass, TransferEvidence.Check(true, resume, _online.Sections).Outcome);
        Assert.Contains("还须上传“干部任免审批表”", TransferEvidence.Check(true, resume, _school.Sections).Sentence, StringComparison.Ordinal);
        Assert.Contains("“任命文件”“干部履历表”", TransferEvidence.Check(true, [], _online.Sections).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Transfer_NotTransferredOrNoticeSilent_NotApplicable()
    {
        Assert.Equal(Outcome.NotApplicable, TransferEvidence.Check(false, [], _school.Sections).Outcome);
        Assert.Equal(Outcome.NotApplicable, TransferEvidence.Check(true, [], _senior.Sections).Outcome);
    }

    [Fact]
    public void Paper_OnePartMissing_NamedAndCounted()
    {
        Assert.Equal(Outcome.Pass, PaperEvidence.CheckPaper(["检索报告", "正文", "目录", "封面"], _online.Attachments).Outcome);

        var finding = PaperEvidence.CheckPaper(["封面", "目录", "正文"], _online.Attachments);
        Assert.Equal((Outcome.Refused, "3/4"), (finding.Outcome, finding.Arithmetic));
        Assert.Contains("还缺“检索报告”", finding.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Paper_NoticeLeavesItToTheConditions_APersonDecides() =>
        Assert.Equal((Outcome.NeedsPerson, Confidence.Notice, "五（一）7"), Of(PaperEvidence.CheckPaper([], _school.Attachments)));

    [Theory]
    [InlineData("004", false, Outcome.Refused)]
    [InlineData("004", true, Outcome.Pass)]
    [InlineData("003", false, Outcome.Pass)]
    public void Work_WithoutTheUnitsSeal_RefusedWhereTheNoticeAsksForIt(string notice, bool sealedByUnit, Outcome outcome) =>
        Assert.Equal(outcome, PaperEvidence.CheckWork("技术报告", sealedByUnit, PolicyCatalogue.Load(notice).Attachments).Outcome);

    private static (Outcome, Confidence, string) Of(Finding finding) => (finding.Outcome, finding.Confidence, finding.Source.Clause);
}
