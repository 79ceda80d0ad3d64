namespace TitleReview.Core.FormalReviews;

/// <summary>「银行流水行」 as the file writes it.</summary>
/// <param name="Row">Row of the file, from 1.</param>
/// <param name="Note">附言、摘要、用途 and whatever else may hold a batch number, with blanks between them.</param>
public sealed record BankLine(int Row, string Number, string Payer, string Amount, string Time, string Note);
