using Microsoft.EntityFrameworkCore;
using TitleReview.App.Features.Applications;
using TitleReview.Core.Auditing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Masking;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.Applications;

/// <summary>Pages that are sound scans, and not what the notice takes in that place.</summary>
public abstract class UnwantedPageTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    private const string Kind = "身份证（正面）";

    /// <summary>Rule AT-02: by name as well as by content.</summary>
    [Theory]
    [Trait("Fault", "A28")]
    [InlineData("*.pdf")]
    [InlineData("*.PNG")]
    [InlineData("没有扩展名的文件")]
    public async Task Upload_OfAJpegUnderAnotherName_IsRefusedByItsName(string name)
    {
        var id = await CompleteApplication.StartedAsync(Host);

        var result = await Host.As("zhoumin").Get<UploadPage>().HandleAsync(new(id, "Basic", 0, Kind, FilledForm.Scan, SecrecyDeclaration.NoSecrets, name), CancellationToken.None);

        Assert.Equal(("AT-02", "八（一）"), Assert.IsType<FindingRefuses>(Assert.Single(result.Verdict.Refusals)) is var refusal ? (refusal.Finding.Rule, refusal.Source!.Clause) : default);
        await AssertNothingIsKeptAsync();
    }

    [Fact]
    public async Task Upload_BesideNoRowOfAList_IsRefused() => Assert.IsType<EvidenceKindIsUnknown>(Assert.Single(
        (await CompleteApplication.UploadAsync(Host, await CompleteApplication.StartedAsync(Host), "Education", 0, "毕业证书")).Refusals));

    /// <summary>Rule SE-07.</summary>
    [Fact]
    public async Task Upload_OfTheUnitsOwnWordForAnAchievement_IsRefusedWithTheClause()
    {
        var notice = await AnotherNotice.PublishAsync(Host, ("notice.year", 2024), ("attachments.refused_for_achievements", new System.Text.Json.Nodes.JsonArray("单位出具的证明")));
        var id = (await Host.As("zhoumin").Get<StartApplication>().HandleAsync(notice, CancellationToken.None)).Case;
        (await Host.As("zhoumin").Get<AddRow>().HandleAsync(id, "Achievements", CancellationToken.None)).MustAllow();

        var refusal = Assert.IsType<FindingRefuses>(Assert.Single((await CompleteApplication.UploadAsync(Host, id, "Achievements", 1, "单位出具的证明")).Refusals));

        Assert.Equal("SE-07", refusal.Finding.Rule);
    }

    [Fact]
    public async Task Upload_OfOnePageTooMany_IsRefused_AndSoIsItsReturn()
    {
        var notice = await AnotherNotice.PublishAsync(Host, ("notice.year", 2024), ("uploads.maximum_pages", 1));
        var id = (await Host.As("zhoumin").Get<StartApplication>().HandleAsync(notice, CancellationToken.None)).Case;
        (await UploadAsync(id, "Basic", Kind, FilledForm.Scan)).Verdict.MustAllow();
        var page = (await Host.As("zhoumin").Get<GetApplication>().HandleAsync(id, "Basic", CancellationToken.None))!.Pages[0].Id;
        (await Host.As("zhoumin").Get<RemovePage>().HandleAsync(new(id, page, Restore: false), CancellationToken.None)).MustAllow();
        (await UploadAsync(id, "Basic", Kind, FilledForm.Scan)).Verdict.MustAllow();

        Assert.IsType<TooManyPages>(Assert.Single((await UploadAsync(id, "Basic", Kind, FilledForm.Scan)).Verdict.Refusals));
        Assert.IsType<TooManyPages>(Assert.Single((await Host.As("zhoumin").Get<RemovePage>().HandleAsync(new(id, page, Restore: true), CancellationToken.None)).Refusals));
    }

    private async Task<UploadPage.Result> UploadAsync(CaseId id, string section, string kind, byte[] scan) =>
        await Host.As("zhoumin").Get<UploadPage>().HandleAsync(new(id, section, 0, kind, scan, SecrecyDeclaration.NoSecrets), CancellationToken.None);

    private async Task AssertNothingIsKeptAsync()
    {
        await using var db = await Host.DbAsync();
        Assert.Equal(0, await db.Pages.CountAsync());
    }
}

public sealed class UnwantedPageOnSqliteTests() : UnwantedPageTests(UseCaseHost.SqliteAsync);

public sealed class UnwantedPageOnPostgresTests(PostgresServer server) : UnwantedPageTests(() => UseCaseHost.PostgresAsync(server));
