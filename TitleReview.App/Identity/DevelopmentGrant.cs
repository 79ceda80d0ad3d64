namespace TitleReview.App.Identity;

/// <summary>What a code of the embedded provider stands for.</summary>
internal sealed record DevelopmentGrant(string ClientId, string RedirectUri, string? Nonce, string Challenge, CastMember Person);
