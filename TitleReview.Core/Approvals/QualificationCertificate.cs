using TitleReview.Core.Kernel;

namespace TitleReview.Core.Approvals;

/// <summary>「任职资格证书」: what it says of one person; how it is laid out is decided where it is printed.</summary>
/// <param name="Number">「证书编号」</param>
/// <param name="IdNumber">As it is to be printed; the office shortens it.</param>
/// <param name="Qualification">「任职资格」 as granted, for example 高级工程师.</param>
/// <param name="ObtainedOn">「取得时间」: day of the vote.</param>
/// <param name="Document">「批准文号」</param>
/// <param name="IssuingBody">「发证单位」</param>
/// <param name="QrContent">Where its number can be looked up; empty: no code is printed.</param>
/// <param name="Code">「验证码」</param>
public sealed record QualificationCertificate(
    string Number, PersonName Name, string IdNumber, string Unit, string Series, string Specialty, string Qualification, DateOnly ObtainedOn, string Committee, string Document, string IssuingBody,
    DateOnly IssuedOn, string QrContent, string Code)
{
    public const string Title = "专业技术职务任职资格证书";

    public const string Remark = "本证书由系统生成。凭证书编号和持证人姓名，可在单位内网的“证书和文件查询”页面核对；查不到或者内容不一致的，不能作为证明。";

    /// <summary>Label and value, from above.</summary>
    public IReadOnlyList<(string Label, string Value)> Lines =>
    [
        ("姓名", Name.Printed),
        ("身份证号", IdNumber),
        ("工作单位", Unit),
        ("系列", Series),
        ("专业", Specialty),
        ("任职资格", Qualification),
        ("取得时间", ChineseDate.Of(ObtainedOn)),
        ("评审组织", Committee),
        ("批准文号", Document),
        ("证书编号", Number),
    ];
}
