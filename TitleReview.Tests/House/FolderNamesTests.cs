using System.Text.RegularExpressions;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.House;

public sealed partial class FolderNamesTests
{
    private const int LongestFile = 300;
    private const int LongestMedianFile = 60;

    private static readonly string[] _emptyWords = ["Manager", "Helper", "Helpers", "Service", "Services", "Utils", "Util", "Common"];

    private static IEnumerable<Type> AllTypes => OurTypes.Core.Concat(OurTypes.App).Concat(OurTypes.Tests);

    [Fact]
    public void Namespaces_AreFolders() => HouseAssert.None(
        from path in Sources.Files([.. Sources.Product, "TitleReview.Tests", "TitleReview.Bench"], ".cs")
        let declared = NamespaceLine().Match(Sources.Text(path))
        let folder = Path.GetDirectoryName(path)!.Replace('/', '.')
        where declared.Success && declared.Groups[1].Value != folder
        select $"{path} says {declared.Groups[1].Value}, its folder says {folder}");

    [Fact]
    public void Types_StandInANamespace() => HouseAssert.None(
        from path in Sources.Files(Sources.Product, ".cs")
        where path != "TitleReview.App/Program.cs" && !NamespaceLine().IsMatch(Sources.Text(path)) && !OnlyAssemblyLevel(path)
        select $"{path} declares no namespace");

    [Fact]
    public void Components_TakeTheNamespaceOfTheirFolder() => HouseAssert.None(
        from path in Sources.Files(Sources.Product, ".razor")
        from line in Sources.Lines(path)
        where line.StartsWith("@namespace", StringComparison.Ordinal) && line.Trim() != $"@namespace {Path.GetDirectoryName(path)!.Replace('/', '.')}"
        select $"{path} says {line}");

    [Fact]
    public void Types_DoNotBearTheirNamespacesLastWord() => HouseAssert.None(
        from type in AllTypes
        where !type.IsNested && OurTypes.BareName(type) == type.Namespace!.Split('.')[^1]
        select $"{type.FullName}");

    [Fact]
    public void NamesOfTypesAndFolders_SayWhatTheyAre() => HouseAssert.None(AllTypes
        .SelectMany(type => new[] { OurTypes.BareName(type) }.Concat(type.Namespace!.Split('.')), (type, word) => (type, word))
        .Where(t => _emptyWords.Any(empty => t.word.EndsWith(empty, StringComparison.Ordinal)))
        .Select(t => $"{t.type.FullName}: {t.word} says nothing"));

    [Fact]
    public void Files_AreShort() => HouseAssert.None(
        from path in Sources.Files(Sources.Everything, ".cs", ".razor", ".js")
        let lines = Sources.Lines(path).Length
        where lines > LongestFile
        select $"{path} has {lines} lines; no file may have more than {LongestFile}: there are two subjects in it");

    [Fact]
    public void Files_InTheMedian_AreSmall()
    {
        var lengths = Sources.Files(Sources.Product, ".cs", ".razor").Select(path => Sources.Lines(path).Length).Order().ToList();

        Assert.True(lengths[lengths.Count / 2] < LongestMedianFile, $"The median of {lengths.Count} files is {lengths[lengths.Count / 2]} lines.");
    }

    [Fact]
    public void Folders_OfCore_AreTheListOfRooms() => HouseAssert.None(
        from folder in Directory.GetDirectories(RepositoryRoot.File("TitleReview.Core"))
        let room = Path.GetFileName(folder)
        where room is not ("bin" or "obj") && !ImportLaw.CoreRooms.Contains(room)
        select $"TitleReview.Core/{room} is not in the order of rooms");

    private static bool OnlyAssemblyLevel(string path) =>
        Sources.Lines(path).All(line => line.Length == 0 || Regex.IsMatch(line, "^(global using|using|\\[assembly|//)"));

    [GeneratedRegex(@"^namespace ([\w.]+)", RegexOptions.Multiline)]
    private static partial Regex NamespaceLine();
}
