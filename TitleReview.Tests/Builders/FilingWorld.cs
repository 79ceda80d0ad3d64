using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Features.Filing;
using TitleReview.App.Features.Meetings;
using TitleReview.App.Jobs;
using TitleReview.Core.Filing;
using TitleReview.Core.Kernel;
using TitleReview.Tests.App.Features;
using TitleReview.Tests.App.Features.Approvals;
using TitleReview.Tests.Core.Scoring;
using TitleReview.Tests.Hosting;

namespace TitleReview.Tests.Builders;

/// <summary>A notice whose committee was drawn and pledged, on its way to both filings; each step as its people take it.</summary>
internal sealed class FilingWorld(UseCaseHost host, MeetingWorld meetings)
{
    private static readonly CancellationToken _ct = CancellationToken.None;

    public static byte[] Scan { get; } = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "TestFiles", "scans", "a4-150dpi-12_t0.jpg"));

    public MeetingWorld Meetings => meetings;

    public NoticeId Notice => meetings.Draws.Notice;

    public static async Task<FilingWorld> BuildAsync(UseCaseHost host) => new(host, await MeetingWorld.BuildAsync(host));

    /// <summary>A meeting of 10 November: the filing before it is due on 27 October.</summary>
    public async Task<MeetingId> PlanAsync()
    {
        var planned = await host.As("zhaolei").Get<PlanMeeting>().HandleAsync(meetings.Plan() with { FiledOn = null }, _ct);
        planned.Verdict.MustAllow("plan");
        return planned.Meeting!.Value;
    }

    /// <summary>All that the system can make by itself, and a scan of each item.</summary>
    public async Task FillAsync()
    {
        await WriteAsync();
        await ScanAsync(FilingPack.Before);
    }

    /// <summary>All that the system can make by itself; nobody has signed or scanned anything but the pledges.</summary>
    public async Task WriteAsync()
    {
        foreach (var (list, remark) in ((FilingList, string)[])[(FilingList.Staff, "在编"), (FilingList.Venue, "")])
        {
            (await host.As("zhaolei").Get<SaveListedPerson>().HandleAsync(new(Notice, list, null, new("马工作", "女", "回族", "科员", "自治州办公室", "650102190503150027", remark), 0), _ct)).MustAllow();
        }
        await PledgeAsync();
        await using (var db = await host.DbAsync())
        {
            // what was taken before anybody scored stays
            if (await db.ScoreTableOfAsync(Notice, _ct) is null)
            {
                await meetings.Draws.TakeTableAsync(SomeTable.Table);
            }
        }
        (await host.As("zhaolei").Get<SaveInvitation>().HandleAsync(
            new(Notice, new(new(2023, 11, 10, 10, 0, 0, DateTimeKind.Unspecified), "党校", "三楼会议室", "人民", "1", "联系的人", "0991-0000000", "党校", new(2023, 10, 9)), 0), _ct)).MustAllow();
    }

    /// <summary>Whoever still owes a pledge signs it.</summary>
    public async Task PledgeAsync()
    {
        foreach (var owed in (await host.As("zhaolei").Get<GetUndertakings>().HandleAsync(Notice, _ct))!.StillOwed)
        {
            (await host.As("zhaolei").Get<UploadPledge>().HandleAsync(new(Notice, owed.Kind, owed.Signer, Scan), _ct)).MustAllow(owed.Name);
        }
    }

    /// <summary>A scan for every item that lacks nothing else.</summary>
    public async Task ScanAsync(FilingPack pack)
    {
        foreach (var item in (await SeeAsync(pack))!.Items.Where(item => item.Line.Scans == 0))
        {
            (await UploadAsync(pack, item.Line.Number, FilingPart.Scan, Scan)).MustAllow(item.Line.Item);
        }
    }

    /// <summary>From the meeting to the document.</summary>
    public async Task ReviewAsync()
    {
        var files = await meetings.CasesAsync();
        await meetings.SignedAsync(8, files[0]);
        OfficePath.Accept(await meetings.Path.PublishAsync(new(2023, 11, 13), new(2023, 11, 17), files[0]));
        host.Clock.Now = new DateTimeOffset(2023, 11, 19, 16, 0, 0, TimeSpan.Zero);
        var seen = await meetings.Path.SeenAsync(files[0]);
        var desk = new ApprovalDesk(host);
        var prepared = await desk.PrepareAsync(new(Notice, [seen], ApprovalDesk.Prefecture, "自治区党校职称评审办公室"));
        OfficePath.Accept(prepared.Verdict);
        OfficePath.Accept((await desk.IssueAsync(prepared.Draft!.Value)).Verdict);
        await host.Get<DocumentQueue>().PrintAsync(_ct);
    }

    public Task<GetFiling.View?> SeeAsync(FilingPack pack, string by = "zhaolei") => host.As(by).Get<GetFiling>().HandleAsync(Notice, pack, _ct);

    public Task<Verdict> UploadAsync(FilingPack pack, int number, FilingPart part, byte[] content, string by = "zhaolei") =>
        host.As(by).Get<UploadFilingFile>().HandleAsync(new(new(Notice, pack, number, part), content), _ct);

    public async Task<Verdict> AssembleAsync(FilingPack pack, string by = "zhaolei") => await host.As(by).Get<AssembleFiling>().HandleAsync(new(Notice, pack, await VersionAsync(pack)), _ct);

    public async Task<Verdict> SendAsync(FilingPack pack, string reason = "", string? hash = null, string by = "zhaolei") =>
        await host.As(by).Get<SendFiling>().HandleAsync(new(Notice, pack, await VersionAsync(pack), reason, hash ?? (await SeeAsync(pack))!.Hash), _ct);

    public async Task<Verdict> ReceiveAsync(FilingPack pack, string by) => await host.As(by).Get<ReceiveFiling>().HandleAsync(new(Notice, pack, await VersionAsync(pack)), _ct);

    public async Task<Verdict> ReturnAsync(FilingPack pack, string by, string reason) => await host.As(by).Get<ReturnFiling>().HandleAsync(new(Notice, pack, await VersionAsync(pack), reason), _ct);

    public async Task<Verdict> CompleteAsync(FilingPack pack, string by) => await host.As(by).Get<CompleteFiling>().HandleAsync(new(Notice, pack, await VersionAsync(pack)), _ct);

    public async Task<byte[]?> ZipAsync(FilingPack pack, int round, string by)
    {
        if (await host.As(by).Get<GetFilingPack>().HandleAsync(Notice, pack, round, _ct) is not { } download)
        {
            return null;
        }
        using var zip = new MemoryStream();
        await download.WriteAsync(zip);
        return zip.ToArray();
    }

    public async Task<int> VersionAsync(FilingPack pack)
    {
        await using var db = await host.DbAsync();
        return await db.FiledPacks.Where(one => one.Notice == Notice && one.Pack == pack).Select(one => one.Version).SingleOrDefaultAsync(_ct);
    }
}
