namespace TitleReview.App.Imaging.Suggesting.Words;

/// <summary>One line that was read, without blanks, dots and other marks: recognition loses and invents them.</summary>
internal sealed record ReadLine(IReadOnlyList<ReadCharacter> Characters)
{
    public string Text { get; } = string.Concat(Characters.Select(character => character.Letter));

    public double Top => Characters.Min(character => character.Top);

    public double Bottom => Characters.Max(character => character.Bottom);

    public double Left => Characters[0].Left;

    public double Right => Characters[^1].Right;

    public double Height => Bottom - Top;
}

/// <summary>A letter and where it stands, in pixels of the picture that was read.</summary>
internal readonly record struct ReadCharacter(char Letter, double Left, double Top, double Right, double Bottom);
