using TitleReview.Core.Draws;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using Xunit;

namespace TitleReview.Tests.Core.Draws;

/// <summary>Rule CM-08.</summary>
public sealed class RecusalRulesTests
{
    private static readonly RecusalPolicy _policy = PolicyCatalogue.Load<RecusalPolicy>("regulation-order-40");

    private static readonly OrganisationId _unit = new(new Guid("00000000-0000-0000-0000-000000000001"));
    private static readonly OrganisationId _supervisor = new(new Guid("00000000-0000-0000-0000-000000000002"));
    private static readonly OrganisationId _elsewhere = new(new Guid("00000000-0000-0000-0000-000000000003"));
    private static readonly PersonId _applicant = new(new Guid("00000000-0000-0000-0000-000000000004"));
    private static readonly PersonId _expert = new(new Guid("00000000-0000-0000-0000-000000000005"));

    private static readonly RecusalCase _case = new(
        new CaseId(new Guid("00000000-0000-0000-0000-000000000006")), _applicant, new PersonName("周敏"), _unit, "博斯腾县委党校", [_supervisor], ["焉耆县委组织部"], [], ["与古丽娜·托合提合著《基层治理》"]);

    private static readonly RecusalExpert _stranger = new(
        new ExpertId(new Guid("00000000-0000-0000-0000-000000000007")), _expert, new PersonName("陈静"), [_elsewhere], ["巴音郭楞州委党校"], []);

    [Fact]
    public void Check_OfStrangers_FindsNothing() => Assert.Empty(Check(_stranger));

    [Fact]
    public void Check_OfTheApplicantHimself_FindsThatAlone() =>
        Assert.Equal([RecusalKind.Self], Check(_stranger with { Person = _applicant, Units = [_unit] }));

    [Fact]
    public void Check_OfANamesakeWithoutAnAccount_CannotBeToldApart()
    {
        Assert.Equal([RecusalKind.Self], Check(_stranger with { Person = null, Name = new PersonName("周 敏") }));
        Assert.Empty(Check(_stranger with { Name = new PersonName("周敏") }));
    }

    [Fact]
    public void Check_OfACollegue_ByTreeOrByName_FindsTheUnit()
    {
        Assert.Equal([RecusalKind.SameUnit], Check(_stranger with { Units = [_elsewhere, _unit] }));
        Assert.Equal([RecusalKind.SameUnit], Check(_stranger with { Units = [], UnitNames = ["博斯腾县委党校 "] }));
    }

    [Fact]
    public void Check_OfTheSupervisingUnit_FindsItInBothDirections()
    {
        Assert.Equal([RecusalKind.SupervisingUnit], Check(_stranger with { Units = [_supervisor] }));
        Assert.Equal([RecusalKind.SupervisingUnit], Check(_stranger with { UnitNames = ["焉耆县委组织部"] }));
        Assert.Equal([RecusalKind.SupervisingUnit], Check(_stranger with { Above = [_unit] }));
    }

    [Fact]
    public void Check_OfWhoPassedTheCaseForTheUnit_FindsTheRecommender() =>
        Assert.Equal([RecusalKind.Recommender], Kinds(RecusalRules.Check([_case with { Recommenders = [_expert] }], [_stranger], [], _policy)));

    [Theory]
    [InlineData("古丽娜·托合提")]
    [InlineData("古丽娜•托合提")]
    [InlineData("古丽娜 托合提")]
    public void Check_OfANameAmongTheWorks_HoweverItIsDotted_FindsTheCoAuthor(string name) =>
        Assert.Equal([RecusalKind.CoAuthor], Check(_stranger with { Name = new PersonName(name) }));

    [Fact]
    public void Check_OfAnExpertsDeclaration_FollowsTheName_OrWithoutOneTheUnit()
    {
        Assert.Equal([RecusalKind.Kin], Check(_stranger, Of(RecusalSide.Expert, RecusalKind.Kin, "周　敏", "别的单位")));
        Assert.Equal([RecusalKind.Teacher], Check(_stranger, Of(RecusalSide.Expert, RecusalKind.Teacher, "", "博斯腾县委党校")));
        Assert.Empty(Check(_stranger, Of(RecusalSide.Expert, RecusalKind.Kin, "马钢", "博斯腾县委党校")));
        Assert.Empty(Check(_stranger with { Person = new PersonId(Guid.NewGuid()) }, Of(RecusalSide.Expert, RecusalKind.Kin, "周敏", "")));
    }

