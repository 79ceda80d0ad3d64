namespace TitleReview.App.Identity;

/// <summary>Either a token that may be believed or the reason why it may not.</summary>
public readonly record struct TokenReading<T>(T? Token, TokenProblem? Problem)
    where T : class
{
    public static implicit operator TokenReading<T>(T token) => new(token, null);

    public static implicit operator TokenReading<T>(TokenProblem problem) => new(null, problem);
}
