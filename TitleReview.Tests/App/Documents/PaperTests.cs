using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using TitleReview.App.Cli.Papers;
using TitleReview.App.Documents;
using TitleReview.App.Documents.Excel;
using TitleReview.Tests.Core.Committees;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Documents;

/// <summary>Every document of the catalogue, as PDF, Word and Excel, read by other programs than those that wrote them.</summary>
public sealed partial class PaperTests(DocumentsFixture documents) : IClassFixture<DocumentsFixture>
{
    private const string Golden = "TitleReview.Tests/TestFiles/papers";

    private static readonly JsonElement _templates = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "TestFiles", "domain", "templates.json"))).RootElement;

    // dot, characters beyond the Basic Multilingual Plane, markup, a formula, and two hundred characters in all
    private static readonly string _hostile = "=1+1<b>𠮷野</b>·&amp;\"𬺈".PadRight(200, '买');

    public static TheoryData<string> Ids => [.. PaperCatalogue.All.Select(paper => paper.Id)];

    public static TheoryData<string> Edited => [.. PaperCatalogue.All.Where(paper => paper.Make(Specimen.Golden).Word is not null).Select(paper => paper.Id)];

    public static TheoryData<string> Rosters => [.. PaperCatalogue.All.Where(paper => paper.Make(Specimen.Golden).Excel is not null).Select(paper => paper.Id)];

    /// <summary>What is extracted from the PDF is the approved text, and it is all that the document says, and nothing else.</summary>
    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Pdf_OfTheSample_SaysWhatIsApprovedInFontsThatAreEmbedded(string id)
    {
        var files = Of(id).Make(Specimen.Golden);
        using var pdf = new PdfFile(await documents.Get<DocumentPrinter>().PrintAsync(files.Pdf));

        pdf.Picture($"paper-{id}");
        Assert.NotEmpty(pdf.Fonts());
        Assert.All(pdf.Fonts(), font => Assert.Matches(@"CID TrueType +Identity-H +yes yes yes", font));
        var text = LinesOf(pdf);
        Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "papers"));
        await File.WriteAllTextAsync(Path.Combine(AppContext.BaseDirectory, "papers", $"{id}.received.txt"), text, TestContext.Current.CancellationToken);
        Assert.Equal(Says(await HtmlAsync(files.Pdf)), Says(pdf));

        // a change of words is a change of this file, for a reviewer to see: copy the received one over it
        Assert.Equal(await File.ReadAllTextAsync(RepositoryRoot.File($"{Golden}/{id}.txt"), TestContext.Current.CancellationToken), text);
    }

    /// <summary>Rules TP-01 to TP-21: every fixed word of the template, between the places that a case fills in.</summary>
    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Pdf_OfATemplate_HasEveryFixedWordOfIt(string id)
    {
        var paper = Of(id);
        // a sentence may go on behind a page's number
        var golden = SourceText.Bare(PageNumber().Replace(await File.ReadAllTextAsync(RepositoryRoot.File($"{Golden}/{id}.txt"), TestContext.Current.CancellationToken), ""));

        foreach (var template in paper.Template.Split('、', StringSplitOptions.RemoveEmptyEntries))
        {
            Assert.All(FixedWords(_templates.GetProperty(template)), words => Assert.Contains(SourceText.Bare(words), golden, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Templates_EachHasItsDocument() =>
        Assert.Equal(
            _templates.EnumerateObject().Select(template => template.Name).Where(name => name != "_about").Order(StringComparer.Ordinal),
            PaperCatalogue.All.SelectMany(paper => paper.Template.Split('、', StringSplitOptions.RemoveEmptyEntries)).Order(StringComparer.Ordinal));

    /// <summary>No name can break a document, be lost in it, or do anything.</summary>
    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Pdf_WithHostileNames_SaysThemAsTheyStand(string id)
    {
        var files = Of(id).Make(Specimen.Golden with { Name = _hostile, OtherName = "阿不都热合曼·买买提𣲗" });
        using var pdf = new PdfFile(await documents.Get<DocumentPrinter>().PrintAsync(files.Pdf));

        pdf.Picture($"hostile-{id}");
        Assert.All(pdf.Fonts(), font => Assert.Matches(@"CID TrueType +Identity-H +yes yes yes", font));
        var words = pdf.Words();
        Assert.All(
            Tag().Split(Repeated().Replace(await HtmlAsync(files.Pdf), "")).Select(text => SourceText.Bare(WebUtility.HtmlDecode(text))).Where(text => text.Contains("𠮷", StringComparison.Ordinal) || text.Contains("阿不都热合曼", StringComparison.Ordinal)),
            text => Assert.Contains(text, words, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Edited))]
    public async Task Word_OfAnyName_IsValidAndSaysWhatThePdfSays(string id)
    {
        foreach (var specimen in new[] { Specimen.Golden, Specimen.Golden with { Name = _hostile } })
        {
            var files = Of(id).Make(specimen);
            using var word = WordprocessingDocument.Open(new MemoryStream(files.Word!()), isEditable: false);

            Assert.Empty(new OpenXmlValidator().Validate(word).Select(fault => fault.Description));
            Assert.Equal(Says(await HtmlAsync(files.Pdf)), Sorted(word.MainDocumentPart!.Document.Body!.Descendants<Paragraph>().Select(paragraph => paragraph.InnerText)));
            Assert.Empty(word.PackageProperties.Creator ?? "");
        }
    }

    [Theory]
    [MemberData(nameof(Rosters))]
    public async Task Excel_OfAnyName_SaysWhatThePdfSaysAndComputesNothing(string id)
    {
        foreach (var specimen in new[] { Specimen.Golden, Specimen.Golden with { Name = _hostile } })
        {
            var files = Of(id).Make(specimen);
            var workbook = files.Excel!();

            Assert.Equal(Says(await HtmlAsync(files.Pdf)), Sorted(TableFile.Read(workbook)!.SelectMany(line => line.Cells)));
            using var parts = new System.IO.Compression.ZipArchive(new MemoryStream(workbook));
            Assert.DoesNotContain(parts.Entries, part => part.FullName.Contains("calcChain", StringComparison.Ordinal));
            Assert.All(parts.Entries.Where(part => part.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal)), part =>
            {
                using var sheet = part.Open();
                Assert.DoesNotContain(System.Xml.Linq.XDocument.Load(sheet).Descendants(), element => element.Name.LocalName == "f");
            });
        }
    }

    private static Paper Of(string id) => PaperCatalogue.All.Single(paper => paper.Id == id);

    private async Task<string> HtmlAsync(Printable document) => await documents.Get<DocumentRenderer>().RenderAsync(document);

    /// <summary>The characters of a text, sorted: where lines and cells end is the layout's affair, and a table head that is repeated or a mark on every page is no other text.</summary>
    private static string Says(string html) =>
        Sorted([WebUtility.HtmlDecode(Tag().Replace(Repeated().Replace(html[html.IndexOf("<body>", StringComparison.Ordinal)..], ""), ""))]);

    private static string Says(PdfFile pdf) => Sorted([pdf.WordsOnce()]);

    private static string Sorted(IEnumerable<string> texts) => string.Concat(texts.SelectMany(text => text).Where(character => !char.IsWhiteSpace(character)).Order());

    private static string LinesOf(PdfFile pdf)
    {
        var lines = new StringBuilder();
        foreach (var (at, page) in pdf.Text("-raw").TrimEnd('\f').Split('\f').Index())
        {
            lines.Append(at > 0 ? "\n" : "").AppendJoin('\n', page.TrimEnd('\n').Split('\n').Select(line => line.TrimEnd())).Append('\n');
        }
        return lines.ToString();
    }

    private static IEnumerable<string> FixedWords(JsonElement template)
    {
        if (template.TryGetProperty("sameAs", out var other))
        {
            return FixedWords(_templates.GetProperty(other.GetString()!)).Where(words => !words.StartsWith("根据自治区职称评审的要求", StringComparison.Ordinal));
        }
        var texts = new[] { "name", "head", "title", "to", "text", "body", "attachment", "columns", "proposedColumns", "fields", "notes", "contact", "from" }
            .Where(part => template.TryGetProperty(part, out _)).SelectMany(part => Strings(template.GetProperty(part)));
        // what stands in brackets tells the writer what to write
        return texts.SelectMany(text => Place().Split(text)).Select(words => words.Trim()).Where(words => words.Length > 1);
    }

    private static IEnumerable<string> Strings(JsonElement of) => of.ValueKind switch
    {
        JsonValueKind.String => [of.GetString()!],
        // a box of annex 1 and whether it is required
        JsonValueKind.Array when of.GetArrayLength() == 2 && of[1].ValueKind == JsonValueKind.String && of[1].GetString() is "必填" or "选填" => [of[0].GetString()!],
        JsonValueKind.Array => of.EnumerateArray().SelectMany(Strings),
        _ => [],
    };

    [GeneratedRegex(@"\{[^}]*\}|XX|（模板）|（包括：[^）]*）|（突出[^）]*）|（简要[^）]*）。?|（公章[^）]*）|\n")]
    private static partial Regex Place();

    [GeneratedRegex("""<style>.*?</style>|<tfoot>.*?</tfoot>""", RegexOptions.Singleline)]
    private static partial Regex Repeated();

    [GeneratedRegex(@"—\s\d+\s—")]
    private static partial Regex PageNumber();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
