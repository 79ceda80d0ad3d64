using System.Text.Json;
using DocumentFormat.OpenXml.Packaging;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data.Rows;
using TitleReview.App.DevData;
using TitleReview.App.Documents.Excel;
using TitleReview.App.Features.Approvals;
using TitleReview.App.Features.Home;
using TitleReview.App.Jobs;
using TitleReview.App.Ui;
using TitleReview.Core.Applications;
using TitleReview.Core.Approvals;
using TitleReview.Core.Kernel;
using TitleReview.Core.Publicity;
using TitleReview.Core.Workflow;
using TitleReview.Tests.App.Documents;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.Approvals;

public abstract class ApprovalTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    private OfficePath Path => field ??= new OfficePath(Host);

    private ApprovalDesk Desk => field ??= new ApprovalDesk(Host);

    [Fact]
    public async Task Issue_PublicityOver_NumbersApprovesAndPrints()
    {
        var request = await RequestAsync(await Path.FinalAsync());
        var preview = await Host.As(ApprovalDesk.Drafter).Get<PreviewApproval>().HandleAsync(request, default);
        var draft = (await Desk.PrepareAsync(request)).Draft!.Value;
        Assert.Equal((0, 1), (await ToReleaseAsync(ApprovalDesk.Drafter), await ToReleaseAsync(ApprovalDesk.Releaser)));

        var result = await Desk.IssueAsync(draft);

        Assert.Equal(0, await ToReleaseAsync(ApprovalDesk.Releaser));

        OfficePath.Accept(result.Verdict);
        Assert.Equal("新X职字〔2023〕1号", result.Number!.ToString());
        Assert.Equal(result.Number.ToString(), preview.Document!.Number);
        Assert.Contains("2023年11月10日起", preview.Document.Body, StringComparison.Ordinal);
        Assert.Equal(Stage.Approved, await Path.StageAsync(request.Cases[0].Case));
        var issued = Assert.Single((await Desk.ListAsync("issued")).Documents);
        Assert.Equal((1, result.Number, false), (issued.People, issued.Number, issued.IsPrinted));
        var files = Host.As(ApprovalDesk.Drafter).Get<GetIssuedFile>();
        Assert.Null(await files.HandleAsync(issued.Id.ToString(), GetIssuedFile.Form.Pdf, default));

        Assert.Equal(new DocumentQueue.Result(1, true), await Host.Get<DocumentQueue>().PrintAsync(default));
        Assert.Equal(new DocumentQueue.Result(0, true), await Host.Get<DocumentQueue>().PrintAsync(default));

        var pdf = (await files.HandleAsync(issued.Id.ToString(), GetIssuedFile.Form.Pdf, default))!;
        Assert.Equal("新X职字〔2023〕1号 任职资格文件", pdf.Name);
        using (var paper = new PdfFile(pdf.Content))
        {
            Assert.Contains("验证码：", paper.Words(), StringComparison.Ordinal);
        }
        var roster = RosterWorkbook.Read((await files.HandleAsync(issued.Id.ToString(), GetIssuedFile.Form.Roster, default))!.Content);
        Assert.Equal(("周敏", 15, 15), (Assert.Single(roster.Rows)[1], roster.Columns.Count, roster.Widths.Count));
        using var word = WordprocessingDocument.Open(new MemoryStream((await files.HandleAsync(issued.Id.ToString(), GetIssuedFile.Form.Word, default))!.Content), isEditable: false);
        Assert.Contains(preview.Document.Body, word.MainDocumentPart!.Document.InnerText, StringComparison.Ordinal);
        Assert.Contains("验证码：", word.MainDocumentPart.Document.InnerText, StringComparison.Ordinal);
        Assert.Null(await Host.As("chenjing").Get<GetIssuedFile>().HandleAsync(issued.Id.ToString(), GetIssuedFile.Form.Pdf, default));
        Assert.Null(await files.HandleAsync(Guid.NewGuid().ToString(), GetIssuedFile.Form.Pdf, default));
    }

    private async Task<int> ToReleaseAsync(string by) =>
        Assert.Single((await Host.As(by).Get<GetDashboard>().HandleAsync(default))!.Tiles, tile => tile.Url == Urls.ApprovalsOf("awaiting")).Count;

    [Fact]
    public async Task Queue_TwentyThatCannotBePrinted_HoldUpNobody()
    {
        await Desk.IssuedAsync(await FinalCases.AddAsync(Host, 1));
        Guid issued;
        await using (var db = await Host.DbAsync())
        {
            var good = await db.IssuedDocuments.SingleAsync();
            issued = good.Id.Value;
            foreach (var number in Enumerable.Range(2, 20))
            {
                db.IssuedDocuments.Add(new IssuedDocument
                {
                    Id = new DocumentId(Guid.CreateVersion7()), Notice = good.Notice, Prefix = good.Prefix, Year = good.Year, Number = number,
                    Content = JsonSerializer.Serialize(JsonSerializer.Deserialize<ApprovalDocument>(good.Content)! with { Body = "\uE000" }), Pdf = "", Roster = good.Roster, IssuedAt = good.IssuedAt.AddDays(-1),
                });
            }
            await db.SaveChangesAsync();
        }
        var queue = Host.Get<DocumentQueue>();

        Assert.Equal(new DocumentQueue.Result(0, false), await queue.PrintAsync(default));
        Assert.Equal(new DocumentQueue.Result(1, false), await queue.PrintAsync(default));

        await using var after = await Host.DbAsync();
        Assert.Equal(issued, Assert.Single(await after.IssuedDocuments.Where(one => one.Pdf != "").ToListAsync()).Id.Value);
    }

    [Fact]
    public async Task Prepare_LastDayOfThePublicity_RefusesUntilMidnight()
    {
        var request = await RequestAsync(await Path.FinalAsync());
        Host.Clock.Now = new DateTimeOffset(2023, 11, 17, 15, 59, 59, TimeSpan.Zero);

        Assert.IsType<PublicityNotEnded>(Assert.Single((await Desk.PrepareAsync(request)).Verdict.Refusals));

        Host.Clock.Advance(TimeSpan.FromSeconds(1));
        OfficePath.Accept((await Host.As("zhaolei").Get<PreviewApproval>().HandleAsync(request, default)).Verdict);
    }

    [Fact]
    public async Task Prepare_TwoVoteDays_Refuses()
    {
        var first = await Path.FinalAsync();
        var second = await Path.FinalAsync("magang", Cast.OtherUnit, "2023-0002", heldOn: new(2023, 11, 9));

        var result = await Desk.PrepareAsync(await RequestAsync(first, second));

        Assert.IsType<ApprovalNeedsOneVoteDay>(Assert.Single(result.Verdict.Refusals));
        Assert.Equal(2, (await Desk.ListAsync()).Groups.Count);
    }

    [Fact]
    public async Task Prepare_TwoSpecialties_Refuses()
    {
        var first = await Path.FinalAsync();
        var second = await Path.FinalAsync("magang", Cast.OtherUnit, "2023-0002");
        await Path.ChangeAsync(second, SectionCatalogue.Target, "specialty", "另一专业");

        var result = await Desk.PrepareAsync(await RequestAsync(first, second));

        Assert.IsType<ApprovalNeedsOneSpecialty>(Assert.Single(result.Verdict.Refusals));
    }

    [Fact]
    public async Task Prepare_CharacterWithoutGlyph_NamesItAndKeepsNoDraft()
    {
        var request = await RequestAsync(await Path.FinalAsync());

        var result = await Desk.PrepareAsync(request with { IssuingBody = "\uE000局" });

        Assert.Contains("U+E000", Assert.IsType<DocumentCannotBePrinted>(Assert.Single(result.Verdict.Refusals)).Sentence, StringComparison.Ordinal);
        Assert.Empty((await Desk.ListAsync("awaiting")).Drafts);
    }

    [Fact]
    public async Task Prepare_NoAddresseeNobodyOrStale_Refuses()
    {
        var request = await RequestAsync(await Path.FinalAsync());

        Assert.IsType<ApprovalNeedsAddressee>(await OnlyAsync(request with { Prefecture = " " }));
        Assert.IsType<ApprovalNeedsNames>(await OnlyAsync(request with { Cases = [] }));
        Assert.IsType<PageIsStale>(await OnlyAsync(request with { Cases = [new(request.Cases[0].Case, 1)] }));
        Assert.IsType<CaseIsOfAnotherNotice>(await OnlyAsync(request with { Notice = new(Guid.NewGuid()) }));
        Assert.IsType<CaseNotFound>(await OnlyAsync(request, "chenjing"));

        async Task<Refusal> OnlyAsync(ApprovalRequest asked, string by = ApprovalDesk.Drafter) => Assert.Single((await Desk.PrepareAsync(asked, by: by)).Verdict.Refusals);
    }

    private async Task<ApprovalRequest> RequestAsync(params CaseId[] files) => await Desk.RequestAsync([.. await Task.WhenAll(files.Select(Path.SeenAsync))]);
}

public sealed class ApprovalOnSqliteTests() : ApprovalTests(UseCaseHost.SqliteAsync);

public sealed class ApprovalOnPostgresTests(PostgresServer server) : ApprovalTests(() => UseCaseHost.PostgresAsync(server));
