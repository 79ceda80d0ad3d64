namespace TitleReview.Core.Defences;

/// <summary>「抽签结果」.</summary>
public sealed record LotResult(IReadOnlyList<LotPlace> Places, IReadOnlyList<LotRest> Unplaced);

/// <summary>「签位」.</summary>
/// <param name="Person">Number of the application.</param>
/// <param name="Number">「答辩序号」 within the session: what the board of the waiting room shows.</param>
public sealed record LotPlace(string Person, int Session, int Number);

/// <summary>「未能安排」.</summary>
public sealed record LotRest(string Person, string Reason);
