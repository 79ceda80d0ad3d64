namespace TitleReview.Core.Draws;

/// <summary>「密封名单」: which person stands behind each number.</summary>
/// <param name="Salt">64 hexadecimal digits drawn at random, so that nobody guesses the persons from the hash.</param>
public sealed record SealedList(string Draw, string Salt, IReadOnlyList<SealedRow> Rows);

/// <summary>「编号对应的人」.</summary>
/// <param name="Person">Identifies the person in our records.</param>
public sealed record SealedRow(int No, string Person);
