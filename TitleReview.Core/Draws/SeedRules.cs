using TitleReview.Core.Kernel;

namespace TitleReview.Core.Draws;

/// <summary>「种子录入规则」.</summary>
public static class SeedRules
{
    /// <summary>Why this supervisor may not enter this value now.</summary>
    /// <param name="by">1 or 2.</param>
    /// <param name="now">Beijing time as it stands in a transcript.</param>
    public static Verdict WhyNotEnter(FrozenPool pool, IReadOnlyList<SeedEntry> entered, int source, int by, string value, string now)
    {
        var of = pool.Sources[source - 1];
        return Verdict.Of(
            entered.Any(one => one.Source == source) ? new SeedWasEntered(of.Name) : null,
            of.Kind != SourceKind.Lottery && entered.Any(one => one.By == by && pool.Sources[one.Source - 1].Kind != SourceKind.Lottery) ? new SupervisorsNeedToDiffer() : null,
            DrawForm.IsValue(of.Kind, value) ? null : new SeedValueNeedsForm(of.Kind),
            entered.Any(one => one.Source != source && one.Value == value) ? new SeedValuesNeedToDiffer() : null,
            string.CompareOrdinal(now, of.NotBefore) < 0 ? new SeedIsNotDue(of.Name, of.NotBefore[..16].Replace('T', ' ')) : null);
    }

    /// <summary>Whether every source has its value.</summary>
    public static bool IsComplete(FrozenPool pool, IReadOnlyList<SeedEntry> entered) => entered.Count == pool.Sources.Count;
}

/// <summary>「种子已经录入」</summary>
public sealed record SeedWasEntered(string Name) : Refusal($"“{Name}”已经录入，种子只能录入一次，不能更改。");

/// <summary>「两名监督人应当各录一项」</summary>
public sealed record SupervisorsNeedToDiffer() : Refusal("您已经录入了一项种子，另一项应由另一名监督人录入。");

/// <summary>「种子写法不对」</summary>
public sealed record SeedValueNeedsForm(SourceKind Kind) : Refusal(Kind switch
{
    SourceKind.Dice => "请依次录入每次掷出的点数，只用1至6，至少20个。",
    SourceKind.Sealed => "请照密封件录入数字，只用0至9，至少12位。",
    _ => "请照公布的顺序录入摇奖号码，每组数字之间空一格，至少5个字符。",
});

/// <summary>「两项种子相同」</summary>
public sealed record SeedValuesNeedToDiffer() : Refusal("这项种子与已录入的另一项完全相同，两项应当各自独立产生，请核对。");

/// <summary>「种子尚未产生」</summary>
public sealed record SeedIsNotDue(string Name, string Due) : Refusal($"“{Name}”要到北京时间{Due}以后才产生，请到时再录入。");
