namespace TitleReview.App.Identity;

/// <summary>Somebody whom the embedded provider signs in by one click.</summary>
public sealed record CastMember(string Subject, string Name, string Description);
