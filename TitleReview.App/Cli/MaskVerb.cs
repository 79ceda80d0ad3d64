using TitleReview.App.Imaging;
using TitleReview.Core.Masking;

namespace TitleReview.App.Cli;

/// <summary>mask --regions R.json IN.jpg OUT.jpg: burns regions, in pixels of the upright page, into a new file.</summary>
/// <remarks>Prints the regions as they were grown; 0 done, 2 bad input, with one sentence on the error stream and no file written.</remarks>
public static class MaskVerb
{
    private const int Done = 0;
    private const int BadInput = 2;
    private const int MaxRegionsBytes = 1024 * 1024;

    /// <param name="args">The words after the verb.</param>
    public static int Run(string[] args, TextWriter output, TextWriter error)
    {
        var (regions, input, result) = args switch
        {
            ["--regions", var r, var i, var o] => (r, i, o),
            [var i, var o, "--regions", var r] => (r, i, o),
            _ => ("", "", ""),
        };
        if (regions is "" || input is "" || result is "")
        {
            error.WriteLine("命令的参数不对，用法：mask --regions 区域.json 原图.jpg 结果.jpg");
            return BadInput;
        }

        var (grown, fault) = Mask(regions, input, result);
        if (fault is not null)
        {
            error.WriteLine(fault);
            return BadInput;
        }

        output.WriteLine(MaskRegionsJson.Write(grown));
        return Done;
    }

    private static (IReadOnlyList<MaskRegion> Grown, string? Fault) Mask(string regionsPath, string inputPath, string resultPath)
    {
        if (IsSameFile(inputPath, resultPath) || IsSameFile(regionsPath, resultPath))
        {
            return ([], "结果文件不能与原图或区域文件相同，请另取一个文件名");
        }

        var limits = ScanLimits.Proposed;
        // one byte over a limit is enough to be refused for it
        if (InputFile.ReadAtMost(regionsPath, MaxRegionsBytes + 1) is not { Length: <= MaxRegionsBytes } json)
        {
            return ([], $"无法读取区域文件“{regionsPath}”，请检查它是否存在、能否打开、是否超过1MB");
        }

        if (InputFile.ReadAtMost(inputPath, limits.MaxBytes + 1) is not { } original)
        {
            return ([], $"无法读取原图“{inputPath}”，请检查它是否存在、能否打开");
        }

        var (regions, fault) = MaskRegionsJson.Read(json);
        if (fault is not null)
        {
            return ([], fault);
        }

        var inspection = ScanCheck.Inspect(original, limits);
        if (inspection.IsRefused)
        {
            return ([], inspection.Refusal.Sentence);
        }

        if (MaskRules.WhyNot(inspection.Facts.Geometry, regions) is { IsRefused: true } verdict)
        {
            return ([], string.Join('；', verdict.Refusals.Select(refusal => refusal.Sentence)));
        }

        var burned = MaskBurner.Burn(original, regions);
        return WholeFile.TryWrite(resultPath, burned.Full)
            ? (burned.Grown, null)
            : ([], $"无法写入结果文件“{resultPath}”，请检查所在文件夹是否存在、能否写入");
    }

    private static bool IsSameFile(string one, string other)
    {
        try
        {
            return Resolve(one) == Resolve(other);
        }
        catch (Exception failure) when (WholeFile.IsAboutThePath(failure))
        {
            return false;
        }
    }

    private static string Resolve(string path) =>
        File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? Path.GetFullPath(path);
}
