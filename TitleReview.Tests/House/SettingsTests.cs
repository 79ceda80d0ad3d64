using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.House;

/// <summary>appsettings.sample.json names every setting the application reads, and no other.</summary>
/// <remarks>
/// Three ways to read a setting are seen: <c>configuration["Section:Key"]</c>; <c>var s = configuration.GetSection("Section")</c> and then <c>s["Key"]</c>; and a
/// settings class with <c>public const string Section</c>, or one bound by <c>GetSection("Section").Get&lt;Type&gt;()</c>. A section that is handed on to another
/// method is seen only from the sample's side, by its words.
/// </remarks>
public sealed partial class SettingsTests
{
    /// <summary>Read by the framework itself.</summary>
    private static readonly string[] _frameworkKeys = ["Urls", "AllowedHosts"];

    private static readonly IConfigurationRoot _sample = new ConfigurationBuilder().AddJsonFile(RepositoryRoot.File("appsettings.sample.json")).Build();

    private static IReadOnlyList<string> SampleKeys => [.. Leaves(_sample).Where(key => !_frameworkKeys.Contains(key) && !key.StartsWith("Logging:", StringComparison.Ordinal))];

    private static IEnumerable<string> AppFiles => Sources.Files(["TitleReview.App"], ".cs", ".razor");

    private static string AppSource => string.Join('\n', AppFiles.Select(Sources.Text));

    [Fact]
    public void EachKeyOfTheSample_IsReadByTheApplication() => HouseAssert.None(SampleKeys.Except(KeysRead()).Where(key => !WordsStandInOneRoom(key)).Select(key => $"{key} is in the sample and nothing reads it"));

    [Fact]
    public void EachKeyTheApplicationReads_IsInTheSample() => HouseAssert.None(KeysRead().Except(SampleKeys).Select(key => $"{key} is read and not in the sample"));

    [Fact]
    public void EachKeyOfTheSample_IsExplainedInChinese()
    {
        var lines = Sources.Lines("appsettings.sample.json");

        HouseAssert.None(
            from line in lines.Select((text, index) => (text, above: index > 0 ? lines[index - 1] : ""))
            where line.text.Contains("\":", StringComparison.Ordinal) && !Chinese().IsMatch(line.text) && !(line.above.Contains("//", StringComparison.Ordinal) && Chinese().IsMatch(line.above))
            select $"no comment above {line.text.Trim()}");
    }

    [Fact]
    public void EachSectionOfTheSample_Binds() => HouseAssert.None(
        from bound in SettingsTypes()
        let problem = Record.Exception(() => _sample.GetSection(bound.Section).Get(bound.Type, options => options.ErrorOnUnknownConfiguration = true))
        where problem is not null
        select $"{bound.Section}: {problem.Message}");

    private static IEnumerable<string> KeysRead() => LiteralKey().Matches(AppSource).Select(m => m.Groups["key"].Value)
        .Concat(SettingsTypes().SelectMany(bound => Properties(bound.Type).Select(property => $"{bound.Section}:{property}")))
        .Concat(AppFiles.SelectMany(KeysOfSectionVariables))
        .Where(key => !_frameworkKeys.Contains(key)).Distinct();

    private static IEnumerable<string> KeysOfSectionVariables(string path) =>
        from section in SectionVariable().Matches(Sources.Text(path))
        from key in Regex.Matches(Sources.Text(path), $"""\b{section.Groups["variable"].Value}(?:\[|\.GetValue(?:<[^>]+>)?\()"(?<key>[\w:]+)["]""")
        select $"{section.Groups["section"].Value}:{key.Groups["key"].Value}";

    private static bool WordsStandInOneRoom(string key) => AppFiles
        .GroupBy(path => Path.GetDirectoryName(path), Sources.Text, StringComparer.Ordinal)
        .Any(room => key.Split(':').All(word => room.Any(text => text.Contains($"\"{word}\"", StringComparison.Ordinal))));

    private static IEnumerable<(string Section, Type Type)> SettingsTypes()
    {
        var declared = from type in OurTypes.App
                       let section = type.GetField("Section", BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
                       where section is { IsLiteral: true }
                       select ((string)section.GetRawConstantValue()!, type);
        var bound = from match in BoundSection().Matches(AppSource)
                    from type in OurTypes.App
                    where OurTypes.BareName(type) == match.Groups["type"].Value
                    select (match.Groups["section"].Value, type);
        return declared.Concat(bound).Distinct();
    }

    private static IEnumerable<string> Properties(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Where(p => p.CanWrite).Select(p => p.Name);

    private static IEnumerable<string> Leaves(IConfiguration node) =>
        node.GetChildren().SelectMany(child => child.GetChildren().Any() ? Leaves(child) : [child.Path]);

    [GeneratedRegex("""onfiguration(?:\[|\.GetValue<[^>]+>\(|\.GetRequiredValue<[^>]+>\()"(?<key>[\w:]+)["]""")]
    private static partial Regex LiteralKey();

    [GeneratedRegex("""GetSection\("(?<section>\w+)"\)\s*\.Get<(?<type>\w+)>""")]
    private static partial Regex BoundSection();

    [GeneratedRegex("""var (?<variable>\w+) = \w*onfiguration\.GetSection\("(?<section>[\w:]+)"\);""")]
    private static partial Regex SectionVariable();

    [GeneratedRegex(@"//.*\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Chinese();
}
