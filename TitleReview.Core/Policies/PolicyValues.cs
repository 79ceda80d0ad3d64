using System.Reflection;

namespace TitleReview.Core.Policies;

/// <summary>The values that remain when all packs have been laid over one another.</summary>
internal sealed class PolicyValues(string pack, IReadOnlyDictionary<string, PolicyValue> values)
{
    public string Pack { get; } = pack;

    public IEnumerable<PolicyValue> All => values.Values;

    /// <summary>The cited value of a key, or null where no pack sets it.</summary>
    public object? Find(string name) => values.TryGetValue(name, out var value) ? value.Key.Read(value) : null;

    /// <summary>Builds a stage's record: each parameter from the key of its name.</summary>
    /// <exception cref="ParameterNotSetException">No pack sets one of them.</exception>
    public object Build(PolicyStage stage) =>
        Activator.CreateInstance(stage.Record, [.. stage.Members.Select(member => Value(stage.KeyOf(member), member))])!;

    private object Value(string name, ParameterInfo member) => PolicyKeys.IsTable(member)
        ? Activator.CreateInstance(member.ParameterType, BindingFlags.Instance | BindingFlags.NonPublic, binder: null, [name, this], culture: null)!
        : Find(name) ?? throw new ParameterNotSetException(name, Pack);
}
