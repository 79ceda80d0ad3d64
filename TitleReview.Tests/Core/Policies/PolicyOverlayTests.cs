using System.Text.Json;
using System.Text.Json.Nodes;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using Xunit;

namespace TitleReview.Tests.Core.Policies;

public sealed class PolicyOverlayTests
{
    private const string Days = "publicity.working_days";

    private static readonly Policy _policy = PolicyCatalogue.Load("party-school-2023");

    // the whole policy as one pack of the lowest layer, to lay others over
    private static readonly PolicyPack _base = PolicyPack.Parse("frozen", System.Text.Encoding.UTF8.GetBytes(_policy.Frozen)) with { Layer = PolicyLayer.Defaults };

    public static TheoryData<string> Keys => [.. _base.Values.Keys];

    public static TheoryData<PolicyLayer, PolicyLayer> LayerPairs
    {
        get
        {
            var layers = Enum.GetValues<PolicyLayer>();
            var pairs = new TheoryData<PolicyLayer, PolicyLayer>();
            foreach (var (low, high) in layers.SelectMany(low => layers.Where(high => high > low).Select(high => (low, high))))
            {
                pairs.Add(low, high);
            }

            return pairs;
        }
    }

    [Theory]
    [MemberData(nameof(LayerPairs))]
    public void Resolve_TwoLayersSetTheSame_HigherStandsWhateverTheOrder(PolicyLayer low, PolicyLayer high)
    {
        var lower = Setting(low, 6);
        var higher = Setting(high, 7);
        var rest = _base with { Values = _base.Values.Where(value => value.Key != Days).ToDictionary(StringComparer.Ordinal) };
        var empty = Setting(PolicyLayer.Notice, 0) with { Values = new Dictionary<string, PolicyValue>(StringComparer.Ordinal) };
        var (notice, beneath) = high == PolicyLayer.Notice ? (higher, new[] { lower, rest }) : (empty, [higher, lower, rest]);

        var forward = PolicyOverlay.Resolve(notice, beneath);
        var backward = PolicyOverlay.Resolve(notice, beneath.Reverse());

        Assert.Equal(7, forward.Publicity.WorkingDays.Value);
        Assert.Equal($"{high}", forward.Publicity.WorkingDays.Source.Document);
        Assert.Equal(forward.Frozen, backward.Frozen);
    }

    [Fact]
    public void Resolve_OneLayerSetsTheSameTwice_Refused()
    {
        var notice = Setting(PolicyLayer.Notice, 5);

        Assert.Throws<InvalidOperationException>(() =>
            PolicyOverlay.Resolve(notice, [_base, Setting(PolicyLayer.Region, 5), Setting(PolicyLayer.Region, 5) with { Id = "another" }]));
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void Resolve_WithoutAnyOneKey_ThrowsItsNameOrLeavesATableRowEmpty(string key)
    {
        var without = _base with { Layer = PolicyLayer.Notice, Values = _base.Values.Where(value => value.Key != key).ToDictionary(StringComparer.Ordinal) };

        // rows of years are asked for when a level is; every other value must be there from the start
        if (key.StartsWith("service_years.required.", StringComparison.Ordinal) || key.StartsWith("continuing_education.years.", StringComparison.Ordinal))
        {
            Assert.NotEqual(_policy.Hash, PolicyOverlay.Resolve(without, []).Hash);
            return;
        }

        var missing = Assert.Throws<ParameterNotSetException>(() => PolicyOverlay.Resolve(without, []));

        Assert.Equal(key, missing.Name);
    }

    [Fact]
    public void Hash_SameDocuments_SameHash()
    {
        Assert.Equal(_policy.Hash, PolicyCatalogue.Load("party-school-2023").Hash);
        Assert.Matches("^[0-9a-f]{64}$", _policy.Hash);
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void Hash_AnyClauseOrConfidenceChanged_AnotherHash(string key)
    {
        var value = _base.Values[key];
        var clause = value with { Source = value.Source with { Clause = value.Source.Clause + "1" } };
        var confidence = value with { Confidence = value.Confidence == Confidence.Notice ? Confidence.Proposed : Confidence.Notice };

        Assert.Equal(3, new[] { _policy.Hash, With(clause).Hash, With(confidence).Hash }.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Hash_AnyNumberOrSwitchChanged_AnotherHash()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { _policy.Hash };
        foreach (var value in _base.Values.Values.Where(value => value.Json.ValueKind is JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False))
        {
            var other = value.Json.ValueKind == JsonValueKind.Number
                ? JsonSerializer.SerializeToElement(value.Json.GetInt32() + 1)
                : JsonSerializer.SerializeToElement(!value.Json.GetBoolean());

            Assert.True(seen.Add(With(value with { Json = other }).Hash), value.Key.Name);
        }

        Assert.True(seen.Count > 30);
    }

    [Fact]
    public void Thaw_WhatWasFrozen_IsTheSamePolicy()
    {
        var thawed = Policy.Thaw(_policy.Frozen);

        Assert.Equal(_policy.Frozen, thawed.Frozen);
        Assert.Equal(_policy.Hash, thawed.Hash);
        Assert.Equal((_policy.Id, _policy.Title, _policy.Year), (thawed.Id, thawed.Title, thawed.Year));
        Assert.Equal(_policy.Windows.Apply, thawed.Windows.Apply);
        Assert.Equal(_policy.Scoring.Maximum, thawed.Scoring.Maximum);
    }

    [Fact]
    public void Thaw_TextFromBeforeAParameterWasKnown_TheDefaultStandsForIt()
    {
        var older = JsonNode.Parse(_policy.Frozen)!;
        Assert.True(older["values"]!.AsObject().Remove("appraisals.series_of_field"));

        var thawed = Policy.Thaw(older.ToJsonString());

        Assert.Equal(Confidence.Proposed, thawed.Appraisals.SeriesOfField.Confidence);
        Assert.DoesNotContain("series_of_field", thawed.Frozen, StringComparison.Ordinal);
        Assert.NotEqual(_policy.Hash, thawed.Hash);
        Assert.Equal(thawed.Hash, Policy.Thaw(thawed.Frozen).Hash);
    }

    [Fact]
    public void Thaw_ReindentedText_SameHash()
    {
        var indented = JsonNode.Parse(_policy.Frozen)!.ToString();

        Assert.NotEqual(_policy.Frozen, indented);
        Assert.Equal(_policy.Hash, Policy.Thaw(indented).Hash);
    }

    [Fact]
    public void Keys_EveryKeyHasAUnit_AndThePacksUseOnlyThese()
    {
        Assert.All(PolicyKeys.All.Values, key => Assert.NotEmpty(key.Unit));
        Assert.All(_base.Values.Keys, key => Assert.True(PolicyKeys.All.ContainsKey(key)));
    }

    private static Policy With(PolicyValue value) => PolicyOverlay.Resolve(
        _base with { Layer = PolicyLayer.Notice, Values = new Dictionary<string, PolicyValue>(_base.Values, StringComparer.Ordinal) { [value.Key.Name] = value } }, []);

    private static PolicyPack Setting(PolicyLayer layer, int days) => new(
        $"{layer}", $"{layer}", layer, [], new Dictionary<string, PolicyValue>(StringComparer.Ordinal)
        {
            [Days] = new(PolicyKeys.All[Days], JsonSerializer.SerializeToElement(days), new Citation($"{layer}", "一"), Confidence.Proposed),
        });
}
