using System.Text;

namespace TitleReview.Core.Policies;

/// <summary>「起草中的政策」: the values of a notice that is being written. The text is that of a pack, and the parser of packs reads it again.</summary>
public static class DraftedPolicy
{
    /// <summary>Canonical JSON: the same values give the same text.</summary>
    /// <exception cref="ArgumentException">A value that no notice decides.</exception>
    public static string Write(string id, string document, IReadOnlyCollection<PolicyValue> values) =>
        values.FirstOrDefault(value => !PolicyKeys.OfReview.Contains(value.Key.Name)) is { } stranger
            ? throw new ArgumentException($"{stranger.Key.Name} is no parameter of a notice.", nameof(values))
            : PolicyOverlay.Write(id, document, values);

    /// <summary>What a notice may set; a key of a document that no application is judged by is none.</summary>
    public static IEnumerable<PolicyKey> Keys => PolicyKeys.OfReview.Select(name => PolicyKeys.All[name]);

    /// <summary>「尚未填写」: what every notice must set, and this one does not, for a section it asks for included.</summary>
    public static IReadOnlyList<PolicyKey> Missing(PolicyPack draft)
    {
        var missing = PolicyKeys.Required.Where(name => !draft.Values.ContainsKey(name)).Select(name => PolicyKeys.All[name]);
        var asked = draft.Values.TryGetValue("sections.order", out var order) ? order.Json.EnumerateArray().Select(section => $"sections.rules.{section.GetString()}") : [];
        return [.. missing, .. asked.Where(name => !draft.Values.ContainsKey(name)).Select(name => PolicyKeys.All[name])];
    }

    /// <summary>The policy as it would be frozen.</summary>
    /// <exception cref="ParameterNotSetException">One of <see cref="Missing"/>.</exception>
    /// <exception cref="PolicyPackInvalidException">The text is no pack.</exception>
    public static Policy Read(string text) => PolicyOverlay.Resolve(Parse(text), []);

    /// <summary>The values of a text of <see cref="Write"/>, or of a frozen policy.</summary>
    public static PolicyPack Parse(string text) => PolicyPack.Parse("draft", Encoding.UTF8.GetBytes(text));

    /// <summary>A policy with some values in place of its own, under its own name: what a supplement makes of a notice.</summary>
    public static string Lay(Policy policy, IEnumerable<PolicyValue> changes)
    {
        var values = new Dictionary<string, PolicyValue>(Parse(policy.Frozen).Values, StringComparer.Ordinal);
        foreach (var change in changes)
        {
            values[change.Key.Name] = change;
        }

        return Write(policy.Id, policy.Title, values.Values);
    }
}
