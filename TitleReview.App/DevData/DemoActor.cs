using TitleReview.App.Data;
using TitleReview.App.Identity;
using TitleReview.Core.Kernel;

namespace TitleReview.App.DevData;

/// <summary>「演示人物办理」: a use case as one of the cast would call it.</summary>
internal static class DemoActor
{
    public static T As<T>(IServiceProvider services, string subject)
    {
        CurrentSubject who = () => ValueTask.FromResult<SubjectKey?>(new(DevelopmentProvider.IssuerName, subject));
        return ActivatorUtilities.CreateInstance<T>(services, who);
    }

    /// <exception cref="InvalidOperationException">The demo world breaks a rule.</exception>
    public static void Accept(Verdict verdict)
    {
        if (verdict.IsRefused)
        {
            throw new InvalidOperationException(string.Join("；", verdict.Refusals));
        }
    }
}
