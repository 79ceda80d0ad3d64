using TitleReview.Core.Filing;
using TitleReview.Tests.Core.Committees;
using Xunit;

namespace TitleReview.Tests.Core.Filing;

/// <summary>Templates 1 to 5 against the letter itself, field for field.</summary>
public sealed class UndertakingSheetTests
{
    private static readonly ListedPerson _person = new("张某", "男", "汉族", "科员", "某单位", "", "在编");

    [Fact]
    public void Template1_HasTheTitleColumnsAndFooterOfTheLetter()
    {
        var source = Lines("模板1", "模板2");
        var roster = FilingRoster.Of(FilingList.Staff, "XX", [_person], "", "", default);

        Assert.Equal(roster.Columns, source.Take(8));
        Assert.Equal(SourceText.Bare(roster.Title), source[^2]);
        Assert.StartsWith(source[^1], SourceText.Bare(roster.Footer), StringComparison.Ordinal);
        // what the letter puts into the remark of its three examples is what may stand there
        Assert.Equal(source.Where(line => Enum.GetValues<StaffEmployment>().Any(one => Kernel(one) == line)), Enum.GetValues<StaffEmployment>().Select(Kernel));
    }

    [Fact]
    public void Template2_HasTheTitleColumnsAndFooterOfTheLetter()
    {
        var source = Lines("模板2", "模板3");
        var roster = FilingRoster.Of(FilingList.Venue, "XX", [_person], "", "", default);

        Assert.Equal(SourceText.Bare(roster.Title), source[0]);
        Assert.Equal(roster.Columns, source.Skip(1).Take(8));
        Assert.StartsWith(source[^1], SourceText.Bare(roster.Footer), StringComparison.Ordinal);
    }

    [Fact]
    public void Template3_IsTheLetterWordForWord() => AssertPledge(Lines("模板3", "模板4"), UndertakingSheet.StaffPledge("XX"));

    [Fact]
    public void Template4_IsTheLetterWordForWord() => AssertPledge(Lines("模板4", "模板5"), UndertakingSheet.ExpertPledge("XX"));

    [Fact]
    public void Template5_IsTheLetterWordForWord()
    {
        var source = Lines("模板5", "模板6");
        var sheet = UndertakingSheet.Invitation("XX", new(new(2026, 11, 23, 10, 0, 0, DateTimeKind.Unspecified), "XX", "XX", "XX", "XX", "XXXX", "0991-XXXXXX、13XXXXXXXXX", "XXXXX", new(2026, 11, 20)));

        Assert.Equal(
            source.Select(line => line.Replace("20XX年XX月XX日XX时", "2026年11月23日10时", StringComparison.Ordinal).Replace("20XX年XX月XX日", "2026年11月20日", StringComparison.Ordinal)),
            ((string[])[sheet.Title, sheet.Addressee, .. sheet.Paragraphs, .. sheet.Contacts, .. sheet.Signatures]).Select(SourceText.Bare));
    }

    [Fact]
    public void Roster_NumbersItsPeopleAndSaysWhoFilledItIn()
    {
        var roster = FilingRoster.Of(FilingList.Staff, "党干校教师", [_person, _person with { Name = "王某" }], "某办公室", "赵磊", new(2023, 9, 18));

        Assert.Equal("自治区党干校教师系列职称评审办事机构工作人员名册", roster.Title);
        Assert.Equal(["1", "张某", "男", "汉族", "科员", "某单位", "", "在编"], roster.Rows[0]);
        Assert.Equal("2", roster.Rows[1][0]);
        Assert.Equal("填表单位(盖章)：某办公室　　填表人：赵磊　　填表时间：2023年9月18日", roster.Footer);
    }

    private static void AssertPledge(IReadOnlyList<string> source, UndertakingSheet sheet)
    {
        Assert.Equal(source.Take(source.Count - 2), ((string[])[sheet.Title, .. sheet.Paragraphs]).Select(SourceText.Bare));
        // the name and the day are written by hand: the letter's XXX and its figures stand for them
        Assert.Equal(source[^2].Replace("XXX", "", StringComparison.Ordinal), SourceText.Bare(sheet.Signatures[0]));
        Assert.Equal(source[^1].Replace("20XX", "", StringComparison.Ordinal).Replace("XX", "", StringComparison.Ordinal), SourceText.Bare(sheet.Signatures[1]));
        Assert.Empty(sheet.Contacts);
    }

    private static IReadOnlyList<string> Lines(string from, string to) => [.. SourceText.Between(SourceText.Filing, from, to).Select(SourceText.Bare).Where(line => line.Length > 0)];

    private static string Kernel(StaffEmployment one) => TitleReview.Core.Kernel.OfficialName.Of(one);
}
