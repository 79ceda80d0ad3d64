using System.ComponentModel;
using System.Diagnostics;

namespace TitleReview.App.Documents;

/// <summary>One headless Chromium, its throw-away profile and the pipe to it. Closes once retired and idle.</summary>
internal sealed class ChromiumProcess
{
    // DevTools' pipe is file descriptors 3 and 4; .NET hands over only 0 to 2, so a one-line shell moves them.
    private const string MoveDescriptors = "exec \"$0\" \"$@\" 3<&0 4>&1 0</dev/null 1>&2";

    private readonly Process _process;
    private readonly DirectoryInfo _profile;
    private int _busy;
    private volatile bool _retired;

    private ChromiumProcess(Process process, DirectoryInfo profile)
    {
        _process = process;
        _profile = profile;
        Pipe = new DevToolsPipe(process.StandardInput.BaseStream, process.StandardOutput.BaseStream);
        Ended = CleanUpAsync();
    }

    public DevToolsPipe Pipe { get; }

    public Task Ended { get; }

    public int Id => _process.Id;

    public int Entered { get; private set; }

    public bool IsAlive => !Pipe.IsGone;

    public static ChromiumProcess Start(PrinterOptions options)
    {
        if (!File.Exists(options.Executable))
        {
            throw new PrintFailedException($"There is no browser at {options.Executable}: install Chromium, or correct the setting Documents:Chromium.");
        }

        try
        {
            return StartAt(options);
        }
        catch (Exception failure) when (failure is Win32Exception or IOException or UnauthorizedAccessException)
        {
            throw new PrintFailedException("The browser could not be started.", failure);
        }
    }

    private static ChromiumProcess StartAt(PrinterOptions options)
    {
        var profile = Directory.CreateTempSubdirectory("titlereview-print-");
        var start = new ProcessStartInfo("/bin/sh")
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in (IEnumerable<string>)["-c", MoveDescriptors, options.Executable, .. Switches(options, profile)])
        {
            start.ArgumentList.Add(argument);
        }

        if (options.FontConfig is not null)
        {
            start.Environment["FONTCONFIG_FILE"] = options.FontConfig;
        }

        var process = Process.Start(start) ?? throw new PrintFailedException("The browser could not be started.");
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine(); // read and dropped: Chromium hangs once this pipe is full
        return new ChromiumProcess(process, profile);
    }

    private static IEnumerable<string> Switches(PrinterOptions options, DirectoryInfo profile) =>
    [
        "--headless=new", "--remote-debugging-pipe", "--font-render-hinting=none", "--disable-gpu", "--no-first-run",
        "--disable-extensions", "--disable-background-networking", "--disable-component-update", "--disable-sync",
        "--no-default-browser-check", "--disable-dev-shm-usage", "--host-resolver-rules=MAP * ~NOTFOUND",
        "--user-agent=TitleReview", // printed into the file as its creator; the browser's own words would name the server's system
        $"--user-data-dir={profile.FullName}",
        .. options.Sandbox ? Array.Empty<string>() : ["--no-sandbox"],
    ];

    /// <remarks>Called under the printer's lock.</remarks>
    public void Enter()
    {
        Entered++;
        Interlocked.Increment(ref _busy);
    }

    public void Leave()
    {
        if (Interlocked.Decrement(ref _busy) == 0 && _retired)
        {
            Kill();
        }
    }

    public void Retire()
    {
        _retired = true;
        if (Volatile.Read(ref _busy) == 0)
        {
            Kill();
        }
    }

    public void Kill()
    {
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (Exception failure) when (failure is InvalidOperationException or Win32Exception or AggregateException)
        {
            // it, or one of its children, was gone already
        }
    }

    private async Task CleanUpAsync()
    {
        await Pipe.Reading;
        Kill();
        try
        {
            await _process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(5));
            _profile.Delete(recursive: true);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or TimeoutException)
        {
            // a file of the profile is still being written; the system clears its temporary folder
        }

        _process.Dispose();
    }
}
