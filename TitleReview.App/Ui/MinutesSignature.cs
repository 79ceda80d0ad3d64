using TitleReview.Core.Kernel;

namespace TitleReview.App.Ui;

/// <summary>What stands under minutes that were signed.</summary>
public static class MinutesSignature
{
    /// <param name="at">UTC.</param>
    public static string Of(string signer, DateTime at, string hash) => $"主持人（签字）：{new PersonName(signer).Printed}　{Say.Moment(at)}在系统中签字确认，纪要指纹（SHA-256）{hash}。";
}
