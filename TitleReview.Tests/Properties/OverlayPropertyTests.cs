using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using Xunit;

namespace TitleReview.Tests.Properties;

public sealed class OverlayPropertyTests
{
    private static readonly PolicyPack _whole = Parse(PolicyCatalogue.Load("party-school-2023").Frozen) with { Layer = PolicyLayer.Defaults };
    private static readonly string[] _numbers = [.. _whole.Values.Where(value => value.Value.Json.ValueKind == JsonValueKind.Number).Select(value => value.Key).Order(StringComparer.Ordinal)];

    private static readonly Gen<IReadOnlyList<PolicyPack>> _layers =
        from settings in
            (from layer in Gen.Elements(PolicyLayer.Regulation, PolicyLayer.Region, PolicyLayer.Prefecture)
             from key in Gen.Elements(_numbers)
             from number in Gen.Choose(0, 99)
             select (layer, key, number)).ListOf()
        select (IReadOnlyList<PolicyPack>)
        [
            .. settings.DistinctBy(one => (one.layer, one.key)).GroupBy(one => one.layer)
                .Select(layer => Pack(layer.Key, layer.ToDictionary(one => one.key, one => Value(layer.Key, one.key, one.number), StringComparer.Ordinal))),
        ];

    [Fact]
    public void Resolve_LowerLayersLaidFirst_SamePolicyAsAllAtOnce() => Generated.Holds(_layers, layers =>
    {
        var low = layers.Where(pack => pack.Layer == PolicyLayer.Regulation);
        var high = layers.Where(pack => pack.Layer != PolicyLayer.Regulation).ToList();
        var together = Parse(Resolve([.. low, _whole]).Frozen) with { Layer = PolicyLayer.Defaults };

        return Resolve([together, .. high]).Frozen == Resolve([.. layers, _whole]).Frozen;
    });

    [Fact]
    public void Resolve_AnyOrderOfThePacks_SameHash() => Generated.Holds(_layers, layers =>
        Resolve([_whole, .. layers]).Hash == Resolve([.. layers.Reverse(), _whole]).Hash);

    private static Policy Resolve(IReadOnlyList<PolicyPack> beneath) => PolicyOverlay.Resolve(Pack(PolicyLayer.Notice, []), beneath);

    private static PolicyPack Parse(string frozen) => PolicyPack.Parse("frozen", Encoding.UTF8.GetBytes(frozen));

    private static PolicyPack Pack(PolicyLayer layer, Dictionary<string, PolicyValue> values) => new($"{layer}", $"{layer}", layer, [], values);

    private static PolicyValue Value(PolicyLayer layer, string key, int number) =>
        new(PolicyKeys.All[key], JsonSerializer.SerializeToElement(number), new Citation($"{layer}", "一"), Confidence.Notice);
}
