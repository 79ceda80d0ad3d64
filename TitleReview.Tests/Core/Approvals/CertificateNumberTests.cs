using TitleReview.Core.Approvals;
using TitleReview.Core.FormalReviews;
using TitleReview.Core.Kernel;
using Xunit;

namespace TitleReview.Tests.Core.Approvals;

public sealed class CertificateNumberTests
{
    [Fact]
    public void WordOf_DocumentWord_IsItsOwn() => Assert.Equal("新工职证", CertificateNumber.WordOf("新工职字"));

    [Theory]
    [InlineData("新工职证202300001")]
    [InlineData(" 新工职证 2023 00001 ")]
    [InlineData("新工职证〔２０２３〕第00001号")]
    [InlineData("新工职证[2023]-00001")]
    public void Compared_HoweverItIsTyped_IsTheSame(string typed) =>
        Assert.Equal(CertificateNumber.Compared(new CertificateNumber("新工职证", 2023, 1).ToString()), CertificateNumber.Compared(typed));

    [Fact]
    public void Compared_OfTooMuchText_IsNothing() => Assert.Equal("", CertificateNumber.Compared(new string('1', 101)));

    [Fact]
    public void ShortId_ShowsFourCharacters() => Assert.Equal("**************002X", ShortIdNumber.Of("65010219050315002X"));

    [Fact]
    public void Fingerprint_OfAnyOtherWord_IsAnother()
    {
        var certificate = new QualificationCertificate("1", new PersonName("周敏"), "**", "单位", "工程", "建筑", "工程师", new(2023, 11, 10), "评委会", "新工职字〔2023〕1号", "厅", new(2023, 11, 20), "", "");

        Assert.Equal(ApprovalFingerprint.Of(certificate), ApprovalFingerprint.Of(certificate with { IdNumber = "", Code = "x" }));
        Assert.NotEqual(ApprovalFingerprint.Of(certificate), ApprovalFingerprint.Of(certificate with { Qualification = "高级工程师" }));
        Assert.NotEqual(ApprovalFingerprint.Of(VerificationCode.Of(new byte[20])), ApprovalFingerprint.Of(VerificationCode.Of([.. Enumerable.Repeat((byte)1, 20)])));
    }
}
