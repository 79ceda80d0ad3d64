using BenchmarkDotNet.Attributes;
using TitleReview.App.Imaging;
using TitleReview.Core.Masking;

namespace TitleReview.Bench;

/// <summary>One page of A4 at 300 dpi: judged on arrival; burned with five boxes, with view and thumbnail.</summary>
[Config(typeof(InProcess))]
[MemoryDiagnoser]
public class MaskBurning
{
    private static readonly MaskRegion[] _boxes = [.. Enumerable.Range(1, 5).Select(row => new MaskRegion(300, row * 400, 600, 110, MaskKind.Name))];

    private static bool _isMeasured;

    private byte[] _page = [];

    [GlobalSetup]
    public void Load()
    {
        _page = File.ReadAllBytes(Repository.Find("TitleReview.Tests", "TestFiles", "scans", "a4-300dpi-00_t0.jpg"));
        if (!_isMeasured)
        {
            // before any benchmark has run: what one leaves behind would count as idle
            _isMeasured = true;
            var growth = PeakMemory.GrowthOf(() =>
            {
                for (var round = 0; round < 20; round++)
                {
                    Burn();
                }
            });
            Console.WriteLine($"// burning, view and thumbnail, 20 times one after the other: the working set grows by {growth} MB over idle");
        }
    }

    [Benchmark]
    public bool Judge() => ScanCheck.Inspect(_page, ScanLimits.Proposed).IsRefused;

    /// <summary>The floor: libjpeg-turbo's bare decode and encode of the whole page, in process.</summary>
    [Benchmark(Baseline = true)]
    public int DecodeAndEncode() => JpegHeader.TryRead(_page, ScanLimits.AlreadyJudged, out var header, out _)
        ? JpegCodec.Encode(JpegCodec.Decode(CleanJpeg.Write(_page, header.Picture), header.Frame), 85).Length
        : 0;

    [Benchmark]
    public int Burn() => MaskBurner.Burn(_page, _boxes).Full.Length;
}
