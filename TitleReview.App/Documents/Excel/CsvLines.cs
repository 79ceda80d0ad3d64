using System.Text;

namespace TitleReview.App.Documents.Excel;

/// <summary>Comma-separated values after RFC 4180: a cell in quotes may hold commas, line breaks and doubled quotes.</summary>
internal static class CsvLines
{
    public static IEnumerable<TableLine> Of(string text)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var (isQuoted, number, began) = (false, 1, 1);
        for (var at = 0; at < text.Length; at++)
        {
            var letter = text[at];
            number += letter == '\n' ? 1 : 0;
            if (isQuoted)
            {
                isQuoted = letter != '"' || (at + 1 < text.Length && text[at + 1] == '"');
                if (isQuoted)
                {
                    at += letter == '"' ? 1 : 0;
                    cell.Append(letter);
                }
            }
            else if (letter == '"' && cell.Length == 0)
            {
                isQuoted = true;
            }
            else if (letter is ',' or '\n')
            {
                cells.Add(cell.ToString().Trim());
                cell.Clear();
                if (letter == '\n')
                {
                    yield return new(began, [.. cells]);
                    cells.Clear();
                    began = number;
                }
            }
            else
            {
                cell.Append(letter);
            }
        }
        if (cell.Length > 0 || cells.Count > 0)
        {
            yield return new(began, [.. cells, cell.ToString().Trim()]);
        }
    }
}
