using Xunit;

namespace TitleReview.Tests.House;

/// <summary>A character without a glyph prints a crossed box and looks right to whoever extracts the text: everything printed goes through the check.</summary>
public sealed class PrinterUseTests
{
    private static readonly string[] _allowed = ["PdfPrinter.cs", "DocumentPrinter.cs", "DocumentsSetup.cs"];

    [Fact]
    public void PdfPrinter_IsUsedByNobodyButTheOneThatLooksForGlyphs()
    {
        var users = Sources.Files(Sources.Product, ".cs").Concat(Sources.Files(Sources.Product, ".razor"))
            .Where(path => Sources.Lines(path).Any(line => line.Contains("PdfPrinter", StringComparison.Ordinal))).ToList();

        Assert.Equal(_allowed.Order(StringComparer.Ordinal), users.Select(path => path[(path.LastIndexOf('/') + 1)..]).Order(StringComparer.Ordinal));
    }
}
