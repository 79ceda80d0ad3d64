using System.Globalization;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Filing;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Data;

/// <summary>What a message says of a filing. All of it stands in the message's key, which is one for each notice, pack and stage or step.</summary>
/// <param name="Stage">The reminder it is; null: it tells of a step.</param>
/// <param name="Act">What was done; null: it reminds.</param>
/// <param name="Step">Number of the step among those of the pack; 0: it reminds.</param>
internal sealed record FilingMessage(NoticeId Notice, FilingPack Pack, FilingReminder? Stage, FilingAct? Act, int Step)
{
    private const string Day = "yyyyMMdd";
    private const string Over = "over";

    private static readonly Dictionary<FilingAct, (string Word, MessageKind Kind)> _acts = new()
    {
        [FilingAct.Send] = ("sent", MessageKind.FilingSent),
        [FilingAct.Return] = ("back", MessageKind.FilingReturned),
        [FilingAct.Complete] = ("done", MessageKind.FilingCompleted),
    };

    public MessageKind Kind => Act is { } act ? _acts[act].Kind : Stage!.Value.DaysBefore is null ? MessageKind.FilingOverdue : MessageKind.FilingDue;

    // filing:0f…:1:20231027:3, filing:0f…:1:20231027:over, filing:0f…:1:back:4
    public string Key => Act is { } act
        ? string.Create(CultureInfo.InvariantCulture, $"filing:{Notice}:{(int)Pack}:{_acts[act].Word}:{Step}")
        : string.Create(CultureInfo.InvariantCulture, $"filing:{Notice}:{(int)Pack}:{Stage!.Value.Deadline.ToString(Day, CultureInfo.InvariantCulture)}:{Stage.Value.DaysBefore?.ToString(CultureInfo.InvariantCulture) ?? Over}");

    public static FilingMessage Due(NoticeId notice, FilingPack pack, FilingReminder stage) => new(notice, pack, stage, null, 0);

    /// <param name="act">Sent, returned or completed: of what is only received nobody is told.</param>
    public static FilingMessage Done(NoticeId notice, FilingPack pack, FilingAct act, int step) => new(notice, pack, null, act, step);

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
    public static FilingMessage? Of(Message message) =>
        message.Kind is MessageKind.FilingDue or MessageKind.FilingOverdue || _acts.Values.Any(act => act.Kind == message.Kind) ? Read(message.Key.Split(':')) : null;

    private static FilingMessage Read(IReadOnlyList<string> parts)
    {
        var (notice, pack) = (new NoticeId(Guid.ParseExact(parts[1], "N")), (FilingPack)int.Parse(parts[2], CultureInfo.InvariantCulture));
        foreach (var (act, (word, _)) in _acts)
        {
            if (parts[3] == word)
            {
                return Done(notice, pack, act, int.Parse(parts[4], CultureInfo.InvariantCulture));
            }
        }
        return Due(notice, pack, new(DateOnly.ParseExact(parts[3], Day, CultureInfo.InvariantCulture), parts[4] == Over ? null : int.Parse(parts[4], CultureInfo.InvariantCulture)));
    }
}
