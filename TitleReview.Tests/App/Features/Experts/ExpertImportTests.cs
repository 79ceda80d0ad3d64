using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.DevData;
using TitleReview.App.Features.Experts;
using TitleReview.Core.Committees;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.Experts;

public abstract class ExpertImportTests(Func<Task<UseCaseHost>> start) : UseCaseTests(FilledPool.None(start))
{
    private static readonly CancellationToken _ct = CancellationToken.None;

    private static readonly string _head = string.Join(',', ExpertColumns.Names) + "\n";

    [Fact]
    public async Task Import_OfAList_RecommendsToTheCentre_WhichAdmitsThemTogether()
    {
        var file = Table(Row(1), Row(2), Row(3) with { IsRetired = true });
        Assert.Equal([ImportChange.New, ImportChange.New, ImportChange.New], (await PreviewAsync(file)).Lines.Select(line => line.Change));

        (await ImportAsync(file)).MustAllow();
        Assert.IsType<ImportChangesNothing>(Assert.Single((await ImportAsync(file)).Refusals));
        Assert.IsType<NobodyWaitsForTheCentre>(Assert.Single((await Host.As("gulina").Get<AdmitExperts>().HandleAsync(default, _ct)).Verdict.Refusals));
        Assert.IsType<OperationNotFound>(Assert.Single((await Host.As("zhaolei").Get<AdmitExperts>().HandleAsync(await PoolAsync(), _ct)).Verdict.Refusals));
        var result = await Host.As("gulina").Get<AdmitExperts>().HandleAsync(await PoolAsync(), _ct);

        Assert.Equal((2, 1), (result.Admitted, result.Left));
        await using var db = await Host.DbAsync();
        Assert.Equal(2, await db.PoolExperts.CountAsync(expert => expert.State == ExpertState.InPool && expert.AdmittedOn == Host.Clock.Today(), _ct));
        Assert.Equal(5, await db.ExpertSteps.CountAsync(_ct));
    }

    /// <summary>One person in one list by the numbers of both generations, and by two spellings of the name.</summary>
    [Fact]
    public async Task Preview_OfTheSamePersonTwice_SaysSo()
    {
        var uyghur = Row(1) with { Name = "古丽娜·托合提" };
        var plan = await PreviewAsync(Table(
            uyghur,
            uyghur with { IdNumber = InventedNumber.FifteenOf(1), Name = "古丽娜•托合提" },
            Row(2) with { Name = "买买提．艾山" },
            // another number of the same day, for the same name in another form at the same unit
            Row(3602) with { Name = "买买提 艾山" }));

        Assert.Equal([ImportChange.New, ImportChange.Refused, ImportChange.New, ImportChange.Refused], plan.Lines.Select(line => line.Change));
        Assert.Contains("与第2行的身份证号相同", plan.Lines[1].Sentence, StringComparison.Ordinal);
        Assert.Contains("与第4行的姓名、出生日期、单位相同而身份证号不同", plan.Lines[3].Sentence, StringComparison.Ordinal);
        Assert.Equal("买买提·艾山", plan.Lines[2].What);
    }

