using TitleReview.App.Documents;
using TitleReview.App.Documents.Excel;
using TitleReview.Core.Committees;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using TitleReview.Tests.Core.Committees;
using Xunit;

namespace TitleReview.Tests.App.Documents;

public sealed class RegistrationDocumentsTests(DocumentsFixture documents) : IClassFixture<DocumentsFixture>
{
    private static readonly RegistrationPolicy _policy = PolicyCatalogue.Load<RegistrationPolicy>("registration-2019");

    private static readonly RegistrationSheet _form = Form();

    private static readonly DirectorySheet _directory = DirectorySheet.Of(
        "自治区工程系列评审委员会",
        [One(1, "建筑工程", "城市规划"), One(2, "建筑工程", "建筑勘察设计"), One(3, "机械工程", "焊接")]);

    [Fact]
    public async Task Annex1_AsPdf_HasEachBoxAndWhatStandsInIt()
    {
        using var pdf = new PdfFile(await documents.Get<RegistrationPdf>().PrintAsync(_form));

        pdf.Picture("registration-form");
        var words = SourceText.Bare(pdf.Text("-raw"));
        Assert.All(_form.Rows.SelectMany(row => row), box => Assert.All([box.Label, box.Text], text => Assert.Contains(SourceText.Bare(text), words, StringComparison.Ordinal)));
        Assert.Contains("填表人：张填表", words, StringComparison.Ordinal);
        Assert.Matches(@"Pages: +1\n", pdf.Info());
    }

    [Fact]
    public async Task Annex2_AsPdf_HasEachLine()
    {
        using var pdf = new PdfFile(await documents.Get<RegistrationPdf>().PrintAsync(_directory));

        pdf.Picture("specialty-directory");
        var words = SourceText.Bare(pdf.Text("-raw"));
        Assert.All([_directory.Title, .. _directory.Columns, .. _directory.Lines.Select(line => line.Second), "建筑工程", "机械工程"], text => Assert.Contains(SourceText.Bare(text), words, StringComparison.Ordinal));
    }

    [Fact]
    public void Annex1_AsExcel_HasEachRowOfThePrintedForm()
    {
        var read = TableFile.Read(RegistrationWorkbook.Write(_form))!;

        Assert.Equal(_form.Title, read[0].Cells[0]);
        Assert.Equal(
            _form.Rows.Select(row => string.Join('|', row.Select(box => $"{box.Label}|{box.Text}"))),
            read.Skip(1).Take(_form.Rows.Count).Select(line => string.Join('|', line.Cells).TrimEnd('|')));
        Assert.Equal(["填表人：张填表", "联系电话：0991-0000000"], read[^1].Cells.Where(cell => cell.Length > 0));
    }

    [Fact]
    public void Annex2_AsExcel_MergesWhatGoesOn_AndIsReadBackByTheImport()
    {
        var read = TableFile.Read(RegistrationWorkbook.Write(_directory))!;

        Assert.Equal([_directory.Title, "系列（专业）|一级目录|二级目录", "工程|建筑工程|1. 城市规划", "||2. 建筑勘察设计", "|机械工程|1. 焊接"],
            read.Select(line => string.Join('|', line.Cells)).Select((line, at) => at == 0 ? line.TrimEnd('|') : line));
    }

    private static RegistrationSheet Form()
    {
        var committee = new Committee { Id = new(Guid.NewGuid()), Office = new(Guid.NewGuid()), Name = "自治区工程系列评审委员会", Seat = CommitteeSeat.Region, Series = "工程", Forming = CommitteeForming.BySeries };
        var registration = new CommitteeRegistration { Id = Guid.NewGuid(), Committee = committee.Id, Number = 1 };
        registration.SetLevels([TitleLevel.Associate, TitleLevel.Full]);
        var typed = RegistrationTemplate.Official.Typed.Where(box => box != "批准文件号").ToDictionary(box => box, box => $"登记的{box}", StringComparer.Ordinal);
        return RegistrationSheet.Of(committee, registration, new RegistrationForm(typed, "", "张填表", "0991-0000000"), _policy);
    }

    private static Specialty One(int position, string first, string second) => new() { Id = Guid.NewGuid(), Position = position, Series = "工程", First = first, Second = second };
}
