using TitleReview.Core.Kernel;

namespace TitleReview.Core.Auditing;

/// <summary>「自查清单」: what the check before submitting found, to be ticked by hand beside the originals.</summary>
public static class SelfCheckList
{
    public const string Title = "申报材料自查清单";

    /// <summary>The order in which they matter.</summary>
    public static IReadOnlyList<Outcome> Order { get; } = [Outcome.Refused, Outcome.NeedsPerson, Outcome.Warning, Outcome.Pass, Outcome.NotApplicable];

    /// <param name="sections">Titles of the sections, each with its findings.</param>
    /// <param name="at">UTC.</param>
    public static PrintedSheet Print(string application, DateTime at, IReadOnlyList<(string Title, IReadOnlyList<Finding> Findings)> sections)
    {
        var all = sections.SelectMany(section => section.Findings).ToList();
        return new(
            Title,
            ["核对", "结论", "内容", "依据"],
            [
                .. sections.Where(section => section.Findings.Count > 0).Select(section => new PrintedGroup(
                    section.Title,
                    [
                        .. section.Findings.OrderBy(finding => Order.ToList().IndexOf(finding.Outcome)).Select(finding => (IReadOnlyList<string>)
                            ["□", Word(finding.Outcome), finding.Arithmetic.Length > 0 ? $"{finding.Sentence}（{finding.Arithmetic}）" : finding.Sentence, finding.Basis]),
                    ])),
            ],
            [
                $"申报编号{application}，{ChineseDate.Of(BeijingTime.FromUtc(at))}检查：不符合{all.Count(finding => finding.Outcome == Outcome.Refused)}项，需人工判断{all.Count(finding => finding.Outcome == Outcome.NeedsPerson)}项，提醒{all.Count(finding => finding.Outcome == Outcome.Warning)}项。",
                "“不符合”的各项改正后才能提交；“需人工判断”和“提醒”的各项不妨碍提交，请对照原件核对后在“核对”栏打勾。",
            ]);
    }

    /// <summary>What each outcome is called before an applicant.</summary>
    public static string Word(Outcome outcome) => outcome switch
    {
        Outcome.Pass => "符合",
        Outcome.Warning => "提醒",
        Outcome.Refused => "不符合",
        Outcome.NotApplicable => "不适用",
        Outcome.NeedsPerson => "需人工判断",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, message: null),
    };
}
