using Microsoft.AspNetCore.Antiforgery;

namespace TitleReview.App.Identity;

/// <summary>Whether a request was sent by a page of ours that is still good.</summary>
public static class OurPage
{
    /// <remarks>Without the header the token is looked for in the form, and a form that breaks off is an exception there.</remarks>
    public static async Task<bool> IsSenderAsync(HttpContext context, IAntiforgery antiforgery)
    {
        try
        {
            return await antiforgery.IsRequestValidAsync(context);
        }
        catch (AntiforgeryValidationException)
        {
            return false;
        }
    }
}
