using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;

namespace TitleReview.Core.Qualifications;

/// <summary>「现任资格证明材料审查」.</summary>
public static class TitleEvidence
{
    /// <summary>「在新疆取得者，上传…三项中的两项即可；在其他省区市取得者，上传…三项。」</summary>
    /// <param name="documents">Kinds of the uploaded documents; two scans of one kind count once.</param>
    /// <remarks>Rules TE-01, TE-02, TE-03.</remarks>
    public static Finding Check(ApplicationKind kind, bool hasTitle, bool obtainedInRegion, IEnumerable<string> documents, TitleEvidencePolicy policy)
    {
        if (!hasTitle)
        {
            var needed = policy.NeededForKinds;
            return needed.Value.Contains(kind)
                ? new Finding("TE-03", Outcome.Refused, $"申报{OfficialName.Of(kind)}须有现任专业技术资格；首次取得职称的请改报初次确定或授予。", needed.Source, needed.Confidence)
                : new Finding("TE-03", Outcome.Pass, $"申报{OfficialName.Of(kind)}，没有现任资格的不需上传证明材料。", needed.Source, needed.Confidence);
        }

        var (rule, place, minimum) = obtainedInRegion
            ? ("TE-01", "在新疆取得", policy.InRegionMinimum)
            : ("TE-02", "在其他省区市取得", policy.ElsewhereMinimum);
        var kinds = policy.Kinds.Value;
        var given = documents.Distinct(StringComparer.Ordinal).Where(one => kinds.Contains(one, StringComparer.Ordinal)).ToList();
        var names = Wording.Later(() => $"“{string.Join("”“", kinds)}”{kinds.Count}项中的{minimum.Value}项");
        Wording sum = $"{given.Count}/{minimum.Value}";
        return given.Count >= minimum.Value
            ? new Finding(rule, Outcome.Pass, $"现任资格{place}，已上传{names}。", minimum.Source, minimum.Confidence, sum)
            : new Finding(
                rule, Outcome.Refused, $"现任资格{place}，须上传{names}，现有{given.Count}项，请补充“{string.Join("”“", kinds.Except(given, StringComparer.Ordinal))}”。",
                minimum.Source, minimum.Confidence, sum);
    }
}
