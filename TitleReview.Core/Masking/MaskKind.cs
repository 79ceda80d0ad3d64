namespace TitleReview.Core.Masking;

/// <summary>「遮盖内容」: what a region covers. Which kinds a notice asks for is the notice's business.</summary>
public enum MaskKind
{
    /// <summary>姓名</summary>
    Name = 1,

    /// <summary>工作单位</summary>
    Unit,

    /// <summary>单位公章</summary>
    Seal,

    /// <summary>眼部</summary>
    Eyes,

    /// <summary>涉密</summary>
    Secret,

    /// <summary>其他</summary>
    Other,
}
