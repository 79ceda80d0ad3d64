using System.Globalization;
using TitleReview.Core.Kernel;

namespace TitleReview.Core.Publicity;

/// <summary>「评审结果公示」 as it is posted, and 「公示结果」 as it is filed afterwards.</summary>
/// <param name="Notice">Title of the notice.</param>
/// <param name="Phone">「监督电话」; empty: none is given.</param>
/// <remarks>Rules PB-07 and FB-03.</remarks>
public sealed record ResultAnnouncement(string Notice, IReadOnlyList<PassedPerson> People, PublicityPeriod Period, string Office, string Phone)
{
    /// <param name="today">Day of issue.</param>
    public PrintedLetter Print(DateOnly today) => new(
        Fill(ResultLetterTemplate.Official.Announcement),
        [Fill(People.Count == 1 ? ResultLetterTemplate.Official.AnnouncedOne : ResultLetterTemplate.Official.Announced), Fill(ResultLetterTemplate.Official.Period)],
        [Office, ChineseDate.Of(today)])
    {
        Attachment = List,
    };

    /// <summary>What came of it, for the file: said only when it is over.</summary>
    /// <param name="received">Objections against anybody on the list.</param>
    /// <param name="upheld">Of them found true, or true in part.</param>
    public PrintedLetter PrintOutcome(int received, int upheld, DateOnly today) => new(
        Fill(ResultLetterTemplate.Official.Statement),
        [
            Fill(ResultLetterTemplate.Official.Posted)
                + (received == 0 ? ResultLetterTemplate.Official.NoObjection : TemplateText.Fill(ResultLetterTemplate.Official.Objections, ("received", Digits(received)), ("upheld", Digits(upheld)))),
        ],
        [Office, ChineseDate.Of(today)])
    {
        Attachment = List,
    };

    private PrintedList List => new(
        "附件",
        Fill(ResultLetterTemplate.Official.List),
        ResultLetterTemplate.Official.Columns,
        [.. People.Index().Select(person => (IReadOnlyList<string>)[Digits(person.Index + 1), new PersonName(person.Item.Name).Printed, person.Item.Unit, person.Item.Level])]);

    private string Fill(string text) => TemplateText.Fill(
        text,
        ("review", ReviewName.Of(Notice)),
        ("first", People.Count > 0 ? new PersonName(People[0].Name).Printed : ""),
        ("count", Digits(People.Count)),
        ("from", ChineseDate.Of(Period.Days.From)),
        ("to", ChineseDate.Of(Period.Days.To)),
        ("days", Digits(Period.Workdays)),
        ("office", Office),
        ("phone", Phone.Length > 0 ? TemplateText.Fill(ResultLetterTemplate.Official.Phone, ("phone", Phone)) : ""));

    private static string Digits(int value) => value.ToString(CultureInfo.InvariantCulture);
}
