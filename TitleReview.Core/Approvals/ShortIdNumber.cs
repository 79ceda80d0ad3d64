namespace TitleReview.Core.Approvals;

/// <summary>「隐去的身份证号」: its last four characters, enough for the holder to tell two certificates apart.</summary>
public static class ShortIdNumber
{
    private const int Shown = 4;

    public static string Of(string number) => number.Length <= Shown ? number : new string('*', number.Length - Shown) + number[^Shown..];
}
