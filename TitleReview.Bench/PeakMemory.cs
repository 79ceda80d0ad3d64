using System.Globalization;

namespace TitleReview.Bench;

/// <summary>The working set of this process as Linux counts it, native memory included.</summary>
internal static class PeakMemory
{
    private const int KilobytesOfMegabyte = 1024;

    /// <summary>By how many megabytes the working set grew at most while the act ran.</summary>
    public static int GrowthOf(Action act)
    {
        GC.Collect();
        // forgets the peak so far
        File.WriteAllText("/proc/self/clear_refs", "5");
        var idle = Read("VmRSS:");
        act();
        return (Read("VmHWM:") - idle) / KilobytesOfMegabyte;
    }

    // VmRSS:	   12345 kB
    private static int Read(string name) => int.Parse(
        File.ReadLines("/proc/self/status").First(line => line.StartsWith(name, StringComparison.Ordinal))[name.Length..].Replace("kB", "", StringComparison.Ordinal).Trim(),
        CultureInfo.InvariantCulture);
}
