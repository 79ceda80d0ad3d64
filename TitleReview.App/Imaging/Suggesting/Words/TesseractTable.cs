using System.Globalization;

namespace TitleReview.App.Imaging.Suggesting.Words;

/// <summary>Reads tesseract's table: level, page, block, paragraph, line, word, left, top, width, height, confidence, text; split by tabs.</summary>
internal static class TesseractTable
{
    private const string WordLevel = "5";
    private const int Columns = 12;
    private const double NarrowWidth = 0.25;
    private const double WidestOfHeight = 1.3;

    public static IReadOnlyList<ReadLine> Lines(string table) =>
    [
        .. table.Split('\n').Select(row => row.TrimEnd('\r').Split('\t'))
            .Where(row => row.Length == Columns && row[0] == WordLevel)
            .GroupBy(row => (row[2], row[3], row[4]), (_, line) => Line([.. line.Select(ReadWord.Of)]))
            .Where(line => line.Characters.Count > 0),
    ];

    /// <summary>A word's box may run far into the next word, never really: each ends where the next begins.</summary>
    private static ReadLine Line(ReadWord[] words) => new([.. words.SelectMany((word, index) =>
        index + 1 < words.Length && words[index + 1].Left > word.Left ? word.Until(words[index + 1].Left) : word.Characters)]);

    private readonly record struct ReadWord(string Text, double Left, double Top, double Right, double Bottom)
    {
        public IEnumerable<ReadCharacter> Characters
        {
            get
            {
                var left = Left;
                // the last word of a cell may be given the empty rest of the cell
                var unit = Math.Min((Right - Left) / Math.Max(NarrowWidth, Text.Sum(WidthOf)), WidestOfHeight * (Bottom - Top));
                foreach (var letter in Text)
                {
                    var right = left + (unit * WidthOf(letter));
                    if (char.IsLetterOrDigit(letter))
                    {
                        yield return new(letter, left, Top, right, Bottom);
                    }

                    left = right;
                }
            }
        }

        public static ReadWord Of(string[] row)
        {
            var box = Array.ConvertAll(row[6..10], number => double.Parse(number, CultureInfo.InvariantCulture));
            return new(row[11].Trim(), box[0], box[1], box[0] + box[2], box[1] + box[3]);
        }

        public IEnumerable<ReadCharacter> Until(double right) => (this with { Right = Math.Min(Right, right) }).Characters;

        /// <summary>Chinese characters are equally wide, digits and Latin letters half of that, marks a sliver.</summary>
        private static double WidthOf(char letter) => letter >= '\u2E80' ? (char.IsLetterOrDigit(letter) ? 1 : NarrowWidth) : char.IsLetterOrDigit(letter) ? 0.5 : NarrowWidth;
    }
}
