using System.Text.Json;
using TitleReview.App.Cli;
using TitleReview.App.Imaging.Suggesting;
using TitleReview.Tests.App.Imaging;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Cli;

public sealed class SuggestVerbTests : IDisposable
{
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    [Fact]
    public async Task Run_KnownPage_PrintsKindsBoxesAndScores()
    {
        var exit = await RunAsync(Scans.PathOf("a4-150dpi-17_t5.jpg"), "--unit", "轮台县第二小学", "--name", "欧阳雪峰");

        Assert.Equal((0, ""), (exit, _error.ToString()));
        using var json = JsonDocument.Parse(_output.ToString());
        var suggestions = json.RootElement.EnumerateArray().ToList();
        Assert.All(suggestions, suggestion =>
        {
            Assert.Equal(["kind", "x", "y", "w", "h", "score"], suggestion.EnumerateObject().Select(property => property.Name));
            Assert.InRange(suggestion.GetProperty("x").GetInt32() + suggestion.GetProperty("w").GetInt32(), 1, 1240);
            Assert.InRange(suggestion.GetProperty("y").GetInt32() + suggestion.GetProperty("h").GetInt32(), 1, 1754);
            Assert.InRange(suggestion.GetProperty("score").GetDouble(), 0, 1);
        });
        Assert.Equal(["eyes", "name", "seal", "unit"], suggestions.Select(suggestion => suggestion.GetProperty("kind").GetString()!).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Run_WordsOfFormerTimes_AreLookedForToo()
    {
        await RunAsync("--name", "无名氏", "--unit", "无此单位", "--words", "欧阳雪峰，轮台县第二小学", Scans.PathOf("a4-150dpi-17_t5.jpg"));

        Assert.Contains("\"kind\":\"name\",\"x\":3", _output.ToString(), StringComparison.Ordinal);
        Assert.Contains("\"kind\":\"unit\",\"x\":3", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_NothingThatIsAScan_RefusedWithOneSentence()
    {
        foreach (var input in new[] { "bomb_header.jpg", "ground-truth.json", "missing.jpg" })
        {
            AssertRefused(await RunAsync("--name", "李娜", "--unit", "若羌县水利局", Scans.PathOf(input)));
        }
    }

    [Theory]
    [InlineData]
    [InlineData("in.jpg")]
    [InlineData("--name", "李娜", "in.jpg")]
    [InlineData("--unit", "若羌县水利局", "in.jpg")]
    [InlineData("--name", "李娜", "--unit", "若羌县水利局")]
    [InlineData("--name", "李娜", "--unit", "若羌县水利局", "")]
    [InlineData("--name", "李娜", "--unit", "若羌县水利局", "in.jpg", "more.jpg")]
    [InlineData("--name", "李娜", "--name", "李娜", "--unit", "若羌县水利局", "in.jpg")]
    [InlineData("--nam", "李娜", "--unit", "若羌县水利局", "in.jpg")]
    [InlineData("in.jpg", "--unit", "若羌县水利局", "--name")]
    public async Task Run_WrongWords_ShowsHowItIsUsed(params string[] words)
    {
        var exit = await RunAsync(words);

        Assert.Contains("用法", _error.ToString(), StringComparison.Ordinal);
        AssertRefused(exit);
    }

    [Fact]
    public async Task Run_ToolMissing_NamesThePackage()
    {
        using var folder = new TemporaryFolder();
        var tools = SuggestionTools.Look("tesseract", folder.Path);

        var exit = await SuggestVerb.RunAsync(["--name", "李娜", "--unit", "若羌县水利局", Scans.PathOf("a4-150dpi-17_t5.jpg")], _output, _error, tools);

        Assert.Contains("opencv-data", _error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("tesseract", _error.ToString(), StringComparison.Ordinal);
        AssertRefused(exit);
    }

    public void Dispose()
    {
        _output.Dispose();
        _error.Dispose();
    }

    private Task<int> RunAsync(params string[] args) => SuggestVerb.RunAsync(args, _output, _error, SuggestionTools.Installed());

    private void AssertRefused(int exit)
    {
        var sentence = Assert.Single(_error.ToString().Trim().Split('\n'));
        Assert.Equal(2, exit);
        Assert.Equal("", _output.ToString());
        Assert.Matches(@"\p{IsCJKUnifiedIdeographs}{4}", sentence);
        _error.GetStringBuilder().Clear();
    }
}
