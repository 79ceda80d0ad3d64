using System.Text.Json;
using TitleReview.Core.Applications;
using TitleReview.Core.Kernel;
using TitleReview.Tests.Builders;
using Xunit;

namespace TitleReview.Tests.Core.Applications;

public sealed class CourseExemptionSheetTests
{
    private static readonly DateOnly _today = new(2023, 9, 18);

    [Fact]
    public void Of_FilledForm_EveryBoxOfTheTemplate()
    {
        var sheet = CourseExemptionSheet.Of(FilledFacts.Complete.Form, new PersonName("周敏"), "博斯腾县委党校", "访惠聚驻村", [2022, 2021], _today);

        Assert.Equal(
            [
                ("姓名", "周敏"), ("性别", "男"), ("出生年月", "1901年2月"), ("身份证号", FilledForm.IdNumber), ("学历", "本科"), ("学位", "学士"),
                ("何时何学校何专业毕业", "2020年7月，新疆师范大学，思想政治教育专业"), ("现工作单位", "博斯腾县委党校"), ("参加工作时间", "2020年8月"),
                ("现有专业技术职务", "教员"), ("拟申报专业技术职务", "党干校教师系列初级"), ("免学理由", "参加访惠聚驻村工作，申请免除2021、2022年度继续教育学习。"), ("审核意见", ""),
            ],
            sheet.Cells);
    }

    [Fact]
    public void Of_SeriesOfTheTable_NamesTheTitle() => Assert.Equal(
        "馆员",
        CourseExemptionSheet.Of(
            FilledFacts.Complete.With("Target", "series", "档案专业人员").With("Target", "level", "中级").Form, new PersonName("周敏"), "某馆", "驻村管寺", [2022], _today).Cells[10].Content);

    [Fact]
    public void Of_EmptyForm_LeavesBoxesForHandwriting()
    {
        var sheet = CourseExemptionSheet.Of(
            new ApplicationForm(new Dictionary<FieldKey, string>(), new Dictionary<string, IReadOnlyList<int>>(StringComparer.Ordinal)), new PersonName("周敏"), "某校", "驻村管寺", [2022], _today);

        Assert.Equal(["姓名", "现工作单位", "免学理由"], sheet.Cells.Where(cell => cell.Content.Length > 0).Select(cell => cell.Label));
    }

    [Fact]
    public void Template_IsTheNoticesOwn()
    {
        using var templates = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "TestFiles", "domain", "templates.json")));
        var official = templates.RootElement.GetProperty("003-A4");
        var sheet = CourseExemptionSheet.Of(FilledFacts.Complete.Form, new PersonName("周敏"), "某校", "驻村管寺", [2022], _today);

        Assert.Equal(official.GetProperty("name").GetString(), sheet.Title);
        Assert.Equal(
            official.GetProperty("fields").EnumerateArray().Select(field => field.GetString()!.Split('（')[0]), sheet.Cells.Select(cell => cell.Label));
        Assert.Equal(official.GetProperty("notes").EnumerateArray().Select(note => note.GetString()!.Replace(". ", ".", StringComparison.Ordinal)), sheet.Notes);
    }
}
