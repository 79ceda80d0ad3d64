using Microsoft.Extensions.Logging.Abstractions;
using TitleReview.App.Imaging;
using TitleReview.App.Imaging.Suggesting;
using TitleReview.Core.Masking;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Imaging.Suggesting;

public sealed class SuggestionToolsTests
{
    private const string Cascades = "/usr/share/opencv4/haarcascades";

    [Fact]
    public void Installed_OnThisMachine_NothingMissing() => Assert.Empty(SuggestionTools.Installed().MissingPackages);

    [Fact]
    public void Look_NothingThere_NamesEachPackage() =>
        Assert.Equal(["tesseract-ocr", "tesseract-ocr-chi-sim", "opencv-data"], SuggestionTools.Look("/nowhere/tesseract", "/nowhere").MissingPackages);

    [Fact]
    public void Look_OnlyEnglish_NamesTheChineseData()
    {
        using var folder = new TemporaryFolder();

        Assert.Equal(["tesseract-ocr-chi-sim"], SuggestionTools.Look(Program(folder, "echo eng"), Cascades).MissingPackages);
    }

    [Fact]
    public async Task Suggest_WithoutTools_StillFindsSealsAndSaysThatItIsNotAll()
    {
        var page = await SuggestAsync(SuggestionTools.Look("/nowhere/tesseract", "/nowhere"));

        Assert.False(page.IsComplete);
        Assert.Equal(2, page.Suggestions.Count);
        Assert.All(page.Suggestions, suggestion => Assert.Equal(MaskKind.Seal, suggestion.Region.Kind));
    }

    [Fact]
    public async Task Suggest_ReaderThatFails_SealsAndEyesRemain()
    {
        using var folder = new TemporaryFolder();

        var page = await SuggestAsync(SuggestionTools.Look(Program(folder, "[ \"$1\" = --list-langs ] && echo chi_sim || exit 3"), Cascades));

        Assert.False(page.IsComplete);
        Assert.Contains(page.Suggestions, suggestion => suggestion.Region.Kind == MaskKind.Eyes);
    }

    /// <summary>Whoever may list processes, or read the machine's log, must not learn whose scans are read.</summary>
    [Fact]
    public async Task Suggest_Reader_LearnsNeitherNameNorUnitAndLeavesNoFile()
    {
        using var folder = new TemporaryFolder();
        var said = folder.File("said");
        var reader = Program(folder, $"[ \"$1\" = --list-langs ] && echo chi_sim && exit; echo \"$@\" >> {said}; env >> {said}; cat | wc -c >> {said}");

        await SuggestAsync(SuggestionTools.Look(reader, Cascades));

        var words = await File.ReadAllTextAsync(said, TestContext.Current.CancellationToken);
        Assert.Contains("stdin stdout -l chi_sim", words, StringComparison.Ordinal);
        Assert.Contains("OMP_THREAD_LIMIT=1", words, StringComparison.Ordinal);
        Assert.DoesNotContain("赵志强", words, StringComparison.Ordinal);
        Assert.DoesNotContain("若羌", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Suggest_Cancelled_EndsTheReader()
    {
        using var folder = new TemporaryFolder();
        var ended = folder.File("pid");
        var reader = Program(folder, $"[ \"$1\" = --list-langs ] && echo chi_sim && exit; echo $$ > {ended}; exec sleep 60");
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);

        var running = SuggestAsync(SuggestionTools.Look(reader, Cascades), cancel.Token);
        while (!File.Exists(ended) || (await File.ReadAllTextAsync(ended, cancel.Token)).Length == 0)
        {
            await Task.Delay(20, cancel.Token);
        }

        var process = int.Parse(await File.ReadAllTextAsync(ended, TestContext.Current.CancellationToken));
        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        for (var tries = 0; IsAlive(process); tries++)
        {
            Assert.True(tries < 200, "the reader lives on");
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
    }

    private static bool IsAlive(int process)
    {
        try
        {
            return !File.ReadAllText($"/proc/{process}/status").Contains("zombie", StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static async Task<SuggestedPage> SuggestAsync(SuggestionTools tools, CancellationToken? ct = null)
    {
        using var slots = new DecodeSlots(1);
        using var suggester = new MaskSuggester(slots, tools, NullLogger<MaskSuggester>.Instance);
        IdentityWord[] words = [new("赵志强", MaskKind.Name), new("若羌县水利局", MaskKind.Unit)];
        return await suggester.SuggestAsync(Scans.Read("a4-150dpi-13_t1.jpg"), orientation: null, words, ct ?? TestContext.Current.CancellationToken);
    }

    private static string Program(TemporaryFolder folder, string script)
    {
        var path = folder.File("tesseract");
        File.WriteAllText(path, $"#!/bin/sh\n{script}\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return path;
    }
}
