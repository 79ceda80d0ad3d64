using TitleReview.Core.Applications;
using TitleReview.Core.Approvals;
using Xunit;

namespace TitleReview.Tests.Core.Approvals;

public sealed class RosterRowOfFormTests
{
    private static readonly DateOnly _today = new(2023, 11, 20);

    [Fact]
    public void Of_FilledForm_DerivesSexAndBirthFromTheIdentityNumber()
    {
        var row = Of([]);

        Assert.Equal(("女", "1905.03", "650102190503150027"), (row.Sex, row.BornIn, row.IdentityNumber));
        Assert.Equal(("周敏·艾山", "中级", "博斯腾县委党校"), (row.Name, row.AppliedLevel, row.Employer));
        Assert.Equal(("1928.07", "助教", "1935.12（1936.01）"), (row.StartedWork, row.CurrentPost, row.CurrentPostSince));
    }

    [Fact]
    public void Of_TwoDegrees_TakesTheHighestWithItsMajor()
    {
        var row = Of([]);

        Assert.Equal(("本科", "哲学"), (row.Education, row.Major));
    }

    [Theory]
    [InlineData("无", "1935.12")]
    [InlineData("1935-12", "1935.12")]
    [InlineData("", "1935.12")]
    public void Of_AppointmentSaysNoMore_IsLeftOut(string appointed, string since) =>
        Assert.Equal(since, Of(new() { [new(SectionCatalogue.Qualification, 0, "appointed")] = appointed }).CurrentPostSince);

    [Fact]
    public void Of_NoTitleYet_PrintsNone() => Assert.Equal("无", Of(new()
    {
        [new(SectionCatalogue.Qualification, 0, "obtained")] = "无",
        [new(SectionCatalogue.Qualification, 0, "appointed")] = "无",
    }).CurrentPostSince);

    [Fact]
    public void Of_IdentityNumberWrong_Throws() => Assert.Throws<InvalidOperationException>(() => Of(new() { [new(SectionCatalogue.Basic, 0, "idNumber")] = "650102190503150020" }));

    private static RosterRow Of(Dictionary<FieldKey, string> changes)
    {
        var values = new Dictionary<FieldKey, string>
        {
            [new(SectionCatalogue.Target, 0, "level")] = "中级",
            [new(SectionCatalogue.Basic, 0, "idNumber")] = "650102190503150027",
            [new(SectionCatalogue.Basic, 0, "ethnicity")] = "汉族",
            [new(SectionCatalogue.Basic, 0, "workStart")] = "1928-07",
            [new(SectionCatalogue.Basic, 0, "profession")] = "党校教学",
            [new(SectionCatalogue.Education, 1, "level")] = "本科",
            [new(SectionCatalogue.Education, 1, "major")] = "哲学",
            [new(SectionCatalogue.Education, 2, "level")] = "大专",
            [new(SectionCatalogue.Education, 2, "major")] = "文秘",
            [new(SectionCatalogue.Qualification, 0, "title")] = "助教",
            [new(SectionCatalogue.Qualification, 0, "obtained")] = "1935-12",
            [new(SectionCatalogue.Qualification, 0, "appointed")] = "1936-01",
            [new(SectionCatalogue.Qualification, 0, "years")] = "8",
        };
        foreach (var (key, value) in changes)
        {
            values[key] = value;
        }
        var form = new ApplicationForm(values, new Dictionary<string, IReadOnlyList<int>>(StringComparer.Ordinal) { [SectionCatalogue.Education] = [1, 2] });
        return RosterRowOfForm.Of("周敏 • 艾山", "博斯腾县委党校", form, _today);
    }
}
