using DocumentFormat.OpenXml.Packaging;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.DevData;
using TitleReview.App.Documents.Excel;
using TitleReview.App.Features.Approvals;
using TitleReview.Core.Applications;
using TitleReview.Core.Approvals;
using TitleReview.Core.Kernel;
using TitleReview.Core.Publicity;
using TitleReview.Core.Workflow;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.Approvals;

public abstract class ApprovalTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    private const string Prefecture = "巴音郭楞蒙古自治州";

    private OfficePath Path => field ??= new OfficePath(Host);

    [Fact]
    public async Task Issue_PublicityOver_PrintsAndApproves()
    {
        var request = await RequestAsync(await Path.FinalAsync());
        var office = Host.As("zhaolei");
        var preview = await office.Get<PreviewApproval>().HandleAsync(request, default);

        var result = await office.Get<IssueApproval>().HandleAsync(request, default);

        OfficePath.Accept(result.Verdict);
        Assert.Equal("新X职字〔2023〕1号", result.Number!.ToString());
        Assert.Equal(result.Number.ToString(), preview.Document!.Number);
        Assert.Contains("2023年11月10日起", preview.Document.Body, StringComparison.Ordinal);
        Assert.Equal(Stage.Approved, await Path.StageAsync(request.Cases[0].Case));
        var issued = Assert.Single((await office.Get<ListApprovals>().HandleAsync(null, 1, default))!.Documents);
        Assert.Equal((1, result.Number), (issued.People, issued.Number));
        var pdf = await office.Get<GetIssuedFile>().HandleAsync(issued.Id.ToString(), GetIssuedFile.Form.Pdf, default);
        Assert.Equal("%PDF-"u8, pdf!.Content.AsSpan(0, 5));
        Assert.Equal("新X职字〔2023〕1号 任职资格文件", pdf.Name);
        var roster = RosterWorkbook.Read((await office.Get<GetIssuedFile>().HandleAsync(issued.Id.ToString(), GetIssuedFile.Form.Roster, default))!.Content);
        Assert.Equal(("周敏", 15, 15), (Assert.Single(roster.Rows)[1], roster.Columns.Count, roster.Widths.Count));
        using var word = WordprocessingDocument.Open(new MemoryStream((await office.Get<GetIssuedFile>().HandleAsync(issued.Id.ToString(), GetIssuedFile.Form.Word, default))!.Content), isEditable: false);
        Assert.Contains(preview.Document.Body, word.MainDocumentPart!.Document.InnerText, StringComparison.Ordinal);
        Assert.Null(await Host.As("chenjing").Get<GetIssuedFile>().HandleAsync(issued.Id.ToString(), GetIssuedFile.Form.Pdf, default));
        Assert.Null(await office.Get<GetIssuedFile>().HandleAsync(Guid.NewGuid().ToString(), GetIssuedFile.Form.Pdf, default));
    }

    [Fact]
    public async Task Issue_LastDayOfThePublicity_RefusesUntilMidnight()
    {
        var request = await RequestAsync(await Path.FinalAsync());
        Host.Clock.Now = new DateTimeOffset(2023, 11, 17, 15, 59, 59, TimeSpan.Zero);

        Assert.IsType<PublicityNotEnded>(Assert.Single((await Host.As("zhaolei").Get<IssueApproval>().HandleAsync(request, default)).Verdict.Refusals));

        Host.Clock.Advance(TimeSpan.FromSeconds(1));
        OfficePath.Accept((await Host.As("zhaolei").Get<PreviewApproval>().HandleAsync(request, default)).Verdict);
    }

    [Fact]
    public async Task Issue_TwoAtOnce_NumbersHaveNoGap()
    {
        var first = await RequestAsync(await Path.FinalAsync());
        var second = await RequestAsync(await Path.FinalAsync("magang", Cast.OtherUnit, "2023-0002"));

        var results = await Task.WhenAll(
            Task.Run(() => Host.As("zhaolei").Get<IssueApproval>().HandleAsync(first, default)),
            Task.Run(() => Host.As("zhaolei").Get<IssueApproval>().HandleAsync(second, default)));

        Assert.DoesNotContain(results.SelectMany(result => result.Verdict.Refusals), refusal => refusal is NumberIsTaken);
        Assert.All(results, result => OfficePath.Accept(result.Verdict));
        Assert.Equal([1, 2], results.Select(result => result.Number!.Number).Order());
    }

    [Fact]
    public async Task Issue_TwoVoteDays_Refuses()
    {
        var first = await Path.FinalAsync();
        var second = await Path.FinalAsync("magang", Cast.OtherUnit, "2023-0002", heldOn: new(2023, 11, 9));

        var result = await Host.As("zhaolei").Get<IssueApproval>().HandleAsync(await RequestAsync(first, second), default);

        Assert.IsType<ApprovalNeedsOneVoteDay>(Assert.Single(result.Verdict.Refusals));
        Assert.Equal(2, (await Host.As("zhaolei").Get<ListApprovals>().HandleAsync(null, 1, default))!.Groups.Count);
    }

    [Fact]
    public async Task Issue_TwoSpecialties_Refuses()
    {
        var first = await Path.FinalAsync();
        var second = await Path.FinalAsync("magang", Cast.OtherUnit, "2023-0002");
        await Path.ChangeAsync(second, SectionCatalogue.Target, "specialty", "另一专业");

        var result = await Host.As("zhaolei").Get<IssueApproval>().HandleAsync(await RequestAsync(first, second), default);

        Assert.IsType<ApprovalNeedsOneSpecialty>(Assert.Single(result.Verdict.Refusals));
    }

    [Fact]
    public async Task Issue_CharacterWithoutGlyph_NamesItAndTakesNoNumber()
    {
        var request = await RequestAsync(await Path.FinalAsync());

        var result = await Host.As("zhaolei").Get<IssueApproval>().HandleAsync(request with { IssuingBody = "\uE000局" }, default);

        Assert.Contains("U+E000", Assert.IsType<DocumentCannotBePrinted>(Assert.Single(result.Verdict.Refusals)).Sentence, StringComparison.Ordinal);
        Assert.Equal(1, (await Host.As("zhaolei").Get<IssueApproval>().HandleAsync(request, default)).Number!.Number);
    }

    [Fact]
    public async Task Issue_NoAddresseeNobodyOrStale_Refuses()
    {
        var request = await RequestAsync(await Path.FinalAsync());
        var issue = Host.As("zhaolei").Get<IssueApproval>();

        Assert.IsType<ApprovalNeedsAddressee>(Assert.Single((await issue.HandleAsync(request with { Prefecture = " " }, default)).Verdict.Refusals));
        Assert.IsType<ApprovalNeedsNames>(Assert.Single((await issue.HandleAsync(request with { Cases = [] }, default)).Verdict.Refusals));
        Assert.IsType<PageIsStale>(Assert.Single((await issue.HandleAsync(request with { Cases = [new(request.Cases[0].Case, 1)] }, default)).Verdict.Refusals));
        Assert.IsType<CaseIsOfAnotherNotice>(Assert.Single((await issue.HandleAsync(request with { Notice = new(Guid.NewGuid()) }, default)).Verdict.Refusals));
        Assert.IsType<CaseNotFound>(Assert.Single((await Host.As("chenjing").Get<IssueApproval>().HandleAsync(request, default)).Verdict.Refusals));
    }

    private async Task<ApprovalRequest> RequestAsync(params CaseId[] files)
    {
        await using var db = await Host.DbAsync();
        return new ApprovalRequest(await db.Notices.Select(notice => notice.Id).SingleAsync(), [.. await Task.WhenAll(files.Select(Path.SeenAsync))], Prefecture, "");
    }
}

public sealed class ApprovalOnSqliteTests() : ApprovalTests(UseCaseHost.SqliteAsync);

public sealed class ApprovalOnPostgresTests(PostgresServer server) : ApprovalTests(() => UseCaseHost.PostgresAsync(server));
