using Xunit;

namespace TitleReview.Tests.House;

/// <summary>A character without a glyph prints a crossed box and looks right to whoever extracts the text: everything printed goes through the check.</summary>
public sealed class PrinterUseTests
{
    [Theory]
    [InlineData("PdfPrinter", "DocumentPrinter.cs", "DocumentsSetup.cs", "PdfPrinter.cs")]
    [InlineData("RosterDrawing.Draw", "RosterPdf.cs")]
    [InlineData("EvaluationDrawing.Draw", "EvaluationFormPdf.cs")]
    [InlineData("DrawnPdf", "DrawnPdf.cs", "EvaluationDrawing.cs", "EvaluationSheets.cs", "RosterDrawing.cs", "SheetAcross.cs")]
    [InlineData("glyphs.Demand", "DocumentPrinter.cs", "EvaluationFormPdf.cs", "RosterPdf.cs")]
    public void Printing_IsUsedByNobodyButTheOneThatLooksForGlyphs(string what, params string[] allowed)
    {
        var users = Sources.Files(Sources.Product, ".cs").Concat(Sources.Files(Sources.Product, ".razor"))
            .Where(path => Sources.Lines(path).Any(line => line.Contains(what, StringComparison.Ordinal))).ToList();

        Assert.Equal(allowed.Order(StringComparer.Ordinal), users.Select(path => path[(path.LastIndexOf('/') + 1)..]).Order(StringComparer.Ordinal));
    }
}
