using Microsoft.EntityFrameworkCore;
using TitleReview.App.Features.Masking;
using TitleReview.App.Files;
using TitleReview.App.Imaging;
using TitleReview.Core.Masking;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.Masking;

/// <summary>Security study 9, 36: knowing the id of a page opens nothing.</summary>
public abstract class GetPageImageTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    private static readonly string[] _everybody = ["zhoumin", "magang", "liqiang", "halida", "zhaolei", "qianfang", "chenjing", "zhengjian", "gulina", "wangwei", "sunli", "wuhao", "sunhao"];

    [Fact]
    public async Task Image_OfADraft_IsItsOwnersAlone()
    {
        await CompleteApplication.ReadyAsync(Host);

        Assert.Equal(["zhoumin"], await WhoSeesAsync());
    }

    [Fact]
    public async Task Image_AfterTheSubmission_IsTheOwnUnitsToo()
    {
        await CompleteApplication.SubmittedAsync(Host);

        Assert.Equal(["zhoumin", "liqiang"], await WhoSeesAsync());
    }

    [Fact]
    [Trait("Fault", "B36")]
    public async Task Image_AfterTheUnitHasPassed_IsTheOfficesToo()
    {
        await CompleteApplication.AtOfficeAsync(Host);

        Assert.Equal(["zhoumin", "liqiang", "zhaolei"], await WhoSeesAsync());
    }

    [Fact]
    public async Task Image_OriginalAndMasked_AreTheTwoViews()
    {
        await CompleteApplication.SubmittedAsync(Host);
        var page = await PageAsync(masked: true);
        var vault = Host.Get<FileVault>();

        var original = await Host.As("liqiang").Get<GetPageImage>().HandleAsync(page.Id, masked: false, small: false, CancellationToken.None);
        var masked = await Host.As("liqiang").Get<GetPageImage>().HandleAsync(page.Id, masked: true, small: false, CancellationToken.None);

        Assert.Equal(await vault.GetAsync(page.View, CancellationToken.None), original);
        Assert.Equal(await vault.GetAsync(page.BurnedView, CancellationToken.None), masked);
        Assert.NotEqual(original, masked);
    }

    [Fact]
    public async Task Image_Small_IsOfTheSamePicture_InAFewBytes()
    {
        await CompleteApplication.SubmittedAsync(Host);
        var page = await PageAsync(masked: true);
        var image = Host.As("liqiang").Get<GetPageImage>();
        var vault = Host.Get<FileVault>();

        var original = (await image.HandleAsync(page.Id, masked: false, small: true, CancellationToken.None))!;

        Assert.Equal(PageView.ThumbnailOf(await vault.GetAsync(page.View, CancellationToken.None)), original);
        Assert.Equal(await vault.GetAsync(page.BurnedThumbnail, CancellationToken.None), await image.HandleAsync(page.Id, masked: true, small: true, CancellationToken.None));
        Assert.Null(await Host.As("sunhao").Get<GetPageImage>().HandleAsync(page.Id, masked: false, small: true, CancellationToken.None));
        Assert.Null(await Host.As("sunhao").Get<GetPageImage>().HandleAsync(page.Id, masked: true, small: true, CancellationToken.None));
    }

    [Fact]
    public async Task Image_OfAPageThatIsNotThereOrNotAnswered_IsNothing()
    {
        await CompleteApplication.FilledInAsync(Host);
        var page = await PageAsync(masked: false);

        Assert.Null(await Host.As("zhoumin").Get<GetPageImage>().HandleAsync(page.Id, masked: true, small: false, CancellationToken.None));
        Assert.Null(await Host.As("zhoumin").Get<GetPageImage>().HandleAsync(new(Guid.NewGuid()), masked: false, small: false, CancellationToken.None));
    }

    [Fact]
    public async Task MaskPages_LeaveOutWhatTheNoticeExempts_AndLeadToTheNextOpenPage()
    {
        var id = await CompleteApplication.FilledInAsync(Host);
        var me = Host.As("zhoumin");

        var list = (await me.Get<ListMaskPages>().HandleAsync(id, CancellationToken.None))!;
        var first = (await me.Get<GetMaskPage>().HandleAsync(id, list.Rows[0].Id, CancellationToken.None))!;

        Assert.Equal(FilledForm.Pages.Where(page => page.Section != "Basic").Select(page => page.Kind), list.Rows.Select(row => row.Kind));
        Assert.Equal((1, list.Rows.Count, 0, list.Rows[1].Id, list.Rows[1].Id), (first.Number, first.Count, first.Answered, first.Next!.Value, first.NextUnanswered!.Value));
        Assert.Null(first.Previous);
        await using var db = await Host.DbAsync();
        var exempt = await db.Pages.Where(page => page.Section == "Basic").Select(page => page.Id).FirstAsync();
        Assert.Null(await me.Get<GetMaskPage>().HandleAsync(id, exempt, CancellationToken.None));
    }

    private async Task<IReadOnlyList<string>> WhoSeesAsync()
    {
        var page = await PageAsync(masked: true);
        var found = new List<string>();
        foreach (var subject in _everybody)
        {
            var original = await Host.As(subject).Get<GetPageImage>().HandleAsync(page.Id, masked: false, small: false, CancellationToken.None);
            var masked = await Host.As(subject).Get<GetPageImage>().HandleAsync(page.Id, masked: true, small: false, CancellationToken.None);
            Assert.Equal(original is null, masked is null);
            if (original is not null)
            {
                found.Add(subject);
            }
        }
        return found;
    }

    private async Task<EvidencePage> PageAsync(bool masked)
    {
        await using var db = await Host.DbAsync();
        return await db.Pages.AsNoTracking().OrderBy(page => page.Position).FirstAsync(page => !masked || page.Decision == MaskDecision.Needed);
    }
}

public sealed class GetPageImageOnSqliteTests() : GetPageImageTests(UseCaseHost.SqliteAsync);

public sealed class GetPageImageOnPostgresTests(PostgresServer server) : GetPageImageTests(() => UseCaseHost.PostgresAsync(server));
