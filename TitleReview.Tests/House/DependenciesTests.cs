using System.Text.RegularExpressions;
using System.Xml.Linq;
using Xunit;

namespace TitleReview.Tests.House;

public sealed partial class DependenciesTests
{
    [Fact]
    public void EachPackage_StandsInTheTableWithItsVersion()
    {
        var table = Rows();
        Assert.NotEmpty(table);

        HouseAssert.None(Pinned().Except(table).Select(p => $"{p.Id} {p.Version} is not in docs/dependencies.md")
            .Concat(table.Except(Pinned()).Select(p => $"{p.Id} {p.Version} is in docs/dependencies.md and nothing pins it")));
    }

    private static IEnumerable<Package> Pinned() => Elements("Directory.Packages.props", "PackageVersion")
        .Concat(Sources.Files(["TitleReview.App", "TitleReview.Tests", "TitleReview.Bench", "tools"], ".csproj", ".targets").SelectMany(path => Elements(path, "PackageDownload")))
        .Where(p => !p.Version.Contains('$', StringComparison.Ordinal));

    private static IEnumerable<Package> Elements(string path, string element)
    {
        var document = XDocument.Parse(Sources.Text(path));
        var scriptVersion = document.Descendants("BlazorScriptVersion").FirstOrDefault()?.Value;
        return document.Descendants(element)
            .Select(e => new Package(e.Attribute("Include")!.Value, e.Attribute("Version")!.Value.Replace("$(BlazorScriptVersion)", scriptVersion, StringComparison.Ordinal).Trim('[', ']')));
    }

    /// <summary>Rows of the NuGet table: | `id` | version | …</summary>
    private static IReadOnlyList<Package> Rows() =>
        [.. Sources.Lines("docs/dependencies.md").TakeWhile(line => !line.StartsWith("## Debian", StringComparison.Ordinal))
            .Select(line => Row().Match(line)).Where(m => m.Success).Select(m => new Package(m.Groups[1].Value, m.Groups[2].Value))];

    private readonly record struct Package(string Id, string Version);

    [GeneratedRegex(@"^\| `([\w.\-]+)` \| ([\w.\-]+) \|")]
    private static partial Regex Row();
}
