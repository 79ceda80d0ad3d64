using TitleReview.Core.Committees;
using TitleReview.Core.Kernel;

namespace TitleReview.Tests.Builders;

/// <summary>An expert's form with nothing wrong in it.</summary>
internal static class FilledExpert
{
    /// <param name="which">Another person for another figure.</param>
    public static ExpertForm Form(int which = 1) => new(
        Name(which), InventedNumber.Of(which), "汉族", "博斯腾县委党校", "副校长", "党校教师", "政治学", "教师", "教授", TitleLevel.Full, new(2015, 6, 1), "13900000000",
        IsLeader: false, IsRetired: false, IsMainSeries: true, Honour: "", OverrideReason: "", Remark: "");

    public static string Name(int which) => $"专{string.Concat($"{which:0000}".Select(digit => "甲乙丙丁戊己庚辛壬癸"[digit - '0']))}";
}
