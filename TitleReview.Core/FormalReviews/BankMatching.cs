using System.Text.RegularExpressions;
using TitleReview.Core.Kernel;
using TitleReview.Core.Notices;
using TitleReview.Core.Policies;

namespace TitleReview.Core.FormalReviews;

/// <summary>「对账」: finds what each line of a bank's list pays for, and says in words what is wrong with the others.</summary>
public static partial class BankMatching
{
    /// <summary>In the order of the file. A line that is not clean must not be booked.</summary>
    public static IReadOnlyList<BankMatch> Match(IReadOnlyList<BankLine> lines, BankFacts facts)
    {
        var matches = new List<BankMatch>();
        foreach (var line in lines)
        {
            matches.Add(WithoutRepeats(One(line, facts), matches));
        }

        return matches;
    }

    private static BankMatch One(BankLine line, BankFacts facts)
    {
        var (amount, paid) = (BankAmount.Read(line.Amount), BankTime.Read(line.Time));
        var paidAt = paid is { } time ? BeijingTime.ToUtc(time) : (DateTime?)null;
        var (batch, person, lost) = Find(line, amount.Yuan, facts);
        List<string> problems = [.. new[] { amount.Problem, lost }.Where(text => text.Length > 0)];
        List<string> remarks = [.. new[] { amount.Remark }.Where(text => text.Length > 0)];
        if (line.Number.Length == 0)
        {
            problems.Add("没有交易流水号，无法防止重复登记。");
        }
        else if (facts.Booked.TryGetValue(Key(line.Number), out var on))
        {
            problems.Add($"流水号{line.Number}已于{ChineseDate.Of(on)}登记，不再重复登记。");
        }

        problems.AddRange(paidAt switch
        {
            null => [$"交易时间“{line.Time}”无法识别。"],
            { } at when at > facts.Now => ["交易时间晚于现在，请核对。"],
            { } at when (batch?.Windows ?? person?.Windows) is { } windows => WhyLate(at, windows),
            _ => [],
        });
        problems.AddRange(Mismatch(batch, person, amount.Yuan));
        if (batch is not null && !IsSame(line.Payer, batch.Unit))
        {
            remarks.Add($"付款户名“{line.Payer}”与批次的单位“{batch.Unit}”不同，已按附言中的批次号对应。");
        }

        return new BankMatch(line, batch, person, amount.Yuan, paidAt, problems, remarks);
    }

    /// <summary>By the batch number in the note, then by an application number, then by the payer's name.</summary>
    private static (BatchFacts? Batch, OwingFacts? Person, string Lost) Find(BankLine line, int? yuan, BankFacts facts)
    {
        var note = ComparableText.WithoutBlanks(ComparableText.Compatible(line.Note)).ToUpperInvariant();
        if (BatchNumber().Matches(note).Select(found => found.Value).Distinct(StringComparer.Ordinal).ToList() is { Count: > 0 } numbers)
        {
            return numbers is [var number]
                ? facts.Batches.FirstOrDefault(batch => batch.Number == number) is { } batch ? (batch, null, "") : (null, null, $"附言中的批次号{number}不存在，请与付款单位核对。")
                : (null, null, $"附言中有几个批次号（{string.Join("、", numbers)}），请拆开登记。");
        }

        if (facts.Owing.Where(person => note.Contains(person.Number, StringComparison.Ordinal)).ToList() is [var only])
        {
            return (null, only, "");
        }

        var ofPayer = facts.Batches.Where(batch => batch.IsOpen && IsSame(line.Payer, batch.Unit)).ToList();
        return (ofPayer.Count, ofPayer.Where(batch => batch.Total == yuan).ToList()) switch
        {
            (_, [var exact]) => (exact, null, ""),
            (1, _) => (ofPayer[0], null, ""),
            (> 1, _) => (null, null, $"{line.Payer}有{ofPayer.Count}个未缴批次（{string.Join("、", ofPayer.Select(batch => $"{batch.Number}共{batch.Total}元"))}），无法确定是哪一个，请核对。"),
            _ => (null, null, line.Payer.Length == 0 ? "没有付款人，附言中也没有批次号，无法对应。" : $"未知的付款人“{line.Payer}”：没有这个单位的未缴批次，附言中也没有批次号或申报编号，请核对。"),
        };
    }

    private static IEnumerable<string> Mismatch(BatchFacts? batch, OwingFacts? person, int? yuan)
    {
        if (batch is { IsCancelled: true })
        {
            yield return $"批次{batch.Number}已经作废，请与付款单位核对。";
        }
        else if (batch is { PaidAt: { } at })
        {
            yield return $"批次{batch.Number}已于{ChineseDate.Of(BeijingTime.DayOf(at))}缴清，这一笔是重复缴费，请核对。";
        }
        else if (batch is { Gone.Count: > 0 })
        {
            yield return $"批次{batch.Number}中的申报{string.Join("、", batch.Gone)}现在不需要或不能缴费（已缴费、已撤回等），请作废后重新生成批次再登记。";
        }

        if (batch is { IsOpen: true } && yuan is { } paid && paid != batch.Total)
        {
            yield return $"金额不符：批次{batch.Number}应缴{batch.Total}元，到账{paid}元，{(paid > batch.Total ? $"多{paid - batch.Total}元" : $"少{batch.Total - paid}元")}。";
        }

        if (person is { Yuan: null })
        {
            yield return $"申报{person.Number}的通知没有列出收费标准，请在缴费页面逐人登记。";
        }
        else if (person is { Yuan: { } due } && yuan is { } amount && amount != due)
        {
            yield return $"金额不符：申报{person.Number}应缴{due}元，到账{amount}元。";
        }

        if (person is { Batch.Length: > 0 })
        {
            yield return $"申报{person.Number}已列入批次{person.Batch}，请先作废该批次或按批次缴费。";
        }
    }

    private static BankMatch WithoutRepeats(BankMatch match, IReadOnlyList<BankMatch> before)
    {
        if (match.Line.Number.Length > 0 && before.FirstOrDefault(other => Key(other.Line.Number) == Key(match.Line.Number)) is { } same)
        {
            return match.With(same.Line.Amount == match.Line.Amount
                ? $"与第{same.Line.Row}行的流水号相同，是重复的一行，只登记一次。"
                : $"与第{same.Line.Row}行的流水号相同而金额不同，请与银行核对。");
        }

        return before.FirstOrDefault(other => other.IsClean && IsSameTarget(other, match)) is { } first
            ? match.With($"第{first.Line.Row}行已经缴清{match.Target}，这一笔是重复缴费，请核对。")
            : match;
    }

    private static bool IsSameTarget(BankMatch one, BankMatch other) =>
        (one.Batch is not null && one.Batch.Id == other.Batch?.Id) || (one.Person is not null && one.Person == other.Person);

    private static IEnumerable<string> WhyLate(DateTime at, WindowsPolicy windows) =>
        WindowRules.WhyPaymentDoesNotCount(at, windows).Refusals.Select(refusal => refusal.ToString());

    /// <summary>「流水号」 as it is compared and kept: banks write one number with and without blanks.</summary>
    public static string Key(string number) => ComparableText.WithoutBlanks(ComparableText.Compatible(number)).ToUpperInvariant();

    private static bool IsSame(string payer, string unit) => payer.Length > 0 && ComparableText.Of(payer) == ComparableText.Of(unit);

    [GeneratedRegex("JF[0-9]{9}(?![0-9])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BatchNumber();
}
