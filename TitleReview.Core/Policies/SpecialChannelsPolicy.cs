using TitleReview.Core.Kernel;

namespace TitleReview.Core.Policies;

/// <summary>「特殊申报渠道」: units outside the region's own order, aid staff, joint reviews.</summary>
/// <param name="EntrustingOffices">Which offices may write the 委托评审函, by kind of unit.</param>
/// <param name="ConsentingOffice">Whose consent is needed besides.</param>
/// <param name="AidMonths">Least term of aid staff.</param>
/// <param name="AidConsent">Whose consent aid staff upload.</param>
/// <param name="JointPlanDays">Days before the first day of a joint review by which its plan must have been filed.</param>
public sealed record SpecialChannelsPolicy(
    [Unit("list")] Cited<IReadOnlyDictionary<string, IReadOnlyList<string>>> EntrustingOffices,
    [Unit("text")] Cited<string> ConsentingOffice,
    [Unit("month")] Cited<int> AidMonths,
    [Unit("text")] Cited<string> AidConsent,
    [Unit("day")] Cited<int> JointPlanDays);
