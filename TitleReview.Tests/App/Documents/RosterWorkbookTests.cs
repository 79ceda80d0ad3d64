using System.Data;
using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using ExcelDataReader;
using TitleReview.App.Documents.Excel;
using TitleReview.App.Documents.Rosters;
using TitleReview.Core.Approvals;
using Xunit;

namespace TitleReview.Tests.App.Documents;

public sealed class RosterWorkbookTests
{
    private static readonly RosterRow _row = new(
        "周敏", "高级工程师", "和静县交通运输局", "女", "汉族", "1905.03", "650102190503150028", "本科", "土木工程", "1928.07", "公路设计", "15", "工程师", "1935.12");

    static RosterWorkbookTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Fact]
    public void Write_ReadAgain_HoldsTheRosterCellByCell()
    {
        var roster = Roster("周敏", "阿不都热合曼·买买提", "𠮷野", " 前后空格 ", new string('长', 200));

        var cells = Read(RosterWorkbook.Write(RosterSheet.Of(roster)));

        Assert.Equal(roster.Rows.Count + 3, cells.Rows.Count);
        Assert.Equal(roster.Title, cells.Rows[0][0]);
        Assert.Equal(roster.Columns, cells.Rows[1].ItemArray);
        Assert.All(roster.Rows.Index(), row => Assert.Equal(row.Item, cells.Rows[row.Index + 2].ItemArray));
        Assert.Equal(roster.Footer, cells.Rows[cells.Rows.Count - 1][0]);
    }

    [Theory]
    [InlineData("=cmd|'/c calc'!A0")]
    [InlineData("+1+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1+1")]
    [InlineData("\r=1+1")]
    [InlineData("\n@SUM(A1)")]
    [InlineData("<script>&amp;")]
    [InlineData("]]></t></is></c><c><f>1+1</f></c>")]
    public void Write_NameLikeAFormula_StaysText(string name)
    {
        var workbook = RosterWorkbook.Write(RosterSheet.Of(Roster(name)));

        Assert.Equal(name, Read(workbook).Rows[2][1]);
        Assert.DoesNotContain(XDocument.Parse(SheetXml(workbook)).Descendants(), element => element.Name.LocalName is "f" or "v");
    }

    [Fact]
    public void Write_CharactersThatXmlCannotHold_LeavesThemOutAndTheFileIsRead()
    {
        var workbook = RosterWorkbook.Write(RosterSheet.Of(Roster("周\u0001敏\ud842", "𠮷野")));

        Assert.Equal(("周敏\ufffd", "𠮷野"), (Read(workbook).Rows[2][1], Read(workbook).Rows[3][1]));
    }

    [Fact]
    public void Read_WhatWasWritten_IsTheSameRoster()
    {
        var roster = RosterSheet.Of(Roster("周敏", "阿不都热合曼·买买提"));

        var read = RosterWorkbook.Read(RosterWorkbook.Write(roster));

        Assert.Equal((roster.Name, roster.Title, roster.Footer), (read.Name, read.Title, read.Footer));
        Assert.Equal(roster.Columns, read.Columns);
        Assert.Equal(roster.Rows, read.Rows);
        Assert.Equal(roster.Widths, read.Widths);
    }

    [Fact]
    public void Write_Any_PrintsOnA4AcrossWithRepeatedHeads()
    {
        var workbook = RosterWorkbook.Write(RosterSheet.Of(Roster("周敏")));

        Assert.Contains("orientation=\"landscape\"", SheetXml(workbook), StringComparison.Ordinal);
        Assert.Contains("paperSize=\"9\"", SheetXml(workbook), StringComparison.Ordinal);
        Assert.Contains("$1:$2", Part(workbook, "xl/workbook.xml"), StringComparison.Ordinal);
        Assert.Empty(new DocumentFormat.OpenXml.Validation.OpenXmlValidator().Validate(
            DocumentFormat.OpenXml.Packaging.SpreadsheetDocument.Open(new MemoryStream(workbook), isEditable: false)));
    }

    private static PassRoster Roster(params string[] names) => PassRoster.Compose(2026, "工程", names.Select(name => _row with { Name = name }));

    private static DataTable Read(byte[] workbook)
    {
        using var reader = ExcelReaderFactory.CreateReader(new MemoryStream(workbook));
        var table = new DataTable();
        table.Columns.AddRange([.. Enumerable.Range(0, reader.FieldCount).Select(i => new DataColumn($"{i}", typeof(object)))]);
        while (reader.Read())
        {
            table.Rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)]);
        }

        return table;
    }

    private static string SheetXml(byte[] workbook)
    {
        using var zip = new ZipArchive(new MemoryStream(workbook));
        return Part(workbook, zip.Entries.Single(entry => entry.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal)).FullName);
    }

    private static string Part(byte[] workbook, string name)
    {
        using var zip = new ZipArchive(new MemoryStream(workbook));
        using var reader = new StreamReader(zip.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }
}
