using TitleReview.Core.Draws;

namespace TitleReview.App.Cli;

/// <summary>verify-draw [--published HASH] [--sealed LIST.json] TRANSCRIPT.json: computes a draw anew and says what differs.</summary>
/// <remarks>0 right, 1 something differs, 2 bad input. Specified in docs/draw.md and docs/cli.md.</remarks>
public static class VerifyDrawVerb
{
    private const int BadInput = 2;
    private const int MaxBytes = 64 * 1024 * 1024;
    private const string Usage = "命令的参数不对，用法：verify-draw [--published 冻结指纹] [--sealed 密封名单.json] 抽取记录.json";

    /// <param name="args">The words after the verb.</param>
    public static int Run(string[] args, TextWriter output, TextWriter error)
    {
        var words = new Queue<string>(args);
        string? published = null, sealedPath = null, path = null;
        while (words.TryDequeue(out var word))
        {
            var isTaken = word switch
            {
                "--published" when published is null => words.TryDequeue(out published),
                "--sealed" when sealedPath is null => words.TryDequeue(out sealedPath),
                _ when path is null && !word.StartsWith('-') => (path = word).Length > 0,
                _ => false,
            };
            if (!isTaken)
            {
                error.WriteLine(Usage);
                return BadInput;
            }
        }

        if (path is null)
        {
            error.WriteLine(Usage);
            return BadInput;
        }

        if (ReadOrSay(path, error) is not { } bytes || (sealedPath is not null && ReadOrSay(sealedPath, error) is null))
        {
            return BadInput;
        }

        return Print(TranscriptRules.WhyNot(bytes, published).Refusals.Select(refusal => refusal.Sentence)
            .Concat(sealedPath is null ? [] : FaultsOfSealed(bytes, InputFile.ReadAtMost(sealedPath, MaxBytes)!)).ToList(), bytes, output);
    }

    private static byte[]? ReadOrSay(string path, TextWriter error)
    {
        if (InputFile.ReadAtMost(path, MaxBytes + 1) is { Length: <= MaxBytes } bytes)
        {
            return bytes;
        }

        error.WriteLine($"无法读取文件“{path}”，请检查它是否存在、能否打开、是否超过64MB");
        return null;
    }

    private static IEnumerable<string> FaultsOfSealed(byte[] transcript, byte[] list)
    {
        if (DrawReading.Read(transcript) is not { } drawn)
        {
            yield break;
        }

        if (DrawReading.ReadSealed(list) is not { } persons || CanonicalDraw.HashOf(CanonicalDraw.Write(persons)) != drawn.Frozen.SealedHash)
        {
            yield return "密封名单与冻结时封存的不是同一份。";
        }
        else if (!persons.Rows.Select(row => row.No).SequenceEqual(drawn.Frozen.Rows.Select(row => row.No)))
        {
            yield return "密封名单的编号与名册不符。";
        }
    }

    private static int Print(List<string> faults, byte[] bytes, TextWriter output)
    {
        foreach (var fault in faults)
        {
            output.WriteLine(fault);
        }

        if (faults.Count > 0)
        {
            return 1;
        }

        var transcript = DrawReading.Read(bytes)!;
        output.WriteLine($"冻结指纹\t{transcript.Seed.FrozenHash}");
        foreach (var (group, now) in transcript.Frozen.Groups.Zip(transcript.Now))
        {
            output.WriteLine($"{group.Name}\t{string.Join(' ', now.Members)}\t{string.Join(' ', now.Alternates)}");
        }

        return 0;
    }
}
