namespace TitleReview.Core.Policies;

/// <summary>「政策包」: the values one document sets, each with its clause.</summary>
/// <param name="Over">Ids of the packs this one is laid over.</param>
/// <remarks>
/// { "id": "…", "document": "…", "layer": "notice", "over": ["…"],
///   "values": { "publicity.working_days": { "value": 5, "clause": "五（二）", "unit": "working day", "confidence": "notice", "quote": "…" } } }
/// </remarks>
public sealed record PolicyPack(
    string Id, string Document, PolicyLayer Layer, IReadOnlyList<string> Over, IReadOnlyDictionary<string, PolicyValue> Values)
{
    /// <exception cref="PolicyPackInvalidException">Anything is wrong; it names everything that is.</exception>
    public static PolicyPack Parse(string file, ReadOnlyMemory<byte> utf8) => new PolicyPackParser(file).Parse(utf8);
}
