using TitleReview.App.Data.Rows;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.Administration;

/// <summary>「单位树」 as it is read: each organisation before those beneath it, neighbours by kind and name.</summary>
internal sealed class OrganisationTree(IReadOnlyList<Organisation> all)
{
    private readonly Dictionary<OrganisationId, Organisation> _byId = all.ToDictionary(one => one.Id);

    private readonly ILookup<OrganisationId?, Organisation> _beneath = all
        .OrderBy(one => one.ClosedAt is not null).ThenByDescending(one => one.Kind).ThenBy(one => one.Name, StringComparer.Ordinal)
        .ToLookup(one => one.Parent);

    internal sealed record Node(Organisation Organisation, int Depth);

    public IEnumerable<Organisation> ByName => all.OrderBy(one => one.Name, StringComparer.Ordinal);

    /// <param name="top">Null: everything.</param>
    public IReadOnlyList<Node> FromTheTop(OrganisationId? top)
    {
        var found = new List<Node>();
        var waiting = new Stack<Node>();
        Push(top is { } id ? (_byId.TryGetValue(id, out var one) ? [one] : []) : _beneath[null], 0);
        while (waiting.TryPop(out var node))
        {
            found.Add(node);
            Push(_beneath[node.Organisation.Id], node.Depth + 1);
        }
        return found;

        void Push(IEnumerable<Organisation> some, int depth)
        {
            foreach (var next in some.Reverse())
            {
                waiting.Push(new(next, depth));
            }
        }
    }

    public int Beneath(OrganisationId id) => _beneath[id].Count();

    /// <summary>The names of those above it, the topmost first.</summary>
    public IReadOnlyList<string> PathTo(Organisation one)
    {
        var path = new List<string>();
        for (var at = one.Parent; at is { } id && _byId.TryGetValue(id, out var parent) && path.Count < _byId.Count; at = parent.Parent)
        {
            path.Insert(0, parent.Name);
        }
        return path;
    }
}
