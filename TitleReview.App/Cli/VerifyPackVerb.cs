using System.Globalization;
using TitleReview.App.Files;
using TitleReview.Core.Filing;

namespace TitleReview.App.Cli;

/// <summary>verify-pack [--published HASH] FILE.zip: computes the manifest of a filing pack anew and says what differs.</summary>
/// <remarks>0 right, 1 something differs, 2 bad input. Specified in docs/cli.md.</remarks>
public static class VerifyPackVerb
{
    private const int BadInput = 2;
    private const string Usage = "命令的参数不对，用法：verify-pack [--published 清单指纹] 备案包.zip";

    /// <param name="args">The words after the verb.</param>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error)
    {
        var (published, path) = args switch
        {
            [var file] when !file.StartsWith('-') => ((string?)null, file),
            ["--published", var hash, var file] when !file.StartsWith('-') => (hash, file),
            _ => (null, ""),
        };
        if (path.Length == 0)
        {
            await error.WriteLineAsync(Usage);
            return BadInput;
        }
        try
        {
            await using var zip = File.OpenRead(path);
            return await PrintAsync(await PackCheck.RunAsync(zip, CancellationToken.None), published, output);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            await error.WriteLineAsync($"无法读取文件“{path}”，请检查它是否存在、能否打开");
            return BadInput;
        }
    }

    private static async Task<int> PrintAsync(PackCheck.Answer answer, string? published, TextWriter output)
    {
        var verdict = answer.Manifest is { } manifest && published is not null && !string.Equals(published, manifest.Hash(), StringComparison.OrdinalIgnoreCase)
            ? answer.Verdict.And(Core.Kernel.Verdict.Of(new PackHasAnotherHash(manifest.Hash())))
            : answer.Verdict;
        foreach (var refusal in verdict.Refusals)
        {
            await output.WriteLineAsync(refusal.Sentence);
        }
        if (verdict.IsRefused)
        {
            return 1;
        }
        var read = answer.Manifest!;
        await output.WriteLineAsync($"{read.Title}\t{read.Notice}");
        await output.WriteLineAsync($"清单指纹\t{read.Hash()}");
        foreach (var item in read.Files.GroupBy(file => file.Item))
        {
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{item.Key}\t{string.Join('，', item.GroupBy(file => file.Part).Select(part => $"{part.Key}{part.Count()}个"))}"));
        }
        return 0;
    }
}
