using TitleReview.Core.Applications;
using TitleReview.Core.Auditing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using TitleReview.Core.Workflow;
using TitleReview.Tests.Builders;
using Xunit;

namespace TitleReview.Tests.Core.Auditing;

/// <summary>Rules OP-04 and EL-10.</summary>
public sealed class ReturnPointTests
{
    private static readonly Citation _clause = new("通知", "四（三）");
    private static readonly IReadOnlyList<FormSection> _sections = [.. SubmissionCheck.SectionsOf(PolicyCatalogue.Load("party-school-2023"))];

    [Fact]
    public void WhyNot_WithoutAPlaceOrAReason_SaysBoth()
    {
        Assert.Equal([typeof(ReturnPointIsNowhere), typeof(ReturnPointNeedsReason)], ReturnPoint.WhyNot(Point("Nothing", " \n"), _sections).Refusals.Select(refusal => refusal.GetType()));
        Assert.False(ReturnPoint.WhyNot(Point("Basic", "手机号码少一位"), _sections).IsRefused);
    }

    [Fact]
    public void WhyNot_AReasonOfTheLongestLengthAndOneMore_IsTakenAndRefused()
    {
        Assert.False(ReturnPoint.WhyNot(Point("Basic", new string('长', ReturnPoint.LongestReason)), _sections).IsRefused);
        Assert.IsType<ReturnPointIsTooLong>(Assert.Single(ReturnPoint.WhyNot(Point("Basic", new string('长', ReturnPoint.LongestReason + 1)), _sections).Refusals));
    }

    [Fact]
    public void Place_OfABoxInARow_CountsTheRowAsItStands()
    {
        var form = FilledFacts.Complete.Form;

        Assert.Equal("任现职期间考核情况·第2行·年度", new ReturnPoint(ReturnKind.Content, "Appraisals", 2, "year", null, "x").Place(_sections, form).Replace(" ", "", StringComparison.Ordinal));
        Assert.Equal("Nowhere", Point("Nowhere", "x").Place(_sections, form));
    }

    [Theory]
    [InlineData(ReturnKind.Content, 0, "phone", "Basic-0-phone")]
    [InlineData(ReturnKind.Content, 2, null, "Basic-2")]
    [InlineData(ReturnKind.Evidence, 2, "phone", "Basic-2-pages")]
    [InlineData(ReturnKind.Content, null, null, "")]
    public void Anchor_LeadsToBoxRowOrEvidence(ReturnKind kind, int? row, string? field, string anchor) =>
        Assert.Equal(anchor, new ReturnPoint(kind, "Basic", row, field, null, "x").Anchor);

    [Fact]
    public void Of_AFindingAboutABox_KeepsItsPlaceAndCutsItsWords()
    {
        var point = ReturnPoint.Of(new LocatedFinding("Basic", new Finding("BL-01", Outcome.Refused, $"{new string('长', 400)}", _clause), 0, "phone"));

        Assert.Equal((ReturnKind.Content, "Basic", 0, "phone", ReturnPoint.LongestReason), (point.Kind, point.Section, point.Row, point.Field, point.Reason.Length));
        Assert.Equal(ReturnKind.Evidence, ReturnPoint.Of(new LocatedFinding("Education", new Finding("SE-01", Outcome.Warning, $"看不清", _clause), 1, LocatedFinding.Pages)).Kind);
        Assert.Equal(ReturnKind.Conditions, ReturnPoint.Of(new LocatedFinding("Basic", new Finding("EL-11", Outcome.NeedsPerson, $"越级", _clause))).Kind);
    }

    [Theory]
    [InlineData("", "1. 甲；2. 乙")]
    [InlineData("另见附件", "另见附件 1. 甲；2. 乙")]
    public void Note_OfWordsAndAList_GivesTheWordsBack(string words, string note)
    {
        Assert.Equal(note, ReturnNote.Compose(words, ["甲", "乙"]));
        Assert.Equal(words, ReturnNote.WordsOf(note, ["甲", "乙"]));
    }

    [Fact]
    public void Note_LongerThanAHistoryLine_CountsInPlaceOfListing()
    {
        var reasons = Enumerable.Range(0, 20).Select(_ => new string('长', 290)).ToList();
        var note = ReturnNote.Compose("请修改", reasons);

        Assert.Equal("请修改 共20项须修改，逐项见退回清单。", note);
        Assert.Equal("请修改", ReturnNote.WordsOf(note, reasons));
        Assert.True(ReturnNote.Compose(new string('长', HistoryNote.Longest), reasons).Length <= HistoryNote.Longest);
        Assert.Equal("请修改", ReturnNote.WordsOf("请修改", []));
    }

    private static ReturnPoint Point(string section, string reason) => new(ReturnKind.Content, section, null, null, null, reason);
}
