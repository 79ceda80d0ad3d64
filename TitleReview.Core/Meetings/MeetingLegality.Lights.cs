using TitleReview.Core.Committees;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;

namespace TitleReview.Core.Meetings;

// the meter of the room: each condition a light, in the order in which a meeting is prepared
public static partial class MeetingLegality
{
    private static readonly Citation _sense = new(Citation.Proposal, "（上会条件）", "上会的申报须已结束盲评、尚未表决。");

    /// <summary>「合法性检查表」</summary>
    public static IReadOnlyList<Finding> Lights(MeetingFacts facts, CommitteesPolicy committees, MeetingsPolicy meetings, RegistrationPolicy registration, ConductPolicy conduct) =>
    [
        OfDraw(facts.Draw, conduct),
        OfRegistration(facts.IsRegistered, registration),
        .. facts.Highest is { } highest ? CompositionRules.CheckSize(facts.Roll.Members, facts.Forming, highest, committees) : [],
        // without groups the committee as a whole reviews, and nothing is asked of it here
        .. facts.HasHeads ? facts.Groups.Select(group => InGroup(group, CompositionRules.CheckGroup(group.Members, group.Heads, committees))) : [],
        CompositionRules.CheckSeries(facts.CaseSeries, [facts.CommitteeSeries], committees),
        .. facts.OwnUnit is { } own ? [CompositionRules.CheckOwnUnit(facts.Roll.Members, own, committees)] : Array.Empty<Finding>(),
        OfPledges(facts, conduct),
        facts.FilingBefore,
        OfCases(facts),
        OfRecusals(facts, conduct),
        OfChair(facts.Chair, conduct),
        Quorum.Count(Math.Max(1, facts.Roll.Members), facts.Roll.Present.Count, meetings),
        facts.Publicity,
    ];

    /// <summary>「在职称评审委员会专家库内随机抽取规定数量的评审专家组成职称评审委员会。」</summary>
    /// <remarks>Rule CM-01.</remarks>
    private static Finding OfDraw(DrawProof proof, ConductPolicy conduct) => Of("CM-01", conduct.IsDrawn, proof switch
    {
        DrawProof.Holds => (Outcome.Pass, "评审会成员由抽取产生，抽取记录复核无误。"),
        DrawProof.Differs => (Outcome.Refused, "抽取记录与重新计算的结果不一致，请保留现场，报告监督人和审计管理员。"),
        DrawProof.IsOutdated => (Outcome.Refused, "抽取以后有成员递补，本次会议的名单还是递补以前的，请更新成员名单。"),
        _ => (Outcome.Refused, "评审会成员没有抽取，请先在“抽取”中完成抽取，再选入本次会议。"),
    });

    private static Finding OfRegistration(bool isInForce, RegistrationPolicy registration) => Of("RG-08", registration.ValidYears, isInForce
        ? (Outcome.Pass, "评审委员会备案在有效期内。")
        : (Outcome.Refused, "开会之日评审委员会没有有效的备案，请先核准备案；备案过期的评审结果不予认可。"));

    /// <remarks>Rule CM-09.</remarks>
    private static Finding OfPledges(MeetingFacts facts, ConductPolicy conduct)
    {
        var owed = new[]
        {
            facts.PledgesOwed.Count > 0 ? $"{string.Join("、", facts.PledgesOwed)}号成员" : null,
            facts.StaffPledgesOwed > 0 ? $"{facts.StaffPledgesOwed}名工作人员" : null,
        }.OfType<string>().ToList();
        return Of("CM-09", conduct.NeedsPledges, owed.Count == 0
            ? (Outcome.Pass, "评审会成员和工作人员的承诺书都已签订。")
            : (Outcome.Refused, $"{string.Join("、", owed)}还没有签订承诺书，请签字后在“名册和承诺书”中上传扫描件。"));
    }

    private static Finding OfCases(MeetingFacts facts) =>
        facts.Cases == 0 ? new("CM-07", Outcome.Refused, "还没有上会的申报，请先排定上会名单。", _sense, Confidence.Proposed)
        : facts.CasesNotReady > 0 ? new("CM-07", Outcome.Refused, $"上会名单中有{facts.CasesNotReady}件还没有结束盲评或者已经离开评审会阶段，请从名单中删去，或者先结束盲评。", _sense, Confidence.Proposed)
        : new("CM-07", Outcome.Pass, $"上会{facts.Cases}件，都已结束盲评。", _sense, Confidence.Proposed);

    /// <remarks>Rule CM-08: nobody who withdraws is given a ballot, so this light is never red.</remarks>
    private static Finding OfRecusals(MeetingFacts facts, ConductPolicy conduct) => new(
        "CM-08", Outcome.Pass,
        facts.CasesWithRecusal == 0 ? "没有成员应当回避的申报。" : $"有{facts.CasesWithRecusal}件申报有成员应当回避，这些成员不参加该件的讨论，也不能投票；{RecusalWords(facts.Roll.CountsRecused)}",
        conduct.CountsRecused.Source, conduct.CountsRecused.Confidence);

    /// <summary>How the setting stands in the meter and in the minutes.</summary>
    public static string RecusalWords(bool countsRecused) => countsRecused ? "在场的回避成员计入出席人数。" : "在场的回避成员不计入出席人数。";

    private static Finding OfChair(PresidingChair chair, ConductPolicy conduct) => Of("CM-06", conduct.IsPresidedByChair, chair switch
    {
        PresidingChair.IsPresent => (Outcome.Pass, "主持人已到会。"),
        PresidingChair.IsAbsent => (Outcome.Refused, "主持人没有到会，请等主持人签到，或者改由到会的副主任委员主持。"),
        PresidingChair.MayNotPreside => (Outcome.Refused, "会议由主任委员或者副主任委员主持，所指定的主持人不是，请更正。"),
        _ => (Outcome.Refused, "还没有指定主持人，请从主任委员、副主任委员中指定。"),
    });

    private static Finding InGroup(GroupOfMeeting group, Finding finding) =>
        new(finding.Rule, finding.Outcome, $"{group.Name}：{finding.Sentence}", finding.Source, finding.Confidence, $"{finding.Arithmetic}");

    private static Finding Of<T>(string rule, Cited<T> by, (Outcome Outcome, string Sentence) says) => new(rule, says.Outcome, $"{says.Sentence}", by.Source, by.Confidence);
}
