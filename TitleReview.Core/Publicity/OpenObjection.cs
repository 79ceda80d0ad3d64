using TitleReview.Core.Kernel;

namespace TitleReview.Core.Publicity;

/// <summary>「未处理的异议」: which one, without a word of what it says.</summary>
public sealed record OpenObjection(int Number, DateOnly ReceivedOn, ObjectionChannel Channel)
{
    public override string ToString() => $"第{Number}号：{ChineseDate.Of(ReceivedOn)}{OfficialName.Of(Channel)}";
}
