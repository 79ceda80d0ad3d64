using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using TitleReview.Core.Kernel;
using TitleReview.Tests.Hosting;

namespace TitleReview.Tests.App.Strangers;

/// <summary>One use case that is asked for something by its id: whatever it takes is made up, but for the ids.</summary>
internal sealed class UseCaseProbe
{
    private static readonly MethodInfo _get = typeof(Caller).GetMethod(nameof(Caller.Get))!;

    private readonly Type _useCase;
    private readonly MethodInfo _handle;

    private UseCaseProbe(Type useCase, MethodInfo handle) => (_useCase, _handle) = (useCase, handle);

    public string Name => $"{_useCase.Name}({string.Join(", ", _handle.GetParameters().Select(parameter => parameter.ParameterType.Name))})";

    /// <summary>Every use case of the application that takes an id of one of these types, in whatever it is given.</summary>
    public static IReadOnlyList<UseCaseProbe> All(IReadOnlySet<Type> ids) =>
    [
        .. from type in typeof(Program).Assembly.GetTypes()
           where type is { IsClass: true, IsAbstract: false } && type.Namespace?.StartsWith("TitleReview.App.Features.", StringComparison.Ordinal) == true
           from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
           where method.Name == "HandleAsync" && method.GetParameters().Any(parameter => Takes(parameter.ParameterType, ids, depth: 0))
           orderby type.Name
           select new UseCaseProbe(type, method),
    ];

    public bool Takes(Type id) => _handle.GetParameters().Any(parameter => Takes(parameter.ParameterType, new HashSet<Type> { id }, depth: 0));

    /// <summary>What the caller is answered, as text without the ids that he asked by.</summary>
    public async Task<string> AskAsync(Caller caller, Func<Type, Guid?> idOf)
    {
        var used = new HashSet<Guid>();
        var arguments = _handle.GetParameters().Select(parameter => parameter.ParameterType == typeof(CancellationToken) ? CancellationToken.None : Make(parameter.ParameterType, idOf, used, depth: 0)).ToArray();
        string answer;
        try
        {
            var task = (Task)_handle.Invoke(_get.MakeGenericMethod(_useCase).Invoke(caller, null), arguments)!;
            await task;
            answer = Written(task.GetType().GetProperty(nameof(Task<int>.Result))?.GetValue(task));
        }
        catch (Exception fault)
        {
            fault = fault is TargetInvocationException { InnerException: { } inner } ? inner : fault;
            answer = $"{fault.GetType().Name}: {fault.Message}";
        }
        return used.Aggregate(answer, (text, id) => text.Replace(id.ToString("N"), "ID", StringComparison.OrdinalIgnoreCase).Replace(id.ToString(), "ID", StringComparison.OrdinalIgnoreCase));
    }

    private static bool Takes(Type type, IReadOnlySet<Type> ids, int depth)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return ids.Contains(type) || (depth < 4 && (ElementOf(type) is { } element ? Takes(element, ids, depth + 1) : ConstructorOf(type)?.GetParameters().Any(parameter => Takes(parameter.ParameterType, ids, depth + 1)) == true));
    }

    private static object? Make(Type type, Func<Type, Guid?> idOf, HashSet<Guid> used, int depth)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (idOf(type) is { } id)
        {
            used.Add(id);
            return type == typeof(Guid) ? id : Activator.CreateInstance(type, id);
        }
        if (type.IsEnum)
        {
            return Enum.GetValues(type).Cast<object>().OrderBy(value => Convert.ToInt64(value, CultureInfo.InvariantCulture) == 0).First();
        }
        if (ElementOf(type) is { } element)
        {
            var made = Array.CreateInstance(element, 1);
            made.SetValue(Make(element, idOf, used, depth + 1), 0);
            return type.IsInstanceOfType(made) ? made : Activator.CreateInstance(type, made);
        }
        if (type == typeof(string))
        {
            return "试";
        }
        if (type == typeof(DateOnly))
        {
            return new DateOnly(2023, 11, 14);
        }
        if (type == typeof(Stream))
        {
            return new MemoryStream([1]);
        }
        return ConstructorOf(type) is { } constructor && depth < 5 ? constructor.Invoke([.. constructor.GetParameters().Select(parameter => Make(parameter.ParameterType, idOf, used, depth + 1))])
            : type.IsValueType ? (type == typeof(int) ? 1 : Activator.CreateInstance(type)) : null;
    }

    private static Type? ElementOf(Type type) => type.IsArray ? type.GetElementType()
        : type != typeof(string) && type.IsGenericType && typeof(IEnumerable).IsAssignableFrom(type) && type.GetGenericArguments() is [var element] ? element : null;

    private static ConstructorInfo? ConstructorOf(Type type) => type.Assembly.GetName().Name?.StartsWith("TitleReview.", StringComparison.Ordinal) == true && !type.IsEnum
        ? type.GetConstructors().Where(one => one.GetParameters() is not [{ ParameterType: var only }] || only != type).MaxBy(one => one.GetParameters().Length) : null;

    private static string Written(object? result) => result switch
    {
        null => "nothing",
        Verdict verdict => verdict.IsRefused ? string.Join('；', verdict.Refusals.Select(refusal => $"{refusal.GetType().Name} {refusal}")) : "allowed",
        _ when result.GetType().GetProperty("Verdict")?.GetValue(result) is Verdict { IsRefused: true } refused => Written(refused),
        _ => Shown(result),
    };

    private static string Shown(object result)
    {
        try
        {
            return JsonSerializer.Serialize(result, result.GetType());
        }
        catch (Exception fault) when (fault is NotSupportedException or JsonException or InvalidOperationException)
        {
            return result.ToString()!;
        }
    }
}
