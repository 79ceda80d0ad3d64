using TitleReview.Core.Policies;
using Xunit;

namespace TitleReview.Tests.Core.Policies;

public sealed class DraftedPolicyTests
{
    public static TheoryData<string> Reviews => [.. PolicyCatalogue.Judging];

    public static TheoryData<string> Others => [.. PolicyCatalogue.Templates.Select(pack => pack.Id).Except(PolicyCatalogue.Judging, StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Reviews))]
    public void Write_OfATemplatesValues_IsWhatWouldBeFrozen(string id)
    {
        var template = PolicyCatalogue.Templates.Single(pack => pack.Id == id);

        var text = DraftedPolicy.Write(template.Id, template.Document, PolicyCatalogue.BeginFrom(template));

        Assert.Equal(PolicyCatalogue.Load(id).Frozen, text);
        Assert.Equal(PolicyCatalogue.Load(id).Hash, DraftedPolicy.Read(text).Hash);
        Assert.Empty(DraftedPolicy.Missing(DraftedPolicy.Parse(text)));
    }

    [Theory]
    [MemberData(nameof(Others))]
    public void Missing_OfADocumentThatNobodyIsJudgedBy_NamesWhatIsStillToBeSaid(string id)
    {
        var template = PolicyCatalogue.Templates.Single(pack => pack.Id == id);
        var missing = DraftedPolicy.Missing(DraftedPolicy.Parse(DraftedPolicy.Write("new", "新通知", PolicyCatalogue.BeginFrom(template)))).Select(key => key.Name).ToList();

        Assert.Contains("notice.year", missing);
        Assert.Contains("sections.order", missing);
        Assert.DoesNotContain("meetings.quorum", missing);
    }

    [Fact]
    public void Templates_AreTheFiveDocuments() =>
        Assert.Equal(["filing", "online-requirements-2023", "party-school-2023", "registration-2019", "senior-review-2020"], PolicyCatalogue.Templates.Select(pack => pack.Id).Order(StringComparer.Ordinal));

    [Fact]
    public void Missing_ASectionAskedForWithoutItsRules_IsNamed()
    {
        var policy = PolicyCatalogue.Load("party-school-2023");
        var values = DraftedPolicy.Parse(policy.Frozen).Values.Values.Where(value => value.Key.Name != "sections.rules.papers").ToList();

        Assert.Equal(["sections.rules.papers"], DraftedPolicy.Missing(DraftedPolicy.Parse(DraftedPolicy.Write("new", "新通知", values))).Select(key => key.Name));
    }

    [Fact]
    public void Write_AKeyOfNoNotice_IsAnError()
    {
        var value = PolicyCatalogue.Packs.Single(pack => pack.Id == "registration-2019").Values["registration_deadlines.form_by"];

        Assert.Throws<ArgumentException>(() => DraftedPolicy.Write("new", "新通知", [value]));
    }
}
