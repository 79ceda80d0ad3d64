namespace TitleReview.Core.Publicity;

/// <summary>「公示填写内容」: what the unit writes into its public notice; everything else comes from the application and the template.</summary>
/// <param name="Conduct">思想政治条件</param>
/// <param name="Achievements">业绩成果</param>
/// <param name="Office">监督办公室, without the word 办公室 at its end: the template has it.</param>
/// <param name="Phone">监督电话</param>
public sealed record AnnouncementText(string Conduct, string Achievements, string Office, string Phone)
{
    public static AnnouncementText Empty { get; } = new("", "", "", "");
}
