using System.Diagnostics;

namespace TitleReview.Tests.Hosting;

/// <summary>Runs the programs of the newest installed PostgreSQL; they refuse root, so root lends them the `postgres` account.</summary>
internal static class PostgresTool
{
    public static bool RunsAsRoot => Environment.UserName == "root";

    public static Task RunAsServerOwnerAsync(string tool, string[] arguments)
    {
        var path = Path.Combine(Binaries(), tool);
        return RunsAsRoot
            ? RunAsync("setpriv", ["--reuid=postgres", "--regid=postgres", "--init-groups", path, .. arguments])
            : RunAsync(path, arguments);
    }

    /// <remarks>Output goes to a file: a pipe would be inherited by the server and never reach its end.</remarks>
    public static async Task RunAsync(string program, string[] arguments)
    {
        var output = Path.GetTempFileName();
        try
        {
            string[] shell = ["-c", "out=$1; shift; exec \"$@\" >\"$out\" 2>&1 </dev/null", "sh", output, program, .. arguments];
            using var process = Process.Start(new ProcessStartInfo("/bin/sh", shell) { WorkingDirectory = "/" })!;
            await process.WaitForExitAsync();
            if (process.ExitCode != 0)
            {
                throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}: {await File.ReadAllTextAsync(output)}");
            }
        }
        finally
        {
            File.Delete(output);
        }
    }

    private static string Binaries() =>
        Directory.Exists("/usr/lib/postgresql")
            ? Path.Combine(Directory.GetDirectories("/usr/lib/postgresql").OrderBy(folder => folder.Length).ThenBy(folder => folder, StringComparer.Ordinal).Last(), "bin")
            : throw new InvalidOperationException("PostgreSQL is not installed: ./test installs it.");
}
