using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.App.DevData;
using TitleReview.App.Features.FormalReviews;
using TitleReview.App.Identity;
using TitleReview.App.Jobs;
using TitleReview.Core.FormalReviews;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;
using TitleReview.Tests.App.Documents;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.FormalReviews;

/// <summary>All forms of a notice in one file: whole, in order, and for the office of the notice alone.</summary>
public abstract partial class JoinedFormsTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    private EvaluationFormDesk Desk => field ??= new(Host);

    [Fact]
    public async Task Batch_PrintsWhoHasNone_AndTheJoinedFileHasEachFormInOrderOnSheetsOfItsOwn()
    {
        var cases = await FinalCases.AddAsync(Host, 3, name: number => number == 2 ? "阿依古丽·买买提" : $"甲{FinalCases.ChineseNumber(number)}");
        (await Host.As("final2").Get<PrintEvaluationForm>().HandleAsync(new(cases[1].Case, "https://reviews.example/"), default)).Verdict.MustAllow();
        var notice = await Desk.NoticeAsync();
        Assert.Equal((3, 1, 2, true), await CountAsync(notice));
        OfficePath.Accept(await Desk.StartAsync(notice));
        Assert.IsType<EvaluationFormsUnderWay>(Assert.Single((await Desk.StartAsync(notice)).Refusals));

        Assert.Equal(2, await Host.Get<EvaluationFormWorker>().WorkAsync(default));

        var view = await Desk.ViewAsync(notice);
        Assert.Equal((3, 3, 0, EvaluationFormBatchState.Done, "已完成。"), (view.All, view.Standing, view.Failed, view.State, view.StateTitle));
        Assert.Equal(["2023-900001", "2023-900002", "2023-900003"], view.Rows.Select(row => row.Number));
        await Desk.OnceEachAsync(3);
        using var pdf = new PdfFile(await Desk.JoinedAsync(notice));
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
        var zhaolei = await Host.PersonAsync(EvaluationFormDesk.Office);
        Assert.Equal(2, await db.AuditEntries.CountAsync(entry => entry.Operation == nameof(PrintEvaluationForm) && entry.Actor == zhaolei));
        Assert.Equal("part 1, 3 forms", (await db.AuditEntries.SingleAsync(entry => entry.Operation == nameof(GetJoinedForms) && entry.Actor == zhaolei && entry.Subject == notice.ToString())).Detail);
    }

    /// <summary>Hidden reads as non-existent; and the office's own page shows nobody his own case.</summary>
    [Fact]
    public async Task Others_GetNothing_AsIfTheNoticeWereNotThere()
    {
        await FinalCases.AddAsync(Host, 2);
        await OtherOfficeAsync();
        var (notice, nowhere) = (await Desk.NoticeAsync(), new NoticeId(Guid.NewGuid()));
        OfficePath.Accept(await Desk.StartAsync(notice));
        await Desk.Worker().WorkAsync(default);

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
            Assert.Null(await Host.As(EvaluationFormDesk.Office).Get<GetJoinedForms>().HandleAsync(notice, part, default));
        }
        await using var db = await Host.DbAsync();
        Assert.False(await db.AuditEntries.AnyAsync(entry => entry.Operation == nameof(GetJoinedForms)));
    }

    [Fact]
    public async Task JoinedFile_OfMoreThanAPart_ComesInParts()
    {
        const int people = GetJoinedForms.PeopleOfPart + 1;
        await FinalCases.AddAsync(Host, people);
        var notice = await Desk.NoticeAsync();
        OfficePath.Accept(await Desk.StartAsync(notice));
        Assert.Equal(people, await Desk.Worker().WorkAsync(default));

        Assert.Equal(2, (await Desk.ViewAsync(notice)).Parts);
        var (first, second) = (await Host.As(EvaluationFormDesk.Office).Get<GetJoinedForms>().HandleAsync(notice, 1, default), await Host.As(EvaluationFormDesk.Office).Get<GetJoinedForms>().HandleAsync(notice, 2, default));

        Assert.EndsWith(" 评审表（第1—200份）.pdf", first!.Name, StringComparison.Ordinal);
        Assert.EndsWith(" 评审表（第201—201份）.pdf", second!.Name, StringComparison.Ordinal);
        Assert.Null(await Host.As(EvaluationFormDesk.Office).Get<GetJoinedForms>().HandleAsync(notice, 3, default));
    }

    /// <summary>Whoever works in the office and applies himself is an applicant there: his form is a colleague's affair and his own.</summary>
    [Fact]
    public async Task Officer_WhoAppliesHimself_NeitherSeesNorPrintsNorTakesHisOwnWithTheOthers()
    {
        var cases = await FinalCases.AddAsync(Host, 2);
        await AppointAsync("final1");
        var (notice, officer) = (await Desk.NoticeAsync(), Host.As("final1"));

        Assert.Equal("2023-900002", Assert.Single((await officer.Get<ListEvaluationForms>().HandleAsync(notice, null, null, 1, default))!.Rows).Number);
        OfficePath.Accept(await officer.Get<StartEvaluationForms>().HandleAsync(new(notice, "https://reviews.example/"), default));
        Assert.Equal(1, await Desk.Worker().WorkAsync(default));
        Assert.Equal([FormStanding.Missing, FormStanding.Standing], (await Desk.ViewAsync(notice)).Rows.Select(row => row.Standing));
        OfficePath.Accept(await Desk.StartAsync(notice));
        Assert.Equal(1, await Desk.Worker().WorkAsync(default));
        Assert.NotNull(await officer.Get<GetPrintedForm>().HandleAsync(cases[0].Case, 1, default));
        Assert.NotNull(await officer.Get<GetJoinedForms>().HandleAsync(notice, 1, default));

        await using var db = await Host.DbAsync();
        var person = await Host.PersonAsync("final1");
        Assert.Equal("part 1, 1 forms", (await db.AuditEntries.SingleAsync(entry => entry.Operation == nameof(GetJoinedForms) && entry.Actor == person)).Detail);
    }

    /// <summary>Over HTTP, to the letter: whoever may not have the file is told what he is told of a notice that is not there.</summary>
    [Fact]
    public async Task File_OverHttp_IsTheOfficesAlone()
    {
        await FinalCases.AddAsync(Host, 1);
        await OtherOfficeAsync();
        var notice = await Desk.NoticeAsync();
        OfficePath.Accept(await Desk.StartAsync(notice));
        Assert.Equal(1, await Host.Get<EvaluationFormWorker>().WorkAsync(default));
        await using var site = await OpenSite.StartAsync(Host);
        var address = new Uri($"/files/evaluation-forms/{notice}/1.pdf", UriKind.Relative);

        using var office = await site.As(EvaluationFormDesk.Office).GetAsync(address);
        Assert.Equal((HttpStatusCode.OK, "application/pdf"), (office.StatusCode, office.Content.Headers.ContentType?.MediaType));
        Assert.EndsWith(" 评审表.pdf", office.Content.Headers.ContentDisposition?.FileNameStar, StringComparison.Ordinal);
        using var pdf = new PdfFile(await office.Content.ReadAsByteArrayAsync());
        Assert.Contains("甲零零零一", pdf.Words(), StringComparison.Ordinal);

        foreach (var who in (string[])["final1", "chenjing", "otheroffice", "liqiang"])
        {
            var nowhere = await TextAsync(site.As(who), new($"/files/evaluation-forms/{Guid.NewGuid()}/1.pdf", UriKind.Relative));
            Assert.StartsWith($"{HttpStatusCode.NotFound}", nowhere, StringComparison.Ordinal);
            Assert.Equal(nowhere, await TextAsync(site.As(who), address));
        }
    }

    private static async Task<string> TextAsync(HttpClient who, Uri address)
    {
        using var answer = await who.GetAsync(address);
        var headers = answer.Headers.Concat(answer.Content.Headers).Where(header => header.Key != "Date").Select(header => $"{header.Key}: {string.Join(", ", header.Value)}");
        return $"{answer.StatusCode}\n{string.Join('\n', headers.Order(StringComparer.Ordinal))}\n{await answer.Content.ReadAsStringAsync()}";
    }

    private async Task<(int All, int Standing, int Wanted, bool MayGoOn)> CountAsync(NoticeId notice) => await Desk.ViewAsync(notice) is var view ? (view.All, view.Standing, view.Wanted, view.MayGoOn) : default;

    private async Task AppointAsync(string subject)
    {
        await using var db = await Host.DbAsync();
        db.Assignments.Add(new Assignment { Id = Guid.NewGuid(), Person = await Host.PersonAsync(subject), Organisation = await Host.OrganisationAsync(Cast.Office), Role = Role.CommitteeOffice, FromOn = new(2023, 1, 1) });
        db.Audit(default, Host.Clock.UtcNow(), "AppointedForTest", subject);
        OfficePath.Accept(await db.SaveAsync(default));
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

public sealed class JoinedFormsOnSqliteTests() : JoinedFormsTests(UseCaseHost.SqliteAsync);

public sealed class JoinedFormsOnPostgresTests(PostgresServer server) : JoinedFormsTests(() => UseCaseHost.PostgresAsync(server));
