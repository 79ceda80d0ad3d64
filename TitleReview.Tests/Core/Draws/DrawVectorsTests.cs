using TitleReview.Core.Draws;
using Xunit;

namespace TitleReview.Tests.Core.Draws;

/// <summary>The vectors of docs/draw.md, made by its script and not by the application.</summary>
public sealed class DrawVectorsTests
{
    public static readonly TheoryData<string, string, string> Vectors = new()
    {
        { "committee-11", "e8167718aede63e194263a874e222e50078edfed2f57373334ec054e9f0d8136", "2 6 4 7 1 | 13 9 12 | 19 17 16" },
        { "tight", "f6dd8011574437ae1d02b37be2187b27085120af9878bb09be59b55cea0e3e03", "5 3 11 4 | 10 9 7" },
        { "defence-9-of-40", "9e019cf7e44e7235936917581e566a44c0179e8cd2bbacafe0dfe2856edddb31", "12 3 34 2 26 32 20 8 9" },
        { "one", "5b59ef2a38df6865e0fbb3dbd2383b45aa0c4691cc1d75536874b3777ea5e70b", "1" },
    };

    public static byte[] Read(string name) => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "TestFiles", "draws", name + ".json"));

    [Theory, MemberData(nameof(Vectors))]
    public void WhyNot_OfAVector_FindsNothing(string name, string frozenHash, string now)
    {
        var bytes = Read(name);

        Assert.Empty(TranscriptRules.WhyNot(bytes, frozenHash).Refusals);
        Assert.Equal(now, string.Join(" | ", DrawReading.Read(bytes)!.Now.Select(group => string.Join(' ', group.Members))));
    }

    [Theory, MemberData(nameof(Vectors))]
    public void Run_WithTheVectorsSeed_WritesTheSameBytes(string name, string frozenHash, string now)
    {
        var vector = DrawReading.Read(Read(name))!;

        var again = VerifiableDraw.Run(vector.Frozen, vector.Seed, vector.Result.DrawnAt);
        foreach (var one in vector.Replacements)
        {
            again = ReplacementRules.Replace(again, one.Leaves, one.Reason, one.At);
        }

        Assert.Equal(CanonicalDraw.Write(vector), CanonicalDraw.Write(again));
        Assert.Equal((frozenHash, now.Length > 0), (again.Seed.FrozenHash, true));
    }

    [Fact]
    public void Select_FromTwelveWithTheSeedOfTheSpecification_GivesItsOrder()
    {
        var pool = DrawReading.Read(Read("tight"))!.Frozen;

        var result = VerifiableDraw.Select(pool, CanonicalDraw.HashOf("abc"), pool.FrozenAt);

        Assert.Equal([11, 7, 6, 9, 12, 10, 1, 8, 4, 3, 5, 2], result.Order);
    }

    [Theory]
    [InlineData("one"), InlineData("committee-11")]
    public void WhyNot_OneByteChangedAnywhere_IsFound(string name)
    {
        var bytes = Read(name);
        var missed = new List<string>();
        for (var at = 0; at < bytes.Length; at++)
        {
            foreach (var flip in (byte[])[1, 2, 4, 32, 128])
            {
                bytes[at] ^= flip;
                if (!TranscriptRules.WhyNot(bytes).IsRefused)
                {
                    missed.Add($"{at} ^ {flip}");
                }

                bytes[at] ^= flip;
            }
        }

        Assert.Empty(missed);
    }

    [Theory]
    [InlineData("\ufeff{", "{"), InlineData("{ ", "{"), InlineData("}\n", "}")]
    [InlineData("\"title\":\"\\u53ea", "\"title\":\"只"), InlineData("\"count\":1,\"format\"", "\"format\""), InlineData("\"no\":1.0", "\"no\":1"), InlineData("\"no\":01", "\"no\":1")]
    public void WhyNot_AnotherSpellingOfTheSame_IsNotCanonical(string written, string canonical)
    {
        var text = CanonicalDraw.Write(DrawReading.Read(Read("one"))!);
        var at = canonical == "}" ? text.LastIndexOf(canonical, StringComparison.Ordinal) : text.IndexOf(canonical, StringComparison.Ordinal);

        var refusal = Assert.Single(TranscriptRules.WhyNot(CanonicalDraw.Bytes(text[..at] + written + text[(at + canonical.Length)..])).Refusals);

        Assert.Contains("规范写法", Assert.IsType<TranscriptDiffers>(refusal).Sentence);
    }

    [Fact]
    public void WhyNot_ATranscriptOfAnotherDraw_DiffersFromWhatWasPublished()
    {
        var posted = DrawReading.Read(Read("tight"))!.Seed.FrozenHash;

        var refusal = Assert.Single(TranscriptRules.WhyNot(Read("committee-11"), posted).Refusals);

        Assert.Contains("另一次抽取", refusal.Sentence);
    }

    [Fact]
    public void WhyNot_PoolEditedAfterTheCommitmentWithEveryHashMadeAnew_DiffersFromWhatWasPublished()
    {
        var vector = DrawReading.Read(Read("committee-11"))!;
        var edited = vector.Frozen with { Rows = [.. vector.Frozen.Rows.Select(row => row.No == 3 ? row with { Unit = 9 } : row)] };
        var forged = VerifiableDraw.Run(edited, vector.Seed with { FrozenHash = CanonicalDraw.HashOf(CanonicalDraw.Write(edited)) }, vector.Result.DrawnAt);
        var bytes = CanonicalDraw.Bytes(CanonicalDraw.Write(forged));

        Assert.Empty(TranscriptRules.WhyNot(bytes).Refusals);
        Assert.Contains("公布以后改过", Assert.Single(TranscriptRules.WhyNot(bytes, vector.Seed.FrozenHash).Refusals).Sentence);
    }

    [Fact]
    public void SealedHash_OfTheListBehindAVector_IsTheOneFrozen()
    {
        var frozen = DrawReading.Read(Read("one"))!.Frozen;
        var list = new SealedList(frozen.Draw, string.Concat(Enumerable.Repeat("5a", 32)), [new SealedRow(1, 1.ToString("x32"))]);

        Assert.Equal(frozen.SealedHash, CanonicalDraw.HashOf(CanonicalDraw.Write(list)));
        Assert.Equal(list.Rows, DrawReading.ReadSealed(CanonicalDraw.Bytes(CanonicalDraw.Write(list)))!.Rows);
    }
}
