namespace TitleReview.App.Documents;

/// <param name="FontConfig">A fonts.conf that names all the fonts there are; null leaves the system's.</param>
/// <param name="Parallel">Documents printed at the same time; each needs its own renderer process.</param>
/// <param name="RecycleAfter">Documents after which a fresh browser takes over, because long-lived ones grow.</param>
/// <param name="Sandbox">Chromium refuses to run as root with its sandbox on.</param>
public sealed record PrinterOptions(
    string Executable = "/usr/bin/chromium",
    string? FontConfig = null,
    int Parallel = 2,
    int RecycleAfter = 2000,
    TimeSpan? Timeout = null,
    bool Sandbox = true)
{
    public TimeSpan TimeoutOrDefault => Timeout ?? TimeSpan.FromSeconds(60);
}
