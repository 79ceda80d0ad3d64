using System.Text;
using System.Text.RegularExpressions;
using TitleReview.App.Documents.Evaluations;
using TitleReview.App.Documents.Pdf;
using TitleReview.Core.FormalReviews;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using TitleReview.Tests.Builders;
using Xunit;

namespace TitleReview.Tests.App.Documents.Pdf;

/// <summary>What the applicant printed by the browser and what the office had drawn, in one file.</summary>
public sealed class JoinedPdfTests(DocumentsFixture documents) : IClassFixture<DocumentsFixture>
{
    private static readonly Policy _policy = PolicyCatalogue.Load("party-school-2023");
    private static readonly EvaluationSeal _seal = new("7K2M9-0QX4T-AB3CD-EF4GH", "https://reviews.example/verify?code=7K2M9-0QX4T-AB3CD-EF4GH", new string('a', 64), "2023年10月22日 10:00");

    private readonly EvaluationFormPdf _forms = documents.Get<EvaluationFormPdf>();

    [Fact]
    public async Task Join_DrawnAndPrinted_HasEachPageAsItWasAndEachFormOnItsOwnSheets()
    {
        byte[][] files = [await DrawnAsync("周健", 1), await PrintedAsync("周敏", 2), await DrawnAsync("阿不都热合曼·买买提𠮷", 3)];
        using var joined = new PdfFile(await JoinAsync(files));

        joined.Picture("evaluation-joined");
        Assert.Equal(files.SelectMany(PagesOf), PagesOf(joined));
        Assert.Equal([0, 8, 16], PagesOf(joined).Index().Where(page => page.Item.Contains("现任专业技术职务", StringComparison.Ordinal) && page.Item.Contains("申报类别", StringComparison.Ordinal)).Select(page => page.Index));
        Assert.Equal(files.Sum(file => Fonts(file)), joined.Fonts().Length);
        Assert.All(joined.Fonts(), font => Assert.Matches("yes yes yes", font));
        Assert.Contains($"Title:           {EvaluationForm.Title}", joined.Info(), StringComparison.Ordinal);
        Assert.Equal("", joined.Complaints());
    }

    /// <summary>Whoever compares pictures sees no difference on any page.</summary>
    [Fact]
    public async Task Join_AForm_KeepsItsInk()
    {
        var drawn = await DrawnAsync("周健", 1);
        using var alone = new PdfFile(drawn);
        using var joined = new PdfFile(await JoinAsync(await PrintedAsync("周敏", 2), drawn));

        foreach (var page in (int[])[1, 3, 8])
        {
            var (one, other) = (alone.Ink(page), joined.Ink(8 + page));
            Assert.Equal(one.Around(one.IsDark, 0, 0, 210, 297), other.Around(other.IsDark, 0, 0, 210, 297));
        }
    }

    [Fact]
    public async Task Join_AFileThatEndsOnAFront_FillsItsSheet()
    {
        using var joined = new PdfFile(await JoinAsync(Encoding.Latin1.GetBytes(OnePage), Encoding.Latin1.GetBytes(OnePage)));

        Assert.Matches(@"Pages: +4\b", joined.Info());
        Assert.Equal("", joined.Complaints());
    }

    [Theory]
    [InlineData("/Resources <<>>", "")]
    [InlineData("/MediaBox [0 0 595 842]", "")]
    [InlineData("/Resources <<>> ", "/Resources 9 0 R")]
    public async Task Join_APageOfAnotherShape_IsRefused(string what, string instead) =>
        await Assert.ThrowsAsync<InvalidDataException>(() => JoinAsync(Encoding.Latin1.GetBytes(OnePage.Replace(what, instead.PadRight(what.Length), StringComparison.Ordinal))));

    private const string OnePage =
        "%PDF-1.4\n1 0 obj\n<</Type /Catalog /Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type /Pages /Count 1 /Kids [3 0 R]>>\nendobj\n3 0 obj\n<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources <<>> >>\nendobj\n"
        + "4 0 obj\n<<>>\nendobj\nxref\n0 5\n0000000000 65535 f \n0000000009 00000 n \n0000000056 00000 n \n0000000111 00000 n \n0000000197 00000 n \ntrailer\n<</Size 5 /Root 1 0 R /Info 4 0 R>>\nstartxref\n217\n%%EOF\n";

    private static async Task<byte[]> JoinAsync(params byte[][] files)
    {
        using var output = new MemoryStream();
        var joined = new JoinedPdf(output, EvaluationForm.Title);
        foreach (var file in files)
        {
            await joined.AddAsync(file, TestContext.Current.CancellationToken);
        }
        await joined.CloseAsync(TestContext.Current.CancellationToken);
        return output.ToArray();
    }

    private static IReadOnlyList<string> PagesOf(byte[] file)
    {
        using var pdf = new PdfFile(file);
        return PagesOf(pdf);
    }

    private static IReadOnlyList<string> PagesOf(PdfFile pdf) => [.. pdf.Text("-raw").Split('\f')[..^1].Select(page => Regex.Replace(page, @"\s", ""))];

    private static int Fonts(byte[] file)
    {
        using var pdf = new PdfFile(file);
        return pdf.Fonts().Length;
    }

    private Task<byte[]> DrawnAsync(string name, int number) => _forms.PrintAsync([(Form(name, number), _seal)], TestContext.Current.CancellationToken);

    private Task<byte[]> PrintedAsync(string name, int number) => _forms.PrintAsync(Form(name, number), _seal, TestContext.Current.CancellationToken);

    private static EvaluationForm Form(string name, int number) =>
        EvaluationFormComposer.Compose($"2023-00000{number}-B1", 1, new PersonName(name), "博斯腾县委党校", FilledFacts.Complete.Form, _policy, new(2023, 10, 22)) with { Watermark = "" };
}
