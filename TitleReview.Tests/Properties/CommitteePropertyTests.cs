using FsCheck.Fluent;
using TitleReview.Core.Applications;
using TitleReview.Core.Attachments;
using TitleReview.Core.Auditing;
using TitleReview.Core.Committees;
using TitleReview.Core.Defences;
using TitleReview.Core.Kernel;
using TitleReview.Core.Masking;
using TitleReview.Core.Meetings;
using TitleReview.Core.Policies;
using TitleReview.Core.Qualifications;
using TitleReview.Core.Scoring;
using Xunit;

namespace TitleReview.Tests.Properties;

/// <summary>What holds of the rules that count people, papers and scores, whatever their number and order.</summary>
public sealed class CommitteePropertyTests
{
    private static readonly Policy _school = PolicyCatalogue.Load("party-school-2023");

    public static TheoryData<string> Reviews => RulePropertyTests.Reviews;

    [Fact]
    public void Committee_OneMoreOfItsOwnUnit_NeverAllowsWhatWasRefused() => Generated.Holds(
        from members in Gen.Choose(0, 60) from own in Gen.Choose(0, 60) select (members, own),
        one => !Is(Outcome.Refused, CompositionRules.CheckOwnUnit(one.members, one.own, _school.Committees))
            || Is(Outcome.Refused, CompositionRules.CheckOwnUnit(one.members, one.own + 1, _school.Committees)));

    [Fact]
    public void Committee_TwoMoreExperts_NeverTooFew() => Generated.Holds(
        from experts in Gen.Choose(0, 60) from forming in Gen.Elements(Enum.GetValues<CommitteeForming>()) from level in Gen.Elements(Enum.GetValues<TitleLevel>()) select (experts, forming, level),
        one => Refused(one.experts, one.forming, one.level) >= Refused(one.experts + 2, one.forming, one.level));

    [Fact]
    public void Committee_AnyOrderOfTheSeries_SameFinding()
    {
        var series = Gen.Elements("党干校教师", "工程", "经济").ListOf();
        Generated.Holds(
            from reviews in series from experts in series select (reviews, experts),
            one => CompositionRules.CheckSeries([.. one.reviews], [.. one.experts], _school.Committees)
                == CompositionRules.CheckSeries([.. one.reviews.AsEnumerable().Reverse()], [.. one.experts.AsEnumerable().Reverse()], _school.Committees));
    }

    [Fact]
    public void Meeting_OneMorePresentOrInFavour_NeverWorse() => Generated.Holds(
        from members in Gen.Choose(1, 60) from present in Gen.Choose(0, members - 1) from yes in Gen.Choose(0, Math.Max(0, present - 1)) select (members, present, yes),
        one => (Quorum.WhyNotOpen(one.members, one.present, _school.Meetings).IsRefused || !Quorum.WhyNotOpen(one.members, one.present + 1, _school.Meetings).IsRefused)
            && (one.present == 0 || !VoteRules.HasPassed(one.present, one.yes, _school.Meetings) || VoteRules.HasPassed(one.present, one.yes + 1, _school.Meetings)));

    [Fact]
    public void Expert_AYearMoreInTheTitle_NeverTurnsEligibleIntoRefused() => Generated.Holds(
        from years in Gen.Choose(0, 40) from circumstances in Gen.Elements("行政机关领导", "退休专业技术人员", "别的").ListOf() from main in Gen.Elements(true, false) from honour in Gen.Elements(true, false) from reason in Gen.Elements(null, "", "学科带头人")
        select new ExpertCandidate(years, [.. circumstances], main, honour, reason),
        one => Refusals(ExpertEntry.Check(one, _school.Experts)) >= Refusals(ExpertEntry.Check(one with { YearsInTitle = one.YearsInTitle + 1 }, _school.Experts))
            && Refusals(ExpertEntry.Check(one, _school.Experts)) == Refusals(ExpertEntry.Check(one with { BarringCircumstances = [.. one.BarringCircumstances.Reverse()] }, _school.Experts)));

