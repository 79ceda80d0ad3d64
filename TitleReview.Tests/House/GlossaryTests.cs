using System.Text.RegularExpressions;
using System.Xml.Linq;
using Xunit;

namespace TitleReview.Tests.House;

/// <summary>One official term, one identifier.</summary>
public sealed partial class GlossaryTests
{
    private static readonly IReadOnlyList<Entry> _glossary = [.. Sources.Lines("docs/glossary.md").Select(line => Row().Match(line)).Where(row => row.Success)
        .Select(row => new Entry(row.Groups["id"].Value, row.Groups["term"].Value.Trim()))];

    [Fact]
    public void EachIdentifierAndEachTerm_StandsOnce()
    {
        Assert.NotEmpty(_glossary);
        HouseAssert.None(_glossary.GroupBy(e => e.Identifier).Where(g => g.Count() > 1).Select(g => $"{g.Key} stands {g.Count()} times")
            .Concat(_glossary.GroupBy(e => e.Term).Where(g => g.Count() > 1).Select(g => $"{g.Key} is {string.Join(" and ", g.Select(e => e.Identifier))}")));
    }

    [Fact]
    public void EachTerm_IsChinese() =>
        HouseAssert.None(_glossary.Where(e => !Regex.IsMatch(e.Term, @"\p{IsCJKUnifiedIdeographs}")).Select(e => $"{e.Identifier}: “{e.Term}” is not a Chinese term"));

    [Fact]
    public void EachIdentifier_ExistsInCore()
    {
        var known = OurTypes.Core.SelectMany(type => type.GetMembers().Select(m => $"{OurTypes.BareName(type)}.{m.Name}").Append(OurTypes.BareName(type))).ToHashSet(StringComparer.Ordinal);

        HouseAssert.None(_glossary.Where(e => !known.Contains(e.Identifier)).Select(e => $"{e.Identifier}（{e.Term}）is not in Core"));
    }

    [Fact]
    public void EachPublicTypeOfCore_HasItsTerm()
    {
        var summaries = XDocument.Load(Path.Combine(AppContext.BaseDirectory, "TitleReview.Core.xml")).Descendants("member")
            .ToDictionary(m => m.Attribute("name")!.Value, m => m.Element("summary")?.Value ?? "", StringComparer.Ordinal);
        var inGlossary = _glossary.Select(e => e.Identifier).ToHashSet(StringComparer.Ordinal);

        HouseAssert.None(
            from type in OurTypes.Core
            where type.IsPublic && !inGlossary.Contains(OurTypes.BareName(type)) && !TermInSummary().IsMatch(summaries.GetValueOrDefault($"T:{type.FullName}", ""))
            select $"{type.FullName} has no 「term」 in its summary and no row in docs/glossary.md");
    }

    private readonly record struct Entry(string Identifier, string Term);

    [GeneratedRegex(@"^\| `(?<id>[\w.]+)` \| (?<term>[^|]+) \|")]
    private static partial Regex Row();

    [GeneratedRegex(@"「[^」]*\p{IsCJKUnifiedIdeographs}[^」]*」")]
    private static partial Regex TermInSummary();
}
