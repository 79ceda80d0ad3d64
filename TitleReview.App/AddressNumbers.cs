using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Endpoints;

namespace TitleReview.App;

/// <summary>A number in a page's address that is none, or that no list reaches, is left out: the framework would break the page off with it.</summary>
internal sealed class AddressNumbers(RequestDelegate next)
{
    // no list has as many pages, and no place in it overflows
    private const int Most = 1_000_000;

    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (request.Query.Count == 0 || context.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is not { Type: var page })
        {
            return next(context);
        }
        var wrong = WrongIn(page, request.Query).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (wrong.Count == 0)
        {
            return next(context);
        }
        context.Response.Redirect($"{request.PathBase}{request.Path}{QueryString.Create(request.Query.Where(pair => !wrong.Contains(pair.Key)))}");
        return Task.CompletedTask;
    }

    private static IEnumerable<string> WrongIn(Type page, IQueryCollection query) =>
        from property in page.GetProperties()
        let told = property.GetCustomAttribute<SupplyParameterFromQueryAttribute>()
        where told is not null
        let name = told.Name ?? property.Name
        where query[name].Any(value => !string.IsNullOrEmpty(value) && !Fits(property.PropertyType, value))
        select name;

    private static bool Fits(Type type, string value) =>
        type == typeof(int?) ? int.TryParse(value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) && number is >= -Most and <= Most
        : type != typeof(Guid?) || Guid.TryParse(value, out _);
}
