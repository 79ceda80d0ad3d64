using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;

namespace TitleReview.Core.Draws;

/// <summary>「回避规则」: one question, asked at the draw, at the hand-over and at the meeting.</summary>
public static class RecusalRules
{
    // two characters are the shortest name that says who is meant
    private const int ShortestName = 2;

    // no name goes on behind it, so that none is read from the end of one box into the next
    private const string BetweenBoxes = "，";

    /// <summary>「评审专家与评审工作有利害关系或者其他关系可能影响客观公正的，应当申请回避。」 Every reason for each pair that has one.</summary>
    /// <remarks>
    /// Rule CM-08. What the data tell is computed: unit, supervising unit, recommender, a name among the works. Kin and teachers are declared.
    /// A name among the works may be a namesake's; then one expert fewer reads the application, which harms nobody.
    /// A pool of thousands meets a thousand applications at a draw: names are made comparable once, and declarations are looked up.
    /// </remarks>
    public static IReadOnlyList<RecusalFinding> Check(
        IReadOnlyCollection<RecusalCase> files, IReadOnlyCollection<RecusalExpert> experts, IReadOnlyCollection<RecusalDeclaration> declarations, RecusalPolicy policy)
    {
        if (!policy.IsDuty.Value)
        {
            return [];
        }
        var known = experts.Select(expert => (Expert: expert, Units: Compared(expert.UnitNames))).ToList();
        var (ofPerson, ofCase) = (declarations.Where(one => one.Side == RecusalSide.Expert).ToLookup(one => one.By), declarations.ToLookup(one => one.Case));
        var (source, confidence) = (policy.Relations.Source, policy.Relations.Confidence);
        var findings = new List<RecusalFinding>();
        foreach (var file in files)
        {
            var (works, unit, above) = (new SearchedText(string.Join(BetweenBoxes, file.Works)), Compared([file.UnitName]), Compared(file.AboveNames));
            var ofFile = ofCase[file.Id].ToList();
            foreach (var (expert, units) in known)
            {
                var found = Computed(file, expert, works, units.Overlaps(unit), units.Overlaps(above));
                var own = expert.Person is { } person ? ofPerson[person] : [];
                // of a million pairs hardly one is spoken of
                found = ofFile.Count > 0 || own.Any() ? found.Concat(Declared(file, expert, own.Concat(ofFile))) : found;
                findings.AddRange(found.Select(one => new RecusalFinding(expert.Id, file.Id, one.Kind, one.Reason, source, confidence)));
            }
        }
        return findings;
    }

    private static IEnumerable<(RecusalKind Kind, string Reason)> Computed(RecusalCase file, RecusalExpert expert, SearchedText works, bool isOfUnit, bool isOfAbove)
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
        if (isOfUnit || expert.Units.Contains(file.Unit))
        {
            yield return (RecusalKind.SameUnit, "专家与申报人同在一个单位。");
        }
        if (isOfAbove || expert.Units.Any(file.Above.Contains))
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
        if (expert.Name.Compared.Length >= ShortestName && expert.Name.OccursIn(works))
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
        RecusalSide.Expert => one.Person.Length > 0 ? new PersonName(one.Person).Equals(file.Name) : Compared([one.Unit]).Overlaps(Compared([file.UnitName])),
        RecusalSide.Applicant => new PersonName(one.Person).Equals(expert.Name),
        _ => one.Expert == expert.Id,
    };

    private static HashSet<string> Compared(IEnumerable<string> names) => [.. names.Select(ComparableText.Of).Where(name => name.Length > 0)];
}
