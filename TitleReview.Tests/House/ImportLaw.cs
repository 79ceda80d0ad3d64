namespace TitleReview.Tests.House;

/// <summary>Which room may import which, said of namespaces. The picture is in README.md.</summary>
internal static class ImportLaw
{
    private const string Core = "TitleReview.Core";
    private const string App = "TitleReview.App";

    /// <summary>The order in which the data flows: a room may use only rooms to its left.</summary>
    public static readonly IReadOnlyList<string> CoreRooms =
    [
        "Kernel", "Policies", "Workflow", "Committees", "Notices", "Integrity", "Attachments", "Qualifications", "Applications", "Masking",
        "Publicity", "Auditing", "FormalReviews", "Draws", "Defences", "Scoring", "Meetings", "Approvals", "Filing",
    ];

    /// <summary>Rooms of App under the features, each with the others it may use.</summary>
    private static readonly Dictionary<string, string[]> _support = new(StringComparer.Ordinal)
    {
        ["Ui"] = ["Identity"],
        ["Data"] = ["Secrets"],
        ["Files"] = ["Secrets"],
        ["Identity"] = ["Secrets"],
        ["Realtime"] = [],
        ["Imaging"] = [],
        ["Documents"] = [],
        ["Secrets"] = [],
    };

    private static readonly string[] _top = ["", "Cli", "Jobs", "DevData"];

    /// <summary>Null when code in one namespace may name a type of the other; otherwise the reason.</summary>
    public static string? WhyNot(string from, string to)
    {
        if (!IsOurs(from) || !IsOurs(to) || from == to)
        {
            return null;
        }
        if (Below(from, Core) is { } coreRoom)
        {
            return Below(to, Core) is { } target ? WhyNotInCore(First(coreRoom), First(target)) : "Core knows nothing of App";
        }
        return Below(to, App) is { } appTarget ? WhyNotInApp(Below(from, App)!, appTarget) : null;
    }

    private static string? WhyNotInCore(string from, string to)
    {
        var (left, right) = (Position(to), Position(from));
        return left < 0 || right < 0 ? $"{(left < 0 ? to : from)} is not a room of Core"
            : left > right ? $"{from} may use only rooms to its left, and {to} is to its right"
            : null;
    }

    private static string? WhyNotInApp(string from, string to)
    {
        var (source, target) = (First(from), First(to));
        if (_top.Contains(source))
        {
            return null;
        }
        if (_top.Contains(target))
        {
            return $"nothing may use {(target.Length == 0 ? "the start of the program" : target)}";
        }
        if (source == "Features")
        {
            return target == "Features" ? (Second(from) == Second(to) ? null : "a feature links to another by Ui/Urls and never uses it")
                : target == "Secrets" ? "features reach secrets only through Data, Files and Identity"
                : _support.ContainsKey(target) ? null : $"{target} is not a room of App";
        }
        return !_support.TryGetValue(source, out var allowed) ? $"{source} is not a room of App"
            : source == target || allowed.Contains(target) ? null
            : $"{source} may use {(allowed.Length == 0 ? "no other room of App" : string.Join(", ", allowed))}";
    }

    private static int Position(string room) => CoreRooms.ToList().IndexOf(room);

    private static bool IsOurs(string @namespace) => Below(@namespace, Core) is not null || Below(@namespace, App) is not null;

    /// <summary>"Features.Auditing" of "TitleReview.App.Features.Auditing"; empty for the project's own namespace, null outside it.</summary>
    private static string? Below(string @namespace, string project) =>
        @namespace == project ? "" : @namespace.StartsWith(project + ".", StringComparison.Ordinal) ? @namespace[(project.Length + 1)..] : null;

    private static string First(string path) => path.Split('.')[0];

    private static string Second(string path) => path.Split('.').ElementAtOrDefault(1) ?? "";
}
