using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;

namespace TitleReview.Core.Draws;

/// <summary>「回避规则」: one question, asked at the draw, at the hand-over and at the meeting.</summary>
public static class RecusalRules
{
    // two characters are the shortest name that says who is meant
    private const int ShortestName = 2;

    /// <summary>「评审专家与评审工作有利害关系或者其他关系可能影响客观公正的，应当申请回避。」 Every reason for each expert who has one.</summary>
    /// <remarks>
    /// Rule CM-08. What the data tell is computed: unit, supervising unit, recommender, a name among the works. Kin and teachers are declared.
    /// A name among the works may be a namesake's; then one expert fewer reads the application, which harms nobody.
    /// </remarks>
    public static IReadOnlyList<RecusalFinding> Check(
        RecusalCase file, IReadOnlyCollection<RecusalExpert> experts, IReadOnlyCollection<RecusalDeclaration> declarations, RecusalPolicy policy)
    {
        if (!policy.IsDuty.Value)
        {
            return [];
        }
        var works = file.Works.Select(text => new SearchedText(text)).ToList();
        var (source, confidence) = (policy.Relations.Source, policy.Relations.Confidence);
        return
        [
            .. from expert in experts
               from found in Computed(file, works, expert).Concat(Declared(file, expert, declarations))
               select new RecusalFinding(expert.Id, file.Id, found.Kind, found.Reason, source, confidence),
        ];
    }

    private static IEnumerable<(RecusalKind Kind, string Reason)> Computed(RecusalCase file, IReadOnlyList<SearchedText> works, RecusalExpert expert)
    {
        if (expert.Person == file.Applicant)
        {
            yield return (RecusalKind.Self, "专家就是申报人本人。");
            yield break;
        }
        if (expert.Person is null && expert.Name.Equals(file.Name))
        {
            yield return (RecusalKind.Self, "专家与申报人同名，还没有关联登录账号，不能排除是同一人。");
        }
        if (expert.Units.Contains(file.Unit) || expert.UnitNames.Any(name => IsSame(name, file.UnitName)))
        {
            yield return (RecusalKind.SameUnit, "专家与申报人同在一个单位。");
        }
        if (expert.Units.Any(file.Above.Contains) || expert.UnitNames.Any(name => file.AboveNames.Any(above => IsSame(name, above))))
        {
            yield return (RecusalKind.SupervisingUnit, "专家在申报人单位的主管单位工作。");
        }
        if (expert.Above.Contains(file.Unit))
        {
            yield return (RecusalKind.SupervisingUnit, "申报人的单位是专家单位的主管单位。");
        }
        if (expert.Person is { } person && file.Recommenders.Contains(person))
        {
            yield return (RecusalKind.Recommender, "专家经办了这份申报的推荐。");
        }
        if (expert.Name.Compared.Length >= ShortestName && works.Any(expert.Name.OccursIn))
        {
            yield return (RecusalKind.CoAuthor, "申报人的业绩、奖项、论著或知识产权中写有专家的姓名。");
        }
    }

    private static IEnumerable<(RecusalKind Kind, string Reason)> Declared(RecusalCase file, RecusalExpert expert, IEnumerable<RecusalDeclaration> declarations) =>
        declarations.Where(one => IsAbout(one, file, expert)).Select(one => (one.Kind, one.Side switch
        {
            RecusalSide.Expert => $"专家本人申明：{one.Reason}",
            RecusalSide.Applicant => $"申报人申明：{one.Reason}",
            _ => $"评审委员会办公室登记：{one.Reason}",
        }));

    private static bool IsAbout(RecusalDeclaration one, RecusalCase file, RecusalExpert expert) => one.Side switch
    {
        // who names a person means that person, wherever he works by now; who names a unit alone means everybody in it
        RecusalSide.Expert => one.By == expert.Person && (one.Person.Length > 0 ? new PersonName(one.Person).Equals(file.Name) : IsSame(one.Unit, file.UnitName)),
        RecusalSide.Applicant => one.Case == file.Id && new PersonName(one.Person).Equals(expert.Name),
        _ => one.Case == file.Id && one.Expert == expert.Id,
    };

    private static bool IsSame(string one, string other) =>
        one.Length > 0 && string.Equals(ComparableText.Of(one), ComparableText.Of(other), StringComparison.Ordinal);
}
