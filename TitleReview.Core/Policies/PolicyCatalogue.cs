using System.Reflection;

namespace TitleReview.Core.Policies;

/// <summary>「政策包目录」: the packs embedded in the product.</summary>
public static class PolicyCatalogue
{
    private static readonly Lazy<IReadOnlyDictionary<string, PolicyPack>> _packs = new(() =>
        Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(name => name.StartsWith("packs/", StringComparison.Ordinal))
            .Select(name => PolicyPack.Parse(name, Read(name)))
            .ToDictionary(pack => pack.Id, StringComparer.Ordinal));

    /// <summary>Ids of the notices' packs, for the office to choose from.</summary>
    public static IEnumerable<string> Notices => _packs.Value.Values.Where(pack => pack.Layer == PolicyLayer.Notice).Select(pack => pack.Id);

    /// <summary>The policy of a notice, laid over the packs it names.</summary>
    public static Policy Load(string id)
    {
        var notice = Pack(id);
        return PolicyOverlay.Resolve(notice, notice.Over.Select(Pack));
    }

    private static PolicyPack Pack(string id) =>
        _packs.Value.TryGetValue(id, out var pack) ? pack : throw new ArgumentException($"没有编号为 {id} 的政策包。", nameof(id));

    private static byte[] Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
