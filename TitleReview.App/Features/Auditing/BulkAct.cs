namespace TitleReview.App.Features.Auditing;

/// <summary>What may be done to many cases at once.</summary>
public enum BulkAct
{
    /// <summary>审核通过，意见用规定的文字</summary>
    Pass,

    /// <summary>退回修改，原因相同</summary>
    Return,

    /// <summary>逾期未缴费，登记视为放弃</summary>
    LapseUnpaid,
}
