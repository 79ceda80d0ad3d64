using System.Xml.Linq;

namespace TitleReview.App.Documents;

/// <summary>
/// A fontconfig file that knows the documents' fonts and no other, each under the name of its part. So the style sheet is the
/// same whatever files the office names, and a font that happens to be installed can never slip into a document.
/// </summary>
public sealed class FontConfiguration : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("titlereview-fonts-");

    public FontConfiguration(DocumentFonts fonts)
    {
        var folder = _directory.CreateSubdirectory("files");
        (string Family, string File)[] parts =
        [
            (Typography.TitleFont, fonts.Title), (Typography.BodyFont, fonts.Body), (Typography.KaiFont, fonts.Kai),
            (Typography.HeiFont, fonts.Hei), (Typography.SongFont, fonts.Song),
        ];
        var rules = parts.Select(part => Rename(Link(folder, part.File, part.Family), part.Family)).ToList();
        new XDocument(
            new XDocumentType("fontconfig", null, "urn:fontconfig:fonts.dtd", null),
            new XElement(
                "fontconfig",
                new XElement("dir", folder.FullName),
                new XElement("cachedir", Path.Combine(_directory.FullName, "cache")),
                rules)).Save(File);
    }

    public string File => Path.Combine(_directory.FullName, "fonts.conf");

    /// <summary>One link per part: the same file may serve several.</summary>
    private static string Link(DirectoryInfo folder, string file, string family)
    {
        var link = Path.Combine(folder.FullName, family.Replace(' ', '-') + Path.GetExtension(file));
        System.IO.File.CreateSymbolicLink(link, Path.GetFullPath(file));
        return link;
    }

    /// <summary>Also takes away the weight, so that no weight is made up for a font that has but one.</summary>
    private static XElement Rename(string file, string family) => new(
        "match",
        new XAttribute("target", "scan"),
        new XElement("test", new XAttribute("name", "file"), new XElement("string", file)),
        Assign("family", new XElement("string", family)),
        Assign("fullname", new XElement("string", family)),
        Assign("weight", new XElement("const", "regular")));

    private static XElement Assign(string name, XElement value) =>
        new("edit", new XAttribute("name", name), new XAttribute("mode", "assign"), value);

    public void Dispose() => _directory.Delete(recursive: true);
}
