using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data.Rows;
using TitleReview.App.Features.Filing;
using TitleReview.Core.Filing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.Filing;

/// <summary>Rules TP-01 to TP-05 and CM-09: the lists, the pledges and who has not signed.</summary>
public abstract class UndertakingTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    private static readonly CancellationToken _ct = CancellationToken.None;

    private static readonly ListedPerson _person = new("马工作", "女", "回族", "科员", "自治州办公室", "650102190503150027", "借调");

    private static readonly MeetingInvitation _invitation = new(new(2023, 11, 20, 10, 0, 0, DateTimeKind.Unspecified), "党校", "三楼会议室", "人民", "1", "联系的人", "0991-0000000", "党校", new(2023, 11, 1));

    [Fact]
    public async Task Staff_OwesAPledgeEach_AsDoTheExpertsWhoJudge_UntilTheSignedScanIsThere()
    {
        (await SaveAsync(_person)).MustAllow();
        Assert.DoesNotContain((await ViewAsync()).Pledges, one => one.Kind == PledgeKind.Expert);
        var path = new OfficePath(Host);
        var file = await path.AcceptedAsync();
        OfficePath.Accept(await path.PayAsync(file));
        OfficePath.Accept(await path.HandOverAsync(file, "chenjing", "liuyang", "yangming"));
        var before = await ViewAsync();
        var owed = Assert.Single(before.StillOwed, one => one.Kind == PledgeKind.Staff);
        Assert.Equal("马工作", owed.Name);
        Assert.Equal(3, before.StillOwed.Count(one => one.Kind == PledgeKind.Expert));

        (await UploadAsync(owed)).MustAllow();
        (await UploadAsync(before.StillOwed.First(one => one.Name == "陈静"))).MustAllow();

        var after = await ViewAsync();
        Assert.Equal(["刘洋", "杨明"], after.StillOwed.Select(one => one.Name).Order(StringComparer.Ordinal));
        Assert.Equal(ScanFile(), await Host.As("zhaolei").Get<GetPledge>().HandleAsync(await NoticeAsync(), PledgeKind.Staff, owed.Signer, _ct));
        Assert.Null(await Host.As("liqiang").Get<GetPledge>().HandleAsync(await NoticeAsync(), PledgeKind.Staff, owed.Signer, _ct));
        // signed anew: the later one stands
        (await UploadAsync(owed)).MustAllow();
    }

    [Fact]
    public async Task Experts_WhoWereDrawn_OweAPledge_WithOrWithoutAnAccount_AndWhoReplacesThemToo()
    {
        var world = await DrawWorld.BuildAsync(Host);
        var draw = await world.DrawnAsync();
        var first = (await ViewAsync()).StillOwed;
        Assert.Equal(11, first.Count);
        (await UploadAsync(first[0])).MustAllow();

        await world.ReplaceOneAsync(draw);

        var now = (await ViewAsync()).Pledges;
        Assert.Equal((11, 10), (now.Count, now.Select(one => one.Signer).Intersect(first.Select(one => one.Signer)).Count()));
        Assert.All(now, one => Assert.StartsWith("专家", one.Name, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Upload_OfNoPicture_OrForSomebodyWhoOwesNone_IsRefused()
    {
        (await SaveAsync(_person)).MustAllow();
        var owed = (await ViewAsync()).StillOwed[0];

        Assert.IsType<PledgeIsNoScan>(Assert.Single((await UploadAsync(owed, "%PDF-1.7"u8.ToArray())).Refusals));
        Assert.IsType<UndertakingNotFound>(Assert.Single((await UploadAsync(owed with { Signer = Guid.NewGuid() })).Refusals));
        Assert.IsType<OperationNotFound>(Assert.Single((await UploadAsync(owed, by: "liqiang")).Refusals));
    }

    [Fact]
    public async Task Line_IsCorrected_AndTakenAwayWithItsPledge()
    {
        (await SaveAsync(_person)).MustAllow();
        (await SaveAsync(_person with { Remark = "领导" }, FilingList.Venue)).MustAllow();
        var line = (await ViewAsync()).Lines[0];
        Assert.Equal(("650102********0027", ""), (line.IdNumber, line.Person.IdNumber));
        (await SaveAsync(line.Person with { Post = "副科长" }, id: line.Id, version: line.Version)).MustAllow();
        // the number that the page does not know stays
        Assert.Equal(("副科长", "650102190503150027"), Assert.Single((await Host.As("zhaolei").Get<PrintUndertaking>().HandleAsync(await NoticeAsync(), FilingList.Staff, _ct))!.Rows) is var row ? (row[4], row[6]) : default);
        Assert.IsType<PageIsStale>(Assert.Single((await SaveAsync(line.Person, id: line.Id, version: line.Version)).Refusals));
        Assert.IsType<UndertakingNotFound>(Assert.Single((await SaveAsync(line.Person, id: Guid.NewGuid(), version: 1)).Refusals));
        (await UploadAsync((await ViewAsync()).Pledges.First(one => one.Kind == PledgeKind.Staff))).MustAllow();

        Assert.IsType<PageIsStale>(Assert.Single((await RemoveAsync(line.Id, line.Version)).Refusals));
        (await RemoveAsync(line.Id, line.Version + 1)).MustAllow();

        var view = await ViewAsync();
        Assert.Equal(FilingList.Venue, Assert.Single(view.Lines).List);
        await using var db = await Host.DbAsync();
        Assert.False(await db.SignedPledges.AnyAsync(_ct));
    }

    [Fact]
    public async Task Line_ThatIsNotWhole_IsRefused()
    {
        Assert.IsType<ListedPersonNeedsName>(Assert.Single((await SaveAsync(_person with { Name = " " })).Refusals));
        Assert.IsType<ListedPersonNeedsName>(Assert.Single((await SaveAsync(_person with { Unit = new string('长', 101) })).Refusals));
        Assert.IsType<StaffNeedsEmployment>(Assert.Single((await SaveAsync(_person with { Remark = "临时" })).Refusals));
        Assert.IsType<IdCardCheckDigitIsWrong>(Assert.Single((await SaveAsync(_person with { IdNumber = "650102190503150028" })).Refusals));
        Assert.IsType<OperationNotFound>(Assert.Single((await SaveAsync(_person, by: "liqiang")).Refusals));
        (await SaveAsync(_person with { IdNumber = "", Remark = "" }, FilingList.Venue)).MustAllow();
    }

    [Fact]
    public async Task Printed_ListHasWholeNumbers_AndWhoTookItIsOnRecord()
    {
        (await SaveAsync(_person)).MustAllow();

        var roster = (await Host.As("zhaolei").Get<PrintUndertaking>().HandleAsync(await NoticeAsync(), FilingList.Staff, _ct))!;

        Assert.Equal("自治区党干校教师系列职称评审办事机构工作人员名册", roster.Title);
        Assert.Equal(["1", "马工作", "女", "回族", "科员", "自治州办公室", "650102190503150027", "借调"], Assert.Single(roster.Rows));
        Assert.Null(await Host.As("gulina").Get<PrintUndertaking>().HandleAsync(await NoticeAsync(), FilingList.Staff, _ct));
        await using var db = await Host.DbAsync();
        Assert.Single(await db.AuditEntries.ToListAsync(_ct), entry => entry.Operation == nameof(PrintUndertaking));
        Assert.DoesNotContain("马工作", Assert.Single(await db.ListedPeople.ToListAsync(_ct)).Box, StringComparison.Ordinal);
        Assert.Contains("党干校教师系列", (await Host.As("zhaolei").Get<PrintUndertaking>().HandleAsync(await NoticeAsync(), PledgeKind.Expert, _ct))!.Paragraphs[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Invitation_IsWrittenWholeAndPrinted()
    {
        Assert.Null(await Host.As("zhaolei").Get<PrintUndertaking>().HandleAsync(await NoticeAsync(), _ct));
        Assert.Equal("会议室、门牌号", Assert.IsType<InvitationIsIncomplete>(Assert.Single((await InviteAsync(_invitation with { Room = "", Number = " " })).Refusals)).Missing);
        (await InviteAsync(_invitation)).MustAllow();
        Assert.IsType<PageIsStale>(Assert.Single((await InviteAsync(_invitation)).Refusals));
        (await InviteAsync(_invitation with { Room = "二楼会议室" }, version: 1)).MustAllow();

        var sheet = (await Host.As("zhaolei").Get<PrintUndertaking>().HandleAsync(await NoticeAsync(), _ct))!;

        Assert.Equal(
            "自治区党干校教师系列（专业）职称评审工作，定于2023年11月20日10时，在自治区党校（单位）二楼会议室(会议室)（乌鲁木齐市人民路1号）召开评审会议，现邀请你办人员参加。", Assert.Single(sheet.Paragraphs));
        Assert.Equal(["联 系 人：联系的人", "联系电话：0991-0000000"], sheet.Contacts);
    }

    [Fact]
    public async Task List_IsForTheOfficeOfTheNotice()
    {
        (await SaveAsync(_person)).MustAllow();

        Assert.Equal((1, 0), Assert.Single((await Host.As("zhaolei").Get<ListUndertakings>().HandleAsync(_ct))!) is var row ? (row.Staff, row.Received) : default);
        Assert.Null(await Host.As("liqiang").Get<ListUndertakings>().HandleAsync(_ct));
        Assert.Null(await Host.As("chenjing").Get<GetUndertakings>().HandleAsync(await NoticeAsync(), _ct));
    }

    private static byte[] ScanFile() => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "TestFiles", "scans", "a4-150dpi-12_t0.jpg"));

    private async Task<NoticeId> NoticeAsync()
    {
        await using var db = await Host.DbAsync();
        return await db.Notices.Select(notice => notice.Id).SingleAsync(_ct);
    }

    private async Task<GetUndertakings.View> ViewAsync() => (await Host.As("zhaolei").Get<GetUndertakings>().HandleAsync(await NoticeAsync(), _ct))!;

    private async Task<Verdict> SaveAsync(ListedPerson person, FilingList list = FilingList.Staff, Guid? id = null, int version = 0, string by = "zhaolei") =>
        await Host.As(by).Get<SaveListedPerson>().HandleAsync(new(await NoticeAsync(), list, id, person, version), _ct);

    private async Task<Verdict> RemoveAsync(Guid id, int version) => await Host.As("zhaolei").Get<RemoveListedPerson>().HandleAsync(new(await NoticeAsync(), id, version), _ct);

    private async Task<Verdict> UploadAsync(GetUndertakings.Pledge owed, byte[]? content = null, string by = "zhaolei") =>
        await Host.As(by).Get<UploadPledge>().HandleAsync(new(await NoticeAsync(), owed.Kind, owed.Signer, content ?? ScanFile()), _ct);

    private async Task<Verdict> InviteAsync(MeetingInvitation invitation, int version = 0) => await Host.As("zhaolei").Get<SaveInvitation>().HandleAsync(new(await NoticeAsync(), invitation, version), _ct);
}

public sealed class UndertakingOnSqliteTests() : UndertakingTests(UseCaseHost.SqliteAsync);

public sealed class UndertakingOnPostgresTests(PostgresServer server) : UndertakingTests(() => UseCaseHost.PostgresAsync(server));
