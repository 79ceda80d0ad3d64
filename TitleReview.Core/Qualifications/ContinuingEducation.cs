using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;

namespace TitleReview.Core.Qualifications;

/// <summary>「继续教育审查」.</summary>
public static class ContinuingEducation
{
    /// <summary>「初级提供近两年的继续教育合格证书；中级提供近五年的公需科目及近三年专业科目合格证书。」 One finding per kind of course.</summary>
    /// <remarks>Rules CE-01 to CE-06, CE-08.</remarks>
    public static IReadOnlyList<Finding> Check(CourseRecord record, ContinuingEducationPolicy policy) =>
        [Check(CourseKind.Public, record, policy), Check(CourseKind.Professional, record, policy)];

    /// <summary>「2018年、2020年专业科目继续教育采用电子证书的无需上传。」</summary>
    /// <remarks>Rule CE-07.</remarks>
    public static Finding CheckUpload(CourseKind kind, int year, bool isElectronic, bool isUploaded, ContinuingEducationPolicy policy)
    {
        var free = policy.UploadFreeYears;
        var name = $"{year}年{OfficialName.Of(kind)}";
        var isFree = isElectronic && (kind == CourseKind.Public ? free.Value.Public : free.Value.Professional).Contains(year);
        return (isUploaded, isFree) switch
        {
            (true, _) => Say(Outcome.Pass, $"{name}合格证书已上传。"),
            (_, true) => Say(Outcome.Pass, $"{name}采用电子证书，无需上传，请填写证书编号。"),
            _ => Say(Outcome.Refused, $"{name}合格证书没有上传，请补充。"),
        };

        Finding Say(Outcome outcome, Wording sentence) => new("CE-07", outcome, sentence, free.Source, free.Confidence);
    }

    private static Finding Check(CourseKind kind, CourseRecord record, ContinuingEducationPolicy policy)
    {
        var name = OfficialName.Of(kind);
        var years = policy.Years[record.Level];
        var asked = CourseYearsAsked.Of(kind, record, policy);
        if (asked.Count == 0)
        {
            return Say(Outcome.NotApplicable, $"{name}：从事专业技术工作以前的年度不要求继续教育。", policy.StartsWithWork.Source, policy.StartsWithWork.Confidence);
        }

        var needed = CourseHours.NeededOf(kind, policy);
        var gaps = CourseHours.Shortfalls(kind, record, policy);
        var remarks = Wording.Later(() => Remarks(kind, asked, record, policy));
        Wording demand = needed is null ? "每年应有合格证书" : Wording.Later(() => $"每年应不少于{needed}课时");
        return gaps.Count == 0
            ? Say(Outcome.Pass, $"{name}：{Wording.Later(() => Print(asked))}{demand}，均已达到{remarks}。", years.Source, years.Confidence)
            : Say(
                Outcome.Refused, $"{name}：{string.Join("，", gaps)}，{demand}{remarks}。请补充合格证书；符合免试条件的，上传免试审批表。",
                years.Source, years.Confidence, string.Join("；", gaps.Select(gap => gap.Arithmetic)));

        Finding Say(Outcome outcome, Wording sentence, Citation source, Confidence confidence, Wording? arithmetic = null) =>
            new(CourseYearsAsked.RuleOf(record.Level, policy), outcome, sentence, source, confidence, arithmetic);
    }

    // what else decided besides the certificates of each year: a form, or a certificate that stands for several years
    private static string Remarks(CourseKind kind, IReadOnlyList<int> asked, CourseRecord record, ContinuingEducationPolicy policy)
    {
        var exempt = asked.Intersect(CourseHours.ExemptYears(kind, record)).ToList();
        var covered = asked.Intersect(CourseHours.CoveredBySpecial(kind, record, policy)).Except(exempt).ToList();
        return (exempt.Count == 0 ? "" : $"（{Print(exempt)}凭免试审批表免学）") + (covered.Count == 0 ? "" : $"（{Print(covered)}由仍然有效的学时覆盖）");
    }

    private static string Print(IReadOnlyList<int> years) => $"{string.Join("、", years)}年";
}
