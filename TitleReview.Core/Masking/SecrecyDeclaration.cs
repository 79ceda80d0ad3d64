namespace TitleReview.Core.Masking;

/// <summary>「涉密声明」: what the applicant declared of a page before uploading it.</summary>
/// <remarks>Rule SE-15: 「涉密材料的，需经过信息遮盖等脱密处理后上传」; nothing is uploaded without a declaration.</remarks>
public enum SecrecyDeclaration
{
    /// <summary>未声明</summary>
    Missing,

    /// <summary>不含涉密内容</summary>
    NoSecrets,

    /// <summary>已脱密</summary>
    SecretsCovered,
}
