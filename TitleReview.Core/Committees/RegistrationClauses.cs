using TitleReview.Core.Kernel;

namespace TitleReview.Core.Committees;

/// <summary>Where the letter says what a registration must be.</summary>
internal static class RegistrationClauses
{
    private const string Letter = "关于自治区各系列（专业）职称评审委员会信息备案登记的函";

    /// <remarks>Rule RG-02.</remarks>
    public static readonly Citation Channels = new(Letter, "一（二）", "备案登记方式（两项同时报送）");

    /// <remarks>Rules RG-03 and RG-06.</remarks>
    public static readonly Citation Directory = new(Letter, "一（三）10", "对应系列（专业）二级对应目录（此内容电子版、纸质版一并上报，见附件2）");

    public static readonly Citation ScoreTable = new(Letter, "一（三）13", "量化赋分表（此内容电子版、纸质版一并上报）");

    /// <remarks>Rules RG-05 and RG-07.</remarks>
    public static readonly Citation Route = new(Letter, "一（五）1", "区、县级单位的评审委员会将信息上报各地州市人社职称部门，统一报送至自治区职称社会化评价中心");

    public static readonly Citation Signature = new(Letter, "一（五）2", "须单位负责人签字及盖章");
}
