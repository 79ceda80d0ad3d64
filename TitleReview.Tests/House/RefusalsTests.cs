using System.Text.RegularExpressions;
using TitleReview.Core.Kernel;
using Xunit;

namespace TitleReview.Tests.House;

public sealed class RefusalsTests
{
    private static IEnumerable<Type> Refusals => OurTypes.Core.Concat(OurTypes.App).Where(type => type.IsSubclassOf(typeof(Refusal)) && !type.IsAbstract);

    [Fact]
    public void EachRefusal_IsNamedInATest()
    {
        var tests = string.Join('\n', Sources.Files(["TitleReview.Tests"], ".cs").Where(path => !path.Contains("/House/", StringComparison.Ordinal)).Select(Sources.Text));

        HouseAssert.None(
            from type in Refusals
            where !Regex.IsMatch(tests, $@"\b{OurTypes.BareName(type)}\b")
            select $"{type.FullName} is named in no test");
    }

    [Fact]
    public void EachRefusal_SpeaksChinese() => HouseAssert.None(Refusals.Select(WhatIsWrongWithItsSentence).OfType<string>());

    [Fact]
    public void WhatIsWrong_WithAnEnglishSentence_IsFound() =>
        Assert.Contains("does not speak Chinese", WhatIsWrongWithItsSentence(typeof(EnglishRefusal)), StringComparison.Ordinal);

    private static string? WhatIsWrongWithItsSentence(Type type)
    {
        var sentence = ((Refusal)Specimen.Of(type)!).Sentence;
        return Regex.IsMatch(sentence, @"\p{IsCJKUnifiedIdeographs}{2,}") ? null : $"{type.FullName} does not speak Chinese: {sentence}";
    }

    private sealed record EnglishRefusal(int Count, Citation Source) : Refusal($"{Count} missing", Source);
}
