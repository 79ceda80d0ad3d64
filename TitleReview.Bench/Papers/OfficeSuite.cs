using System.Diagnostics;

namespace TitleReview.Bench.Papers;

/// <summary>LibreOffice without a window, one process for all files that it is given.</summary>
internal static class OfficeSuite
{
    private const string Program = "/usr/bin/soffice";

    public static bool IsInstalled => File.Exists(Program);

    public static async Task ConvertAsync(string folder, IReadOnlyList<string> files)
    {
        var start = new ProcessStartInfo(
            Program, ["--headless", "--norestore", $"-env:UserInstallation=file://{folder}/profile", "--convert-to", "pdf", "--outdir", folder, .. files])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var said = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        var missing = files.Where(file => !File.Exists(Path.ChangeExtension(file, ".pdf"))).ToList();
        if (missing.Count > 0)
        {
            throw new InvalidOperationException($"LibreOffice did not convert {missing.Count} of {files.Count} files: {string.Join(' ', await said)}");
        }
    }
}
