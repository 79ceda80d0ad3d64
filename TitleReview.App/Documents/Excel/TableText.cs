using System.Text;

namespace TitleReview.App.Documents.Excel;

/// <summary>Text with commas, tabs or semicolons; a cell in quotes may hold any of them, and a line end.</summary>
internal static class TableText
{
    private static readonly char[] _separators = [',', '\t', ';'];

    /// <summary>UTF-8 where it is that, otherwise GB 18030; null for what is neither, or no text at all.</summary>
    public static string? Decode(byte[] content)
    {
        var text = Try(new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true), content)
            ?? Try(Encoding.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback), content);
        return text is null || text.Any(character => char.IsControl(character) && character is not ('\r' or '\n' or '\t')) ? null : text.TrimStart('\uFEFF');
    }

    public static IReadOnlyList<IReadOnlyList<string>> Rows(string text, int mostRows, int mostColumns, int longestCell)
    {
        var first = text.AsSpan()[..Math.Min(text.Length, 4000)];
        var separator = _separators[0];
        foreach (var candidate in _separators)
        {
            separator = first.Count(candidate) > first.Count(separator) ? candidate : separator;
        }

        var (rows, row, cell, isQuoted) = (new List<IReadOnlyList<string>>(), new List<string>(), new StringBuilder(), false);
        for (var i = 0; i < text.Length && rows.Count < mostRows; i++)
        {
            var character = text[i];
            if (isQuoted && character == '"' && i + 1 < text.Length && text[i + 1] == '"')
            {
                cell.Append('"');
                i++;
            }
            else if (character == '"' && (isQuoted || cell.ToString().Trim().Length == 0))
            {
                isQuoted = !isQuoted;
            }
            else if (!isQuoted && character == separator)
            {
                EndCell();
            }
            else if (!isQuoted && character is '\n')
            {
                EndRow();
            }
            else if (character != '\r')
            {
                cell.Append(character);
            }
        }

        if (rows.Count < mostRows && (cell.Length > 0 || row.Count > 0))
        {
            EndRow();
        }

        return rows;

        void EndCell()
        {
            if (row.Count < mostColumns)
            {
                row.Add(CellText.Of(cell.ToString(), longestCell));
            }
            cell.Clear();
        }

        void EndRow()
        {
            EndCell();
            rows.Add(row);
            row = [];
        }
    }

    private static string? Try(Encoding encoding, byte[] content)
    {
        try
        {
            return encoding.GetString(content);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
