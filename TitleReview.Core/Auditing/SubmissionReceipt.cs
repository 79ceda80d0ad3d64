using TitleReview.Core.Kernel;

namespace TitleReview.Core.Auditing;

/// <summary>「提交回执」: that a submission arrived, when, and where on the audit chain it can be verified.</summary>
/// <param name="Submission">Which submission of the application, from 1.</param>
/// <param name="ArrivedAt">When the server received it, UTC.</param>
/// <param name="Office">Of the committee; null: nothing is printed of it.</param>
/// <param name="AuditNumber">The entry of the audit chain, and its hash.</param>
public sealed record SubmissionReceipt(
    string Application, int Submission, string Notice, string Applicant, string Unit, DateTime ArrivedAt, string PledgeHash, long AuditNumber, string AuditHash,
    OfficeContact? Office = null)
{
    /// <summary>By when the fee must be paid, with its clause, as it stood when the application arrived; empty where that does not close with filing.</summary>
    public string Payment { get; init; } = "";

    public const string Title = "申报提交回执";

    /// <summary>「回执编号」</summary>
    public string Number => NumberOf(Application, Submission);

    /// <summary>2023-000001-2: no two submissions share one.</summary>
    public static string NumberOf(string application, int submission) => $"{application}-{submission}";

    public PrintedSheet Print() => new(
        Title,
        ["项目", "内容"],
        [
            new(
                "",
                [
                    ["回执编号", Number],
                    ["申报编号", Application],
                    ["评审通知", Notice],
                    ["申报人", Applicant],
                    ["推荐单位", Unit],
                    ["提交次数", $"第{Submission}次提交"],
                    ["到达时间", $"{ChineseDate.Of(BeijingTime.FromUtc(ArrivedAt))}（北京时间，以服务器收到的时间为准）"],
                    ["个人承诺", $"已作出，承诺内容的校验值：{PledgeHash}"],
                    ["审计链", $"第{AuditNumber}条，校验值：{AuditHash}"],
                    .. Payment.Length > 0 ? (IReadOnlyList<IReadOnlyList<string>>)[["缴费", Payment]] : [],
                    .. Office?.Lines ?? [],
                ]),
        ],
        [$"本回执表明申报材料已经提交给推荐单位，不表明材料已通过审核。核验时请审计管理员查看审计日志第{AuditNumber}条，其校验值应与本回执一致。"]);
}
