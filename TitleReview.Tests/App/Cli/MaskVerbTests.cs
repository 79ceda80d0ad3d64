using TitleReview.App.Cli;
using TitleReview.App.Imaging;
using TitleReview.Core.Masking;
using TitleReview.Tests.App.Imaging;
using Xunit;

namespace TitleReview.Tests.App.Cli;

public sealed class MaskVerbTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mask-verb-").FullName;
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    [Fact]
    public void Run_GoodInput_WritesTheBurnedCopyAndPrintsTheGrownRegions()
    {
        var exit = Run("""[{"x":300,"y":500,"w":100,"h":40},{"x":1200,"y":1700,"w":40,"h":54}]""", "a4-150dpi-12_t0.jpg");

        Assert.Equal((0, ""), (exit, _error.ToString()));
        Assert.Equal("""[{"x":288,"y":496,"w":112,"h":48},{"x":1200,"y":1696,"w":40,"h":58}]""" + "\n", _output.ToString().ReplaceLineEndings("\n"));
        MaskRegion[] regions = [new(300, 500, 100, 40, MaskKind.Other), new(1200, 1700, 40, 54, MaskKind.Other)];
        Assert.Equal(MaskBurner.Burn(Scans.Read("a4-150dpi-12_t0.jpg"), regions).Full, File.ReadAllBytes(Out));
        Assert.Equal(["out.jpg", "regions.json"], Files());
    }

    [Fact]
    public void Run_TurnedPage_KeepsTheStoredOrientation()
    {
        var exit = Run("""[{"y":10,"x":2900,"h":60,"w":124}]""", "with-metadata-phone-orientation6.jpg");

        Assert.Equal(0, exit);
        Assert.Equal(6, JpegAnatomy.OrientationOfCleanCopy(File.ReadAllBytes(Out)));
    }

    [Fact]
    public void Run_NoRegions_RewritesWithoutMetadata()
    {
        Assert.Equal(0, Run("[]", "with-metadata-a4.jpg"));
        Assert.Equal("[]", _output.ToString().Trim());
        Assert.Equal(1, JpegAnatomy.OrientationOfCleanCopy(File.ReadAllBytes(Out)));
    }

    [Fact]
    public void Run_PrintedRegionsFedBack_GiveTheSameFile()
    {
        Run("""[{"x":301,"y":507,"w":93,"h":41}]""", "a4-150dpi-12_t0.jpg");
        var first = File.ReadAllBytes(Out);
        var printed = _output.ToString();

        Run(printed, "a4-150dpi-12_t0.jpg");

        Assert.Equal(first, File.ReadAllBytes(Out));
        Assert.Equal(printed + printed, _output.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("not json")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("[1]")]
    [InlineData("[[]]")]
    [InlineData("[null]")]
    [InlineData("[{}]")]
    [InlineData("""[{"x":1,"y":1,"w":5}]""")]
    [InlineData("""[{"x":1,"y":1,"w":5,"h":5,"kind":"name"}]""")]
    [InlineData("""[{"x":1,"y":1,"w":5,"h":5,"X":5}]""")]
    [InlineData("""[{"x":1,"x":2,"y":1,"w":5,"h":5}]""")]
    [InlineData("""[{"x":1.5,"y":1,"w":5,"h":5}]""")]
    [InlineData("""[{"x":1.0,"y":1,"w":5,"h":5}]""")]
    [InlineData("""[{"x":1e1,"y":1,"w":5,"h":5}]""")]
    [InlineData("""[{"x":"1","y":1,"w":5,"h":5}]""")]
    [InlineData("""[{"x":null,"y":1,"w":5,"h":5}]""")]
    [InlineData("""[{"x":99999999999,"y":1,"w":5,"h":5}]""")]
    [InlineData("""[{"x":NaN,"y":1,"w":5,"h":5}]""")]
    [InlineData("""[{"x":1,"y":1,"w":5,"h":5},]""")]
    [InlineData("""[{"x":1,"y":1,"w":0,"h":5}]""")]
    [InlineData("""[{"x":1,"y":1,"w":5,"h":-5}]""")]
    [InlineData("""[{"x":-1,"y":1,"w":5,"h":5}]""")]
    [InlineData("""[{"x":1236,"y":1,"w":5,"h":5}]""")]
    [InlineData("""[{"x":1,"y":1750,"w":5,"h":5}]""")]
    [InlineData("""[{"x":2147483647,"y":1,"w":2147483647,"h":5}]""")]
    [InlineData("""[{"x":1,"y":1,"w":5,"h":5},{"x":1,"y":1,"w":0,"h":0}]""")]
    public void Run_BadRegions_RefusedWithoutAFile(string regions) => AssertRefused(Run(regions, "a4-150dpi-12_t0.jpg"));

    [Fact]
    public void Run_InputThatIsNoScan_RefusedWithoutAFile()
    {
        AssertRefused(Run("[]", "bomb_header.jpg"));
        AssertRefused(Run("[]", "ground-truth.json"));
        AssertRefused(Run("[]", "missing.jpg"));
        AssertRefused(Run("[]", ""));
    }

    [Fact]
    public void Run_InputOverTheByteLimit_RefusedForItsSize()
    {
        var large = Path.Combine(_folder, "large.jpg");
        File.WriteAllBytes(large, [.. Scans.Read("a4-150dpi-12_t0.jpg"), .. new byte[10 * 1024 * 1024]]);

        var exit = MaskVerb.Run(["--regions", Regions("[]"), large, Out], _output, _error);

        File.Delete(large);
        Assert.Contains("10MB", _error.ToString(), StringComparison.Ordinal);
        AssertRefused(exit);
    }

    [Fact]
    public void Run_RegionsMissing_Refused() =>
        AssertRefused(MaskVerb.Run(["--regions", Path.Combine(_folder, "none.json"), Scans.PathOf("a4-150dpi-12_t0.jpg"), Out], _output, _error));

    [Fact]
    public void Run_OutNotWritable_Refused()
    {
        var nowhere = Path.Combine(_folder, "no-such-folder", "out.jpg");
        var input = Scans.PathOf("a4-150dpi-12_t0.jpg");

        AssertRefused(MaskVerb.Run(["--regions", Regions("[]"), input, nowhere], _output, _error));
        AssertRefused(MaskVerb.Run(["--regions", Regions("[]"), input, _folder], _output, _error));
    }

    [Fact]
    public void Run_OutIsTheInput_RefusedAndTheInputIsUntouched()
    {
        var original = Scans.Read("a4-150dpi-12_t0.jpg");
        var input = Path.Combine(_folder, "in.jpg");
        var link = Path.Combine(_folder, "link.jpg");
        File.WriteAllBytes(input, original);
        File.CreateSymbolicLink(link, input);

        foreach (var (from, to) in new[] { (input, input), (input, Path.Combine(_folder, ".", "in.jpg")), (link, input), (input, link) })
        {
            Assert.Equal(2, MaskVerb.Run(["--regions", Regions("[]"), from, to], _output, _error));
        }

        Assert.Equal(original, File.ReadAllBytes(input));
        Assert.Equal("", _output.ToString());
    }

    [Theory]
    [InlineData]
    [InlineData("in.jpg", "out.jpg")]
    [InlineData("--regions", "r.json", "in.jpg")]
    [InlineData("--regions", "r.json", "in.jpg", "out.jpg", "more")]
    [InlineData("--region", "r.json", "in.jpg", "out.jpg")]
    public void Run_WrongWords_ShowsHowItIsUsed(params string[] words)
    {
        Assert.Equal(2, MaskVerb.Run(words, _output, _error));
        Assert.Contains("用法", _error.ToString(), StringComparison.Ordinal);
        Assert.Equal("", _output.ToString());
    }

    public void Dispose()
    {
        Directory.Delete(_folder, recursive: true);
        _output.Dispose();
        _error.Dispose();
    }

    private string Out => Path.Combine(_folder, "out.jpg");

    private int Run(string regions, string scan) => MaskVerb.Run(["--regions", Regions(regions), scan.Length == 0 ? "" : Scans.PathOf(scan), Out], _output, _error);

    private string Regions(string json)
    {
        var path = Path.Combine(_folder, "regions.json");
        File.WriteAllText(path, json);
        return path;
    }

    private string[] Files() => [.. Directory.GetFiles(_folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    private void AssertRefused(int exit)
    {
        var sentence = Assert.Single(_error.ToString().Trim().Split('\n'));
        Assert.Equal(2, exit);
        Assert.Equal("", _output.ToString());
        Assert.Matches(@"\p{IsCJKUnifiedIdeographs}{6}", sentence);
        Assert.DoesNotContain("Exception", sentence, StringComparison.Ordinal);
        Assert.False(File.Exists(Out));
        Assert.DoesNotContain(Files(), name => name.EndsWith(".tmp", StringComparison.Ordinal));
        _error.GetStringBuilder().Clear();
    }
}
