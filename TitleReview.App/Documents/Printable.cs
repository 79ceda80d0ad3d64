using Microsoft.AspNetCore.Components;

namespace TitleReview.App.Documents;

/// <summary>One document, ready to be rendered: its component, and what that is given.</summary>
/// <param name="Title">The only thing the PDF's metadata say.</param>
/// <param name="Tagged">With structure for screen readers; tables of many hundred rows take ten times as long with it.</param>
public sealed record Printable(Type View, string Title, IReadOnlyDictionary<string, object?> Parameters, bool Tagged = true)
{
    public static Printable Of<TView>(string title, bool tagged, params IReadOnlyList<(string Name, object? Value)> parameters)
        where TView : IComponent => new(typeof(TView), title, parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Value, StringComparer.Ordinal), tagged);
}
