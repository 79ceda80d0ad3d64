using TitleReview.Core.Applications;
using TitleReview.Core.FormalReviews;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using TitleReview.Tests.Builders;
using Xunit;

namespace TitleReview.Tests.Core.FormalReviews;

public sealed class PrintedFormTests
{
    private static readonly Policy _policy = PolicyCatalogue.Load("party-school-2023");
    private static readonly DateOnly _today = new(2023, 10, 22);
    private static readonly ApplicationForm _form = FilledFacts.Complete.Form;

    [Fact]
    public void Compose_PartySchool_LeavesTheUnitsBoxEmptyAndCarriesTheWatermark()
    {
        var form = EvaluationFormComposer.Compose("2023-000001-B1", 1, new PersonName("周敏"), "博斯腾县委党校", _form, _policy, _today);

        var unit = Assert.Single(form.Pages.SelectMany(page => page.Parts), part => part.Title == "推荐单位意见").Box!;
        Assert.Equal("", unit.Printed);
        Assert.Contains("本单位已对提供的申报材料逐一审核，真实准确，同意推荐", unit.Hint, StringComparison.Ordinal);
        Assert.Equal("有水印方为有效", form.Watermark);
        Assert.Equal(8, form.Pages.Count + 1);
        Assert.Contains("一式2份", form.Instructions[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Compose_AnySide_HasNoWholeIdentityNumberAndSexAndEthnicityOnce()
    {
        var form = EvaluationFormComposer.Compose("2023-000001-B1", 1, new PersonName("周敏"), "博斯腾县委党校", _form, _policy, _today);

        var pairs = form.Pages.SelectMany(page => page.Parts).SelectMany(part => part.Pairs).ToList();
        Assert.Equal("652801********001X", Assert.Single(pairs, pair => pair.Label == "身份证号").Value);
        Assert.Equal(("男", "汉族"), (Assert.Single(pairs, pair => pair.Label == "性别").Value, Assert.Single(pairs, pair => pair.Label == "族别").Value));
        Assert.DoesNotContain(form.Cover, pair => pair.Label.Contains('性') || pair.Label.Contains('族'));
    }

    [Fact]
    public void Compose_NoticeWithoutHandwriting_PrintsTheSentence()
    {
        var printed = _policy with { UnitOpinion = _policy.UnitOpinion with { IsHandwritten = _policy.UnitOpinion.IsHandwritten with { Value = false } } };

        var form = EvaluationFormComposer.Compose("1-B1", 1, new PersonName("周敏"), "博斯腾县委党校", _form, printed, _today);

        Assert.Equal(_policy.UnitOpinion.Sentence.Value, Assert.Single(form.Pages.SelectMany(page => page.Parts), part => part.Title == "推荐单位意见").Box!.Printed);
    }

    [Fact]
    public void Fingerprint_AnyBoxChangedOrRowRemoved_IsAnother()
    {
        var was = Of(_form);

        Assert.Equal(was, Of(_form));
        Assert.All(FilledForm.Values, value => Assert.NotEqual(was, Of(_form.With(value.Key, value.Value + "改"))));
        Assert.NotEqual(was, Of(_form with { RowsOf = new Dictionary<string, IReadOnlyList<int>>(_form.RowsOf, StringComparer.Ordinal) { ["Appraisals"] = [1, 2] } }));
        Assert.NotEqual(was, PrintFingerprint.Of(_form, "周敏敏", "博斯腾县委党校", _policy.Hash));
    }

    [Theory]
    [InlineData("周敏", "周**")]
    [InlineData("哈丽达·艾山", "哈**")]
    [InlineData("𠮷野", "𠮷**")]
    [InlineData("", "**")]
    public void MaskedName_Any_TellsTheFirstCharacter(string name, string masked) => Assert.Equal(masked, MaskedName.Of(name));

    [Fact]
    public void Code_PrintedAndTypedBack_IsTheSame()
    {
        var code = VerificationCode.Of([.. Enumerable.Range(7, VerificationCode.Length).Select(value => (byte)(value * 9))]);

        Assert.Equal(VerificationCode.Length * 5, 100);
        Assert.Matches("^([0-9A-Z]{5}-){3}[0-9A-Z]{5}$", $"{code}");
        foreach (var typed in new[] { $"{code}", $"{code}".ToLowerInvariant(), code.Value, $" {code} ", string.Join(' ', code.Value.Chunk(4).Select(four => new string(four))) })
        {
            Assert.True(VerificationCode.TryRead(typed, out var read));
            Assert.Equal(code, read);
        }
        Assert.True(VerificationCode.TryRead("OIL00-00000-00000-00000", out var alike));
        Assert.Equal("01100000000000000000", alike.Value);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0123456789ABCDEFGHJ")]
    [InlineData("0123456789ABCDEFGHJKM")]
    [InlineData("U123456789ABCDEFGHJK")]
    public void Code_AnythingElse_IsNone(string? typed) => Assert.False(VerificationCode.TryRead(typed, out _));

    [Fact]
    public void Papers_ServiceOnlyWhereClaimed_OtherNeverAskedFor()
    {
        var without = PaperCheckList.Of(_form, _policy.Paper);
        var with = PaperCheckList.Of(_form.With(new(SectionCatalogue.OtherAttachments, 0, "service"), "“访惠聚”驻村"), _policy.Paper);

        Assert.Equal(Enumerable.Range(1, 10), without.Select(item => item.Number));
        Assert.Equal([9, 10], without.Where(item => !item.IsAsked).Select(item => item.Number));
        Assert.Equal([10], with.Where(item => !item.IsAsked).Select(item => item.Number));
        Assert.Equal("《专业技术职务任职资格评审表》（一式2份）", without[1].Title);
    }

    [Fact]
    public void Roster_PacksColumns_AreFilledAndTheNumberIsShortened()
    {
        var roster = ApplicantRoster.Of("博斯腾县委党校", 2023, [new("周敏", "博斯腾县委党校", _form, "否", 220, "")], _policy.Paper, _today);

        Assert.Equal(_policy.Paper.RosterColumns.Value, roster.Columns);
        Assert.Equal(
            ["1", "周敏", "男", "汉族", "1901.02", "652801********001X", "博斯腾县委党校", "本科", "教员", "2021.09", "党干校教师（党干校（中等专科体制）教师）", "初级", "评审", "否", "220", ""],
            Assert.Single(roster.Rows));
        Assert.Contains("共1人", roster.Footer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "零元整")]
    [InlineData(10, "壹拾元整")]
    [InlineData(220, "贰佰贰拾元整")]
    [InlineData(1005, "壹仟零伍元整")]
    [InlineData(100001, "壹拾万零壹元整")]
    [InlineData(10010380, "壹仟零壹万零叁佰捌拾元整")]
    [InlineData(100000000, "壹亿元整")]
    public void CapitalAmount_Any_AsVouchersPrintIt(int yuan, string words) => Assert.Equal(words, CapitalAmount.Of(yuan));

    private static string Of(ApplicationForm form) => PrintFingerprint.Of(form, "周敏", "博斯腾县委党校", _policy.Hash);
}
