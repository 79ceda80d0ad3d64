using Microsoft.AspNetCore.Authentication;

namespace TitleReview.App.Identity;

/// <summary>Back to the sign-in page with the name of the problem; what exactly went wrong is for the log alone.</summary>
internal static class SignInFailure
{
    public static Task OnRemoteFailure(RemoteFailureContext context)
    {
        var logger = context.HttpContext.RequestServices.GetRequiredService<ILogger<OpenIdConnectHandler>>();
        Redirect(context.HttpContext, context.Failure, context.Properties?.RedirectUri, logger);
        context.HandleResponse();
        return Task.CompletedTask;
    }

    /// <summary>The person pressed "cancel" at the provider.</summary>
    public static Task OnAccessDenied(AccessDeniedContext context)
    {
        context.Response.Redirect(SignInPage.Address(context.Request, SignInProblem.Declined, context.ReturnUrl));
        context.HandleResponse();
        return Task.CompletedTask;
    }

    public static void Redirect(HttpContext context, Exception? failure, string? returnPath, ILogger logger)
    {
        var problem = failure switch
        {
            SignInException known => known.Problem,
            // The framework's own, when the provider reported no error: state unreadable, or not the browser that started.
            AuthenticationFailureException when !context.Request.Query.ContainsKey("error") => SignInProblem.Interrupted,
            _ => SignInProblem.Unfinished,
        };
        logger.LogWarning("Sign-in failed, {Problem}: {Reason}", problem, failure?.Message.ReplaceLineEndings(" "));
        context.Response.Redirect(SignInPage.Address(context.Request, problem, returnPath));
    }
}
