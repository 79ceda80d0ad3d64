using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.App.DevData;
using TitleReview.App.Documents;
using TitleReview.App.Features.FormalReviews;
using TitleReview.App.Files;
using TitleReview.App.Identity;
using TitleReview.App.Jobs;
using TitleReview.Core.Applications;
using TitleReview.Core.FormalReviews;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;
using TitleReview.Tests.App.Documents;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.FormalReviews;

/// <summary>The forms of a notice as one batch: those that are missing and no others, once each, and for the office of the notice alone.</summary>
public abstract partial class EvaluationFormBatchTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    private const string Office = "zhaolei";

    [Fact]
    public async Task Batch_PrintsWhoHasNone_AndTheJoinedFileHasEachFormInOrderOnSheetsOfItsOwn()
    {
        var cases = await FinalCases.AddAsync(Host, 3, name: number => number == 2 ? "阿依古丽·买买提" : $"甲{FinalCases.ChineseNumber(number)}");
        (await Host.As("final2").Get<PrintEvaluationForm>().HandleAsync(new(cases[1].Case, "https://reviews.example/"), default)).Verdict.MustAllow();
        var notice = await NoticeAsync();
        Assert.Equal((3, 1, 2, true), await CountAsync(notice));
        OfficePath.Accept(await StartAsync(notice));
        Assert.IsType<EvaluationFormsUnderWay>(Assert.Single((await StartAsync(notice)).Refusals));

        Assert.Equal(2, await Host.Get<EvaluationFormWorker>().WorkAsync(default));

        var view = await ViewAsync(notice);
        Assert.Equal((3, 3, 0, EvaluationFormBatchState.Done, "已完成。"), (view.All, view.Standing, view.Failed, view.State, view.StateTitle));
        Assert.Equal(["2023-900001", "2023-900002", "2023-900003"], view.Rows.Select(row => row.Number));
        await OnceEachAsync(3);
        using var pdf = new PdfFile(await JoinedAsync(notice));
        var pages = pdf.Text("-raw").Split('\f')[..^1].Select(page => Regex.Replace(page, @"\s", "")).ToList();
        var starts = pages.Index().Where(page => Cover().IsMatch(page.Item)).Select(page => page.Index).ToList();
        Assert.Equal(3, starts.Count);
        Assert.All(starts, at => Assert.True(int.IsEvenInteger(at), $"{at}"));
        Assert.Equal(["甲零零零一", "阿依古丽·买买提", "甲零零零三"], starts.Select(at => Cover().Match(pages[at]).Groups["name"].Value));
        Assert.Equal(0, pages.Count % 2);
        Assert.Equal("", pdf.Complaints());
        for (var at = 0; at < 3; at++)
        {
            using var own = new PdfFile((await Host.As($"final{at + 1}").Get<GetPrintedForm>().HandleAsync(cases[at].Case, 1, default))!.Content);
            Assert.Equal(own.Text("-raw"), string.Concat(pdf.Text("-raw").Split('\f')[starts[at]..(at < 2 ? starts[at + 1] : pages.Count)].Select(page => $"{page}\f")));
            Assert.DoesNotContain(FinalCases.ChineseNumber(at == 0 ? 3 : 1), own.Words(), StringComparison.Ordinal);
            var code = Code().Match(own.Words()).Groups["code"].Value;
            Assert.True((await Host.As("nobody").Get<VerifyPrint>().AskAsync(code, default))!.Stands);
        }
        await using var db = await Host.DbAsync();
        var zhaolei = await Host.PersonAsync(Office);
        Assert.Equal(2, await db.AuditEntries.CountAsync(entry => entry.Operation == nameof(PrintEvaluationForm) && entry.Actor == zhaolei));
        Assert.Equal("part 1, 3 forms", (await db.AuditEntries.SingleAsync(entry => entry.Operation == nameof(GetJoinedForms) && entry.Actor == zhaolei && entry.Subject == notice.ToString())).Detail);
    }

    [Fact]
    public async Task Start_WhenNobodyIsMissing_DoesNothing()
    {
        await FinalCases.AddAsync(Host, 2);
        var notice = await NoticeAsync();
        OfficePath.Accept(await StartAsync(notice));
        await Worker().WorkAsync(default);

        Assert.IsType<NoEvaluationFormToPrint>(Assert.Single((await StartAsync(notice)).Refusals));

        Assert.Equal(0, await Worker().WorkAsync(default));
        Assert.False((await ViewAsync(notice)).MayGoOn);
        await OnceEachAsync(2);
    }

    [Fact]
    public async Task Batch_AfterTheDataChanged_PrintsAnew_AndTheOldPrintIsVoid()
    {
        var cases = await FinalCases.AddAsync(Host, 3);
        var notice = await NoticeAsync();
        OfficePath.Accept(await StartAsync(notice));
        await Worker().WorkAsync(default);

        await new OfficePath(Host).ChangeAsync(cases[1].Case, SectionCatalogue.Basic, "ethnicity", "回族", row: 0);

        var view = await ViewAsync(notice);
        Assert.Equal((2, 1, "上次生成已完成，现有1人需要生成。"), (view.Standing, view.Wanted, view.StateTitle));
        Assert.Equal([FormStanding.Standing, FormStanding.Void, FormStanding.Standing], view.Rows.Select(row => row.Standing));
        Assert.Equal("2023-900002", Assert.Single((await ViewAsync(notice, state: "wanted")).Rows).Number);
        Assert.Equal(2, (await ViewAsync(notice, state: "standing")).Total);
        OfficePath.Accept(await StartAsync(notice));
        Assert.Equal(1, await Worker().WorkAsync(default));
        Assert.Null(await Host.As("final2").Get<GetPrintedForm>().HandleAsync(cases[1].Case, 1, default));
        Assert.NotNull(await Host.As("final2").Get<GetPrintedForm>().HandleAsync(cases[1].Case, 2, default));
        Assert.Equal([1, 2, 1], (await ViewAsync(notice)).Rows.Select(row => row.Print!.Number));
        Assert.Equal(["1", "2", "1"], (await FilesAsync(notice)).Select(file => file.Split(' ')[2]));
    }

    [Fact]
    public async Task Batch_StoppedInTheMiddle_GoesOnWhereItWas()
    {
        await FinalCases.AddAsync(Host, 6);
        var notice = await NoticeAsync();
        OfficePath.Accept(await StartAsync(notice));

        // the third is drawn when he stops it, and is not kept
        Assert.Equal(2, await Worker(async (drawn, _) =>
        {
            if (drawn == 3)
            {
                OfficePath.Accept(await StopAsync(notice));
            }
        }).WorkAsync(default));

        Assert.Equal((2, EvaluationFormBatchState.Stopped, "已停止，可以继续。"), ((await ViewAsync(notice)).Standing, (await ViewAsync(notice)).State, (await ViewAsync(notice)).StateTitle));
        Assert.Equal(0, await Worker().WorkAsync(default));
        Assert.IsType<EvaluationFormsNotUnderWay>(Assert.Single((await StopAsync(notice)).Refusals));
        OfficePath.Accept(await StartAsync(notice));
        Assert.Equal(4, await Worker().WorkAsync(default));
        await OnceEachAsync(6);
    }

    [Fact]
    public async Task Batch_CharacterWithoutGlyph_TheOthersArePrinted_AndThePageNamesIt()
    {
        await FinalCases.AddAsync(Host, 3, name: number => number == 2 ? "甲\U000323AF" : $"甲{FinalCases.ChineseNumber(number)}");
        var notice = await NoticeAsync();
        OfficePath.Accept(await StartAsync(notice));

        Assert.Equal(2, await Host.Get<EvaluationFormWorker>().WorkAsync(default));

        var view = await ViewAsync(notice, state: "failed");
        Assert.Equal((2, 1, EvaluationFormBatchState.Done), (view.Standing, view.Failed, view.State));
        Assert.Contains("U+323AF", Assert.Single(view.Rows).Problem, StringComparison.Ordinal);
        OfficePath.Accept(await StartAsync(notice));
        Assert.Equal(1, await Worker().WorkAsync(default));
        Assert.Equal(0, (await ViewAsync(notice)).Failed);
        await OnceEachAsync(3);
    }

    [Fact]
    public async Task Batch_OneThatCannotBeDrawn_IsLeftOut_AndWhatIsBrokenForAllStops()
    {
        await FinalCases.AddAsync(Host, 3);
        var notice = await NoticeAsync();
        OfficePath.Accept(await StartAsync(notice));
        Assert.Equal(2, await Worker((drawn, _) => drawn == 2 ? throw new PrintFailedException("cairo") : Task.CompletedTask).WorkAsync(default));
        Assert.Equal((1, EvaluationFormBatchState.Done), ((await ViewAsync(notice)).Failed, (await ViewAsync(notice)).State));
        OfficePath.Accept(await StartAsync(notice));

        Assert.Equal(0, await Worker((_, _) => throw new IOException("gone")).WorkAsync(default));

        Assert.Equal((EvaluationFormBatchState.Stopped, PrintDesk.Failed), ((await ViewAsync(notice)).State, (await ViewAsync(notice)).Problem));
    }

    [Fact]
    public async Task Batch_OfThreeWorkersAtOnce_PrintsNothingTwice()
    {
        await FinalCases.AddAsync(Host, 12);
        OfficePath.Accept(await StartAsync(await NoticeAsync()));

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => Worker().WorkAsync(default))));

        await OnceEachAsync(12);
    }

    /// <summary>The first has drawn its third form when its lease is the second's: that form is not on record, and the second prints it.</summary>
    [Fact]
    public async Task Batch_WhoseLeaseIsLost_GoesOnElsewhere_AndNothingIsPrintedTwice()
    {
        await FinalCases.AddAsync(Host, 6);
        var notice = await NoticeAsync();
        OfficePath.Accept(await StartAsync(notice));
        var second = 0;

        var first = await Worker(async (drawn, _) =>
        {
            if (drawn == 3)
            {
                await ExpireAsync();
                second = await Worker().WorkAsync(default);
            }
        }).WorkAsync(default);

        Assert.Equal((2, 4), (first, second));
        Assert.Equal(EvaluationFormBatchState.Done, (await ViewAsync(notice)).State);
        await OnceEachAsync(6);
    }

    /// <summary>While his form is drawn, the applicant prints it himself, and another changes his data.</summary>
    [Fact]
    public async Task Batch_PrintedOrChangedMeanwhile_IsNotPrintedTwiceNorOfOldData()
    {
        var cases = await FinalCases.AddAsync(Host, 2);
        var notice = await NoticeAsync();
        OfficePath.Accept(await StartAsync(notice));
        var path = new OfficePath(Host);

        // the first by himself; the second changed, so that it is drawn again
        Assert.Equal(1, await Worker(async (drawn, _) =>
        {
            switch (drawn)
            {
                case 1:
                    (await Host.As("final1").Get<PrintEvaluationForm>().HandleAsync(new(cases[0].Case, "https://reviews.example/"), default)).Verdict.MustAllow();
                    break;
                case 2:
                    await path.ChangeAsync(cases[1].Case, SectionCatalogue.Basic, "ethnicity", "回族");
                    break;
                default:
                    Assert.Equal(3, drawn);
                    break;
            }
        }).WorkAsync(default));

        await OnceEachAsync(2);
        Assert.Equal((2, 2), ((await ViewAsync(notice)).Standing, (await ViewAsync(notice)).All));
    }

    [Fact]
    public async Task Notice_ThatWantsNoForm_SaysSoOfEach_AndNothingIsPrinted()
    {
        var notAsked = await AnotherNotice.PublishAsync(Host, ("evaluation_form.is_required", false));
        await new OfficePath(Host).AcceptedAsync("magang", Cast.OtherUnit, "2023-0002", under: notAsked);

        var view = await ViewAsync(notAsked);

        Assert.Equal((0, 1), (view.All, view.Total));
        Assert.Equal(FormStanding.NotPrintable, Assert.Single(view.Rows).Standing);
        Assert.Equal("本通知不需要提交评审表。", view.Rows[0].Printable.Sentence);
        Assert.IsType<NoEvaluationFormToPrint>(Assert.Single((await StartAsync(notAsked)).Refusals));
        Assert.Null(await Host.As(Office).Get<GetJoinedForms>().HandleAsync(notAsked, 1, default));
    }

    /// <summary>Hidden reads as non-existent; and the office's own page shows nobody his own case.</summary>
    [Fact]
    public async Task Others_GetNothing_AsIfTheNoticeWereNotThere()
    {
        await FinalCases.AddAsync(Host, 2);
        await OtherOfficeAsync();
        var (notice, nowhere) = (await NoticeAsync(), new NoticeId(Guid.NewGuid()));
        OfficePath.Accept(await StartAsync(notice));
        await Worker().WorkAsync(default);

        foreach (var who in (string[])["final1", "liqiang", "chenjing", "qianfang", "lijianguo", "wuhao", "sunhao", "otheroffice"])
        {
            foreach (var id in (NoticeId[])[notice, nowhere])
            {
                Assert.Null(await Host.As(who).Get<ListEvaluationForms>().HandleAsync(id, null, null, 1, default));
                Assert.Null(await Host.As(who).Get<GetJoinedForms>().HandleAsync(id, 1, default));
                Assert.IsType<OperationNotFound>(Assert.Single((await Host.As(who).Get<StartEvaluationForms>().HandleAsync(new(id, "https://reviews.example/"), default)).Refusals));
                Assert.IsType<OperationNotFound>(Assert.Single((await Host.As(who).Get<StopEvaluationForms>().HandleAsync(new(id), default)).Refusals));
            }
        }
        foreach (var part in (int[])[int.MinValue, -1, 0, 2, int.MaxValue])
        {
            Assert.Null(await Host.As(Office).Get<GetJoinedForms>().HandleAsync(notice, part, default));
        }
        await using var db = await Host.DbAsync();
        Assert.False(await db.AuditEntries.AnyAsync(entry => entry.Operation == nameof(GetJoinedForms)));
    }

    [Fact]
    public async Task JoinedFile_OfMoreThanAPart_ComesInParts()
    {
        const int people = GetJoinedForms.PeopleOfPart + 1;
        await FinalCases.AddAsync(Host, people);
        var notice = await NoticeAsync();
        OfficePath.Accept(await StartAsync(notice));
        Assert.Equal(people, await Worker().WorkAsync(default));

        Assert.Equal(2, (await ViewAsync(notice)).Parts);
        var (first, second) = (await Host.As(Office).Get<GetJoinedForms>().HandleAsync(notice, 1, default), await Host.As(Office).Get<GetJoinedForms>().HandleAsync(notice, 2, default));

        Assert.EndsWith(" 评审表（第1—200份）.pdf", first!.Name, StringComparison.Ordinal);
        Assert.EndsWith(" 评审表（第201—201份）.pdf", second!.Name, StringComparison.Ordinal);
        Assert.Null(await Host.As(Office).Get<GetJoinedForms>().HandleAsync(notice, 3, default));
    }

    private async Task<NoticeId> NoticeAsync()
    {
        await using var db = await Host.DbAsync();
        return await db.Notices.Where(notice => notice.PolicyId == TestWorld.PolicyId).Select(notice => notice.Id).SingleAsync();
    }

    private Task<Verdict> StartAsync(NoticeId notice) => Host.As(Office).Get<StartEvaluationForms>().HandleAsync(new(notice, "https://reviews.example/"), default);

    private Task<Verdict> StopAsync(NoticeId notice) => Host.As(Office).Get<StopEvaluationForms>().HandleAsync(new(notice), default);

    private async Task<ListEvaluationForms.View> ViewAsync(NoticeId notice, string? state = null) => (await Host.As(Office).Get<ListEvaluationForms>().HandleAsync(notice, null, state, 1, default))!;

    private async Task<(int All, int Standing, int Wanted, bool MayGoOn)> CountAsync(NoticeId notice) => await ViewAsync(notice) is var view ? (view.All, view.Standing, view.Wanted, view.MayGoOn) : default;

    private async Task<byte[]> JoinedAsync(NoticeId notice)
    {
        var file = (await Host.As(Office).Get<GetJoinedForms>().HandleAsync(notice, 1, default))!;
        Assert.EndsWith(" 评审表.pdf", file.Name, StringComparison.Ordinal);
        using var output = new MemoryStream();
        await file.Write(output);
        return output.ToArray();
    }

    /// <summary>What the false printer wrote for each print that stands, by case number.</summary>
    private async Task<IReadOnlyList<string>> FilesAsync(NoticeId notice)
    {
        var files = new List<string>();
        foreach (var row in (await ViewAsync(notice)).Rows)
        {
            files.Add(Encoding.UTF8.GetString(await Host.Get<FileVault>().GetAsync(row.Print!.Pdf, default)));
        }
        return files;
    }

    /// <summary>Prints without a printer.</summary>
    /// <param name="before">Is told the number of the form within this worker, from 1.</param>
    private EvaluationFormWorker Worker(Func<int, EvaluationForm, Task>? before = null)
    {
        var count = 0;
        return new(Host.Get<EvaluationFormClaims>(), Host.Get<FileVault>(), async (form, seal, _) =>
        {
            await (before?.Invoke(++count, form) ?? Task.CompletedTask);
            return Encoding.UTF8.GetBytes($"%PDF {form.Number} {form.Print} {seal.Code} {seal.Address}");
        }, Host.Get<Microsoft.Extensions.Logging.ILogger<EvaluationFormWorker>>());
    }

    private async Task OnceEachAsync(int count)
    {
        await using var db = await Host.DbAsync();
        var made = await db.EvaluationPrints.AsNoTracking().ToListAsync();
        Assert.Equal(count, made.Count);
        Assert.All(made, one => Assert.Equal(1, one.Number));
        Assert.Equal(count, made.Select(one => one.Case).Distinct().Count());
        Assert.Equal(count, made.Select(one => one.CodeHash).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(count, made.Select(one => one.Pdf).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(count, await db.AuditEntries.CountAsync(entry => entry.Operation == nameof(PrintEvaluationForm)));
    }

    /// <summary>As if the machine of the one who has it had stood still.</summary>
    private async Task ExpireAsync()
    {
        await using var db = await Host.DbAsync();
        await db.EvaluationFormBatches.ExecuteUpdateAsync(set => set.SetProperty(batch => batch.LeaseEndsAt, new DateTime(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc)));
    }

    private async Task OtherOfficeAsync()
    {
        await using var db = await Host.DbAsync();
        var person = new Person { Id = new(Guid.NewGuid()), Issuer = DevelopmentProvider.IssuerName, Subject = "otheroffice", Name = "别处" };
        db.People.Add(person);
        db.Assignments.Add(new Assignment { Id = Guid.NewGuid(), Person = person.Id, Organisation = await Host.OrganisationAsync(Cast.Centre), Role = Role.CommitteeOffice, FromOn = new(2023, 1, 1) });
        db.Audit(default, Host.Clock.UtcNow(), "OtherOffice", person.Id.ToString());
        OfficePath.Accept(await db.SaveAsync(default));
    }

    [GeneratedRegex("专业技术职务任职资格评审表.*姓名(?<name>.+?)工作单位", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Cover();

    [GeneratedRegex("验证码(?<code>([0-9A-Z]{5}-){3}[0-9A-Z]{5})", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Code();
}

public sealed class EvaluationFormBatchOnSqliteTests() : EvaluationFormBatchTests(UseCaseHost.SqliteAsync);

public sealed class EvaluationFormBatchOnPostgresTests(PostgresServer server) : EvaluationFormBatchTests(() => UseCaseHost.PostgresAsync(server));
