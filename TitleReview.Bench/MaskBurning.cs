using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using TitleReview.App.Imaging;
using TitleReview.Core.Masking;

namespace TitleReview.Bench;

/// <summary>One page of A4 at 300 dpi: judged on arrival; burned with five boxes, with view and thumbnail.</summary>
[Config(typeof(InProcess))]
[MemoryDiagnoser]
public class MaskBurning
{
    private static readonly MaskRegion[] _boxes = [.. Enumerable.Range(1, 5).Select(row => new MaskRegion(300, row * 400, 600, 110, MaskKind.Name))];

    private byte[] _page = [];

    [GlobalSetup]
    public void Load() => _page = File.ReadAllBytes(Path.Combine(RootOfRepository(), "TitleReview.Tests", "TestFiles", "scans", "a4-300dpi-00_t0.jpg"));

    [Benchmark]
    public bool Judge() => ScanCheck.Inspect(_page, ScanLimits.Proposed).IsRefused;

    [Benchmark]
    public int Burn() => MaskBurner.Burn(_page, _boxes).Full.Length;

    private static string RootOfRepository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "TitleReview.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("TitleReview.sln");
        }
        return folder.FullName;
    }

    // BenchmarkDotNet's own projects would be restored from a feed that does not hold all they ask for
    private sealed class InProcess : ManualConfig
    {
        public InProcess() => AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance));
    }
}
