using System.Text.Json;
using TitleReview.App.Features.Notices;
using TitleReview.Core.Policies;
using Xunit;

namespace TitleReview.Tests.App.Features.Notices;

public sealed class PolicyTypingTests
{
    public static TheoryData<string> Templates => [.. PolicyCatalogue.Templates.Select(pack => pack.Id)];

    [Theory]
    [MemberData(nameof(Templates))]
    public void TryRead_OfWhatIsWritten_IsTheSameValue(string id) => Assert.All(Values(id), value =>
    {
        var typing = PolicyTyping.Of(value.Key);
        var typed = typing.Write(value.Json);

        Assert.True(JsonElement.DeepEquals(value.Json, typing.TryRead(typed) ?? default), $"{value.Key.Name}: {typed}");
        // as a browser sends what a person left as it was
        Assert.True(JsonElement.DeepEquals(value.Json, typing.TryRead($"{typed.ReplaceLineEndings("\r\n")} ") ?? default), value.Key.Name);
    });

    /// <summary>A pack opened in the form and saved untouched is the pack: the same text, the same hash.</summary>
    [Theory]
    [MemberData(nameof(Templates))]
    public void Form_LeftAsItWas_WritesTheSamePack(string id)
    {
        var values = Values(id);
        var typed = values.Select(value => value with { Json = PolicyTyping.Of(value.Key).TryRead(PolicyTyping.Of(value.Key).Write(value.Json))!.Value });

        Assert.Equal(DraftedPolicy.Write(id, "通知", values), DraftedPolicy.Write(id, "通知", [.. typed]));
    }

    [Fact]
    public void Of_EveryKeyOfANotice_CanBeTyped() => Assert.All(DraftedPolicy.Keys, key => Assert.NotEmpty(PolicyTyping.Of(key).Hint));

    [Theory]
    [InlineData("service_years.required.初级", "两年", "3", "3")]
    [InlineData("submissions.may_pass_window_end", "可以", "否", "false")]
    [InlineData("appraisals.deferral_mode", "after_occurrence", "自出现该等次起顺延相应年数", "\"after_occurrence\"")]
    [InlineData("appraisals.deferral", "基本合格：一年", "基本合格：1\n不合格：3", "{\"基本合格\":1,\"不合格\":3}")]
    [InlineData("appraisals.blocking_grades", "不及格", "未参加\n不合格", "[\"未参加\",\"不合格\"]")]
    [InlineData("continuing_education.years.中级", "公需课：2022", "公需课：2022、2023\n专业课：2023", "{\"public\":[2022,2023],\"professional\":[2023]}")]
    [InlineData("continuing_education.maximum_years", "不限", "不作规定", "null")]
    [InlineData("continuing_education.special_certificates", "2018年：2019", "2018年120学时：2018、2019", "[{\"year\":2018,\"hours\":120,\"covers\":[2018,2019]}]")]
    [InlineData("windows.apply", "九月十五日起", "2023-09-15 10:00 至 2023-10-20", "{\"from\":\"2023-09-15\",\"to\":\"2023-10-20\",\"opens\":\"10:00:00\"}")]
    [InlineData("submissions.return_deadline", "两天", "2个工作日", "{\"length\":2,\"unit\":\"workdays\"}")]
    [InlineData("meetings.quorum", "三分之二", "2/3", "{\"numerator\":2,\"denominator\":3}")]
    [InlineData("meetings.pass", "2/0", "3/5", "{\"numerator\":3,\"denominator\":5}")]
    [InlineData("fees.per_person", "评审：初级二百", "评审：初级220、中级380\n授予：中级380", "{\"评审\":{\"初级\":220,\"中级\":380},\"授予\":{\"中级\":380}}")]
    [InlineData("defence_places.ranges", "初级：不答辩", "初级：除免于答辩的以外，参加现场答辩", "{\"初级\":\"unless_exempt\"}")]
    [InlineData("approval.titles", "初级", "初级：助教\n中级：讲师", "{\"初级\":\"助教\",\"中级\":\"讲师\"}")]
    [InlineData("registration.levels", "乡镇级：初级", "区县级：初级、中级", "{\"区县级\":[\"初级\",\"中级\"]}")]
    [InlineData("sections.rules.awards", "获奖情况", "栏目：获奖情况｜逐条填写｜可以注明无\n材料：证书 或 文件｜每行必传", "{\"title\":\"获奖情况\",\"is_list\":true,\"may_be_none\":true,\"evidence\":[{\"any_of\":[\"证书\",\"文件\"],\"duty\":\"row\"}]}")]
    [InlineData("masking.exempt_sections", "basic", "基本信息", "[\"basic\"]")]
    public void TryRead_WhatAPersonTypes_IsRead_AndAnythingElseIsNot(string key, string wrong, string right, string json)
    {
        var typing = PolicyTyping.Of(PolicyKeys.All[key]);

        Assert.Null(typing.TryRead(wrong));
        Assert.True(JsonElement.DeepEquals(JsonDocument.Parse(json).RootElement, typing.TryRead(right) ?? default));
        Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", typing.Hint);
    }

    private static IReadOnlyList<PolicyValue> Values(string id) => PolicyCatalogue.BeginFrom(PolicyCatalogue.Templates.Single(pack => pack.Id == id));
}
