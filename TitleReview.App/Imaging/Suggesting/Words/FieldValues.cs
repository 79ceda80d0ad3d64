using TitleReview.Core.Masking;

namespace TitleReview.App.Imaging.Suggesting.Words;

/// <summary>What stands to the right of 姓名 or 工作单位 and could be the word, although it was read too badly to be known by its letters.</summary>
internal static class FieldValues
{
    private const double Score = 0.4;

    private static readonly string[] _ofNames = ["姓名", "学生", "签名", "申报人", "持证人"];
    private static readonly string[] _ofUnits = ["工作单位", "所在单位", "单位名称", "单位及职务"];

    public static IEnumerable<FoundWord> Find(IReadOnlyList<ReadLine> lines, string letters, MaskKind kind) =>
        from line in lines
        from label in LabelsOf(kind)
        let at = line.Text.IndexOf(label, StringComparison.Ordinal)
        where at >= 0
        let value = ValueIn(line, at + label.Length) ?? ValueBeside(lines, line)
        where value is not null && MayBe(value.Text, letters)
        select WordBox.Around(value, 0, value.Characters.Count).As(kind, Score);

    private static string[] LabelsOf(MaskKind kind) => kind switch
    {
        MaskKind.Name => _ofNames,
        MaskKind.Unit => _ofUnits,
        _ => [],
    };

    /// <summary>About as long; longer words also share a letter or more.</summary>
    private static bool MayBe(string text, string letters) =>
        Math.Abs(text.Length - letters.Length) <= (letters.Length <= 2 ? 0 : 1) && (letters.Length <= 2 || text.Intersect(letters).Any());

    /// <summary>The characters after the label in the same line, up to a gap.</summary>
    private static ReadLine? ValueIn(ReadLine line, int start)
    {
        var end = start;
        while (end < line.Characters.Count && (end == start || !IsGap(line.Characters[end - 1], line.Characters[end])))
        {
            end++;
        }

        return end > start ? new([.. line.Characters.Skip(start).Take(end - start)]) : null;
    }

    /// <summary>The next line to the right at the same height, as in a table's row.</summary>
    private static ReadLine? ValueBeside(IReadOnlyList<ReadLine> lines, ReadLine label) => lines
        .Where(line => line.Left >= label.Right && Math.Abs(line.Top + line.Bottom - label.Top - label.Bottom) < label.Height)
        .MinBy(line => line.Left) is { } beside ? ValueIn(beside, 0) : null;

    private static bool IsGap(ReadCharacter one, ReadCharacter next) => next.Left - one.Right > 0.8 * (one.Bottom - one.Top);
}
