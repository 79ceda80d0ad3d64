using TitleReview.Core.Kernel;

namespace TitleReview.Core.Draws;

/// <summary>「回避申明的填写」.</summary>
public static class RecusalDeclaring
{
    private const int LongestName = 100;
    private const int LongestReason = 500;

    /// <summary>What each side may declare; what it has no word for is 本人申明 or 对方申明.</summary>
    public static IReadOnlyList<RecusalKind> KindsOf(RecusalSide side) =>
    [
        RecusalKind.Kin, RecusalKind.CoAuthor, RecusalKind.Teacher, RecusalKind.Recommender, RecusalKind.SameUnit, RecusalKind.SupervisingUnit,
        side == RecusalSide.Applicant ? RecusalKind.DeclaredByApplicant : RecusalKind.DeclaredByExpert,
    ];

    public static Verdict WhyNot(RecusalSide side, RecusalKind kind, string person, string unit, string reason) => Verdict.Of(
        KindsOf(side).Contains(kind) ? null : new RecusalNeedsKind(),
        side switch
        {
            RecusalSide.Expert when person.Trim().Length == 0 && unit.Trim().Length == 0 => new RecusalNeedsPersonOrUnit(),
            RecusalSide.Applicant when person.Trim().Length == 0 => new RecusalNeedsExpertsName(),
            _ => null,
        },
        reason.Trim().Length == 0 ? new RecusalNeedsReason() : null,
        person.Length > LongestName || unit.Length > LongestName || reason.Length > LongestReason ? new RecusalIsTooLong(LongestName, LongestReason) : null);
}

/// <summary>「没有回避情形」</summary>
public sealed record RecusalNeedsKind() : Refusal("请从列表中选择回避的情形。");

/// <summary>「没有写明回避对象」</summary>
public sealed record RecusalNeedsPersonOrUnit() : Refusal("请填写应当回避的人员姓名，或者单位名称；填了姓名的按姓名回避，只填单位的对该单位全体人员回避。");

/// <summary>「没有写明专家」</summary>
public sealed record RecusalNeedsExpertsName() : Refusal("请填写您认为应当回避的专家姓名。");

/// <summary>「没有回避理由」</summary>
public sealed record RecusalNeedsReason() : Refusal("请写明应当回避的理由。");

/// <summary>「回避申明过长」</summary>
public sealed record RecusalIsTooLong(int Name, int Reason) : Refusal($"姓名和单位各最多填{Name}字，理由最多填{Reason}字，请删减。");
