using TitleReview.Core.Workflow;

namespace TitleReview.App.Ui;

/// <summary>What the audit log calls an operation: as the matrix does, or, of what nobody is asked leave for, by its own words.</summary>
internal static class AuditOperationTitle
{
    private static readonly Dictionary<string, string> _others = new(StringComparer.Ordinal)
    {
        ["TryTakenIdNumber"] = "填写了由他人登记的身份证号",
        ["OpenPhoneTicket"] = "手机打开上传页面",
        ["StoreElement"] = "保存系统密钥",
        ["EndSession"] = "结束登录会话",
        ["AppointAdministrator"] = "命令行任命首任管理员",
        ["ReturnSweep"] = "退回到期，系统登记视为放弃",
        ["FillQueueKeys"] = "补全审核队列的排序和筛选项",
        ["IssueCertificate"] = "系统为任职资格证书编号",
        ["PrintCertificate"] = "系统生成证书文件",
        ["FailEvaluationForm"] = "系统没有生成评审表",
        ["PrintDocument"] = "系统生成任职资格文件",
        ["BuildDemoWorld"] = "建立演示环境",
        ["ShiftDemoClock"] = "调整演示时钟",
    };

    public static string Of(string operation) =>
        OperationMatrix.Rows.FirstOrDefault(row => row.Name == operation)?.Title ?? _others.GetValueOrDefault(operation, operation);
}
