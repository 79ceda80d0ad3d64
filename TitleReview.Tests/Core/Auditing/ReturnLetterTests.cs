using TitleReview.Core.Auditing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using Xunit;

namespace TitleReview.Tests.Core.Auditing;

public sealed class ReturnLetterTests
{
    private static readonly Policy _policy = PolicyCatalogue.Load("party-school-2023");

    private static readonly ReturnLetter _letter = new(
        "2023-000001", "某通知", new("阿依古丽•买买提"), "单位审核", new(2023, 10, 9, 2, 0, 0, DateTimeKind.Utc), "请核对。",
        [("基本信息·手机号码", new(ReturnKind.Content, "Basic", 0, "phone", null, "号码少一位。"))],
        1, _policy.Submissions.Maximum, 2, new(new DateTime(2023, 10, 11, 2, 0, 0, DateTimeKind.Utc), _policy.Submissions.ReturnDeadline.Source, Confidence.Notice));

    [Fact]
    public void Print_WithPoints_SaysEachTheChancesLeftAndTheDeadlineWithItsClause()
    {
        var letter = _letter.Print();

        Assert.Equal("阿依古丽·买买提同志：", letter.Addressee);
        Assert.Equal(
            [
                "您申报“某通知”职称评审的材料（申报编号2023-000001），经单位审核环节审核，须修改后再提交，现予退回。须修改的共1项：",
                "1. 基本信息·手机号码（填写内容须修改）：号码少一位。",
                "说明：请核对。",
                $"本次申报至多提交3次，已用去1次，还可以提交2次（{_policy.Submissions.Maximum.Source}）。",
                $"请逐项修改，全部改好后在2023年10月11日10时00分以前再次提交，以服务器收到的时间为准（{_policy.Submissions.ReturnDeadline.Source}）。",
            ],
            letter.Paragraphs);
        Assert.Equal(["2023年10月9日"], letter.Signatures);
    }

    [Fact]
    public void Print_NoChanceLeft_NamesNoDeadline() =>
        Assert.DoesNotContain((_letter with { Left = 0 }).Print().Paragraphs, paragraph => paragraph.Contains("再次提交，以", StringComparison.Ordinal));

    [Fact]
    public void Pledge_OfTheNotice_IsItsAnnexToBeSigned()
    {
        var pledge = PledgeText.Print(_policy);

        Assert.Equal(("个人承诺书", _policy.Pledges.Printed.Value), (pledge.Title, Assert.Single(pledge.Paragraphs)));
        Assert.Contains("完全真实有效，且网上填报与送审报表内容一致。", pledge.Paragraphs[0], StringComparison.Ordinal);
        Assert.StartsWith("签字：", pledge.Signatures[0], StringComparison.Ordinal);
    }
}
