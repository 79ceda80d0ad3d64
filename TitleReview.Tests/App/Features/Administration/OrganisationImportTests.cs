using System.Text;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data.Rows;
using TitleReview.App.DevData;
using TitleReview.App.Features.Administration;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.Administration;

public abstract class OrganisationImportTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    private const string Head = "上级单位,名称,类别,性质,行政区划代码\n";

    private static readonly CancellationToken _ct = CancellationToken.None;

    private const string Good = Head
        + "博湖县人社局,博湖县某中学,用人单位,事业单位,\n"
        + ",自治州人社局,地（州、市）人社局,机关,652800\n"
        + "自治州人社局,博湖县人社局,县（市）人社局,机关,652829\n"
        + $"博湖县人社局,{Cast.Unit},用人单位（含人事代理机构）,事业单位,\n"
        + $",{Cast.Administration},用人单位,事业单位,\n"
        + "博湖县人社局,某水产有限公司,用人单位,企业,652829\n";

    [Fact]
    public async Task Preview_SaysOfEachLineWhatWillBeDone_AndDoesNothing()
    {
        var plan = await PreviewAsync(Good);

        Assert.False(plan.WhyNot().IsRefused);
        Assert.Equal(
            [ImportChange.New, ImportChange.New, ImportChange.New, ImportChange.Changed, ImportChange.Same, ImportChange.New],
            plan.Lines.Select(line => line.Change));
        Assert.Equal("上级单位由“无”改为“博湖县人社局”。", plan.Lines[3].Sentence);
        Assert.Equal([2, 3, 4, 5, 6, 7], plan.Lines.Select(line => line.Number));
        await using var db = await Host.DbAsync();
        Assert.Equal(Cast.Organisations.Count, await db.Organisations.CountAsync(_ct));
    }

    [Fact]
    public async Task Import_AfterThePreview_BuildsTheTree_AndOnceMoreChangesNothing()
    {
        (await ImportAsync(Good)).MustAllow();

        await using var db = await Host.DbAsync();
        var all = await db.Organisations.AsNoTracking().ToDictionaryAsync(one => one.Name, _ct);
        Assert.Equal(Cast.Organisations.Count + 4, all.Count);
        Assert.Equal(all["自治州人社局"].Id, all["博湖县人社局"].Parent);
        Assert.Equal(all["博湖县人社局"].Id, all[Cast.Unit].Parent);
        Assert.Equal((OrganisationKind.CountyBureau, OrganisationNature.GovernmentBody, "652829"), (all["博湖县人社局"].Kind, all["博湖县人社局"].Nature, all["博湖县人社局"].Division));
        Assert.Equal(OrganisationNature.Enterprise, all["某水产有限公司"].Nature);
        Assert.IsType<ImportChangesNothing>(Assert.Single((await ImportAsync(Good)).Refusals));
    }

    [Theory]
    [InlineData(",新单位,不存在的类别,事业单位,", "没有“不存在的类别”这个类别")]
    [InlineData(",新单位,用人单位,其他,", "没有“其他”这个性质")]
    [InlineData(",,用人单位,事业单位,", "单位名称不能为空")]
    [InlineData("没有的上级,新单位,用人单位,事业单位,", "没有找到上级单位“没有的上级”")]
    [InlineData(",新单位,用人单位,企业,", "企业须填写营业执照注册地")]
    [InlineData(",新单位,用人单位,事业单位,999999", "不在现行的代码表中")]
    [InlineData("新单位,新单位,用人单位,事业单位,", "不能是“新单位”自己")]
    [InlineData("甲单位,乙单位,用人单位,事业单位,\n乙单位,甲单位,用人单位,事业单位,", "自己或其下级单位")]
    [InlineData(",新单位,用人单位,事业单位,\n,新单位,用人单位,机关,", "出现了不止一次")]
    public async Task Import_WithOneLineThatCannotBe_ImportsNone_AndSaysWhy(string lines, string why)
    {
        var plan = await PreviewAsync(Good + lines);

        Assert.Contains(plan.Lines, line => line.Change == ImportChange.Refused && line.Sentence.Contains(why, StringComparison.Ordinal));
        Assert.IsType<ImportHasRefusedLines>(Assert.Single((await ImportAsync(Good + lines)).Refusals));
        await using var db = await Host.DbAsync();
        Assert.Equal(Cast.Organisations.Count, await db.Organisations.CountAsync(_ct));
    }

    [Fact]
    public async Task Import_OfWhatHasChangedSinceThePreview_IsRefused()
    {
        var plan = await PreviewAsync(Good);
        (await Host.As("wangwei").Get<CreateOrganisation>().HandleAsync(new("博湖县某中学", OrganisationKind.Unit, null), _ct)).MustAllow();

        var verdict = await Host.As("wangwei").Get<ImportOrganisations>().HandleAsync(new(Encoding.UTF8.GetBytes(Good), plan.Seen), _ct);

        Assert.IsType<PageIsStale>(Assert.Single(verdict.Refusals));
    }

    [Fact]
    public async Task Import_OfNoTable_SaysWhatIsWrong()
    {
        Assert.IsType<FileIsNoTable>(Assert.Single((await PreviewAsync("PK\u0003\u0004 no workbook")).WhyNot().Refusals));
        Assert.IsType<TableLacksColumns>(Assert.Single((await PreviewAsync("上级单位,名称\n,新单位\n")).WhyNot().Refusals));
        Assert.IsType<TableIsEmpty>(Assert.Single((await PreviewAsync(Head)).WhyNot().Refusals));
    }

    [Theory]
    [InlineData("sunli")]
    [InlineData("zhaolei")]
    [InlineData("sunhao")]
    public async Task Import_ByAnybodyElse_IsNotFound(string subject)
    {
        Assert.Null(await Host.As(subject).Get<PreviewOrganisationImport>().HandleAsync(Encoding.UTF8.GetBytes(Good), _ct));
        Assert.IsType<OperationNotFound>(Assert.Single((await Host.As(subject).Get<ImportOrganisations>().HandleAsync(new(Encoding.UTF8.GetBytes(Good), ""), _ct)).Refusals));
    }

    private async Task<ImportPlan> PreviewAsync(string table) => (await Host.As("wangwei").Get<PreviewOrganisationImport>().HandleAsync(Encoding.UTF8.GetBytes(table), _ct))!;

    private async Task<Verdict> ImportAsync(string table) =>
        await Host.As("wangwei").Get<ImportOrganisations>().HandleAsync(new(Encoding.UTF8.GetBytes(table), (await PreviewAsync(table)).Seen), _ct);
}

public sealed class OrganisationImportOnSqliteTests() : OrganisationImportTests(UseCaseHost.SqliteAsync);

public sealed class OrganisationImportOnPostgresTests(PostgresServer server) : OrganisationImportTests(() => UseCaseHost.PostgresAsync(server));
