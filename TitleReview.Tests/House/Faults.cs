using System.Reflection;
using Xunit.v3;

namespace TitleReview.Tests.House;

/// <summary>The faults of uploading (A) and of masking and blindness (B), and which tests show what becomes of each: those marked <c>[Trait("Fault", "A14")]</c>.</summary>
internal static class Faults
{
    public const string Trait = "Fault";

    public static IReadOnlyList<(string Number, string Words)> All { get; } =
    [
        ("A1", "a file of 0 bytes"),
        ("A2", "10 MB and one byte"),
        ("A3", "a chunked upload without length, endless"),
        ("A4", "200 uploads at one byte a second"),
        ("A5", "an upload broken off at 99 %"),
        ("A6", "two parallel streams in one circuit"),
        ("A7", "HTML named .jpg"),
        ("A8", "SVG with a script named .jpg"),
        ("A9", "JPEG and ZIP in one file"),
        ("A10", "JPEG with JavaScript in a comment"),
        ("A11", "JPEG with PHP or HTML after its end"),
        ("A12", "PDF renamed .jpg"),
        ("A13", "TIFF (fax, tiled) named .jpg"),
        ("A14", "GIF whose comments never end, named .jpg"),
        ("A15", "65,500 × 65,500 pixels of one colour below 10 MB"),
        ("A16", "1 × 65,535 pixels"),
        ("A17", "PNG of 1 × 500,000,000 pixels"),
        ("A18", "two frames: one says 100 × 100, the other 20,000 × 20,000"),
        ("A19", "progressive with 10,000 scans"),
        ("A20", "arithmetic, 12-bit, lossless, CMYK, YCCK"),
        ("A21", "cut off at every kilobyte"),
        ("A22", "each byte of a small file flipped once"),
        ("A23", "64 KB of Exif with directories in a circle"),
        ("A24", "Exif with GPS and a thumbnail of the uncovered page"),
        ("A25", "a colour profile of 4 MB, or malformed"),
        ("A26", "XMP with an external entity"),
        ("A27", "orientations 2 to 8"),
        ("A28", "hostile file names"),
        ("A29", "the same file ten thousand times"),
        ("A30", "an archive with a link in it"),
        ("B31", "a mask of no area, negative, not a number, beyond the page"),
        ("B32", "masked, then turned"),
        ("B33", "the page sent again under the same id after it was masked"),
        ("B34", "answered 否 although a name stands on it"),
        ("B35", "the name in pinyin, in the file's name, in a seal, in a table's head, in the work summary"),
        ("B36", "the original asked for by its id, or from the address of a copy"),
        ("B37", "an expert who is the applicant or an officer too"),
        ("B38", "a second round, another version"),
        ("B39", "an expert searches by the applicant's phone"),
        ("B40", "sorting by a column that is hidden"),
        ("B41", "counts before and after a filter"),
        ("B42", "what is forbidden told from what does not exist"),
        ("B43", "a name in the text of an error"),
        ("B44", "names in the metadata of printed documents"),
        ("B45", "experts' names, times or numbers before the applicant's eyes"),
    ];

    /// <summary>Each mark with the test that bears it, as Class.Method.</summary>
    public static IReadOnlyList<(string Number, string Test)> Tests { get; } =
    [
        .. from type in OurTypes.Tests
           from method in type.GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly)
           where method.GetCustomAttributes().Any(attribute => attribute is IFactAttribute)
           from trait in method.GetCustomAttributes().OfType<ITraitAttribute>().SelectMany(attribute => attribute.GetTraits())
           where trait.Key == Trait
           select (trait.Value, $"{type.Name}.{method.Name}"),
    ];
}
