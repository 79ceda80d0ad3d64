using System.Globalization;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Filing;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Data;

/// <summary>What a message to an office says of a filing. All of it stands in the message's key, which is one for each notice, pack and stage.</summary>
/// <param name="Stage">The reminder it is; null: it came back from the centre.</param>
/// <param name="Step">Number of the return among the steps of the pack; 0: it did not come back.</param>
internal sealed record FilingMessage(NoticeId Notice, FilingPack Pack, FilingReminder? Stage, int Step)
{
    private const string Day = "yyyyMMdd";
    private const string Over = "over";
    private const string Back = "back";

    public MessageKind Kind => Stage is not { } stage ? MessageKind.FilingReturned : stage.DaysBefore is null ? MessageKind.FilingOverdue : MessageKind.FilingDue;

    // filing:0f…:1:20231027:3, filing:0f…:1:20231027:over, filing:0f…:1:back:4
    public string Key => Stage is { } stage
        ? string.Create(CultureInfo.InvariantCulture, $"filing:{Notice}:{(int)Pack}:{stage.Deadline.ToString(Day, CultureInfo.InvariantCulture)}:{stage.DaysBefore?.ToString(CultureInfo.InvariantCulture) ?? Over}")
        : string.Create(CultureInfo.InvariantCulture, $"filing:{Notice}:{(int)Pack}:{Back}:{Step}");

    public Message To(PersonId person, DateTime now) => new()
    {
        Person = person,
        Key = Key,
        Kind = Kind,
        // the end of the last day; what is over is due no more
        DueAt = Stage is { DaysBefore: not null } stage ? BeijingTime.StartOf(stage.Deadline.AddDays(1)) : null,
        At = now,
    };

    /// <returns>Null where the message is about no filing.</returns>
    public static FilingMessage? Of(Message message) => message.Kind is MessageKind.FilingDue or MessageKind.FilingOverdue or MessageKind.FilingReturned ? Read(message.Key.Split(':')) : null;

    private static FilingMessage Read(IReadOnlyList<string> parts)
    {
        var (notice, pack) = (new NoticeId(Guid.ParseExact(parts[1], "N")), (FilingPack)int.Parse(parts[2], CultureInfo.InvariantCulture));
        return parts[3] == Back
            ? new(notice, pack, null, int.Parse(parts[4], CultureInfo.InvariantCulture))
            : new(notice, pack, new(DateOnly.ParseExact(parts[3], Day, CultureInfo.InvariantCulture), parts[4] == Over ? null : int.Parse(parts[4], CultureInfo.InvariantCulture)), 0);
    }
}