    [Fact]
    public async Task Preview_AgainstThePool_FindsThePersonByEitherNumberAndAnyFormOfTheName()
    {
        (await ImportAsync(Table(Row(1) with { Name = "古丽娜·托合提" }, Row(2)))).MustAllow();

        var plan = await PreviewAsync(Table(
            Row(1) with { Name = "古丽娜．托合提", IdNumber = InventedNumber.FifteenOf(1), Title = "副教授", Level = TitleLevel.Associate, Phone = "13811112222" },
            Row(2) with { Name = "别人" },
            Row(3601) with { Name = "古丽娜 托合提", UnitName = "别的单位" }));

        Assert.Equal([ImportChange.Changed, ImportChange.Refused, ImportChange.Refused], plan.Lines.Select(line => line.Change));
        Assert.Equal("现专业职称由“教授”改为“副教授”，职称层级由“正高级”改为“副高级”，电话有变化。15位身份证号已换算为18位，请对照身份证核对。", plan.Lines[0].Sentence);
        Assert.Contains($"在专家库中是“{FilledExpert.Name(2)}”", plan.Lines[1].Sentence, StringComparison.Ordinal);
        Assert.Contains("姓名、出生日期相同而身份证号不同", plan.Lines[2].Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_WithOneRowThatCannotBe_ImportsNone_AndEachRowSaysWhy()
    {
        var file = Table(Row(1), Row(2) with { IdNumber = InventedNumber.Of(2)[..17] + (InventedNumber.Of(2)[17] == '1' ? '2' : '1'), Phone = "1" });

        var plan = await PreviewAsync(file);

        Assert.Contains("校验码不正确", plan.Lines[1].Sentence, StringComparison.Ordinal);
        Assert.Contains("请填写11位手机号码", plan.Lines[1].Sentence, StringComparison.Ordinal);
        Assert.IsType<ImportHasRefusedLines>(Assert.Single((await ImportAsync(file)).Refusals));
        await using var db = await Host.DbAsync();
        Assert.Equal(0, await db.PoolExperts.CountAsync(_ct));
    }

    [Fact]
    public async Task Import_OfWhatHasChangedSinceThePreview_IsRefused()
    {
        var file = Table(Row(1));
        var plan = await PreviewAsync(file);
        (await ImportAsync(Table(Row(1) with { Title = "研究员" }))).MustAllow();

        Assert.IsType<PageIsStale>(Assert.Single((await Host.As("zhaolei").Get<ImportExperts>().HandleAsync(new(await PoolAsync(), file, plan.Seen), _ct)).Refusals));
    }

    [Fact]
    public async Task Import_IntoAnothersPool_IsNotFound()
    {
        var file = Table(Row(1));
        foreach (var subject in new[] { "gulina", "liqiang", "sunhao" })
        {
            Assert.Null(await Host.As(subject).Get<PreviewExpertImport>().HandleAsync(await PoolAsync(), file, _ct));
            Assert.IsType<OperationNotFound>(Assert.Single((await Host.As(subject).Get<ImportExperts>().HandleAsync(new(await PoolAsync(), file, ""), _ct)).Refusals));
        }
        Assert.Null(await Host.As("zhaolei").Get<PreviewExpertImport>().HandleAsync(await Host.OrganisationAsync(Cast.Unit), file, _ct));
        Assert.IsType<OperationNotFound>(Assert.Single((await Host.As("zhaolei").Get<ImportExperts>().HandleAsync(new(await Host.OrganisationAsync(Cast.Unit), file, ""), _ct)).Refusals));
    }

    [Fact]
    public async Task Roster_IsThatOfThePool_AndWhoTookItIsOnRecord()
    {
        (await ImportAsync(Table(Row(1), Row(2) with { Specialty = "经济学" }))).MustAllow();
        var pool = await PoolAsync();

        var roster = (await Host.As("zhaolei").Get<GetExpertRoster>().HandleAsync(pool, "", _ct))!;

        Assert.Equal(2, roster.Rows.Count);
        Assert.Equal("自治州党干校教师系列评审委员会推荐专业评委花名册", roster.Title);
        Assert.Equal(["汉族", "13900000000"], [roster.Rows[0][3], roster.Rows[0][10]]);
        Assert.Single((await Host.As("gulina").Get<GetExpertRoster>().HandleAsync(pool, "经济学", _ct))!.Rows);
        Assert.Null(await Host.As("liqiang").Get<GetExpertRoster>().HandleAsync(pool, "", _ct));
        Assert.Null(await Host.As("zhaolei").Get<GetExpertRoster>().HandleAsync(await Host.OrganisationAsync(Cast.Unit), "", _ct));
        await using var db = await Host.DbAsync();
        Assert.Equal(2, await db.AuditEntries.CountAsync(entry => entry.Operation == nameof(GetExpertRoster), _ct));
    }

    [Fact]
    public async Task Roster_Filed_IsWholeWithBothChannelsAndBothMarks()
    {
        (await ImportAsync(Table(Row(1)))).MustAllow();
        var (pool, today) = (await PoolAsync(), Host.Clock.Today());
        var record = Host.As("gulina").Get<RecordRosterFiling>();
        Assert.IsType<RosterDayIsInFuture>(Assert.Single((await record.HandleAsync(new(pool, 2023, new(today.AddDays(1), null, null, false, false), 0), _ct)).Refusals));
        Assert.IsType<PoolIsUnknown>(Assert.Single((await record.HandleAsync(new(default, 2023, new(today, null, null, false, false), 0), _ct)).Refusals));
        (await record.HandleAsync(new(pool, 2023, new(today, today, null, true, false), 0), _ct)).MustAllow();

        var row = Assert.Single((await Host.As("zhaolei").Get<ListExpertRosters>().HandleAsync(1, _ct))!.Rows);
        Assert.Equal([Outcome.Refused, Outcome.Refused], row.Findings.Select(found => found.Outcome));
        Assert.IsType<PageIsStale>(Assert.Single((await record.HandleAsync(new(pool, 2023, new(today, today, today, true, true), 0), _ct)).Refusals));
        (await record.HandleAsync(new(pool, 2023, new(today, today, today, true, true), row.Version), _ct)).MustAllow();
        Assert.All(Assert.Single((await Host.As("zhaolei").Get<ListExpertRosters>().HandleAsync(1, _ct))!.Rows).Findings, found => Assert.Equal(Outcome.Pass, found.Outcome));
        Assert.Null(await Host.As("liqiang").Get<ListExpertRosters>().HandleAsync(1, _ct));
    }

    /// <summary>The whole pool of a region at once: previewed, imported and admitted.</summary>
    [Fact]
    public async Task Import_OfFiveThousand_IsDoneInGoodTime()
    {
        var file = Table([.. Enumerable.Range(1, 5000).Select(Row)]);
        var time = Stopwatch.StartNew();

        var plan = await PreviewAsync(file);
        var previewed = time.Elapsed;
        (await Host.As("zhaolei").Get<ImportExperts>().HandleAsync(new(await PoolAsync(), file, plan.Seen), _ct)).MustAllow();
        var imported = time.Elapsed;
        var admitted = (await Host.As("gulina").Get<AdmitExperts>().HandleAsync(await PoolAsync(), _ct)).Admitted;

        TestContext.Current.SendDiagnosticMessage(string.Create(
            CultureInfo.InvariantCulture, $"5000 experts, {file.Length / 1024} KB: previewed in {previewed.TotalSeconds:0.0} s, imported in {(imported - previewed).TotalSeconds:0.0} s, admitted in {(time.Elapsed - imported).TotalSeconds:0.0} s"));
        Assert.Equal(5000, plan.Count(ImportChange.New));
        Assert.Equal(5000, admitted);
        Assert.True(time.Elapsed < TimeSpan.FromMinutes(3), $"{time.Elapsed}");
    }

    private static ExpertForm Row(int which) => FilledExpert.Form(which);

    private static byte[] Table(params ExpertForm[] rows) => Encoding.UTF8.GetBytes(_head + string.Join('\n', rows.Select(Line)));

    private static string Line(ExpertForm form) => string.Join(',', ExpertColumns.Names.Select(column => column switch
    {
        "姓名" => form.Name,
        "身份证号" => form.IdNumber,
        "族别" => form.Ethnicity,
        "工作单位" => form.UnitName,
        "行政职务" => form.UnitPost,
        "专业系列" => form.Series,
        "专业" => form.Specialty,
        "现专业岗位" => form.Post,
        "现专业职称" => form.Title,
        "职称层级" => OfficialName.Of(form.Level!.Value),
        "取得职称时间" => $"{form.TitleSince:yyyy-MM-dd}",
        "电话" => form.Phone,
        "是否退休" => form.IsRetired ? "是" : "否",
        _ => "",
    }));

    private Task<OrganisationId> PoolAsync() => Host.OrganisationAsync(Cast.Office);

    private async Task<ImportPlan> PreviewAsync(byte[] file) => (await Host.As("zhaolei").Get<PreviewExpertImport>().HandleAsync(await PoolAsync(), file, _ct))!.Plan!;

    private async Task<Verdict> ImportAsync(byte[] file) =>
        await Host.As("zhaolei").Get<ImportExperts>().HandleAsync(new(await PoolAsync(), file, (await PreviewAsync(file)).Seen), _ct);
}

public sealed class ExpertImportOnSqliteTests() : ExpertImportTests(UseCaseHost.SqliteAsync);

public sealed class ExpertImportOnPostgresTests(PostgresServer server) : ExpertImportTests(() => UseCaseHost.PostgresAsync(server));
