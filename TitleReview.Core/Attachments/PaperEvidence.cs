using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;

namespace TitleReview.Core.Attachments;

/// <summary>「论文、代表作品材料审查」.</summary>
public static class PaperEvidence
{
    /// <summary>「正式出版的本专业学术、技术著作，论文按要求上传封面、目录、正文、检索报告。」</summary>
    /// <param name="parts">Kinds that have been uploaded for this paper.</param>
    /// <remarks>Rule SE-08.</remarks>
    public static Finding CheckPaper(IEnumerable<string> parts, AttachmentsPolicy policy)
    {
        var asked = policy.PaperParts;
        var missing = asked.Value.Except(parts, StringComparer.Ordinal).ToList();
        return (asked.Value.Count, missing.Count) switch
        {
            (0, _) => Say(Outcome.NeedsPerson, "论文材料按任职资格条件要求上传，请审核人员对照评审条件核对。"),
            (_, 0) => Say(Outcome.Pass, $"论文的{string.Join("、", asked.Value)}已上传。"),
            _ => Say(Outcome.Refused, $"论文须上传{string.Join("、", asked.Value)}，还缺“{string.Join("”“", missing)}”。"),
        };

        Finding Say(Outcome outcome, Wording sentence) => new(
            "SE-08", outcome, sentence, asked.Source, asked.Confidence, asked.Value.Count == 0 ? "" : $"{asked.Value.Count - missing.Count}/{asked.Value.Count}");
    }

    /// <summary>「代表作品（技术报告、技术标准、工程方案、项目实施报告等）经单位审核盖章后上传。」</summary>
    public static Finding CheckWork(string work, bool hasUnitSeal, AttachmentsPolicy policy)
    {
        var needed = policy.WorksNeedUnitSeal;
        return !needed.Value || hasUnitSeal
            ? new Finding("SE-08", Outcome.Pass, $"代表作品“{work}”可以上传。", needed.Source, needed.Confidence)
            : new Finding("SE-08", Outcome.Refused, $"代表作品“{work}”须经单位审核盖章后上传。", needed.Source, needed.Confidence);
    }
}
