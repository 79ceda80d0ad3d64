using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace TitleReview.App.Imaging.Suggesting.Words;

/// <summary>Runs the tesseract of the operating system: picture in by one pipe, table out by another, nothing on disk.</summary>
/// <remarks>It learns neither name nor unit: what is looked for never leaves this process.</remarks>
internal static class Tesseract
{
    /// <exception cref="OcrFailedException">It did not start, or stopped with a fault.</exception>
    public static async Task<string> ReadAsync(string executable, Raster grey, ReadingPass pass, CancellationToken ct)
    {
        using var process = Start(executable, pass);
        try
        {
            var table = process.StandardOutput.ReadToEndAsync(ct);
            var fault = process.StandardError.ReadToEndAsync(ct);
            await FeedAsync(process.StandardInput.BaseStream, grey, ct);
            await process.WaitForExitAsync(ct);
            var (read, words) = (await table, await fault);
            return process.ExitCode == 0 ? read : throw new OcrFailedException($"tesseract ended with {process.ExitCode}: {words}");
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill();
            }
        }
    }

    private static Process Start(string executable, ReadingPass pass)
    {
        var start = new ProcessStartInfo(executable)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            Environment = { ["OMP_THREAD_LIMIT"] = "1" },
        };
        foreach (var argument in Arguments(pass))
        {
            start.ArgumentList.Add(argument);
        }

        var process = Process.Start(start) ?? throw new OcrFailedException($"{executable} did not start");
        StepBack(process);
        return process;
    }

    /// <summary>Whoever uploads or submits at this moment goes first.</summary>
    private static void StepBack(Process process)
    {
        try
        {
            process.PriorityClass = ProcessPriorityClass.BelowNormal;
        }
        catch (Exception gone) when (gone is InvalidOperationException or Win32Exception)
        {
            // it has ended already: its exit code tells why
        }
    }

    private static string[] Arguments(ReadingPass pass) =>
        ["stdin", "stdout", "-l", "chi_sim", "--psm", $"{pass.Segmentation}", "--dpi", "300", "-c", "preserve_interword_spaces=1", "tsv"];

    /// <summary>A portable grey map. Where tesseract ended early, its own words say why.</summary>
    private static async Task FeedAsync(Stream input, Raster grey, CancellationToken ct)
    {
        try
        {
            await using (input)
            {
                await input.WriteAsync(Encoding.ASCII.GetBytes($"P5\n{grey.Width} {grey.Height}\n255\n"), ct);
                await input.WriteAsync(grey.Pixels, ct);
            }
        }
        catch (IOException)
        {
            // the pipe is closed: the exit code follows
        }
    }
}
