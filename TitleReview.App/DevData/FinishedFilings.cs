using TitleReview.App.Features.Filing;
using TitleReview.App.Imaging;
using TitleReview.Core.Filing;
using TitleReview.Core.Kernel;

namespace TitleReview.App.DevData;

/// <summary>「演示备案」: some of the papers of both packs, as the office has them by now.</summary>
internal sealed class FinishedFilings(IServiceProvider services)
{
    // a white sheet: what stands on a pledge is nobody's to read in a demonstration
    private static readonly Lazy<byte[]> _pledge = new(static () =>
    {
        var sheet = new Raster(620, 877, 1);
        sheet.Pixels.AsSpan().Fill(byte.MaxValue);
        return JpegCodec.Encode(sheet, 75);
    });

    /// <summary>Everybody has signed, or there could be no meeting; one of the staff has no number yet, nobody is on the list of the hall, and two of the papers are scanned.</summary>
    public async Task PrepareAsync(NoticeId notice, CancellationToken ct)
    {
        var save = As<SaveListedPerson>();
        Accept(await save.HandleAsync(new(notice, FilingList.Staff, null, new("赵磊", "男", "汉族", "科长", Cast.Office, "652801190701010053", "在编"), 0), ct));
        Accept(await save.HandleAsync(new(notice, FilingList.Staff, null, new("方圆", "女", "回族", "科员", Cast.Office, "", "在编"), 0), ct));
        Accept(await As<SaveInvitation>().HandleAsync(
            new(notice, new(new(2023, 8, 25, 10, 0, 0, DateTimeKind.Unspecified), "党校", "二楼会议室", "人民", "1", "赵磊", "0996-0000000", "自治州党校", new(2023, 8, 8)), 0), ct));
        var upload = As<UploadPledge>();
        foreach (var owed in (await As<GetUndertakings>().HandleAsync(notice, ct))!.StillOwed)
        {
            Accept(await upload.HandleAsync(new(notice, owed.Kind, owed.Signer, _pledge.Value), ct));
        }
        await ScanAsync(notice, FilingPack.Before, [1, 8], ct);
    }

    /// <param name="items">As the checklist numbers them.</param>
    public async Task ScanAsync(NoticeId notice, FilingPack pack, IEnumerable<int> items, CancellationToken ct)
    {
        foreach (var number in items)
        {
            Accept(await As<UploadFilingFile>().HandleAsync(new(new(notice, pack, number, FilingPart.Scan), DemoCommittee.Scan), ct));
        }
    }

    private T As<T>() => DemoActor.As<T>(services, "zhaolei");

    private static void Accept(Verdict verdict) => DemoActor.Accept(verdict);
}
