using System.ComponentModel;
using System.Diagnostics;
using TitleReview.App.Imaging.Suggesting.Faces;

namespace TitleReview.App.Imaging.Suggesting;

/// <summary>What the operating system offers for suggestions, asked once. Seals need none of it.</summary>
public sealed class SuggestionTools
{
    private const string CascadeFolder = "/usr/share/opencv4/haarcascades";
    private const string FaceCascade = "haarcascade_frontalface_alt2.xml";

    private SuggestionTools(string? reader, FaceFinder? faces, IReadOnlyList<string> missing) => (Reader, Faces, MissingPackages) = (reader, faces, missing);

    /// <summary>Debian packages without which some kinds are not suggested; empty when all is there.</summary>
    public IReadOnlyList<string> MissingPackages { get; }

    /// <summary>The tesseract that reads simplified Chinese, or null.</summary>
    internal string? Reader { get; }

    internal FaceFinder? Faces { get; }

    public static SuggestionTools Installed() => Look("tesseract", CascadeFolder);

    internal static SuggestionTools Look(string tesseract, string cascadeFolder)
    {
        var cascade = Path.Combine(cascadeFolder, FaceCascade);
        var languages = LanguagesInTheEnd(tesseract);
        var faces = File.Exists(cascade) ? new FaceFinder(CascadeFile.Read(cascade)) : null;
        var hasChinese = languages?.Contains("chi_sim") == true;
        var missing = new[]
        {
            languages is null ? "tesseract-ocr" : null,
            hasChinese ? null : "tesseract-ocr-chi-sim",
            faces is null ? "opencv-data" : null,
        };
        return new(hasChinese ? tesseract : null, faces, [.. missing.OfType<string>()]);
    }

    // asked once for as long as the server runs: one that was killed on a crowded machine must not count as not installed
    private static string[]? LanguagesInTheEnd(string tesseract)
    {
        string[]? languages = null;
        for (var attempt = 0; attempt < 3 && languages is not { Length: > 0 }; attempt++)
        {
            languages = Languages(tesseract);
            if (languages is null)
            {
                return null;
            }
        }
        return languages;
    }

    /// <summary>Null where there is no tesseract; empty where it did not come to an answer.</summary>
    private static string[]? Languages(string tesseract)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(tesseract, "--list-langs") { RedirectStandardOutput = true, RedirectStandardError = true })!;
            var words = process.StandardOutput.ReadToEnd() + process.StandardError.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? words.Split('\n', StringSplitOptions.TrimEntries) : [];
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
