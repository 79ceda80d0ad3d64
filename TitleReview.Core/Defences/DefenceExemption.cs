using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;

namespace TitleReview.Core.Defences;

/// <summary>「免于答辩」.</summary>
public static class DefenceExemption
{
    /// <summary>「参加‘访惠聚’驻村、…等专业技术人员；在且末县、若羌县工作的…；在县级以下基层单位工作的…；申报初级…免于答辩。」</summary>
    /// <param name="place">工作单位所在地, as the form offers it.</param>
    /// <param name="services">Services that the applicant claims and has proved.</param>
    /// <remarks>Rule DF-03. Everyone else defends on site.</remarks>
    public static DefenceDecision Decide(TitleLevel level, string place, IReadOnlyList<string> services, DefencePolicy policy)
    {
        if (policy.ExemptLevels.Value.Contains(level))
        {
            return Exempt($"申报{OfficialName.Of(level)}", policy.ExemptLevels);
        }

        if (policy.ExemptServices.Value.FirstOrDefault(one => services.Contains(one, StringComparer.Ordinal)) is { } service)
        {
            return Exempt($"参加{service}", policy.ExemptServices);
        }

        foreach (var places in new[] { policy.ExemptCounties, policy.ExemptPlaces })
        {
            if (places.Value.Contains(place, StringComparer.Ordinal))
            {
                return Exempt($"在{place}工作", places);
            }
        }

        return new DefenceDecision(IsExempt: false, new Finding(
            "DF-03", Outcome.Pass, $"申报{OfficialName.Of(level)}，没有免于答辩的情形，应参加现场答辩。", policy.ExemptServices.Source, policy.ExemptPlaces.Confidence));

        DefenceDecision Exempt<T>(string ground, Cited<T> by)
        {
            var treatment = policy.IsScored.Value ? policy.TreatmentWhenScored : policy.TreatmentWhenNotScored;
            return new DefenceDecision(IsExempt: true, new Finding(
                "DF-03", Outcome.NotApplicable, $"{ground}，免于答辩，{treatment.Value}。", by.Source, by.Confidence));
        }
    }
}
