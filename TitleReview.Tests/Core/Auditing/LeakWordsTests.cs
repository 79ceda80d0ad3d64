using TitleReview.Core.Auditing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Masking;
using TitleReview.Core.Policies;
using TitleReview.Tests.Builders;
using Xunit;

namespace TitleReview.Tests.Core.Auditing;

public sealed class LeakWordsTests
{
    private static readonly MaskingPolicy _name = PolicyCatalogue.Load("party-school-2023").Masking;
    private static readonly MaskingPolicy _all = PolicyCatalogue.Load("online-requirements-2023").Masking;

    [Fact]
    public void Of_AnApplication_NamePresentAndFormerUnitsAndBothNumbers()
    {
        var facts = FilledFacts.Complete with { Unit = "某县委党校（原某县干部学校）" };

        var words = LeakWords.Of(facts);

        Assert.Equal([MaskKind.Name, MaskKind.Unit, MaskKind.Other], words.Select(word => word.Kind).Distinct());
        Assert.Equal(facts.Applicant.Typed, words[0].Text);
        Assert.Contains(new IdentityWord("某县委党校", MaskKind.Unit), words);
        Assert.Contains(new IdentityWord("某县干部学校", MaskKind.Unit), words);
        Assert.Contains(new IdentityWord(facts.Form.Text("WorkHistory", "unit", facts.Form.Rows("WorkHistory")[0]), MaskKind.Unit), words);
        Assert.Contains(new IdentityWord(facts.Form.Text("Basic", "idNumber", 0), MaskKind.Other), words);
        Assert.Contains(new IdentityWord(facts.Form.Text("Basic", "phone", 0), MaskKind.Other), words);
    }

    [Theory]
    [InlineData(MaskKind.Name, 0.95, Outcome.Refused, Outcome.Refused)]
    [InlineData(MaskKind.Unit, 0.95, Outcome.Warning, Outcome.Refused)]
    [InlineData(MaskKind.Other, 0.8, Outcome.Refused, Outcome.Refused)]
    [InlineData(MaskKind.Name, 0.5, Outcome.NeedsPerson, Outcome.NeedsPerson)]
    [InlineData(MaskKind.Unit, 0.5, Outcome.Pass, Outcome.NeedsPerson)]
    [InlineData(MaskKind.Name, 0.4, Outcome.Pass, Outcome.Pass)]
    [InlineData(MaskKind.Seal, 0.95, Outcome.Pass, Outcome.Pass)]
    public void Judge_WhatWasRead_ByTheNotice(MaskKind kind, double score, Outcome underPartySchool, Outcome underPrefecture)
    {
        Assert.Equal(underPartySchool, Judge(_name, (kind, score)).Outcome);
        Assert.Equal(underPrefecture, Judge(_all, (kind, score)).Outcome);
    }

    [Fact]
    public void Judge_Nothing_IsSound() => Assert.Equal(LeakCheck.Sound, Judge(_name));

    [Fact]
    public void Judge_NameAndNumber_SaysBothWhereAndByWhichClause()
    {
        var sentence = Judge(_name, (MaskKind.Name, 0.95), (MaskKind.Other, 0.95)).Sentence;

        Assert.Contains("还能看到姓名", sentence, StringComparison.Ordinal);
        Assert.Contains("五（一）13", sentence, StringComparison.Ordinal);
        Assert.Contains("还能看到身份证号或手机号码", sentence, StringComparison.Ordinal);
        Assert.Contains("自上而下约25%处", sentence, StringComparison.Ordinal);
    }

    private static LeakCheck Judge(MaskingPolicy policy, params (MaskKind Kind, double Score)[] found) =>
        LeakWords.Judge([.. found.Select(one => new MaskSuggestion(new(10, 480, 60, 40, one.Kind), one.Score))], pageHeight: 2000, policy);
}
