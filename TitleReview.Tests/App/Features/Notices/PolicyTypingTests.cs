using System.Text;
using System.Text.Json;
using TitleReview.App.Features.Notices;
using TitleReview.Core.Auditing;
using TitleReview.Core.Policies;
using Xunit;

namespace TitleReview.Tests.App.Features.Notices;

public sealed class PolicyTypingTests
{
    public static TheoryData<string> Reviews => ["senior-review-2020", "party-school-2023", "online-requirements-2023"];

    [Theory]
    [MemberData(nameof(Reviews))]
    public void TryRead_OfWhatIsWritten_IsTheSameValue(string id) => Assert.All(Values(id), value =>
    {
        var typing = PolicyTyping.Of(value.Key);
        if (typing is null)
        {
            Assert.True(value.Key.Name.StartsWith("sections.rules.", StringComparison.Ordinal) || value.Key.Name == "continuing_education.exemptions", value.Key.Name);
            return;
        }
        var typed = typing.Write(value.Json);

        Assert.True(JsonElement.DeepEquals(value.Json, typing.TryRead(typed) ?? default), $"{value.Key.Name}: {typed}");
        // as a browser sends what a person left as it was
        Assert.True(JsonElement.DeepEquals(value.Json, typing.TryRead($"{typed.ReplaceLineEndings("\r\n")} ") ?? default), value.Key.Name);
    });

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
    [InlineData("masking.exempt_sections", "basic", "基本信息", "[\"basic\"]")]
    public void TryRead_WhatAPersonTypes_IsRead_AndAnythingElseIsNot(string key, string wrong, string right, string json)
    {
        var typing = PolicyTyping.Of(PolicyKeys.All[key])!;

        Assert.Null(typing.TryRead(wrong));
        Assert.True(JsonElement.DeepEquals(JsonDocument.Parse(json).RootElement, typing.TryRead(right) ?? default));
        Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", typing.Hint);
    }

    private static IEnumerable<PolicyValue> Values(string id) =>
        PolicyPack.Parse("frozen", Encoding.UTF8.GetBytes(PolicyCatalogue.Load(id).Frozen)).Values.Values.Where(value => ParameterTrial.MayDecide(value.Key));
}
