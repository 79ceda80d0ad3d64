using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.DevData;
using TitleReview.App.Documents.Excel;
using TitleReview.App.Features.Applications;
using TitleReview.App.Features.Committees;
using TitleReview.Core.Applications;
using TitleReview.Core.Committees;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.Committees;

/// <summary>Rule RG-06: the two-level catalogue, from a table with a preview, and as what applications choose from.</summary>
public abstract class SpecialtyImportTests(Func<Task<UseCaseHost>> start) : UseCaseTests(ActiveCommittee.None(start))
{
    private static readonly CancellationToken _ct = CancellationToken.None;

    private RegistrationWalk Walk => field ??= new(Host);

    [Fact]
    public async Task Import_AsAnnex2WritesIt_FillsInWhatGoesOn_AndKeepsTheOrder()
    {
        await Walk.RegisterAsync();

        (await Walk.ImportAsync()).MustAllow();

        var rows = (await ListAsync())!.Rows;
        Assert.Equal(
            [(1, "党校教师", "哲学", "马克思主义哲学", "0101"), (2, "党校教师", "哲学", "外国哲学", ""), (3, "党校教师", "经济学", "3D经济学", "")],
            rows.Select(one => (one.Position, one.Series, one.First, one.Second, one.Code)));
        Assert.IsType<ImportChangesNothing>(Assert.Single((await Walk.ImportAsync()).Refusals));
    }

    [Fact]
    public async Task Preview_SaysOfEachLineWhatWillBeDone_ThoseThatGoAmongThem()
    {
        await Walk.RegisterAsync();
        (await Walk.ImportAsync()).MustAllow();

        var plan = await PreviewAsync("系列（专业）,一级目录,二级目录,专业代码\n党校教师,哲学,马克思主义哲学,0102\n,,中国哲学,\n,经济学,3D经济学,\n");

        Assert.Equal([ImportChange.Changed, ImportChange.New, ImportChange.Same, ImportChange.Changed], plan!.Lines.Select(line => line.Change));
        Assert.Equal("专业代码由“0101”改为“0102”。", plan.Lines[0].Sentence);
        Assert.Equal(("党校教师／哲学／外国哲学", "表格中没有这个专业，将从目录中删除。"), (plan.Lines[3].What, plan.Lines[3].Sentence));
        (await Walk.ImportAsync("系列（专业）,一级目录,二级目录,专业代码\n党校教师,哲学,马克思主义哲学,0102\n,,中国哲学,\n,经济学,3D经济学,\n")).MustAllow();
        Assert.Equal(["马克思主义哲学", "中国哲学", "3D经济学"], (await ListAsync())!.Rows.Select(one => one.Second));
    }

    [Theory]
    [InlineData("工程,建筑工程,城市规划,", "该评审委员会登记的系列是“党校教师”")]
    [InlineData("党校教师,,城市规划,", "都要填写")]
    [InlineData("党校教师,哲学,,", "都要填写")]
    [InlineData("党校教师,哲学,马克思主义哲学,", "出现了不止一次")]
    public async Task Import_WithOneLineThatCannotBe_ImportsNone(string line, string why)
    {
        await Walk.RegisterAsync();

        var plan = (await PreviewAsync(RegistrationWalk.Directory + line))!;

        Assert.Contains(plan.Lines, one => one.Change == ImportChange.Refused && one.Sentence.Contains(why, StringComparison.Ordinal));
        Assert.IsType<ImportHasRefusedLines>(Assert.Single((await Walk.ImportAsync(RegistrationWalk.Directory + line)).Refusals));
        Assert.Empty((await ListAsync())!.Rows);
    }

    [Fact]
    public async Task Import_OfOthers_OrIntoWhatWasHandedIn_IsRefused()
    {
        await Walk.RegisterAsync();
        Assert.IsType<OperationNotFound>(Assert.Single((await Walk.ImportAsync(by: RegistrationWalk.Centre)).Refusals));
        (await Walk.SaveAsync()).MustAllow();
        await Walk.CompleteAsync();
        (await Walk.SubmitAsync()).MustAllow();

        Assert.Null(await PreviewAsync(RegistrationWalk.Directory));
        Assert.IsType<RegistrationIsElsewhere>(Assert.Single((await Walk.ImportAsync()).Refusals));
    }

    [Fact]
    public async Task Import_OfWhatHasChangedSinceThePreview_IsRefused()
    {
        await Walk.RegisterAsync();
        var (id, file) = ((await Walk.ViewAsync()).Registration.Id, Encoding.UTF8.GetBytes(RegistrationWalk.Directory));
        var plan = (await PreviewAsync(RegistrationWalk.Directory))!;
        (await Walk.ImportAsync("系列（专业）,一级目录,二级目录,专业代码\n党校教师,哲学,外国哲学,\n")).MustAllow();

        Assert.IsType<PageIsStale>(Assert.Single((await Host.As(RegistrationWalk.Office).Get<ImportSpecialties>().HandleAsync(new(id, file, plan.Seen), _ct)).Refusals));
    }

