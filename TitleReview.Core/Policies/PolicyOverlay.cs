using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace TitleReview.Core.Policies;

/// <summary>「逐层覆盖」: defaults, then regulation, region, prefecture and notice; the higher layer's value stands.</summary>
public static class PolicyOverlay
{
    /// <summary>Lays a notice over the packs beneath it.</summary>
    /// <exception cref="ParameterNotSetException">A value that the policy has is in none of them.</exception>
    public static Policy Resolve(PolicyPack notice, IEnumerable<PolicyPack> beneath)
    {
        var values = Lay(notice, beneath);
        return Build(notice, values, Freeze(notice, values.All));
    }

    /// <summary>The same for a policy that was frozen: its text and hash hold what was frozen, and nothing that was laid beneath it since.</summary>
    internal static Policy Thaw(PolicyPack frozen, IEnumerable<PolicyPack> general) => Build(frozen, Lay(frozen, general), Freeze(frozen, frozen.Values.Values));

    /// <summary>One stage alone, of a document that no application is judged by: a registration, a filing.</summary>
    /// <exception cref="ParameterNotSetException">A value of the stage is in none of the packs.</exception>
    public static TStage Resolve<TStage>(PolicyPack document, IEnumerable<PolicyPack> beneath) =>
        (TStage)Lay(document, beneath).Build(new PolicyStage(typeof(TStage)));

    private static PolicyValues Lay(PolicyPack top, IEnumerable<PolicyPack> beneath)
    {
        var values = new Dictionary<string, PolicyValue>(StringComparer.Ordinal);
        foreach (var layer in beneath.Append(top).GroupBy(pack => pack.Layer).OrderBy(layer => layer.Key))
        {
            // two documents of one layer that set the same value leave nobody to say which stands
            if (layer.SelectMany(pack => pack.Values.Keys).GroupBy(key => key, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } twice)
            {
                throw new InvalidOperationException($"同一层次（{layer.Key}）的多个政策包都设置了参数 {twice.Key}。");
            }

            foreach (var (key, value) in layer.SelectMany(pack => pack.Values))
            {
                values[key] = value;
            }
        }

        return new PolicyValues(top.Id, values);
    }

    private static Policy Build(PolicyPack notice, PolicyValues values, string frozen)
    {
        var stages = PolicyKeys.Stages.Select(values.Build).ToArray();
        var policy = (Policy)Activator.CreateInstance(typeof(Policy), stages)!;
        policy = policy with
        {
            Id = notice.Id,
            Title = notice.Document,
            Frozen = frozen,
            Hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(frozen))),
        };
        foreach (var section in policy.Sections.Order.Value)
        {
            // a section that is asked for must have its rules: found now, not when the first applicant opens the page
            _ = policy.Sections.Rules[section];
        }

        return policy;
    }

    /// <summary>What is laid over one another, without asking whether it is a whole policy.</summary>
    internal static IReadOnlyList<PolicyValue> Values(PolicyPack top, IEnumerable<PolicyPack> beneath) =>
        [.. Lay(top, beneath).All.Where(value => PolicyKeys.OfReview.Contains(value.Key.Name))];

    private static string Freeze(PolicyPack notice, IEnumerable<PolicyValue> values) => Write(notice.Id, notice.Document, values);

    /// <summary>A pack again, of the notice's layer and with nothing beneath it, so that thawing is parsing.</summary>
    internal static string Write(string id, string document, IEnumerable<PolicyValue> values) => PolicyJson.Canonical(JsonSerializer.SerializeToElement(
        new
        {
            Id = id,
            Document = document,
            Layer = PolicyLayer.Notice,
            Values = values.Where(value => PolicyKeys.OfReview.Contains(value.Key.Name)).ToDictionary(
                value => value.Key.Name,
                value => new
                {
                    Value = value.Json,
                    value.Source.Clause,
                    value.Key.Unit,
                    value.Confidence,
                    value.Source.Quote,
                    value.Source.Document,
                },
                StringComparer.Ordinal),
        },
        PolicyJson.Options));
}
