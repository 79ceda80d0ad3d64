using System.Text;
using System.Text.Json;
using TitleReview.Core.Kernel;

namespace TitleReview.Core.Policies;

/// <summary>「假设政策」: a policy with something changed, to see what would follow.</summary>
public static class SupposedPolicy
{
    /// <summary>The policy with one parameter replaced; null where the value cannot be one of that parameter's.</summary>
    /// <param name="key">For example service_years.required.中级.</param>
    /// <remarks>Whatever the replaced value decides cites the hypothesis, never the notice.</remarks>
    public static (Policy? Policy, Verdict Verdict) With(Policy policy, string key, JsonElement value)
    {
        if (PolicyKeys.All.GetValueOrDefault(key) is { } known && ParameterValue.WhyNot(known, value) is { } why)
        {
            return (null, Verdict.Of(new ParameterValueIsUnfit(why)));
        }

        var pack = PolicyPack.Parse("frozen", Encoding.UTF8.GetBytes(policy.Frozen));
        if (!pack.Values.TryGetValue(key, out var stated))
        {
            return (null, Verdict.Of(new ParameterIsUnknown(key)));
        }

        var supposed = stated with { Json = value, Source = new Citation(Citation.Hypothesis, $"（原规定：{stated.Source}）") };
        var values = new Dictionary<string, PolicyValue>(pack.Values, StringComparer.Ordinal) { [key] = supposed };
        try
        {
            return (PolicyOverlay.Resolve(pack with { Values = values }, []) with { Frozen = "", Hash = "" }, Verdict.Allowed);
        }
        catch (ParameterNotSetException missing)
        {
            // a section is asked for that the notice has no rules for
            return (null, Verdict.Of(new ParameterValueIsUnfit($"通知没有规定 {missing.Name}，不能这样假设")));
        }
    }

    /// <summary>The same notice issued for another year: the years of courses that it names move along.</summary>
    public static Policy InYear(Policy policy, int year)
    {
        var later = year - policy.Year;
        return later == 0 ? policy : policy with
        {
            Notice = policy.Notice with { Year = policy.Notice.Year with { Value = year, Confidence = Confidence.Proposed } },
            ContinuingEducation = policy.ContinuingEducation with
            {
                Years = policy.ContinuingEducation.Years.Select(asked => asked with
                {
                    Value = new CourseYears([.. asked.Value.Public.Select(one => one + later)], [.. asked.Value.Professional.Select(one => one + later)]),
                    Confidence = Confidence.Proposed,
                }),
            },
            Frozen = "",
            Hash = "",
        };
    }
}
