using TitleReview.Core.Committees;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using Xunit;

namespace TitleReview.Tests.Core.Committees;

public sealed class RegistrationSheetTests
{
    private static readonly RegistrationPolicy _policy = PolicyCatalogue.Load<RegistrationPolicy>("registration-2019");

    private static readonly Committee _committee = new()
    {
        Id = new(Guid.NewGuid()), Office = new(Guid.NewGuid()), Name = "自治州党干校教师系列中级职称评审委员会", Seat = CommitteeSeat.Prefecture, Series = "党校教师", Forming = CommitteeForming.BySeries,
    };

    /// <summary>Annex 1: title, every box with 必填 or 选填, row by row, and the two lines under the table.</summary>
    [Fact]
    public void Sheet_AgainstTheLetter_HasEachRowOfAnnex1FieldForField()
    {
        var source = SourceText.Between(SourceText.Registration, "附件1", "附件2").Where(line => line.Trim().Length > 0).ToList();
        var sheet = Sheet(RegistrationForm.Blank);

        Assert.Equal(SourceText.Bare(source[0].TrimStart('#')), sheet.Title);
        var rows = source.Skip(1).Take(sheet.Rows.Count).Select(line => line.Split('\t').Select(SourceText.Bare).Where(cell => cell.Length > 0));
        Assert.Equal(rows, sheet.Rows.Select(row => row.SelectMany(box => new[] { box.Label, _policy.RequiredFields.Value.Contains(box.Label, StringComparer.Ordinal) ? "必填" : "选填" })));
        Assert.Equal(source.Skip(1 + sheet.Rows.Count).Select(SourceText.Bare), sheet.Footer.Select(box => box.Label));
        Assert.Equal(18, sheet.Rows.Sum(row => row.Count));
    }

    /// <summary>Rule RG-04: 选填 that is empty is printed 无, 必填 that is empty is left for the pen.</summary>
    [Fact]
    public void Sheet_OfABlankForm_Prints无InOptionalBoxesOnly()
    {
        var boxes = Sheet(RegistrationForm.Blank).Rows.SelectMany(row => row).ToDictionary(box => box.Label, box => box.Text, StringComparer.Ordinal);

        Assert.Equal(_policy.OptionalFields.Value.Order(StringComparer.Ordinal), boxes.Where(box => box.Value == "无").Select(box => box.Key).Order(StringComparer.Ordinal));
        Assert.Equal(("", _committee.Name, "党校教师"), (boxes["评审依据"], boxes["评审委员会名称(单位名称)"], boxes["评审系列(专业)"]));
    }

    [Fact]
    public void Sheet_OfAFilledForm_PrintsWhatWasWritten()
    {
        var form = new RegistrationForm(RegistrationTemplate.Official.Typed.ToDictionary(box => box, box => $"甲{box}", StringComparer.Ordinal), "哲学", "填表的人", "0996-0000000");
        var sheet = Sheet(form, TitleLevel.Intermediate, TitleLevel.Junior);
        var boxes = sheet.Rows.SelectMany(row => row).ToDictionary(box => box.Label, box => box.Text, StringComparer.Ordinal);

        Assert.All(RegistrationTemplate.Official.Typed, box => Assert.Equal($"甲{box}", boxes[box]));
        Assert.Equal(("党校教师（哲学）", "初级、中级"), (boxes["评审系列(专业)"], boxes["评审层级"]));
        Assert.Equal([("填表人：", "填表的人"), ("联系电话：", "0996-0000000")], sheet.Footer.Select(box => (box.Label, box.Text)));
    }

    /// <summary>Annex 2, with the letter's own example.</summary>
    [Fact]
    public void Directory_AgainstTheLetter_HasEachRowOfAnnex2FieldForField()
    {
        var source = SourceText.Between(SourceText.Registration, "附件2", "附件3").Where(line => line.Trim().Length > 0).ToList();
        var sheet = DirectorySheet.Of("XXXX评审委员会", [One(2, "建筑勘察设计"), One(1, "城市规划"), One(3, "建筑施工管理")]);

        Assert.Equal(SourceText.Bare(source[0]), sheet.Title);
        Assert.Equal(source[1].Split('\t').Select(SourceText.Bare), sheet.Columns);
        Assert.Equal(
            source.Skip(2).Take(3).Select(line => SourceText.Bare(line.Replace('\t', '|'))),
            sheet.Lines.Select(line => SourceText.Bare($"{(line.IsFirstOfSeries ? line.Series : "")}|{(line.IsFirstOfGroup ? line.First : "")}|{line.Second}")));
    }

    [Fact]
    public void Directory_OfTwoGroups_NumbersEachFromOneAndWritesTheSeriesOnce()
    {
        var sheet = DirectorySheet.Of("某评审委员会", [One(1, "城市规划"), One(2, "机床", "机械工程"), One(3, "焊接", "机械工程")]);

        Assert.Equal("某评审委员会专业目录登记表", sheet.Title);
        Assert.Equal([("1. 城市规划", true, true), ("1. 机床", false, true), ("2. 焊接", false, false)], sheet.Lines.Select(line => (line.Second, line.IsFirstOfSeries, line.IsFirstOfGroup)));
    }

    private static Specialty One(int position, string second, string first = "建筑工程") => new() { Id = Guid.NewGuid(), Position = position, Series = "工程系列", First = first, Second = second };

    private static RegistrationSheet Sheet(RegistrationForm form, params TitleLevel[] levels)
    {
        var registration = new CommitteeRegistration { Id = Guid.NewGuid(), Committee = _committee.Id, Number = 1 };
        registration.SetLevels(levels);
        return RegistrationSheet.Of(_committee, registration, form, _policy);
    }
}