    [Fact]
    public void Check_OfAnApplicantsDeclaration_HoldsForHisCaseAndTheExpertNamed()
    {
        var declared = Of(RecusalSide.Applicant, RecusalKind.DeclaredByApplicant, "陈 静", "") with { By = _applicant, Case = _case.Id };

        Assert.Equal([RecusalKind.DeclaredByApplicant], Check(_stranger, declared));
        Assert.Empty(Check(_stranger, declared with { Case = new CaseId(Guid.NewGuid()) }));
        Assert.Empty(Check(_stranger with { Name = new PersonName("刘洋") }, declared));
    }

    [Fact]
    public void Check_OfTheOfficesDeclaration_HoldsForTheOneExpert()
    {
        var declared = Of(RecusalSide.Office, RecusalKind.Kin, "陈静", "") with { Expert = _stranger.Id, Case = _case.Id };

        Assert.Equal([RecusalKind.Kin], Check(_stranger, declared));
        Assert.Empty(Check(_stranger with { Id = new ExpertId(Guid.NewGuid()) }, declared));
    }

    /// <summary>A pool meets all applications of a notice at a draw.</summary>
    [Fact]
    public void Check_OfAPoolOfThousandsAndHundredsOfApplications_IsDoneInGoodTime()
    {
        var experts = Enumerable.Range(0, 5000).Select(number => _stranger with { Id = new ExpertId(Guid.NewGuid()), Person = new PersonId(Guid.NewGuid()), Name = new PersonName($"专家{number}号") }).ToList();
        var works = string.Concat(Enumerable.Repeat("主持完成基层治理课题，提出对策建议三十条。", 50));
        var files = Enumerable.Range(0, 500).Select(number => _case with { Id = new CaseId(Guid.NewGuid()), Works = [works, $"与专家{number}号合著"] }).ToList();
        var declared = experts.Take(1000).Select(expert => new RecusalDeclaration(RecusalSide.Expert, RecusalKind.Kin, expert.Person!.Value, null, null, "无此人", "", "说明")).ToList();
        var time = System.Diagnostics.Stopwatch.StartNew();

        var findings = RecusalRules.Check(files, experts, declared, _policy);

        TestContext.Current.SendDiagnosticMessage($"5000 experts, 500 applications: {time.ElapsedMilliseconds} ms");
        Assert.Equal(500, findings.Count);
        Assert.True(time.Elapsed < TimeSpan.FromMinutes(2), $"{time.Elapsed}");
    }

    /// <summary>The rule and the Order's name; no number of an article that nobody has compared.</summary>
    [Fact]
    public void Finding_NamesReasonAndOrder()
    {
        var found = Assert.Single(RecusalRules.Check([_case], [_stranger with { Units = [_unit] }], [], _policy));

        Assert.Equal("同单位：专家与申报人同在一个单位。（《职称评审管理暂行规定（人力资源和社会保障部令第40号）》评审专家回避（系统建议值））", found.ToString());
        Assert.DoesNotContain("条", found.Source.Clause, StringComparison.Ordinal);
    }

    [Fact]
    public void Policy_NamesEachKindButOneselfOnce() =>
        Assert.Equal(Enum.GetValues<RecusalKind>().Where(kind => kind != RecusalKind.Self).Select(kind => OfficialName.Of(kind)), _policy.Relations.Value);

    [Fact]
    public void WhyNotDeclare_NamesAllThatIsMissing()
    {
        Assert.Equal(
            [typeof(RecusalNeedsKind), typeof(RecusalNeedsPersonOrUnit), typeof(RecusalNeedsReason)],
            RecusalDeclaring.WhyNot(RecusalSide.Expert, RecusalKind.Self, " ", "", " ").Refusals.Select(refusal => refusal.GetType()));
        Assert.IsType<RecusalNeedsExpertsName>(Assert.Single(RecusalDeclaring.WhyNot(RecusalSide.Applicant, RecusalKind.Kin, "", "某单位", "兄弟").Refusals));
        Assert.IsType<RecusalIsTooLong>(Assert.Single(RecusalDeclaring.WhyNot(RecusalSide.Office, RecusalKind.Kin, new string('长', 101), "", "兄弟").Refusals));
        Assert.False(RecusalDeclaring.WhyNot(RecusalSide.Expert, RecusalKind.Kin, "周敏", "", "兄弟").IsRefused);
    }

    private static IReadOnlyList<RecusalKind> Check(RecusalExpert expert, params RecusalDeclaration[] declarations) => Kinds(RecusalRules.Check([_case], [expert], declarations, _policy));

    private static IReadOnlyList<RecusalKind> Kinds(IEnumerable<RecusalFinding> findings) => [.. findings.Select(found => found.Kind)];

    private static RecusalDeclaration Of(RecusalSide side, RecusalKind kind, string person, string unit) => new(side, kind, _expert, null, null, person, unit, "说明");
}
