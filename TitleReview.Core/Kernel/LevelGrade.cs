namespace TitleReview.Core.Kernel;

/// <summary>「×（高、中、初）级」 of the templates: both senior levels are 高级, both junior ones 初级.</summary>
internal static class LevelGrade
{
    public static string Of(TitleLevel level) => level switch
    {
        TitleLevel.Full or TitleLevel.Associate => "高级",
        TitleLevel.Intermediate => "中级",
        _ => "初级",
    };
}
