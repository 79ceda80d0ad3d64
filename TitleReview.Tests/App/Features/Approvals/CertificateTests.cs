using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.App.Documents;
using TitleReview.App.Features.Approvals;
using TitleReview.App.Files;
using TitleReview.App.Jobs;
using TitleReview.Core.Approvals;
using TitleReview.Core.Kernel;
using TitleReview.Tests.App.Documents;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.Approvals;

public abstract partial class CertificateTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    private ApprovalDesk Desk => field ??= new ApprovalDesk(Host);

    [Fact]
    public async Task Batch_IsMadeInTheBackground_EachHolderHasHisOwnFile_AndWhoeverHasThePaperMayAsk()
    {
        var cases = await FinalCases.AddAsync(Host, 2, name: number => number == 1 ? "阿依古丽·买买提" : "王小明");
        var (document, _) = await Desk.IssuedAsync(cases);
        OfficePath.Accept(await StartAsync(document));
        Assert.IsType<CertificatesUnderWay>(Assert.Single((await StartAsync(document)).Refusals));

        Assert.Equal(2, await Host.Get<CertificateWorker>().WorkAsync(default));

        var view = await ViewAsync(document);
        Assert.Equal((2, 2, CertificateBatchState.Done), (view.All, view.Made, view.State));
        Assert.Equal(["新X职证202300001", "新X职证202300002"], view.Rows.Select(row => row.Number));
        Assert.IsType<NoCertificateToIssue>(Assert.Single((await StartAsync(document)).Refusals));
        var own = Assert.Single((await Host.As("final1").Get<ListMyCertificates>().HandleAsync(default))!);
        var file = (await Host.As("final1").Get<GetCertificateFile>().HandleAsync(own.Id.ToString(), default))!;
        Assert.Null(await Host.As("final2").Get<GetCertificateFile>().HandleAsync(own.Id.ToString(), default));
        Assert.Null(await Host.As("chenjing").Get<GetCertificateFile>().HandleAsync(own.Id.ToString(), default));
        Assert.NotNull(await Host.As("zhaolei").Get<GetCertificateFile>().HandleAsync(own.Id.ToString(), default));
        using var pdf = new PdfFile(file.Content);
        var words = pdf.Words();
        Assert.Contains("新X职证202300001", words, StringComparison.Ordinal);
        Assert.DoesNotContain(InventedNumber.Of(1), words, StringComparison.Ordinal);
        Assert.Contains(InventedNumber.Of(1)[^4..], words, StringComparison.Ordinal);

        var lookup = Host.As("nobody").Get<LookUpCertificate>();
        var found = (await lookup.AskAsync(" 新X职证〔2023〕00001号", "阿依古丽•买买提", default))!;
        Assert.True(found.Stands);
        Assert.DoesNotContain(found.Lines, line => line.Label.Contains("身份证", StringComparison.Ordinal) || line.Value.Contains(InventedNumber.Of(1)[^4..], StringComparison.Ordinal));
        Assert.Null(await lookup.AskAsync("新X职证202300001", "王小明", default));
        Assert.Null(await lookup.AskAsync("新X职证202399999", "王小明", default));
        Assert.Null(await lookup.AskAsync("新X职证202300001", "", default));
        Assert.Equal(found.Lines, (await lookup.AskAsync(Code().Match(words).Groups["code"].Value, default))!.Lines);
        Assert.Null(await lookup.AskAsync("00000-00000-00000-00000", default));
    }

    [Fact]
    public async Task Batch_StoppedInTheMiddle_GoesOnWhereItWas()
    {
        var (document, _) = await Desk.IssuedAsync(await FinalCases.AddAsync(Host, 6));
        OfficePath.Accept(await StartAsync(document));
        var stopped = Worker(async (made, _) =>
        {
            if (made == 3)
            {
                OfficePath.Accept(await Host.As("zhaolei").Get<StopCertificates>().HandleAsync(new(document), default));
            }
        });

        Assert.Equal(2, await stopped.WorkAsync(default));

        Assert.Equal(CertificateBatchState.Stopped, (await ViewAsync(document)).State);
        Assert.IsType<CertificatesNotUnderWay>(Assert.Single((await Host.As("zhaolei").Get<StopCertificates>().HandleAsync(new(document), default)).Refusals));
        OfficePath.Accept(await StartAsync(document));
        Assert.Equal(4, await Worker().WorkAsync(default));
        await OnceEachAsync(document, 6);
    }

    [Fact]
    public async Task Batch_CharacterWithoutGlyph_TheOthersAreMade_AndThePageNamesIt()
    {
        var (document, _) = await Desk.IssuedAsync(await FinalCases.AddAsync(Host, 3));
        OfficePath.Accept(await StartAsync(document));

        Assert.Equal(2, await Worker((made, _) => made == 2 ? throw new GlyphMissingException("证书", [new Rune(0xE000)]) : Task.CompletedTask).WorkAsync(default));

        var view = await ViewAsync(document);
        Assert.Equal((2, 1, CertificateBatchState.Done), (view.Made, view.Failed, view.State));
        Assert.Contains("U+E000", view.Rows[1].Problem, StringComparison.Ordinal);
        OfficePath.Accept(await StartAsync(document));
        Assert.Equal(1, await Worker().WorkAsync(default));
        await OnceEachAsync(document, 3);
    }

    [Fact]
    public async Task Batch_PrinterGone_StopsAndSaysSo()
    {
        var (document, _) = await Desk.IssuedAsync(await FinalCases.AddAsync(Host, 2));
        OfficePath.Accept(await StartAsync(document));

        Assert.Equal(0, await Worker((_, _) => throw new IOException("gone")).WorkAsync(default));

        var view = await ViewAsync(document);
        Assert.Equal((CertificateBatchState.Stopped, PrintDesk.Failed), (view.State, view.Problem));
    }

    [Fact]
    public async Task Batch_DatabaseGoneForAMoment_GoesOnByItself()
    {
        var (document, _) = await Desk.IssuedAsync(await FinalCases.AddAsync(Host, 3));
        OfficePath.Accept(await StartAsync(document));
        var gone = Worker((made, _) => made == 2 ? throw new DbUpdateException("gone", new GoneDatabase()) : Task.CompletedTask);

        await Assert.ThrowsAsync<DbUpdateException>(() => gone.WorkAsync(default));

        var view = await ViewAsync(document);
        Assert.Equal((CertificateBatchState.Running, "", 1), (view.State, view.Problem, view.Made));
        Assert.Equal(2, await Worker().WorkAsync(default));
        await OnceEachAsync(document, 3);
    }

    [Fact]
    public async Task Batch_OfTwoWorkersAtOnce_IssuesNothingTwice()
    {
        var (document, _) = await Desk.IssuedAsync(await FinalCases.AddAsync(Host, 12));
        OfficePath.Accept(await StartAsync(document));

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => Worker().WorkAsync(default))));

        await OnceEachAsync(document, 12);
    }

    [Fact]
    public async Task Certificate_OfARevokedTitle_IsVoid_AndSaysNothingMoreThanItsNumber()
    {
        var cases = await FinalCases.AddAsync(Host, 2);
        var (document, _) = await Desk.IssuedAsync(cases);
        OfficePath.Accept(await StartAsync(document));
        await Worker().WorkAsync(default);

        OfficePath.Accept(await Desk.RevokeAsync((await Desk.ProposeAsync(document, [cases[0].Case])).Draft!.Value));

        var found = (await Host.As("nobody").Get<LookUpCertificate>().AskAsync("新X职证202300001", $"甲{FinalCases.ChineseNumber(1)}", default))!;
        Assert.False(found.Stands);
        Assert.Equal([("证书编号", "新X职证202300001")], found.Lines);
        var own = Assert.Single((await Host.As("final1").Get<ListMyCertificates>().HandleAsync(default))!);
        Assert.Contains("自治州人社决〔2023〕3号", own.Revocation, StringComparison.Ordinal);
        Assert.Null(await Host.As("final1").Get<GetCertificateFile>().HandleAsync(own.Id.ToString(), default));
        Assert.Null(await Host.As("final2").Get<GetCertificateFile>().HandleAsync(own.Id.ToString(), default));

        // the platform learns which certificate is void, and whoever holds the document how many of it
        var notice = (await Desk.RequestAsync()).Notice.ToString();
        var rows = JsonDocument.Parse((await Host.As("zhaolei").Get<ExportApproved>().HandleAsync(notice, "json", default))!.Content).RootElement.GetProperty("rows").EnumerateArray();
        Assert.Equal(["新X职证202300001", "新X职证202300002"], rows.Select(row => row.GetProperty("certificate_number").GetString()));
        await using (var db = await Host.DbAsync())
        {
            var text = JsonSerializer.Deserialize<ApprovalDocument>(await db.IssuedDocuments.Where(one => one.Id == document).Select(one => one.Content).SingleAsync())!.Verification;
            var paper = (await Host.As("nobody").Get<LookUpCertificate>().AskAsync(Regex.Match(text, "[0-9A-Z]{5}(-[0-9A-Z]{5}){3}").Value, default))!;
            Assert.Contains(("人数", "2人，其中1人的任职资格已撤销"), paper.Lines);
        }

        var replacement = (await Desk.PrepareReplacementAsync(document)).Draft!.Value;
        OfficePath.Accept((await Desk.ReplaceAsync(replacement)).Verdict);
        OfficePath.Accept(await StartAsync(replacement));
        Assert.IsType<DocumentIsRevoked>((await StartAsync(document)).Refusals[0]);
        Assert.Equal(1, await Worker().WorkAsync(default));
        Assert.Equal("新X职证202300003", Assert.Single((await ViewAsync(replacement)).Rows).Number);
    }

    /// <summary>Between the moment a person is found and the one the certificate is issued.</summary>
    [Fact]
    public async Task Batch_TitleRevokedWhileItsCertificateIsBegun_IssuesNone_AndGoesOnWithTheOthers()
    {
        var cases = await FinalCases.AddAsync(Host, 2);
        var (document, _) = await Desk.IssuedAsync(cases);
        var proposal = (await Desk.ProposeAsync(document, [cases[0].Case])).Draft!.Value;
        OfficePath.Accept(await StartAsync(document));
        var revokes = new AskedOnce(Host.Clock, () => Desk.RevokeAsync(proposal));
        var content = ActivatorUtilities.CreateInstance<CertificateContent>(Host.Get<IServiceProvider>(), (TimeProvider)revokes);
        var claims = new CertificateClaims(Host.Get<IDbContextFactory<ReviewDb>>(), content, Host.Get<NewId>(), Host.Clock, TimeProvider.System);

        Assert.Equal(1, await Worker(claims: claims).WorkAsync(default));

        Assert.True(revokes.IsAsked);
        var view = await ViewAsync(document);
        Assert.Equal((1, 1, CertificateBatchState.Done), (view.All, view.Made, view.State));
        await using var db = await Host.DbAsync();
        Assert.False(await db.Certificates.AnyAsync(one => one.Case == cases[0].Case));
    }

    [Fact]
    public async Task Batch_StoppedAtItsLast_IsFinished_OrGoesOnWithThatOne()
    {
        var (document, _) = await Desk.IssuedAsync(await FinalCases.AddAsync(Host, 2));
        OfficePath.Accept(await StartAsync(document));
        Assert.Equal(1, await Worker(async (made, _) =>
        {
            if (made == 2)
            {
                OfficePath.Accept(await Host.As("zhaolei").Get<StopCertificates>().HandleAsync(new(document), default));
            }
        }).WorkAsync(default));
        Assert.Equal((true, "已停止，可以继续。"), ((await ViewAsync(document)).MayGoOn, (await ViewAsync(document)).StateTitle));
        OfficePath.Accept(await StartAsync(document));
        Assert.Equal(1, await Worker().WorkAsync(default));
        await OnceEachAsync(document, 2);

        // as if he had clicked between the last certificate and the end of the batch
        await using (var db = await Host.DbAsync())
        {
            Assert.Equal(1, await db.CertificateBatches.ExecuteUpdateAsync(set => set.SetProperty(one => one.State, CertificateBatchState.Stopped)));
        }
        Assert.Equal((false, "已完成。"), ((await ViewAsync(document)).MayGoOn, (await ViewAsync(document)).StateTitle));
    }

    /// <summary>Does something when it is asked for the time first.</summary>
    private sealed class AskedOnce(TimeProvider clock, Func<Task<Verdict>> act) : TimeProvider
    {
        public bool IsAsked { get; private set; }

        public override DateTimeOffset GetUtcNow()
        {
            if (!IsAsked)
            {
                IsAsked = true;
                OfficePath.Accept(Task.Run(act).GetAwaiter().GetResult());
            }
            return clock.GetUtcNow();
        }
    }

    private Task<Verdict> StartAsync(DocumentId document) => Host.As("zhaolei").Get<StartCertificates>().HandleAsync(new(document, "https://reviews.example/"), default);

    private async Task<ListCertificates.View> ViewAsync(DocumentId document) => (await Host.As("zhaolei").Get<ListCertificates>().HandleAsync(document, null, 1, default))!;

    /// <summary>Prints without a printer.</summary>
    /// <param name="before">Is told the number of the certificate within this worker, from 1.</param>
    private CertificateWorker Worker(Func<int, QualificationCertificate, Task>? before = null, CertificateClaims? claims = null)
    {
        var count = 0;
        return new(claims ?? Host.Get<CertificateClaims>(), Host.Get<FileVault>(), Host.Get<NewVerificationCode>(), async (certificate, _) =>
        {
            await (before?.Invoke(++count, certificate) ?? Task.CompletedTask);
            return Encoding.UTF8.GetBytes($"%PDF {certificate.Number} {certificate.Code}");
        }, Host.Get<Microsoft.Extensions.Logging.ILogger<CertificateWorker>>());
    }

    private async Task OnceEachAsync(DocumentId document, int count)
    {
        await using var db = await Host.DbAsync();
        var made = await db.Certificates.AsNoTracking().Where(one => one.Document == document).OrderBy(one => one.Number).ToListAsync();
        Assert.Equal(Enumerable.Range(1, count), made.Select(one => one.Number));
        Assert.Equal(count, made.Select(one => one.Case).Distinct().Count());
        Assert.Equal(count, made.Select(one => one.CodeHash).Distinct().Count());
        Assert.All(made, one => Assert.NotEqual("", one.Pdf));
        Assert.Equal(count, await db.AuditEntries.CountAsync(entry => entry.Operation == "IssueCertificate"));
    }

    [GeneratedRegex("(?<code>([0-9A-Z]{5}-){3}[0-9A-Z]{5})", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Code();
}

public sealed class CertificateOnSqliteTests() : CertificateTests(UseCaseHost.SqliteAsync);

public sealed class CertificateOnPostgresTests(PostgresServer server) : CertificateTests(() => UseCaseHost.PostgresAsync(server));
