namespace TitleReview.Core.Policies;

/// <summary>「情形」: what an applicant claims, and evidence must then prove.</summary>
public enum Circumstance
{
    /// <summary>由机关调动（含分流、转移）</summary>
    Transfer = 1,

    /// <summary>继续教育免试</summary>
    CourseExemption,

    /// <summary>服务经历，申请免于答辩</summary>
    DefenceService,

    /// <summary>委托评审</summary>
    Entrusted,

    /// <summary>援派</summary>
    Aid,
}
