using System.Globalization;
using TitleReview.Core.Draws;

namespace TitleReview.Tests.Builders;

/// <summary>Draws as they come in an office, and stranger ones: one to four groups, units of all sizes, limits that bind or not, replacements.</summary>
internal static class RandomDraw
{
    public static DrawTranscript Of(Random chance)
    {
        var pool = SatisfiablePool(chance);
        var secret = Hex(chance, 32);
        pool = pool with { SecretHash = CanonicalDraw.HashOfHex(secret) };
        var entries = pool.Sources.Select((source, i) => new SeedEntry(i + 1, i % 2 + 1, Value(chance, source.Kind), Time(chance.Next(10, 20)))).ToList();
        var seed = new DrawSeed(CanonicalDraw.HashOf(CanonicalDraw.Write(pool)), entries, secret);
        var transcript = VerifiableDraw.Run(pool, seed, Time(20));
        for (var turn = chance.Next(0, 4); turn > 0; turn--)
        {
            var all = transcript.Now.SelectMany(group => group.Members.Concat(group.Alternates)).ToList();
            var leaves = all[chance.Next(all.Count)];
            if (!ReplacementRules.WhyNot(transcript, leaves).IsRefused)
            {
                transcript = ReplacementRules.Replace(transcript, leaves, "不能参加“本次”评审𬭎", Time(25 + transcript.Replacements.Count));
            }
        }

        return transcript;
    }

    public static byte[] BytesOf(DrawTranscript transcript) => CanonicalDraw.Bytes(CanonicalDraw.Write(transcript));

    private static FrozenPool SatisfiablePool(Random chance)
    {
        while (true)
        {
            var pool = Pool(chance);
            if (!Satisfiability.WhyNot(pool, DrawClauses.None).IsRefused)
            {
                return pool;
            }
        }
    }

    /// <summary>Often not satisfiable.</summary>
    public static FrozenPool Pool(Random chance)
    {
        var groups = Enumerable.Range(1, chance.Next(1, 5)).Select(i => new PoolGroup($"第{i}组", chance.Next(1, 6), chance.Next(0, 4))).ToList();
        var units = chance.Next(1, 9);
        var rows = Enumerable.Range(1, chance.Next(1, 36)).Select(no => new PoolRow(no, chance.Next(1, groups.Count + 1), chance.Next(0, 10) == 0 ? 0 : chance.Next(1, units + 1))).ToList();
        var isOdd = groups.Sum(group => group.Seats) % 2 == 1 && chance.Next(2) == 0;
        SeedSource[] sources = chance.Next(3) switch
        {
            0 => [new(SourceKind.Dice, "监督人一", Time(0)), new(SourceKind.Dice, "监督人二", Time(0))],
            1 => [new(SourceKind.Sealed, "监督人一", Time(0)), new(SourceKind.Dice, "监督人二", Time(1)), new(SourceKind.Lottery, "第2026136期", Time(5))],
            _ => [new(SourceKind.Lottery, "第2026136期", Time(5))],
        };
        return new FrozenPool(
            Hex(chance, 16), chance.Next(2) == 0 ? DrawKind.Committee : DrawKind.Defence, "随机生成的抽取", Time(0),
            new DrawLimits(isOdd, chance.Next(0, 4), 1, chance.Next(0, 4), chance.Next(0, 3), chance.Next(0, 4), 4, chance.Next(2) == 0),
            groups, sources, Hex(chance, 32), Hex(chance, 32), chance.Next(2) == 0 ? [] : [new PoolExclusion("与申报人同单位", chance.Next(1, 9))], rows);
    }

    public static string Time(int minute) => string.Create(CultureInfo.InvariantCulture, $"2026-11-23T10:{minute:00}:00+08:00");

    private static string Hex(Random chance, int bytes)
    {
        var drawn = new byte[bytes];
        chance.NextBytes(drawn);
        return Convert.ToHexStringLower(drawn);
    }

    private static string Value(Random chance, SourceKind kind) => kind switch
    {
        SourceKind.Dice => string.Concat(Enumerable.Range(0, chance.Next(20, 30)).Select(_ => chance.Next(1, 7))),
        SourceKind.Sealed => string.Concat(Enumerable.Range(0, chance.Next(12, 20)).Select(_ => chance.Next(0, 10))),
        _ => string.Join(' ', Enumerable.Range(0, 7).Select(_ => chance.Next(1, 34).ToString("00", CultureInfo.InvariantCulture))),
    };
}