    [Fact]
    public void Expert_ALaterDraw_NeverTakesInWhoHasLeft() => Generated.Holds(
        from changes in (from ground in Gen.Elements(_school.Experts.RemovalGrounds.Value.Append("变更联系电话")) from since in Generated.Day select new ExpertChange(ground, since)).ListOf()
        from drawn in Generated.Day from later in Gen.Choose(0, 900) select (changes: changes.ToList(), drawn, later: drawn.AddDays(later)),
        one => (!Is(Outcome.Refused, Drawn(one.changes, one.drawn)) || Is(Outcome.Refused, Drawn(one.changes, one.later)))
            && Drawn(one.changes, one.drawn).Outcome == Drawn([.. one.changes.AsEnumerable().Reverse()], one.drawn).Outcome);

    [Fact]
    public void Defence_AnyOrderOfTheScores_SameMeanBetweenLeastAndMost() => Generated.Holds(Gen.Choose(0, 10_000).ListOf(), points =>
    {
        List<DefenceResult> results = [.. points.Select((one, index) => new DefenceResult(2023, "本专业", true, index % 5 == 4 ? null : one / 100m))];
        var mean = DefenceScore.Mean(2023, "本专业", results);
        var counted = results.Select(one => one.Points).OfType<decimal>().ToList();
        return mean == DefenceScore.Mean(2023, "本专业", results.AsEnumerable().Reverse())
            && (mean is null ? counted.Count == 0 : counted.Min() <= mean && mean <= counted.Max())
            && DefenceScore.OfExempt(2023, "本专业", results, _school.Defence).Finding.Sentence.Length > 0;
    });

    [Fact]
    public void Defence_OneMoreService_NeverTakesTheExemptionAway() => Generated.Holds(
        from level in Gen.Elements(Enum.GetValues<TitleLevel>()) from place in Gen.Elements("且末县", "库尔勒市", "县级以下基层单位", "")
        from services in Gen.Elements(_school.Defence.ExemptServices.Value.Append("别的")).ListOf() from more in Generated.Text select (level, place, services, more),
        one => !DefenceExemption.Decide(one.level, one.place, [.. one.services], _school.Defence).IsExempt
            || DefenceExemption.Decide(one.level, one.place, [.. one.services, one.more], _school.Defence).IsExempt);

    [Theory]
    [MemberData(nameof(Reviews))]
    public void Masking_OneMoreThingToBeSeen_NeverAcceptsWhatWasRefused(string id)
    {
        var policy = PolicyCatalogue.Load(id).Masking;
        var kinds = Gen.Elements("姓名", "工作单位", "工作单位公章", "照片眼部", "别的");
        Generated.Holds(
            from visible in kinds.ListOf() from more in kinds select (visible, more),
            one => (!Is(Outcome.Refused, VisibleIdentity.Check([.. one.visible], policy)) || Is(Outcome.Refused, VisibleIdentity.Check([.. one.visible, one.more], policy)))
                && VisibleIdentity.Check([.. one.visible], policy).Outcome == VisibleIdentity.Check([.. one.visible.AsEnumerable().Reverse()], policy).Outcome);
    }

    [Fact]
    public void Masking_AnyOrderOfThePages_SameOutcome() => Generated.Holds(
        (from decision in Gen.Elements(Enum.GetValues<MaskDecision>()) from regions in Gen.Choose(0, 2) select new MaskAnswer(decision, [.. Enumerable.Repeat(new MaskRegion(0, 0, 8, 8, MaskKind.Name), regions)])).ListOf(),
        pages => VisibleIdentity.CheckAnswers([.. pages], _school.Masking).Outcome == VisibleIdentity.CheckAnswers([.. pages.AsEnumerable().Reverse()], _school.Masking).Outcome);

    [Fact]
    public void Text_OneMoreUnitOrMoreText_NeverHidesAHit() => Generated.Holds(
        from text in Generated.Text from more in Generated.Text from name in Gen.Elements("某某·某某", "张三丰") from unit in Generated.Text select (text, more, name, unit),
        one => Hits(one.text, one.name) <= Hits($"{one.text}\n{one.more}", one.name) && Hits(one.text, one.name) <= Hits(one.text, one.name, one.unit));

