using System.Collections.Frozen;
using System.Reflection;
using TitleReview.Core.Kernel;

namespace TitleReview.Core.Policies;

/// <summary>「参数登记表」: every key a pack may set. It is read off the members of <see cref="Policy"/>, so the two cannot differ.</summary>
/// <remarks>
/// Member WorkingDays of stage Publicity is the key publicity.working_days; its type is that of the <see cref="Cited{T}"/>, its unit that of
/// the <see cref="UnitAttribute"/>. A <see cref="CitedTable{TKey, TValue}"/> is one key per member of the enumeration: service_years.required.中级.
/// </remarks>
public static class PolicyKeys
{
    // documents that no application is judged by: their records are resolved alone, see PolicyCatalogue.Load<TStage>
    private static readonly Type[] _outsideReview = [typeof(RegistrationDeadlinesPolicy), typeof(RecusalPolicy), typeof(ConductPolicy)];

    private static readonly NullabilityInfoContext _nullability = new();

    internal static IReadOnlyList<PolicyStage> Stages { get; } = [.. PolicyStage.MembersOf(typeof(Policy)).Select(stage => new PolicyStage(stage.ParameterType))];

    public static FrozenDictionary<string, PolicyKey> All { get; } =
        Stages.Concat(_outsideReview.Select(record => new PolicyStage(record)))
            .SelectMany(stage => stage.Members.SelectMany(member => KeysOf(stage, member)))
            .ToFrozenDictionary(key => key.Name, StringComparer.Ordinal);

    /// <summary>The keys that applications are judged by: a frozen policy holds these and no others.</summary>
    internal static FrozenSet<string> OfReview { get; } =
        Stages.SelectMany(stage => stage.Members.SelectMany(member => KeysOf(stage, member))).Select(key => key.Name).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Those of them that every notice must have a value for: rows of a table may be left out.</summary>
    internal static FrozenSet<string> Required { get; } =
        Stages.SelectMany(stage => stage.Members.Where(member => !IsTable(member)).Select(stage.KeyOf)).ToFrozenSet(StringComparer.Ordinal);

    internal static bool IsTable(ParameterInfo member) => member.ParameterType.GetGenericTypeDefinition() == typeof(CitedTable<,>);

    private static IEnumerable<PolicyKey> KeysOf(PolicyStage stage, ParameterInfo member)
    {
        var name = stage.KeyOf(member);
        var unit = member.GetCustomAttribute<UnitAttribute>()?.Name ?? throw new InvalidOperationException($"{name} has no unit.");
        var types = member.ParameterType.GetGenericArguments();
        if (!IsTable(member))
        {
            var mayBeNull = Nullable.GetUnderlyingType(types[0]) is not null
                || _nullability.Create(member).GenericTypeArguments[0].ReadState == NullabilityState.Nullable;
            return [new PolicyKey(name, types[0], unit, mayBeNull)];
        }

        return Enum.GetValues(types[0]).Cast<Enum>().Select(row => new PolicyKey($"{name}.{PolicyJson.KeyPart(row)}", types[1], unit, MayBeNull: false));
    }
}
