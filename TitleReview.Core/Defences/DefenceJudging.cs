using System.Globalization;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;

namespace TitleReview.Core.Defences;

/// <summary>「认定答辩结论」: from the placement, what happened in the room, and the marks of everybody of the same specialty and year.</summary>
public static class DefenceJudging
{
    private const string Provisional = "（暂计，答辩全部结束后确定）";
    private const string Exempt = "免于答辩，";

    /// <param name="heard">Null: not in the plan.</param>
    /// <param name="results">Of everybody who is in the plan, for the mean that the exempt get.</param>
    /// <param name="isClosed">Whether all defences are over, so that the mean changes no more.</param>
    public static DefenceOutcome Of(
        CaseId file, DefencePlacement placement, HeardDefence? heard, string specialty, IReadOnlyCollection<DefenceResult> results, bool isClosed, Policy policy) => placement.Mode switch
        {
            DefenceMode.None => OfExempt(file, placement, specialty, results, isClosed, policy),
            DefenceMode.InDrawPool => new(file, placement.Mode, null, null, placement.Finding),
            _ when heard is null or { Attendance: DefenceAttendance.Waiting or DefenceAttendance.Late or DefenceAttendance.Defending } =>
                new(file, placement.Mode, null, null, Say(placement, Outcome.NeedsPerson, $"{Way(placement)}，还没有答辩。")),
            _ when heard.Attendance == DefenceAttendance.Absent => new(file, placement.Mode, null, HasPassed: false, Say(placement, Outcome.Refused, $"{Way(placement)}，缺席：{heard.Note}")),
            _ when !heard.IsComplete => new(file, placement.Mode, null, null, Say(placement, Outcome.NeedsPerson, $"已答辩，还有{heard.Marks.Count(mark => !mark.IsGiven)}名答辩组成员没有评分。")),
            _ when heard.Points is { } points => Scored(file, placement, heard, points, policy.Defence),
            _ => Unscored(file, placement, heard, policy.Defence),
        };

    /// <summary>「现场答辩环节实行量化赋分的，按照当年参加该专业现场答辩人员的平均分予以赋分；…不实行量化赋分的，按照通过现场答辩环节对待。」</summary>
    /// <remarks>Rule DF-04.</remarks>
    private static DefenceOutcome OfExempt(CaseId file, DefencePlacement placement, string specialty, IReadOnlyCollection<DefenceResult> results, bool isClosed, Policy policy)
    {
        if (!policy.Defence.IsScored.Value)
        {
            return new(file, placement.Mode, null, HasPassed: true, placement.Finding);
        }
        var credit = DefenceScore.OfExempt(policy.Year, specialty, results, policy.Defence).Finding;
        var points = DefenceScore.OfExempt(policy.Year, specialty, results, policy.Defence).Points;
        var words = placement.Finding.Sentence.Contains("免于答辩", StringComparison.Ordinal) ? credit.Sentence : $"{placement.Finding.Sentence}参照免于答辩人员，{credit.Sentence.Replace(Exempt, "", StringComparison.Ordinal)}";
        return new(file, placement.Mode, points, points is null ? null : true, new Finding(
            credit.Rule, credit.Outcome, isClosed ? words : $"{words.TrimEnd('。')}{Provisional}。", credit.Source, credit.Confidence, credit.Arithmetic.Length > 0 ? (Wording)credit.Arithmetic : null), !isClosed);
    }

    private static DefenceOutcome Scored(CaseId file, DefencePlacement placement, HeardDefence heard, decimal points, DefencePolicy policy)
    {
        var marks = heard.Marks.Select(mark => mark.Hundredths!.Value / 100m).ToList();
        var arithmetic = $"{Print(marks.Sum())} ÷ {marks.Count} ≈ {Print(points)}";
        var given = $"答辩得分{Print(points)}分（{marks.Count}名答辩组成员的平均分）";
        if (policy.PassMark.Value is not { } needed)
        {
            return new(file, placement.Mode, points, HasPassed: true, new Finding("DF-04", Outcome.Pass, $"{given}，没有规定合格分数。", policy.PassMark.Source, policy.PassMark.Confidence, arithmetic));
        }
        var passes = points >= needed;
        return new(file, placement.Mode, points, passes, new Finding(
            "DF-04", passes ? Outcome.Pass : Outcome.Refused, $"{given}，合格分数为{needed}分，{(passes ? "通过" : "未通过")}答辩。", policy.PassMark.Source, policy.PassMark.Confidence, arithmetic));
    }

    private static DefenceOutcome Unscored(CaseId file, DefencePlacement placement, HeardDefence heard, DefencePolicy policy)
    {
        var (agree, all, share) = (heard.Marks.Count(mark => mark.Agrees == true), heard.Marks.Count, policy.PassShare);
        var passes = share.Value.IsReachedBy(agree, all);
        return new(file, placement.Mode, null, passes, new Finding(
            "DF-04", passes ? Outcome.Pass : Outcome.Refused, $"{all}名答辩组成员中{agree}名认为通过，{share.Value}以上为{share.Value.LeastOf(all)}名，{(passes ? "通过" : "未通过")}答辩。",
            share.Source, share.Confidence, $"{agree} × {share.Value.Denominator} {(passes ? "≥" : "<")} {all} × {share.Value.Numerator}"));
    }

    private static Finding Say(DefencePlacement placement, Outcome outcome, string words) =>
        new(placement.Finding.Rule, outcome, words, placement.Finding.Source, placement.Finding.Confidence);

    private static string Way(DefencePlacement placement) => placement.Mode == DefenceMode.OnSite ? "应参加现场答辩" : "应参加视频或电话答辩";

    private static string Print(decimal points) => points.ToString("0.00", CultureInfo.InvariantCulture);
}
