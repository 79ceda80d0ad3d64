using TitleReview.App.Cli;
using TitleReview.Core.Draws;
using TitleReview.Tests.Core.Draws;
using Xunit;

namespace TitleReview.Tests.App.Cli;

public sealed class VerifyDrawVerbTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("verify-draw-").FullName;
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    private static string Vector(string name) => Path.Combine(AppContext.BaseDirectory, "TestFiles", "draws", name + ".json");

    [Fact]
    public async Task Run_ARightTranscript_PrintsTheMembers()
    {
        var exit = await CommandLine.RunAsync(["verify-draw", "--published", "f6dd8011574437ae1d02b37be2187b27085120af9878bb09be59b55cea0e3e03", Vector("tight")], _output, _error, _ => Task.FromResult(7));

        Assert.Equal((0, ""), (exit, _error.ToString()));
        Assert.Equal("冻结指纹\tf6dd8011574437ae1d02b37be2187b27085120af9878bb09be59b55cea0e3e03\n甲组\t5 3 11 4\t\n乙组\t10 9 7\t8\n", _output.ToString().ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Run_AnotherPublishedHash_SaysSo()
    {
        Assert.Equal(1, VerifyDrawVerb.Run([Vector("tight"), "--published", new string('0', 64)], _output, _error));
        Assert.Contains("冻结指纹与种子产生前公布的不同", _output.ToString());
    }

    [Theory]
    [InlineData("[10,5,3", "[5,10,3", "抽取顺序与重算的不同")]
    [InlineData("\"members\":[5,3,11,4]", "\"members\":[5,3,1,4]", "入选或候补的编号与重算的不同")]
    [InlineData("000000000001", "000000000002", "种子部分改动过")]
    [InlineData("\"unit\":3}", "\"unit\":4}", "冻结部分改动过")]
    [InlineData("\"lastHash\":\"04", "\"lastHash\":\"05", "最后的哈希值")]
    [InlineData("\"secret\":\"ff", "\"secret\":\"fe", "秘密数")]
    [InlineData("\"by\":2", "\"by\":1", "另一名监督人")]
    [InlineData("\"no\":12", "\"no\":13", "编号应从1起连续")]
    [InlineData("\"seats\":4", "\"seats\":9", "可抽取的只有6人")]
    [InlineData(",\"", ", \"", "规范写法")]
    public void Run_SomethingChanged_SaysWhat(string written, string changed, string expected)
    {
        var path = Path.Combine(_folder, "changed.json");
        File.WriteAllText(path, File.ReadAllText(Vector("tight")).Replace(written, changed, StringComparison.Ordinal));

        Assert.Equal((1, ""), (VerifyDrawVerb.Run([path], _output, _error), _error.ToString()));
        Assert.Contains(expected, _output.ToString());
    }

    [Fact]
    public void Run_WithTheSealedList_ComparesIt()
    {
        var frozen = DrawReading.Read(DrawVectorsTests.Read("tight"))!.Frozen;
        var list = new SealedList(frozen.Draw, string.Concat(Enumerable.Repeat("5a", 32)), [.. frozen.Rows.Select(row => new SealedRow(row.No, row.No.ToString("x32")))]);
        var (right, other) = (Path.Combine(_folder, "list.json"), Path.Combine(_folder, "other.json"));
        File.WriteAllText(right, CanonicalDraw.Write(list));
        File.WriteAllText(other, CanonicalDraw.Write(list with { Rows = [.. list.Rows.Select(row => row.No == 3 ? row with { Person = "somebody else" } : row)] }));

        Assert.Equal(0, VerifyDrawVerb.Run(["--sealed", right, Vector("tight")], _output, _error));
        Assert.Equal(1, VerifyDrawVerb.Run(["--sealed", other, Vector("tight")], _output, _error));
        Assert.Contains("不是同一份", _output.ToString());
    }

    [Theory]
    [InlineData]
    [InlineData("a.json", "b.json")]
    [InlineData("--published")]
    [InlineData("--else", "a.json")]
    [InlineData("no-such-file.json")]
    public void Run_Misused_SaysHowToUseIt(params string[] args)
    {
        Assert.Equal((2, ""), (VerifyDrawVerb.Run(args, _output, _error), _output.ToString()));
        Assert.NotEqual("", _error.ToString());
    }

    public void Dispose()
    {
        Directory.Delete(_folder, recursive: true);
        _output.Dispose();
        _error.Dispose();
    }
}
