using TitleReview.Core.Meetings;
using Xunit;

namespace TitleReview.Tests.Core.Meetings;

/// <summary>G-BALLOT-LINK: what a receipt may be, without asking the box.</summary>
public sealed class ReceiptRulesTests
{
    private static readonly string[] _members = ["陈静", "刘洋", "Anna"];

    [Theory]
    [InlineData("青山")]
    [InlineData("ＡＢＣ１２３")]
    [InlineData(" 十二个字的口令也可以用啊 ")]
    [InlineData("𠮷野家")]
    public void WhyNot_WordsOfTwoToTwelve_Nothing(string words) => Assert.Empty(ReceiptRules.WhyNot(new(words, 48291), _members, []).Refusals);

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("山")]
    [InlineData("十三个字的口令就太长了不行啊")]
    [InlineData("青山·绿水")]
    [InlineData("青\n山")]
    [InlineData("<b>山")]
    [InlineData("青‮山")]
    [InlineData("\ud842山")]
    public void WhyNot_OtherWords_Refused(string words) => Assert.IsType<ReceiptNeedsWords>(Assert.Single(ReceiptRules.WhyNot(new(words, 1), _members, []).Refusals));

    [Theory]
    [InlineData(-1)]
    [InlineData(1_000_000)]
    public void WhyNot_DigitsThatWereNotDealt_Refused(int digits) => Assert.IsType<ReceiptNeedsWords>(Assert.Single(ReceiptRules.WhyNot(new("青山", digits), _members, []).Refusals));

    [Theory]
    [InlineData("我是陈静")]
    [InlineData("ａｎｎａ")]
    public void WhyNot_NameOfAMember_Refused(string words) => Assert.IsType<ReceiptNamesMember>(Assert.Single(ReceiptRules.WhyNot(new(words, 1), _members, []).Refusals));

    [Fact]
    public void WhyNot_WordsOfAPublishedList_Refused_WhateverTheDigits()
    {
        string[] published = ["青山常在·123456", "Abc·000001"];

        Assert.IsType<ReceiptWasPublished>(Assert.Single(ReceiptRules.WhyNot(new("青山常在", 1), _members, published).Refusals));
        Assert.IsType<ReceiptWasPublished>(Assert.Single(ReceiptRules.WhyNot(new("ＡＢＣ", 1), _members, published).Refusals));
        Assert.Empty(ReceiptRules.WhyNot(new("青山", 123456), _members, published).Refusals);
    }

    [Fact]
    public void Receipt_IsWrittenWithSixDigits() => Assert.Equal("ABC·000042", new Receipt(" ＡＢＣ ", 42).ToString());

    [Fact]
    public void Proposals_AreReceipts_AndThereAreTwoThousandOfThem()
    {
        var all = ReceiptWords.First.SelectMany(_ => ReceiptWords.Second, (first, second) => first + second).ToList();

        Assert.True(all.Distinct().Count() > 2000);
        Assert.All(all, words => Assert.Empty(ReceiptRules.WhyNot(new(words, 0), [], []).Refusals));
        Assert.Equal(6, ReceiptRules.Proposals(6, bound => bound - 1).Count);
    }
}
