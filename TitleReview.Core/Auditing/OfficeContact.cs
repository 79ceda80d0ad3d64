namespace TitleReview.Core.Auditing;

/// <summary>「办公室联系方式」, as the committee's office gives it; empty where it has given none.</summary>
/// <param name="Supervision">「监督电话」</param>
public sealed record OfficeContact(string Telephone, string PaperAddress, string PaperHours, string Supervision)
{
    /// <summary>The lines of a printed table: what has been given, by its term.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Lines
    {
        get
        {
            IReadOnlyList<IReadOnlyList<string>> all = [["咨询电话", Telephone], ["纸质材料报送地址", PaperAddress], ["纸质材料接收时间", PaperHours], ["监督电话", Supervision]];
            return [.. all.Where(line => line[1].Length > 0)];
        }
    }
}
