using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;

namespace TitleReview.Core.Applications;

/// <summary>「填写规则」: no empty boxes, 无 where there is nothing, no vague words.</summary>
public static class BlankRule
{
    /// <summary>「对表中的栏目无填写内容的应注明‘无’，不得留有空格。」 What is wrong with one box; nothing when all is well.</summary>
    /// <param name="label">The box's name, as the form shows it.</param>
    /// <param name="mayBeNone">Whether the box may carry 无 at all; a name or a date may not.</param>
    /// <remarks>Rules BL-01 and BL-02. 空格 in the notice is an empty box, not the space character.</remarks>
    public static IReadOnlyList<Finding> OfField(string label, string value, bool mayBeNone, BlanksPolicy policy)
    {
        var written = WithoutBlanks(value, policy.LongestForNone);
        var none = policy.NoneWord;
        if (written.Length == 0)
        {
            return [Refuse(mayBeNone ? $"“{label}”不能留空；没有内容的请填“{none.Value}”。" : $"“{label}”不能留空，请填写。", none.Confidence)];
        }

        if (written == none.Value)
        {
            return mayBeNone ? [] : [Refuse($"“{label}”必须填写实际内容，不能填“{none.Value}”。", Confidence.Proposed)];
        }

        if (policy.IsAlias(written))
        {
            return [Refuse($"“{label}”填的是“{written}”；没有内容的请填“{none.Value}”。", policy.NoneAliases.Confidence)];
        }

        var vague = policy.MayBeVague(value) ? VagueWords(value, policy) : [];
        return vague.Count == 0 ? [] :
        [
            new Finding(
                "BL-02", Outcome.Warning, $"“{label}”中有含糊的词语“{string.Join("”“", vague)}”，请改成具体的数字或事实。",
                policy.VagueWords.Source, policy.VagueWords.Confidence),
        ];

        Finding Refuse(Wording sentence, Confidence confidence) => new("BL-01", Outcome.Refused, sentence, none.Source, confidence);
    }

    /// <summary>「暂无、没有、/」: whether a box says in other words that there is nothing.</summary>
    public static bool IsOtherWordForNone(string value, BlanksPolicy policy) => policy.IsAlias(WithoutBlanks(value, policy.LongestForNone));

    /// <summary>A list without rows must say 无, a list with rows must not. Null when all is well.</summary>
    /// <remarks>Rule BL-03, proposed: the notice speaks of boxes only.</remarks>
    public static Finding? OfSection(SectionRule section, int rows, bool declaresNone, BlanksPolicy policy)
    {
        var sentence = (rows, declaresNone, section.MayBeNone) switch
        {
            (0, false, true) => $"“{section.Title}”没有填写；没有内容的请注明“{policy.NoneWord.Value}”。",
            (0, _, false) => $"“{section.Title}”至少填写一行，不能填“{policy.NoneWord.Value}”。",
            ( > 0, true, _) => $"“{section.Title}”已填写{rows}行，又注明了“{policy.NoneWord.Value}”，请去掉其中之一。",
            _ => "",
        };
        return sentence.Length == 0 ? null : new Finding("BL-03", Outcome.Refused, sentence, policy.NoneWord.Source, Confidence.Proposed);
    }

    // looks no further than it takes to tell content from what stands for nothing
    private static string WithoutBlanks(string value, int longest)
    {
        var written = 0;
        foreach (var rune in value.EnumerateRunes())
        {
            written += ComparableText.IsBlank(rune) ? 0 : 1;
            if (written > longest)
            {
                return value;
            }
        }

        return ComparableText.WithoutBlanks(value);
    }

    private static List<string> VagueWords(string value, BlanksPolicy policy) =>
    [
        .. policy.VagueWords.Value.Where(word => value.Contains(word, StringComparison.Ordinal)),
        .. policy.VagueBeforeNumber.Value.Where(word => StandsBeforeNumber(word, value)),
    ];

    private static bool StandsBeforeNumber(string word, string value)
    {
        for (var at = value.IndexOf(word, StringComparison.Ordinal); at >= 0; at = value.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            var next = value.Skip(at + word.Length).FirstOrDefault(character => !ComparableText.IsBlank(character));
            if (char.IsDigit(next) || "一二两三四五六七八九十百千万亿".Contains(next, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
