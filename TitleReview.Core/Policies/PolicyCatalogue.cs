using System.Collections.Concurrent;
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

    // the numbers by which the rule book calls the five documents
    private static readonly Dictionary<string, string> _shortNumbers = new(StringComparer.Ordinal)
    {
        ["000"] = "filing",
        ["001"] = "registration-2019",
        ["002"] = "senior-review-2020",
        ["003"] = "party-school-2023",
        ["004"] = "online-requirements-2023",
    };

    private static readonly ConcurrentDictionary<string, Policy> _policies = new(StringComparer.Ordinal);

    /// <summary>What stands where no notice says anything: the defaults and the regulation.</summary>
    internal static IEnumerable<PolicyPack> General => Packs.Where(pack => pack.Layer is PolicyLayer.Defaults or PolicyLayer.Regulation);

    /// <summary>All of them, the most general first.</summary>
    public static IEnumerable<PolicyPack> Packs => _packs.Value.Values.OrderBy(pack => pack.Layer).ThenBy(pack => pack.Id, StringComparer.Ordinal);

    /// <summary>Title of the regulation that stands behind every notice.</summary>
    public static string Regulation => Packs.Single(pack => pack.Layer == PolicyLayer.Regulation).Document;

    /// <summary>Ids of all documents that applications can be judged by: notices, and a prefecture's requirements taken alone. The office chooses from them.</summary>
    public static IEnumerable<string> Judging => _packs.Value.Values.Where(Judges).Select(pack => pack.Id);

    /// <summary>The same as <see cref="Load(string)"/>; null where there is no such pack or no application is judged by it.</summary>
    public static Policy? Find(string id) =>
        _packs.Value.TryGetValue(_shortNumbers.GetValueOrDefault(id, id), out var pack) && Judges(pack) ? Load(id) : null;

    /// <summary>The policy of a notice, or of a prefecture's requirements taken alone, laid over the packs it names.</summary>
    /// <param name="id">party-school-2023, or its short number 003.</param>
    /// <exception cref="ArgumentException">There is no such pack, or no application is judged by it.</exception>
    public static Policy Load(string id)
    {
        var notice = Pack(id);
        return Judges(notice)
            ? _policies.GetOrAdd(notice.Id, _ => PolicyOverlay.Resolve(notice, notice.Over.Select(Pack)))
            : throw new ArgumentException($"《{notice.Document}》不是评审通知，不能据以审查申报。", nameof(id));
    }

    /// <summary>One stage of a document that is no notice of a review, for example the deadlines of registration-2019.</summary>
    public static TStage Load<TStage>(string id)
    {
        var document = Pack(id);
        return PolicyOverlay.Resolve<TStage>(document, document.Over.Select(Pack));
    }

    /// <summary>「通知模板」: the documents a new notice may be written from.</summary>
    public static IEnumerable<PolicyPack> Templates => Packs.Where(pack => pack.Layer is PolicyLayer.Region or PolicyLayer.Prefecture or PolicyLayer.Notice);

    /// <summary>What a notice written from one of them begins with: its values over those beneath it. From a document that no application is judged by, some are missing.</summary>
    public static IReadOnlyList<PolicyValue> BeginFrom(PolicyPack template) =>
        PolicyOverlay.Values(template, Judges(template) ? template.Over.Select(Pack) : General.Concat(template.Over.Select(Pack)).DistinctBy(pack => pack.Id));

    /// <summary>What the regulation says of a key; no notice may ask for less.</summary>
    internal static PolicyValue OfRegulation(string key) => Packs.Where(pack => pack.Layer == PolicyLayer.Regulation).Select(pack => pack.Values.GetValueOrDefault(key)).OfType<PolicyValue>().Single();

    private static bool Judges(PolicyPack pack) => pack.Layer is PolicyLayer.Notice or PolicyLayer.Prefecture;

    private static PolicyPack Pack(string id) =>
        _packs.Value.TryGetValue(_shortNumbers.GetValueOrDefault(id, id), out var pack) ? pack : throw new ArgumentException($"没有编号为 {id} 的政策包。", nameof(id));

    private static byte[] Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
