namespace TitleReview.App.Identity;

/// <summary>Who is signed in. Issuer and subject together are the identity; the name is for display only.</summary>
public sealed record SignedIn(string Issuer, string Subject, string Name, string SessionId, DateTimeOffset SignedInAt);
