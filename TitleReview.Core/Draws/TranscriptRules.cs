using TitleReview.Core.Kernel;

namespace TitleReview.Core.Draws;

/// <summary>「复核抽取记录」: everything is computed anew from the rows, the rules and the seed.</summary>
public static class TranscriptRules
{
    /// <summary>What is not as docs/draw.md says; none when the transcript is right.</summary>
    /// <param name="published">The frozen hash that was posted before the seed; null: unknown here, not compared.</param>
    public static Verdict WhyNot(ReadOnlySpan<byte> bytes, string? published = null)
    {
        if (DrawReading.Read(bytes) is not { } transcript)
        {
            return Verdict.Of(new TranscriptDiffers("文件不是规范写法的抽取记录：多了、少了或者改了字符。"));
        }

        var first = FrozenRules.Faults(transcript.Frozen).ToList();
        if (first.Count > 0)
        {
            return new Verdict([.. first.Select(fault => new TranscriptDiffers(fault))]);
        }

        var frozenHash = CanonicalDraw.HashOf(CanonicalDraw.Write(transcript.Frozen));
        return Verdict.Of(
        [
            published is not null && published != frozenHash
                ? new TranscriptDiffers($"冻结指纹与种子产生前公布的不同：记录为{frozenHash}，公布的是{published}；名册或规则在公布以后改过，或者这是另一次抽取的记录。") : null,
            .. Satisfiability.WhyNot(transcript.Frozen, DrawClauses.None).Refusals,
            .. FaultsOfSeed(transcript, frozenHash).Select(fault => new TranscriptDiffers(fault)),
        ]) is { IsRefused: true } verdict ? verdict : new Verdict([.. FaultsOfResult(transcript).Select(fault => new TranscriptDiffers(fault))]);
    }

    private static IEnumerable<string> FaultsOfSeed(DrawTranscript transcript, string frozenHash)
    {
        var (pool, seed) = (transcript.Frozen, transcript.Seed);
        if (transcript.Format != DrawTranscript.FormatName)
        {
            yield return "格式名称不对。";
        }

        if (seed.FrozenHash != frozenHash)
        {
            yield return "种子部分所记的冻结指纹与冻结部分不符，冻结部分改动过。";
        }

        if (!DrawForm.IsHash(seed.Secret) || CanonicalDraw.HashOfHex(seed.Secret) != pool.SecretHash)
        {
            yield return "揭示的秘密数与事先公布的哈希值不符。";
        }

        if (!seed.Entries.Select(entry => entry.Source).SequenceEqual(Enumerable.Range(1, pool.Sources.Count)))
        {
            yield return "录入的种子与事先写明的来源不是一一对应。";
            yield break;
        }

        foreach (var (entry, i) in seed.Entries.Select((entry, i) => (entry, i)))
        {
            if (entry.By is not (1 or 2) || !DrawForm.IsTime(entry.EnteredAt))
            {
                yield return $"第{i + 1}项种子的监督人或时间写法不对。";
            }

            foreach (var refusal in SeedRules.WhyNotEnter(pool, [.. seed.Entries.Take(i)], entry.Source, entry.By, entry.Value, entry.EnteredAt).Refusals)
            {
                yield return $"第{i + 1}项种子不符合要求：{refusal.Sentence}";
            }

            if (string.CompareOrdinal(entry.EnteredAt, transcript.Result.DrawnAt) > 0)
            {
                yield return $"第{i + 1}项种子的录入时间晚于抽取时间。";
            }
        }
    }

    private static IEnumerable<string> FaultsOfResult(DrawTranscript transcript)
    {
        var result = transcript.Result;
        if (!DrawForm.IsTime(result.DrawnAt))
        {
            yield return "抽取时间写法不对。";
        }

        var again = VerifiableDraw.Run(transcript.Frozen, transcript.Seed, result.DrawnAt);
        if (CanonicalDraw.Write(again.Result) != CanonicalDraw.Write(result))
        {
            yield return again.Result.SeedHash != result.SeedHash ? "种子的哈希值与重算的不同，种子部分改动过。"
                : !again.Result.Order.SequenceEqual(result.Order) ? "抽取顺序与重算的不同。"
                : "入选或候补的编号与重算的不同。";
            yield break;
        }

        var before = result.DrawnAt;
        foreach (var (one, i) in transcript.Replacements.Select((one, i) => (one, i)))
        {
            if (!DrawForm.IsTime(one.At) || string.CompareOrdinal(one.At, before) < 0 || !CanonicalDraw.CanStand(one.Reason))
            {
                yield return $"第{i + 1}次递补的时间或原因不对。";
            }

            if (ReplacementRules.WhyNot(again, one.Leaves) is { IsRefused: true } why)
            {
                yield return $"第{i + 1}次递补不成立：{why.Refusals[0].Sentence}";
                yield break;
            }

            again = ReplacementRules.Replace(again, one.Leaves, one.Reason, one.At);
            if (again.Replacements[^1] != one)
            {
                yield return $"第{i + 1}次递补与按规则重算的不同，应由{again.Replacements[^1].Enters}号递补。";
                yield break;
            }

            before = one.At;
        }

        if (again.LastHash != transcript.LastHash)
        {
            yield return "最后的哈希值与重算的不同。";
        }
    }
}