    /// <summary>What was printed comes back unchanged once its title is taken off and the codes have their column.</summary>
    [Fact]
    public async Task Sheets_OfTheDirectory_AreOnRecordAndForWhoMaySeeThem()
    {
        await Walk.HandInAsync();
        var id = (await Walk.ViewAsync()).Registration.Id;

        var sheets = (await Host.As(RegistrationWalk.Centre).Get<GetRegistrationSheets>().HandleAsync(id, _ct))!;

        Assert.Equal("自治州党校教师系列中级评审委员会专业目录登记表", sheets.Directory.Title);
        Assert.Equal("||2. 外国哲学", string.Join('|', TableFile.Read(RegistrationWorkbook.Write(sheets.Directory))![3].Cells));
        Assert.Null(await Host.As("liqiang").Get<GetRegistrationSheets>().HandleAsync(id, _ct));
        await using var db = await Host.DbAsync();
        Assert.Single(await db.AuditEntries.ToListAsync(_ct), entry => entry.Operation == nameof(GetRegistrationSheets));
    }

    [Fact]
    public async Task Choices_AreTheDirectoryOfWhatIsInForce()
    {
        await Walk.HandInAsync();
        var (office, today) = (await Host.OrganisationAsync(Cast.Office), ClockReading.Today(Host.Clock));
        await using var db = await Host.DbAsync();
        Assert.Empty(await SpecialtyChoices.OfAsync(db, office, today, _ct));
        (await Walk.ReceiveAsync(today, null, today)).MustAllow();
        (await Walk.ApproveAsync(today.AddDays(1))).MustAllow();

        Assert.Equal(["马克思主义哲学", "外国哲学", "3D经济学"], (await SpecialtyChoices.OfAsync(db, office, today, _ct)).Select(one => one.Second));
        Assert.Empty(await SpecialtyChoices.OfAsync(db, office, today.AddDays(2), _ct));
    }

    /// <summary>A notice that names no specialties offers those of its committee, and the one that was written before.</summary>
    [Fact]
    public async Task Application_UnderANoticeWithoutSpecialties_ChoosesFromTheDirectory()
    {
        await Walk.HandInAsync();
        var today = ClockReading.Today(Host.Clock);
        (await Walk.ReceiveAsync(today, null, today)).MustAllow();
        var started = await Host.As("zhoumin").Get<StartApplication>().HandleAsync(await AnotherNotice.PublishAsync(Host, ("notice.year", 2024), ("scope.specialties", new JsonArray())), _ct);
        started.Verdict.MustAllow();
        var (file, box) = (started.Case, new FieldKey(SectionCatalogue.Target, 0, "specialty"));
        Assert.Empty((await Host.As("zhoumin").Get<GetApplication>().HandleAsync(file, SectionCatalogue.Target, _ct))!.Choices["specialty"]);
        (await Walk.ApproveAsync(today.AddDays(100))).MustAllow();

        Assert.Equal(["马克思主义哲学", "外国哲学", "3D经济学"], (await Host.As("zhoumin").Get<GetApplication>().HandleAsync(file, SectionCatalogue.Target, _ct))!.Choices["specialty"]);
        Assert.Empty((await Host.As("zhoumin").Get<SaveField>().HandleAsync(new(file, box, "社会学", 0), _ct)).Verdict.Refusals);
        Assert.Equal("社会学", (await Host.As("zhoumin").Get<GetApplication>().HandleAsync(file, SectionCatalogue.Target, _ct))!.Choices["specialty"][0]);
    }

    private async Task<ImportPlan?> PreviewAsync(string table) =>
        await Host.As(RegistrationWalk.Office).Get<PreviewSpecialtyImport>().HandleAsync((await Walk.ViewAsync()).Registration.Id, Encoding.UTF8.GetBytes(table), _ct);

    private Task<ListSpecialties.View?> ListAsync(string? filter = null) => Host.As(RegistrationWalk.Office).Get<ListSpecialties>().HandleAsync(Walk.Committee, null, filter, page: 1, _ct);
}

public sealed class SpecialtyImportOnSqliteTests() : SpecialtyImportTests(UseCaseHost.SqliteAsync);

public sealed class SpecialtyImportOnPostgresTests(PostgresServer server) : SpecialtyImportTests(() => UseCaseHost.PostgresAsync(server));
