using System.Text.Json.Nodes;
using TitleReview.Core.Committees;
using TitleReview.Core.Kernel;
using TitleReview.Core.Notices;
using TitleReview.Core.Policies;
using Xunit;

namespace TitleReview.Tests.Core.Notices;

public sealed class NoticeCheckTests
{
    private static readonly DateOnly _today = new(2023, 9, 1);
    private static readonly WorkingCalendar _calendar = ReferenceCalendar.Calendar;

    [Fact]
    public void Of_TheWrittenNotice_AsksOnlyForItsOpenContacts()
    {
        var found = Check(Filled());

        Assert.DoesNotContain(found, one => one.Stops);
        var open = Assert.Single(Check([]), one => one.Stops);
        Assert.Equal(("notice.contacts", "FB-01"), (open.Key, open.Finding.Rule));
        Assert.Equal("九", open.Finding.Source.Clause);
    }

    [Theory]
    [InlineData("scope.levels", "[]", "EL-03", "没有写明可以申报哪些级别")]
    [InlineData("scope.kinds", "[]", "EL-03", "没有写明申报类别")]
    [InlineData("scope.conditions", "\"×××\"", "EL-04", "评审条件文件")]
    [InlineData("windows.apply", "null", "TW-02", "没有写明网上申报时间")]
    [InlineData("windows.apply", """{"from":"2023-08-01","to":"2023-08-31"}""", "TW-02", "已经过去")]
    [InlineData("windows.pay", """{"from":"2023-09-01","to":"2023-09-14"}""", "TW-03", "开始以前就截止")]
    [InlineData("windows.paper", """{"from":"2023-09-01","to":"2023-09-14"}""", "TW-04", "开始以前就截止")]
    [InlineData("windows.defence", """{"from":"2023-10-20","to":"2023-10-20"}""", "TW-05", "不晚于网上申报截止")]
    [InlineData("fees.per_person", """{"评审":{"中级":380}}""", "FE-01", "评审初级的收费标准")]
    [InlineData("masking.required_kinds", "[]", "MK-01", "必须遮盖的内容")]
    [InlineData("masking.offered_kinds", "[\"姓名\"]", "MK-01", "姓名既列为必须遮盖")]
    [InlineData("publicity.working_days", "4", "PB-01", "少于规定的5个工作日")]
    [InlineData("publicity.result_working_days", "3", "PB-07", "少于规定的5个工作日")]
    [InlineData("meetings.quorum", """{"numerator":1,"denominator":2}""", "CM-06", "少于规定的2/3")]
    [InlineData("meetings.pass", """{"numerator":3,"denominator":5}""", "CM-07", "少于规定的2/3")]
    [InlineData("notice.channel", "\"\"", "FB-01", "申报途径")]
    [InlineData("notice.reception_place", "\"××\"", "FB-01", "受理地点")]
    public void Of_WhatANoticeMustSay_StopsItAndLeadsToTheValue(string key, string json, string rule, string words)
    {
        var stopping = Assert.Single(Check([.. Filled(), (key, JsonNode.Parse(json))]), one => one.Stops);

        Assert.Equal((key, rule), (stopping.Key, stopping.Finding.Rule));
        Assert.Contains(words, stopping.Finding.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("scope.series", "[]", "EL-03", "视为各系列都可以申报")]
    [InlineData("windows.apply", """{"from":"2023-09-15","to":"2023-10-21","closes":"18:00:00"}""", "TW-02", "最后一天2023年10月21日是休息日")]
    [InlineData("windows.pay", """{"from":"2023-09-15","to":"2023-10-10"}""", "TW-03", "早于网上申报截止")]
    [InlineData("windows.defence", "null", "TW-05", "没有写明答辩时间")]
    [InlineData("windows.defence", """{"from":"2023-10-26","to":"2023-10-26"}""", "TW-05", "材料可能尚未收齐")]
    [InlineData("fees.per_person", "{}", "FE-01", "没有写明收费标准")]
    [InlineData("defence_places.ranges", """{"中级":"unless_exempt","正高级":"all"}""", "DF-05", "正高级的答辩范围")]
    [InlineData("notice.year", "2026", "CE-01", "沿用了往年的年度")]
    public void Of_WhatAPersonMustLookAt_IsSaidAndStopsNothing(string key, string json, string rule, string words)
    {
        var found = Check([.. Filled(), (key, JsonNode.Parse(json))]);

        Assert.DoesNotContain(found, one => one.Stops);
        Assert.Contains(found, one => one.Finding.Rule == rule && one.Finding.Sentence.Contains(words, StringComparison.Ordinal));
    }

    [Fact]
    public void Of_AYearWithoutTheRegionsHolidays_SaysSo()
    {
        var found = Check([.. Filled(), ("windows.apply", JsonNode.Parse("""{"from":"2031-09-15","to":"2031-10-20"}"""))]);

        Assert.Contains(found, one => one.Key == "windows.apply" && one.Finding.Sentence.Contains("2031年尚未录入自治区放假安排", StringComparison.Ordinal));
        Assert.DoesNotContain(Check(Filled()), one => one.Finding.Sentence.Contains("尚未录入自治区放假安排", StringComparison.Ordinal));
    }

    [Fact]
    public void Of_RemoteDefenceWithoutItsWay_StopsTheNotice()
    {
        var found = Check([.. Filled(), ("defence_places.ranges", JsonNode.Parse("""{"中级":"by_place"}""")), ("defence_places.remote_modes", JsonNode.Parse("[]"))]);

        Assert.Equal("defence_places.remote_modes", Assert.Single(found, one => one.Stops).Key);
    }

    [Fact]
    public void SourceChecks_NameWhatStillCitesTheTemplate_AndWhatCitesNoClause()
    {
        var values = DraftedPolicy.Parse(PolicyCatalogue.Load("party-school-2023").Frozen).Values;
        var template = PolicyCatalogue.Load("party-school-2023").Title;
        var (carried, without) = (values["windows.apply"], values["windows.pay"] with { Source = new Citation("新通知", " ") });

        var found = SourceChecks.Of([carried, without, values["meetings.quorum"]], "新通知", template);

        Assert.Equal([("windows.apply", false), ("windows.pay", true)], found.Select(one => (one.Key, one.Stops)));
        Assert.Empty(SourceChecks.Of([carried], template, template));
    }

    /// <summary>RG-06: either level of the directory may be named.</summary>
    [Theory]
    [InlineData("党干校（中等专科体制）教师", "哲学", false)]
    [InlineData("哲学", "党干校（中等专科体制）教师", false)]
    [InlineData("哲学", "马克思主义哲学", true)]
    public void Of_ASpecialtyOutsideTheDirectory_StopsTheNotice(string first, string second, bool isStrange)
    {
        var directory = new[] { new Specialty { Series = "党干校教师", First = first, Second = second } };

        var found = NoticeCheck.Of(PolicyCatalogue.Load("party-school-2023"), _calendar, _today, directory).Where(one => one.Finding.Rule == "RG-06").ToList();

        Assert.Equal(isStrange ? ["scope.specialties"] : [], found.Select(one => one.Key));
        Assert.All(found, one => Assert.True(one.Stops));
    }

    private static (string Key, JsonNode? Value)[] Filled() => [("notice.contacts", JsonNode.Parse("[\"联系人：赵磊\",\"联系电话：0996-0000000\"]"))];

    private static IReadOnlyList<NoticeFinding> Check((string Key, JsonNode? Value)[] changes)
    {
        var json = JsonNode.Parse(PolicyCatalogue.Load("party-school-2023").Frozen)!;
        foreach (var (key, value) in changes)
        {
            json["values"]![key]!["value"] = value?.DeepClone();
        }

        return NoticeCheck.Of(DraftedPolicy.Read(json.ToJsonString()), _calendar, _today, []);
    }
}
