namespace TitleReview.App.Identity;

/// <summary>Where to go after sign-in: a path on this server, or the start page.</summary>
public static class ReturnPath
{
    private const int Longest = 2000;

    /// <summary>Browsers read <c>/\evil</c> and <c>/⇥/evil</c> as <c>//evil</c>, so neither backslash nor control characters pass;
    /// a path of this application is percent-encoded, and the Location header takes nothing but ASCII.</summary>
    public static string Of(string? asked) =>
        asked is ['/', ..] and not ['/', '/', ..]
        && asked.Length <= Longest
        && !asked.Contains('\\', StringComparison.Ordinal)
        && asked.All(c => c is > ' ' and <= '~')
            ? asked
            : "/";
}