    [Theory]
    [MemberData(nameof(Reviews))]
    public void Papers_OneMorePart_NeverMissesMore(string id)
    {
        var policy = PolicyCatalogue.Load(id);
        var parts = Gen.Elements("封面", "目录", "正文", "检索报告", "任命文件", "干部任免审批表", "干部履历表", "别的");
        Generated.Holds(
            from given in parts.ListOf() from more in parts select (given, more),
            one => (!Is(Outcome.Pass, PaperEvidence.CheckPaper([.. one.given], policy.Attachments)) || Is(Outcome.Pass, PaperEvidence.CheckPaper([.. one.given, one.more], policy.Attachments)))
                && (Is(Outcome.Refused, TransferEvidence.Check(true, [.. one.given], policy.Sections)) || !Is(Outcome.Refused, TransferEvidence.Check(true, [.. one.given, one.more], policy.Sections)))
                && TransferEvidence.Check(true, [.. one.given], policy.Sections).Outcome == TransferEvidence.Check(true, [.. one.given.AsEnumerable().Reverse()], policy.Sections).Outcome);
    }

    [Theory]
    [MemberData(nameof(Reviews))]
    public void Procedure_WhateverIsTyped_AnswersInASentence(string id)
    {
        var policy = PolicyCatalogue.Load(id);
        Generated.Holds(
            from text in Generated.Text from level in Gen.Elements(Enum.GetValues<TitleLevel>()) from seat in Gen.Elements(Enum.GetValues<CommitteeSeat>()) from drawn in Gen.Elements<bool?>(null, true, false) select (text, level, seat, drawn),
            one => Everything(one.text, one.level, one.seat, one.drawn, policy).All(finding => finding.Sentence.Length > 0 && finding.Source.Clause.Length > 0));
    }

    [Fact]
    public void Points_WhateverIsTyped_AreReadOrNot() => Generated.Holds(
        Generated.Text, text => Points.TryParse(text) is not { } points || points is >= 0 and < 10_000 * Points.PerPoint);

    private static IEnumerable<Finding> Everything(string text, TitleLevel level, CommitteeSeat seat, bool? drawn, Policy policy) =>
    [
        UnitOpinion.Check(text, policy.UnitOpinion),
        .. SpecialChannels.CheckEntrusted(new EntrustedReview(text, text, drawn == true), policy.SpecialChannels),
        DefencePlaces.Decide(level, text, drawn, [text], policy).Finding,
        RegistrationRules.CheckLevel(seat, level, policy.Registration),
        .. RegistrationRules.CheckForm(new Dictionary<string, string?>(StringComparer.Ordinal) { [text] = text }, policy.Registration),
        ExpertEntry.CheckRecommender(seat, policy.Experts),
        .. IdentityInText.Check("工作总结", text, new IdentityWords(new PersonName(text), [text]), policy.Masking),
        VisibleIdentity.Check([text], policy.Masking),
        AppraisalBlock.UnderNotice(new AppraisalRecord(2023, 2015, 2015, new Dictionary<int, AppraisalGrade>()), policy.ServiceYears.Required[TitleLevel.Intermediate], text, policy.Appraisals),
    ];

    private static Finding Drawn(IReadOnlyList<ExpertChange> changes, DateOnly on) => ExpertStanding.CheckDraw(changes, on, _school.Experts);

    private static int Hits(string text, string name, params string[] units) => IdentityInText.Check("工作总结", text, new IdentityWords(new PersonName(name), units), _school.Masking).Count;

    // the odd number is left alone by two more
    private static int Refused(int experts, CommitteeForming forming, TitleLevel level) => Refusals(CompositionRules.CheckSize(experts, forming, level, _school.Committees));

    private static int Refusals(IEnumerable<Finding> findings) => findings.Count(finding => finding.Outcome == Outcome.Refused);

    private static bool Is(Outcome outcome, Finding finding) => finding.Outcome == outcome;
}
