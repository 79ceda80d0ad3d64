using TitleReview.App.Cli.Scenarios;
using Xunit;

namespace TitleReview.Tests.Scenarios;

/// <summary>Every vector against its rule, through the adapters that the verb uses too.</summary>
public sealed class WorkedExampleTests
{
    // a file that cannot be read is one failure of its own, and the others are still run
    private static readonly IReadOnlyList<(string Label, WorkedExample Example)> _vectors = [.. ScenarioFiles.AllFiles.SelectMany(Read)];

    public static TheoryData<string> Labels => [.. _vectors.Select(vector => vector.Label).Distinct(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Labels))]
    public void Vector_AskedOfItsRule_AnswersAsExpected(string label) =>
        Assert.Empty(_vectors.Where(vector => vector.Label == label).Select(vector => vector.Example.Mismatch()).OfType<string>());

    [Fact]
    public void Files_EachIsRead() => Assert.All(ScenarioFiles.AllFiles, file => WorkedExample.Read(File.ReadAllText(file)));

    [Fact]
    public void Folder_NamedByTheVariable_HasVectors()
    {
        if (ScenarioFiles.Folder is { } folder)
        {
            Assert.True(ScenarioFiles.FilesOf(folder).Count > 0, $"{ScenarioFiles.FolderVariable} 指定的文件夹“{folder}”不存在，或其中没有 *.json 文件。");
        }
        else
        {
            Assert.Equal(ScenarioFiles.OwnFiles, ScenarioFiles.AllFiles);
        }
    }

    [Fact]
    public void FilesOf_FolderThatIsNotThere_None() => Assert.Empty(ScenarioFiles.FilesOf(Path.Combine(AppContext.BaseDirectory, "no such folder")));

    [Fact]
    public void FilesOf_FolderOfVectors_ItsJsonFiles() => Assert.Contains(
        ScenarioFiles.InDomain(ScenarioFiles.Book), ScenarioFiles.FilesOf(Path.GetDirectoryName(ScenarioFiles.InDomain(ScenarioFiles.Book))!));

    private static IEnumerable<(string, WorkedExample)> Read(string file)
    {
        try
        {
            return [.. WorkedExample.Read(File.ReadAllText(file)).Select(example => ($"{Path.GetFileNameWithoutExtension(file)}/{example.Id}", example))];
        }
        catch (FormatException)
        {
            return [];
        }
    }
}
