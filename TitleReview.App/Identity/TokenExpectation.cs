namespace TitleReview.App.Identity;

/// <summary>Who must have issued a token, and to whom.</summary>
public sealed record TokenExpectation(string Issuer, string ClientId);
