using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;

namespace TitleReview.Core.Qualifications;

/// <summary>「任职年限审查」.</summary>
public static class ServiceYears
{
    /// <summary>Whole years to 31 December of the application year, from the day the title was obtained.</summary>
    /// <remarks>Rule EL-14, proposed: 评审条件 have the number, no notice says how it is counted.</remarks>
    public static int Count(DateOnly obtained, int applicationYear) => applicationYear - obtained.Year;

    /// <param name="obtained">Day or month of the current title; null: none.</param>
    public static Finding Check(ApplicationKind kind, TitleLevel level, DateOnly? obtained, int applicationYear, ServiceYearsPolicy policy)
    {
        if (!policy.CountedForKinds.Value.Contains(kind))
        {
            return new Finding(
                "EL-14", Outcome.NeedsPerson, $"{OfficialName.Of(kind)}不按任职年限计算，学历和年限请审核人员按评审条件核对。",
                policy.CountedForKinds.Source, policy.CountedForKinds.Confidence);
        }

        var required = policy.Required[level];
        return obtained is { } day
            ? Check(day, applicationYear, required)
            : new Finding("EL-14", Outcome.Refused, "没有填写现任资格的取得时间，无法计算任职年限，请补充。", required.Source, required.Confidence);
    }

    public static Finding Check(DateOnly obtained, int applicationYear, Cited<int> required)
    {
        var years = Count(obtained, applicationYear);
        Wording sum = $"{applicationYear} - {obtained.Year} = {years}";
        return years >= required.Value
            ? new Finding("EL-14", Outcome.Pass, $"截至{applicationYear}年底任现职{years}年，要求{required.Value}年，已满足。", required.Source, required.Confidence, sum)
            : new Finding(
                "EL-14", Outcome.Refused,
                $"截至{applicationYear}年底任现职{years}年，要求{required.Value}年，还差{required.Value - years}年。",
                required.Source, required.Confidence, sum);
    }
}
