using TitleReview.App.Documents;
using TitleReview.Core.Approvals;
using TitleReview.Core.Kernel;
using Xunit;

namespace TitleReview.Tests.App.Documents;

public sealed class CertificatePdfTests(DocumentsFixture documents) : IClassFixture<DocumentsFixture>
{
    private static readonly QualificationCertificate _certificate = new(
        "新X职证202300001", new PersonName("阿卜杜热合曼·吐尔逊尼亚孜"), "**************0012", "新疆维吾尔自治区巴音郭楞蒙古自治州博斯腾县住房和城乡建设局建设工程质量监督站", "工程", "建筑工程管理（中等专科体制）",
        "正高级工程师", new(2023, 11, 10), "自治区工程系列专业技术职务任职资格评审委员会", "新X职字〔2023〕1号", "自治州工程系列高级专业技术职务评审委员会办公室", new(2023, 11, 20),
        "https://titles.example.gov.cn/review/certificates?code=EXE7K-E9C6V-G17J0-S7EJP", "EXE7K-E9C6V-G17J0-S7EJP");

    [Fact]
    public async Task Certificate_WithLongNames_StandsOnOnePageWithoutANumber()
    {
        using var pdf = new PdfFile(await PrintAsync(_certificate));

        pdf.Picture("certificate-long");
        Assert.Matches(@"Pages: +1\n", pdf.Info());
        Assert.DoesNotContain("—", pdf.Text(), StringComparison.Ordinal);
        Assert.Contains(_certificate.Unit, pdf.Words(), StringComparison.Ordinal);
        // a code that wraps is typed wrongly
        Assert.Contains(pdf.Boxes(1), word => word.Text == _certificate.Code);
    }

    [Fact]
    public async Task Certificates_OfTwo_StandOnTwoPages()
    {
        using var pdf = new PdfFile(await PrintAsync(_certificate, _certificate with { Number = "新X职证202300002" }));

        Assert.Matches(@"Pages: +2\n", pdf.Info());
        Assert.DoesNotContain("—", pdf.Text(), StringComparison.Ordinal);
    }

    private Task<byte[]> PrintAsync(params IReadOnlyList<QualificationCertificate> certificates) => documents.Get<CertificatePdf>().PrintAsync(certificates, TestContext.Current.CancellationToken);
}
