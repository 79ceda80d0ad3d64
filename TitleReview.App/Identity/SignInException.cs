using Microsoft.AspNetCore.Authentication;

namespace TitleReview.App.Identity;

/// <summary>A sign-in that cannot go on. The message is for the log; the person reads the problem's sentence.</summary>
public sealed class SignInException(SignInProblem problem, string message, Exception? inner = null) : AuthenticationFailureException(message, inner)
{
    public SignInProblem Problem { get; } = problem;
}
