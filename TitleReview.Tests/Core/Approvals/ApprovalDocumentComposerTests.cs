using TitleReview.Core.Approvals;
using Xunit;

namespace TitleReview.Tests.Core.Approvals;

public sealed class ApprovalDocumentComposerTests
{
    private static readonly ApprovedPerson _first = new("阿不都热合曼·买买提", "和静县交通运输局", "高级工程师", "巴音郭楞蒙古自治州");
    private static readonly ApprovedPerson _second = new("周敏", "自治区公路设计院", "高级工程师", Department: "交通运输厅");
    private static readonly ApprovedPerson _third = new("李强", "若羌县公路段", "高级工程师", "巴音郭楞蒙古自治州");

    private static readonly ApprovalFacts _facts = new(
        "工", 2026, 12, "工程", "建筑工程", new DateOnly(2026, 10, 28), new DateOnly(2026, 11, 9), "自治区工程系列职称改革领导小组", [_first, _second, _third]);

    [Fact]
    public void Compose_ForThree_SaysTemplateSeven()
    {
        var document = ApprovalDocumentComposer.Compose(_facts);

        Assert.Equal(["新疆维吾尔自治区", "专业技术职务任职资格文件"], document.HeadLines);
        Assert.Equal("新工职字〔2026〕12号", document.Number);
        Assert.Equal("关于批准阿不都热合曼·买买提等3位同志获得自治区工程系列建筑工程专业技术职务任职资格的通知", document.Title);
        Assert.Equal("巴音郭楞蒙古自治州人力资源和社会保障局，自治区交通运输厅单位人事（职称）部门：", document.Addressees);
        Assert.Equal(
            "根据自治区工程系列建筑工程专业技术职务任职资格评审委员会评审，经审核，批准阿不都热合曼·买买提等3位同志自2026年10月28日起，获得自治区工程系列建筑工程专业技术职务任职资格。",
            document.Body);
        Assert.Equal("附件：自治区工程系列建筑工程专业技术职务任职资格通过人员名单", document.AttachmentNote);
        Assert.Equal("2026年11月9日", document.Date);
        Assert.Equal("自治区工程系列建筑工程专业技术职务任职资格通过人员名单", document.Attachment.Title);
        Assert.Equal(["2", "周敏", "自治区公路设计院", "高级工程师"], document.Attachment.Rows[1]);
    }

    [Fact]
    public void Compose_ForOne_DropsTheCountingWords()
    {
        var document = ApprovalDocumentComposer.Compose(_facts with { Passed = [_second] });

        Assert.Equal("关于批准周敏同志获得自治区工程系列建筑工程专业技术职务任职资格的通知", document.Title);
        Assert.Equal(
            "根据自治区工程系列建筑工程专业技术职务任职资格评审委员会评审，经审核，批准周敏同志自2026年10月28日起，获得自治区工程系列建筑工程专业技术职务任职资格。",
            document.Body);
        Assert.Equal("自治区交通运输厅单位人事（职称）部门：", document.Addressees);
    }

    [Fact]
    public void Compose_SeveralPrefectures_AddressesEachOnce()
    {
        var document = ApprovalDocumentComposer.Compose(_facts with { Passed = [_first, _third, _first with { Prefecture = "喀什地区" }] });

        Assert.Equal("巴音郭楞蒙古自治州人力资源和社会保障局、喀什地区人力资源和社会保障局：", document.Addressees);
    }

    [Fact]
    public void Compose_CommitteeOfAPrefecture_NamesItsRegionAndKeepsTheHead()
    {
        var document = ApprovalDocumentComposer.Compose(_facts with { Region = "巴音郭楞蒙古自治州" });

        Assert.Contains("获得巴音郭楞蒙古自治州工程系列建筑工程专业", document.Title, StringComparison.Ordinal);
        Assert.Equal("新疆维吾尔自治区", document.HeadLines[0]);
    }

    [Fact]
    public void Compose_NameThatLooksLikeAPlace_StaysAsItIs()
    {
        var document = ApprovalDocumentComposer.Compose(_facts with { Passed = [_second with { Name = "{series}自治区" }] });

        Assert.StartsWith("关于批准{series}自治区同志", document.Title, StringComparison.Ordinal);
    }

    [Fact]
    public void WhyNot_NobodyPassed_Refused() =>
        Assert.Contains(ApprovalDocumentComposer.WhyNot(_facts with { Passed = [] }).Refusals, refusal => refusal is ApprovalNeedsNames);

    [Fact]
    public void WhyNot_NobodyHasAPrefectureOrDepartment_Refused() =>
        Assert.IsType<ApprovalNeedsAddressee>(
            Assert.Single(ApprovalDocumentComposer.WhyNot(_facts with { Passed = [_first with { Prefecture = "" }] }).Refusals));

    [Theory]
    [InlineData(27, true)]
    [InlineData(28, false)]
    public void WhyNot_IssuedBeforeTheVote_Refused(int day, bool refused) => Assert.Equal(
        refused,
        ApprovalDocumentComposer.WhyNot(_facts with { IssuedOn = new DateOnly(2026, 10, day) })
            .Refusals.Any(refusal => refusal is ApprovalIssuedBeforeVote));

    [Fact]
    public void Compose_WhatIsRefused_Throws() =>
        Assert.Throws<InvalidOperationException>(() => ApprovalDocumentComposer.Compose(_facts with { Passed = [] }));
}
