using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using TitleReview.Core.Publicity;

namespace TitleReview.Core.Defences;

/// <summary>「答辩通知书」: when, where, how, and by which clause; for the applicant and his unit alone.</summary>
public static class CallUpLetter
{
    private const int SignInMinutes = 30;

    private static readonly Wordings _words = EmbeddedTemplate.Read<Wordings>("call-up.json");

    public static PrintedLetter Of(CallUp call, string office, string telephone, DefencePolicy policy)
    {
        (string, string)[] values =
        [
            ("name", call.Name), ("number", call.CaseNumber), ("specialty", call.Specialty), ("level", OfficialName.Of(call.Level)),
            ("ground", call.Ground.Sentence.TrimEnd('。')), ("clause", $"{call.Ground.Source}"), ("day", ChineseDate.Of(call.HeldOn)), ("arrive", Clock(call.ExpectedAt.AddMinutes(-SignInMinutes))),
            ("expected", Clock(call.ExpectedAt)), ("minutes", $"{call.Minutes}"), ("room", call.Room), ("group", call.Group), ("lot", $"{call.Lot}"), ("mode", call.RemoteMode),
            ("things", string.Join("、", policy.ThingsToBring.Value)), ("telephone", telephone.Length > 0 ? $"（电话：{telephone}）" : ""),
        ];
        string[] paragraphs = call.RemoteMode.Length > 0
            ? [_words.Salutation, _words.Ground, _words.RemoteTime, _words.RemotePlace, _words.RemoteBring, _words.Order, _words.Contact]
            : [_words.Salutation, _words.Ground, _words.Time, _words.Place, _words.Bring, _words.Order, _words.Contact];
        return new(_words.Title, [.. paragraphs.Select(text => TemplateText.Fill(text, values))], [office, PrintedLetter.OpenDay]);
    }

    private static string Clock(DateTime at) => at.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture);

    private sealed record Wordings(
        string Title, string Salutation, string Ground, string Time, string RemoteTime, string Place, string RemotePlace, string Bring, string RemoteBring, string Order, string Contact);
}

/// <summary>「一人的答辩安排」.</summary>
/// <param name="ExpectedAt">Beijing time, by the place in the order.</param>
/// <param name="Lot">「答辩序号」</param>
/// <param name="RemoteMode">视频 or 电话; empty: on site.</param>
public sealed record CallUp(
    string Name, string Unit, string CaseNumber, string Specialty, TitleLevel Level, Finding Ground, DateOnly HeldOn, DateTime ExpectedAt, int Minutes, string Room, string Group, int Lot, string RemoteMode);
