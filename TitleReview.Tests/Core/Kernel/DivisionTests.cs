using TitleReview.Core.Kernel;
using Xunit;

namespace TitleReview.Tests.Core.Kernel;

public sealed class DivisionTests
{
    [Fact]
    public void OfXinjiang_InUse_AreThoseOfTheRegionsOwnTable()
    {
        var rows = TestFileTable.Read("xinjiang_divisions_current");

        Assert.Equal(14, Division.PrefecturesOfXinjiang.Count);
        Assert.Equal(
            rows.Where(row => row["level"] != "province").Select(row => (row["code"], row["name"], row["from_year"])).Order(),
            Division.All.Where(division => division is { IsInXinjiang: true, IsCurrent: true, Kind: not DivisionKind.Province })
                .Select(division => (division.Code, division.Name, $"{division.From}")).Order());
    }

    [Fact]
    public void OfXinjiang_GivenUp_AreThoseOfTheRegionsOwnTable()
    {
        var rows = TestFileTable.Read("xinjiang_divisions_historical");

        Assert.Equal(63, rows.Count);
        Assert.Equal(
            rows.Select(row => (row["code"], row["name"], row["from_year"], row["to_year"])).Order(),
            Division.All.Where(division => division is { IsInXinjiang: true, IsCurrent: false })
                .Select(division => (division.Code, division.Name, $"{division.From}", $"{division.To}")).Order());
    }

    [Fact]
    public void All_NoneTwice()
    {
        Assert.Equal(6823, Division.All.Count);
        Assert.Equal(Division.All.Count, Division.All.Select(division => (division.Code, division.Name, division.From)).Distinct().Count());
        Assert.DoesNotContain(Division.All.Where(division => division.IsCurrent).GroupBy(division => division.Code), same => same.Count() > 1);
    }

    [Theory]
    [InlineData("652801", "库尔勒市", "新疆维吾尔自治区巴音郭楞蒙古自治州库尔勒市")]
    [InlineData("659001", "石河子市", "新疆维吾尔自治区石河子市")]
    [InlineData("653228", "和康县", "新疆维吾尔自治区和田地区和康县")]
    [InlineData("110101", "东城区", "北京市东城区")]
    [InlineData("652700", "博尔塔拉蒙古自治州", "新疆维吾尔自治区博尔塔拉蒙古自治州")]
    [InlineData("650000", "新疆维吾尔自治区", "新疆维吾尔自治区")]
    public void OfCode_InUse_NameAndFullName(string code, string name, string full)
    {
        var division = Assert.Single(Division.OfCode(code));

        Assert.True(division.IsCurrent);
        Assert.Equal((name, full), (division.Name, division.FullName));
    }

    [Fact]
    public void OfCode_BorneByThreeOneAfterAnother_TheEarliestFirst() => Assert.Equal(
        [("南山矿区", 1999), ("南泉区", 2002), ("达坂城区", null)],
        Division.OfCode("650107").Select(division => (division.Name, division.To)));

    [Fact]
    public void OfCode_NeverExisted_Empty() => Assert.Empty(Division.OfCode("659999"));

    [Fact]
    public void Region_OfANumber_WhatLastBoreItsFirstSixDigits()
    {
        Assert.True(IdCardNumber.TryParse("652201190506070082", new(2023, 10, 1), out var number, out _));

        Assert.Equal(("新疆维吾尔自治区哈密地区哈密市", 2016), (number.Region.FullName, number.Region.To));
    }
}
