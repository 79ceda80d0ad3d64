using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Features.Integrity;
using TitleReview.Core.Filing;
using TitleReview.Core.Publicity;
using TitleReview.Tests.Builders;

namespace TitleReview.Tests.Browser;

internal sealed partial class PageWorld
{
    /// <summary>The filing before the review, complete, late and sent.</summary>
    public async Task FileAsync()
    {
        var filing = new FilingWorld(_host, _meetings!);
        await filing.FillAsync();
        (await filing.AssembleAsync(FilingPack.Before)).MustAllow();
        (await filing.SendAsync(FilingPack.Before, "会议提前召开")).MustAllow();
    }

    /// <summary>One report that is looked into, and one decision.</summary>
    public async Task ReportAsync()
    {
        await using var db = await _host.DbAsync();
        var file = await db.Cases.AsNoTracking().SingleAsync(one => one.Id == Submitted);
        var (notice, number) = (file.Notice, file.Number);
        (await _host.As("zhaolei").Get<RecordIntegrityReport>().HandleAsync(new(notice, number, _host.Clock.Today(), ObjectionChannel.Letter, IsNamed: true, "反映论文不是本人所写。"), CancellationToken.None)).MustAllow();
        (await _host.As("zhaolei").Get<RecordPenalty>().HandleAsync(new(notice, number, "巴人社处〔2023〕1号", "自治州人社局", "伪造学历证书"), CancellationToken.None)).MustAllow();
    }
}
