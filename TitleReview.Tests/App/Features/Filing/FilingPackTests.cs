using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Features.Filing;
using TitleReview.App.Files;
using TitleReview.Core.Filing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.Filing;

/// <summary>Rules FB-01 to FB-05: from an empty checklist to a pack that the centre has found in order.</summary>
public abstract class FilingPackTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    private static readonly CancellationToken _ct = CancellationToken.None;

    [Fact]
    public async Task Checklist_SaysWhatIsMissing_WhoOwesIt_AndUntilWhen()
    {
        var world = await FilingWorld.BuildAsync(Host);

        var empty = (await world.SeeAsync(FilingPack.Before))!;
        Assert.Null(empty.Deadline);
        Assert.Equal(8, empty.Items.Count);
        Assert.Equal(
            ["打印、签字盖章后上传扫描件", "填写名册", "填写名册", "填写工作人员名册，由名册上的人签订承诺书"],
            empty.Items.Take(4).Select(item => Assert.Single(item.Line.Gaps).What));
        Assert.True(empty.Items.Single(item => item.Line.Kind == FilingItemKind.ExpertPledges).Line.IsComplete);
        await world.PlanAsync();
        (await Host.As("zhaolei").Get<SaveListedPerson>().HandleAsync(new(world.Notice, FilingList.Staff, null, new("马工作", "女", "回族", "科员", "办公室", "", "在编"), 0), _ct)).MustAllow();

        var view = (await world.SeeAsync(FilingPack.Before))!;
        Assert.Equal(new DateOnly(2023, 10, 27), view.Due);
        Assert.Equal([new FilingGap("补填1人的身份证号", FilingChecklist.Office)], view.Items[1].Line.Gaps);
        Assert.Equal([new FilingGap("签订个人诚信承诺书，由办公室上传扫描件", "马工作")], view.Items[3].Line.Gaps);
        Assert.Equal(
            [typeof(FilingIsIncomplete), typeof(FilingIsNotAssembled)], view.MaySend.Refusals.Select(refusal => refusal.GetType()));
        Assert.Null(await world.SeeAsync(FilingPack.Before, "gulina"));
        Assert.Null(await world.SeeAsync(FilingPack.Before, "liqiang"));
        Assert.Equal(
            ["开完2023年11月10日的评审会", "公示无异议后下发任职资格文件", "公示评审结果", "公示无异议后下发任职资格文件"],
            (await world.SeeAsync(FilingPack.After))!.Items.Select(item => item.Line.Gaps[0].What));
    }

    [Fact]
    public async Task Pack_Assembled_Sent_Returned_Corrected_AndCompleted_KeepsEachRound()
    {
        var world = await FilingWorld.BuildAsync(Host);
        var meeting = await world.PlanAsync();
        await world.FillAsync();
        Assert.Equal("8/8", (await world.SeeAsync(FilingPack.Before))!.Check!.Arithmetic);
        Assert.Equal([new FilingIsNotAssembled()], (await world.SendAsync(FilingPack.Before)).Refusals);
        (await world.AssembleAsync(FilingPack.Before)).MustAllow("assemble");
        var view = (await world.SeeAsync(FilingPack.Before))!;
        Assert.All(["评审工作通知.pdf", "工作人员名册.xlsx", "抽取记录.json", "赋分表.pdf", "邀请函.docx"], name => Assert.Contains(view.Files, file => file.Path.EndsWith(name, StringComparison.Ordinal)));
        Assert.Equal(11, view.Files.Count(file => file.Part == FilingPart.Scan && file.Item == "专家个人诚信承诺书"));
        Assert.DoesNotContain(view.Files, file => file.Path.Contains("马工作", StringComparison.Ordinal));

        // whatever changes afterwards shows
        (await world.UploadAsync(FilingPack.Before, 8, FilingPart.Scan, "%PDF-1.7 signed %%EOF"u8.ToArray())).MustAllow();
        Assert.Equal([new FilingIsOutdated()], (await world.SendAsync(FilingPack.Before)).Refusals);
        (await world.AssembleAsync(FilingPack.Before)).MustAllow("again");
        Assert.Equal([new PageIsStale()], (await world.SendAsync(FilingPack.Before, hash: view.Hash)).Refusals);
        (await world.SendAsync(FilingPack.Before)).MustAllow("send");
        // whoever has sent it is reminded no more
        var dates = (await Host.As("zhaolei").Get<ListFilingDates>().HandleAsync(_ct))!;
        Assert.Equal([(FilingPack.Before, true, 0), (null, false, 2), (FilingPack.After, false, 2)], dates.Select(row => (row.Event.Due, row.IsSent, row.Event.AlarmDays.Count)));

        await using (var db = await Host.DbAsync())
        {
            Assert.Equal(Host.Clock.Today(), await db.Meetings.Where(one => one.Id == meeting).Select(one => one.FiledOn).SingleAsync(_ct));
        }
        Assert.Equal([new FilingIsElsewhere(FilingState.Sent, FilingAct.Assemble)], (await world.AssembleAsync(FilingPack.Before)).Refusals);
        Assert.Equal([new FilingIsElsewhere(FilingState.Sent, FilingAct.Assemble)], (await world.UploadAsync(FilingPack.Before, 1, FilingPart.Scan, FilingWorld.Scan)).Refusals);
        var first = (await world.ZipAsync(FilingPack.Before, 1, "gulina"))!;
        var answer = await PackCheck.RunAsync(new MemoryStream(first), _ct);
        Assert.False(answer.Verdict.IsRefused, string.Join('；', answer.Verdict.Refusals));
        Assert.Equal((await world.SeeAsync(FilingPack.Before, "gulina"))!.Steps[^1].Hash, answer.Manifest!.Hash());

        (await world.ReceiveAsync(FilingPack.Before, "gulina")).MustAllow("receive");
        Assert.Equal([new FilingReturnNeedsReason()], (await world.ReturnAsync(FilingPack.Before, "gulina", " ")).Refusals);
        (await world.ReturnAsync(FilingPack.Before, "gulina", "邀请函没有盖章")).MustAllow("return");
        Assert.Contains(new FilingIsNotCorrected(), (await world.SendAsync(FilingPack.Before)).Refusals);
        Assert.Contains(new FilingIsNotCorrected(), (await world.SeeAsync(FilingPack.Before))!.MaySend.Refusals);
        (await world.UploadAsync(FilingPack.Before, 8, FilingPart.Scan, FilingWorld.Scan)).MustAllow("sealed");
        (await world.AssembleAsync(FilingPack.Before)).MustAllow("second round");
        Assert.Null(await world.ZipAsync(FilingPack.Before, 2, "gulina"));
        (await world.SendAsync(FilingPack.Before)).MustAllow("send again");
        (await world.ReceiveAsync(FilingPack.Before, "gulina")).MustAllow("receive again");
        (await world.CompleteAsync(FilingPack.Before, "gulina")).MustAllow("complete");

        var last = (await world.SeeAsync(FilingPack.Before, "gulina"))!;
        Assert.Equal((FilingState.Completed, 2), (last.State, last.Round));
        // a single roster has the same identity numbers as the whole pack
        var roster = last.Files.Single(file => file.Path.EndsWith("工作人员名册.xlsx", StringComparison.Ordinal)).Place;
        Assert.NotNull(await Host.As("gulina").Get<GetFilingFile>().HandleAsync(world.Notice, FilingPack.Before, 2, roster, _ct));
        Assert.NotNull(await Host.As("zhaolei").Get<GetFilingFile>().HandleAsync((await UploadsAsync())[0], _ct));
        Assert.Null(await Host.As("gulina").Get<GetFilingFile>().HandleAsync((await UploadsAsync())[0], _ct));
        Assert.Null(await Host.As("liqiang").Get<GetFilingFile>().HandleAsync(world.Notice, FilingPack.Before, 2, roster, _ct));
        await using (var log = await Host.DbAsync())
        {
            Assert.Equal([$"Before 2 {roster}", $"Before {(await UploadsAsync())[0]:N}"], await log.AuditEntries.Where(entry => entry.Operation == nameof(GetFilingFile)).OrderBy(entry => entry.Number).Select(entry => entry.Detail).ToListAsync(_ct));
        }

        async Task<IReadOnlyList<Guid>> UploadsAsync()
        {
            await using var db = await Host.DbAsync();
            return await db.FilingUploads.OrderBy(upload => upload.Id).Select(upload => upload.Id).ToListAsync(_ct);
        }

        Assert.Equal(["报送", "接收", "退回", "报送", "接收", "办结"], last.Steps.Select(step => OfficialName.Of(step.Act)));
        Assert.Equal("邀请函没有盖章", last.Steps[2].Reason);
        Assert.Equal(first, await world.ZipAsync(FilingPack.Before, 1, "gulina"));
        Assert.Equal([new FilingIsElsewhere(FilingState.Completed, FilingAct.Return)], (await world.ReturnAsync(FilingPack.Before, "gulina", "再看")).Refusals);
        Assert.Contains("（第2次报送）", (await Host.As("zhaolei").Get<GetArchiveIndex>().HandleAsync(await OfficeAsync(), 2023, _ct))!.Rows[^1][3], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Vault_KeepsNothingThatNoPackNames_AndAllThatOneDoes()
    {
        var world = await FilingWorld.BuildAsync(Host);
        await world.PlanAsync();
        await world.FillAsync();
        (await world.UploadAsync(FilingPack.Before, 8, FilingPart.Scan, "%PDF-1.7 to be taken away %%EOF"u8.ToArray())).MustAllow();
        (await world.AssembleAsync(FilingPack.Before)).MustAllow("assemble");
        var (first, vault) = (await NamesAsync(), Host.Get<FileVault>());
        var upload = (await world.SeeAsync(FilingPack.Before))!.Items[7].Uploads[^1].Id;
        (await Host.As("zhaolei").Get<RemoveFilingFile>().HandleAsync(upload, _ct)).MustAllow("remove");
        // the pack still has it
        Assert.All(first, name => Assert.True(vault.Holds(name)));
        // as if all this had been yesterday
        foreach (var path in Directory.EnumerateFiles(Host.VaultFolder, "*", SearchOption.AllDirectories))
        {
            File.SetLastWriteTimeUtc(path, DateTime.UtcNow.AddDays(-1));
        }

        (await world.AssembleAsync(FilingPack.Before)).MustAllow("again");
        var second = await NamesAsync();
        Assert.All(second, name => Assert.True(vault.Holds(name)));
        var gone = first.Except(second, StringComparer.Ordinal).ToList();
        // at least the manifest and the scan
        Assert.InRange(gone.Count, 2, first.Count);
        Assert.All(gone, name => Assert.False(vault.Holds(name)));
        (await world.SendAsync(FilingPack.Before)).MustAllow("send");
        Assert.False((await PackCheck.RunAsync(new MemoryStream((await world.ZipAsync(FilingPack.Before, 1, "gulina"))!), _ct)).Verdict.IsRefused);

        async Task<IReadOnlyList<string>> NamesAsync()
        {
            await using var db = await Host.DbAsync();
            return await db.FiledFiles.Where(file => file.Notice == world.Notice).Select(file => file.File).Distinct().ToListAsync(_ct);
        }
    }

    [Fact]
    public async Task Pack_AfterTheReview_IsCompleteWithMinutesRosterPublicityAndDocument()
    {
        var world = await FilingWorld.BuildAsync(Host);
        await world.ReviewAsync();
        await world.ScanAsync(FilingPack.After);

        var view = (await world.SeeAsync(FilingPack.After))!;
        Assert.Equal("4/4", view.Check!.Arithmetic);
        Assert.Equal(new DateOnly(2023, 12, 10), view.Due);
        (await world.AssembleAsync(FilingPack.After)).MustAllow("assemble");
        var paths = (await world.SeeAsync(FilingPack.After))!.Files.Select(file => file.Path[(file.Path.LastIndexOf('/') + 1)..]).ToList();
        Assert.All(["职称评审会议纪要.pdf", "职称评审会议纪要.docx", "评审结果名单.pdf", "评审通过人员名册.pdf", "评审通过人员名册.xlsx", "评审结果公示.pdf", "公示结果.docx", "任职资格文件.pdf", "任职资格文件.docx"], name => Assert.Contains(name, paths));

        // 2 January 2024 is past both readings of the month
        Host.Clock.Now = new DateTimeOffset(2024, 1, 2, 2, 0, 0, TimeSpan.Zero);
        Assert.IsType<LateFilingNeedsReason>(Assert.Single((await world.SendAsync(FilingPack.After)).Refusals));
        Assert.Equal([new FilingReasonIsTooLong()], (await world.SendAsync(FilingPack.After, new string('长', 501))).Refusals);
        (await world.SendAsync(FilingPack.After, "补办公章")).MustAllow("send late");
        Assert.Equal("补办公章", (await world.SeeAsync(FilingPack.After))!.Steps[^1].Reason);
        (await world.ReturnAsync(FilingPack.After, "gulina", "看不清")).MustAllow("without receiving it first");
    }

    [Fact]
    public async Task Files_OfAnotherKind_OrForNoItem_AreRefused()
    {
        var world = await FilingWorld.BuildAsync(Host);

        Assert.IsType<FilingScanNeedsPicture>(Assert.Single((await world.UploadAsync(FilingPack.Before, 1, FilingPart.Scan, "hello"u8.ToArray())).Refusals));
        Assert.IsType<FilingFileIsUnknown>(Assert.Single((await world.UploadAsync(FilingPack.Before, 1, FilingPart.Electronic, FilingWorld.Scan)).Refusals));
        Assert.IsType<FilingFileIsUnknown>(Assert.Single((await world.UploadAsync(FilingPack.Before, 1, FilingPart.Electronic, "PK\u0003\u0004 but no office file"u8.ToArray())).Refusals));
        Assert.IsType<FilingNotFound>(Assert.Single((await world.UploadAsync(FilingPack.Before, 9, FilingPart.Scan, FilingWorld.Scan)).Refusals));
        Assert.IsType<FilingNotFound>(Assert.Single((await world.UploadAsync((FilingPack)7, 1, FilingPart.Scan, FilingWorld.Scan)).Refusals));
        Assert.IsType<OperationNotFound>(Assert.Single((await world.UploadAsync(FilingPack.Before, 1, FilingPart.Scan, FilingWorld.Scan, "gulina")).Refusals));
        foreach (var part in Enum.GetValues<FilingPart>())
        {
            Assert.Equal([new PdfIsTruncated()], (await world.UploadAsync(FilingPack.Before, 1, part, "%PDF-1.7 broken off"u8.ToArray())).Refusals);
            Assert.Equal([new FilingFileIsTooLarge(10 * 1024 * 1024)], (await world.UploadAsync(FilingPack.Before, 1, part, new byte[(10 * 1024 * 1024) + 1])).Refusals);
        }
        (await world.UploadAsync(FilingPack.Before, 1, FilingPart.Electronic, "%PDF-1.7 %%EOF"u8.ToArray())).MustAllow();
        var upload = Assert.Single((await world.SeeAsync(FilingPack.Before))!.Items[0].Uploads);
        Assert.Null(await Host.As("gulina").Get<GetFilingFile>().HandleAsync(upload.Id, _ct));
        Assert.Equal("评审工作通知-电子版.pdf", (await Host.As("zhaolei").Get<GetFilingFile>().HandleAsync(upload.Id, _ct))!.Name);
        (await Host.As("zhaolei").Get<RemoveFilingFile>().HandleAsync(upload.Id, _ct)).MustAllow();
        Assert.Equal([new FilingNotFound()], (await Host.As("zhaolei").Get<RemoveFilingFile>().HandleAsync(upload.Id, _ct)).Refusals);
        Assert.Equal([new FilingNotFound()], (await world.ReceiveAsync(FilingPack.Before, "gulina")).Refusals);
        Assert.IsType<OperationNotFound>(Assert.Single((await world.ReceiveAsync(FilingPack.Before, "zhaolei")).Refusals));
        Assert.IsType<OperationNotFound>(Assert.Single((await world.AssembleAsync(FilingPack.Before, "gulina")).Refusals));
        Assert.Equal("一项最多上传3个文件，请合并或者删除不需要的。", new TooManyFilingFiles(3).Sentence);
        Assert.Contains("放不下", new FilingIsTooLarge().Sentence, StringComparison.Ordinal);
        Assert.Equal("打印失败", new FilingIsNotPrinted("打印失败").Sentence);
    }

    [Fact]
    public async Task ListAndCalendar_ShowTheOfficeItsDays_AndTheCentreWhatWasSent()
    {
        var world = await FilingWorld.BuildAsync(Host);
        await world.PlanAsync();
        Host.Clock.Now = new DateTimeOffset(2023, 10, 28, 2, 0, 0, TimeSpan.Zero);

        var list = (await Host.As("zhaolei").Get<ListFilings>().HandleAsync(null, null, 1, _ct))!;
        Assert.Equal([(FilingPack.Before, new DateOnly(2023, 10, 27), true), (FilingPack.After, new DateOnly(2023, 12, 10), false)], list.Rows.Select(row => (row.Pack, row.Due!.Value, row.IsLate)));
        Assert.Empty((await Host.As("zhaolei").Get<ListFilings>().HandleAsync(null, FilingState.Sent, 1, _ct))!.Rows);
        Assert.Empty((await Host.As("gulina").Get<ListFilings>().HandleAsync(null, null, 1, _ct))!.Rows);
        Assert.Null(await Host.As("liqiang").Get<ListFilings>().HandleAsync(null, null, 1, _ct));
        var dates = (await Host.As("zhaolei").Get<ListFilingDates>().HandleAsync(_ct))!;
        Assert.Equal([(new DateOnly(2023, 10, 27), true), (new DateOnly(2023, 11, 10), false), (new DateOnly(2023, 12, 10), false)], dates.Select(row => (row.Event.From, row.IsPast)));
        Assert.Contains("DTSTART;TZID=Asia/Shanghai:20231027T000000", (await Host.As("zhaolei").Get<ListFilingDates>().WriteAsync(_ct))!, StringComparison.Ordinal);
        Assert.Null(await Host.As("gulina").Get<ListFilingDates>().WriteAsync(_ct));
        Assert.Null(await Host.As("zhaolei").Get<GetArchiveIndex>().HandleAsync(await OfficeAsync(), 1999, _ct));
        Assert.Null(await Host.As("liqiang").Get<GetArchiveIndex>().HandleAsync(await OfficeAsync(), 2023, _ct));
        Assert.Equal(2, (await Host.As("gulina").Get<GetArchiveIndex>().HandleAsync(await OfficeAsync(), 2023, _ct))!.Rows.Count);
    }

    /// <summary>Rule FB-04: past the month after the meeting the office is reminded; late it is a month after the publicity.</summary>
    [Theory]
    [InlineData("2023-12-10", false)]
    [InlineData("2023-12-11", false)]
    [InlineData("2023-12-17", false)]
    [InlineData("2023-12-18", true)]
    public async Task List_CallsAFilingLate_OnlyPastTheUtmostDay(string today, bool isLate)
    {
        var world = await FilingWorld.BuildAsync(Host);
        await world.ReviewAsync();
        Host.Clock.Now = new DateTimeOffset(DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture).ToDateTime(new(2, 0)), TimeSpan.Zero);

        Assert.Equal(isLate, (await Host.As("zhaolei").Get<ListFilings>().HandleAsync(null, null, 1, _ct))!.Rows.Single(row => row.Pack == FilingPack.After).IsLate);
        Assert.Equal(isLate, (await world.SeeAsync(FilingPack.After))!.Deadline!.Outcome == TitleReview.Core.Kernel.Outcome.Refused);
    }

    [Fact]
    public async Task Pack_OfAReviewThatNobodyPassed_CanBeFiled_WithASheetOfTheOffice()
    {
        var world = await FilingWorld.BuildAsync(Host);
        var files = await world.Meetings.CasesAsync();
        await world.Meetings.SignedAsync(2, [.. files]);

        var view = (await world.SeeAsync(FilingPack.After))!;
        Assert.Equal([true, false, false, false], view.Items.Select(item => item.Line.Electronic > 0));
        foreach (var item in view.Items.Where(item => item.Line.Electronic == 0))
        {
            Assert.Equal(["上传电子版", "打印、签字盖章后上传扫描件"], item.Line.Gaps.Select(gap => gap.What));
            (await world.UploadAsync(FilingPack.After, item.Line.Number, FilingPart.Electronic, "%PDF-1.7 nobody has passed %%EOF"u8.ToArray())).MustAllow();
        }
        await world.ScanAsync(FilingPack.After);
        Assert.Equal("4/4", (await world.SeeAsync(FilingPack.After))!.Check!.Arithmetic);
    }

    /// <summary>What is assembled names the uploads as they were read, and whoever takes one away takes its file, too.</summary>
    [Fact]
    public async Task Upload_TakenAwayWhileThePackIsAssembled_IsNotInIt()
    {
        var world = await FilingWorld.BuildAsync(Host);
        (await world.UploadAsync(FilingPack.Before, 8, FilingPart.Scan, "%PDF-1.7 to be taken away %%EOF"u8.ToArray())).MustAllow();
        var upload = (await world.SeeAsync(FilingPack.Before))!.Items[7].Uploads[^1].Id;
        // the notice is printed after all has been read
        var before = Directory.EnumerateFiles(Host.VaultFolder, "*", SearchOption.AllDirectories).Count();
        var assembling = Task.Run(() => world.AssembleAsync(FilingPack.Before));
        while (!assembling.IsCompleted && Directory.EnumerateFiles(Host.VaultFolder, "*", SearchOption.AllDirectories).Count() == before)
        {
            await Task.Delay(5);
        }

        (await Host.As("zhaolei").Get<RemoveFilingFile>().HandleAsync(upload, _ct)).MustAllow("remove");

        Assert.Equal([new PageIsStale()], (await assembling).Refusals);
        (await world.AssembleAsync(FilingPack.Before)).MustAllow("again");
    }

    private async Task<OrganisationId> OfficeAsync()
    {
        await using var db = await Host.DbAsync();
        return await db.Notices.Select(notice => notice.Office).SingleAsync(_ct);
    }
}

public sealed class FilingPackOnSqliteTests() : FilingPackTests(UseCaseHost.SqliteAsync);

public sealed class FilingPackOnPostgresTests(PostgresServer server) : FilingPackTests(() => UseCaseHost.PostgresAsync(server));
