using TitleReview.App.Documents;
using TitleReview.App.Documents.Excel;
using TitleReview.App.Documents.Rosters;
using TitleReview.App.Documents.Word;
using TitleReview.Core.Meetings;
using TitleReview.Core.Publicity;

namespace TitleReview.App.Features.Filing;

/// <summary>What the files of a pack are printed with, each in all forms that the office files.</summary>
public sealed class FilingPrinters(LetterPdf letters, RosterPdf rosters, UndertakingPdf undertakings, SheetPdf sheets, MinutesPdf minutes)
{
    internal IEnumerable<FilingSource.File> Letter(string name, int index, PrintedLetter letter) =>
    [
        new(FilingSource.Name(name, index, "pdf"), ct => letters.PrintAsync(letter, ct)),
        FilingSource.Ready(FilingSource.Name(name, index, "docx"), () => LetterDocument.Of(letter)),
    ];

    internal IEnumerable<FilingSource.File> Roster(string name, int index, RosterSheet roster) =>
    [
        new(FilingSource.Name(name, index, "pdf"), ct => rosters.PrintAsync(roster, ct)),
        FilingSource.Ready(FilingSource.Name(name, index, "xlsx"), () => RosterWorkbook.Write(roster)),
    ];

    internal FilingSource.File RosterPdf(string name, int index, RosterSheet roster) => new(FilingSource.Name(name, index, "pdf"), ct => rosters.PrintAsync(roster, ct));

    internal FilingSource.File Undertaking(string name, Core.Filing.UndertakingSheet sheet) => new(FilingSource.Name(name, 0, "pdf"), ct => undertakings.PrintAsync(sheet, ct));

    internal IEnumerable<FilingSource.File> Minutes(int index, MeetingMinutes text, string signature) =>
    [
        new(FilingSource.Name("职称评审会议纪要", index, "pdf"), ct => minutes.PrintAsync(text, signature, ct)),
        FilingSource.Ready(FilingSource.Name("职称评审会议纪要", index, "docx"), () => MinutesDocument.Of(text, signature)),
        new(FilingSource.Name("评审结果名单", index, "pdf"), ct => sheets.PrintAsync(ResultList.Of(text, signature), ct)),
    ];
}
