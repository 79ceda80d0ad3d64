using System.Text;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Features.Applications;
using TitleReview.App.Imaging;
using TitleReview.Core.Kernel;
using TitleReview.Core.Masking;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.Applications;

/// <summary>A ticket is an authority of its own: one section of one draft, adding only, for a quarter of an hour.</summary>
public abstract class PhoneUploadTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    private const string Kind = "毕业证书";

    // nobody is signed in on the phone
    private PhoneUpload Phone => Host.As("a phone").Get<PhoneUpload>();

    [Fact]
    public async Task Ticket_OpenedOnce_TakesPagesInTheNameOfItsOwner()
    {
        var id = await DraftAsync();
        var pass = await OpenAsync(await IssueAsync(id));

        var section = (await Phone.DescribeAsync(pass, CancellationToken.None))!;
        var result = (await TakeAsync(pass))!;

        result.Verdict.MustAllow();
        Assert.Equal(("学历学位情况", 1, "第1行"), (section.Title, section.Rows[0].Number, section.Rows[0].Title));
        Assert.Contains(Kind, section.Kinds);
        await using var db = await Host.DbAsync();
        var page = await db.Pages.SingleAsync();
        Assert.Equal((id, "Education", 1, Kind, Role.Applicant, SecrecyDeclaration.NoSecrets), (page.Case, page.Section, page.Row, page.Kind, page.UploadedAs, page.Secrecy));
        Assert.Equal(await Host.PersonAsync("zhoumin"), (await db.AuditEntries.SingleAsync(entry => entry.Operation == nameof(UploadPage))).Actor);
    }

    [Fact]
    public async Task Ticket_OpenedASecondTime_IsUnknown()
    {
        var secret = await IssueAsync(await DraftAsync());
        await OpenAsync(secret);

        Assert.Null(await Phone.OpenAsync(secret, CancellationToken.None));
        await AssertUnknownAsync(secret);
    }

    [Fact]
    public async Task Ticket_OpenedTwiceAtTheSameMoment_OpensOnce()
    {
        var secret = await IssueAsync(await DraftAsync());

        var passes = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Phone.OpenAsync(secret, CancellationToken.None)));

        Assert.Single(passes, pass => pass is not null);
    }

    [Fact]
    public async Task Ticket_AfterAQuarterOfAnHour_IsUnknown()
    {
        var id = await DraftAsync();
        var pass = await OpenAsync(await IssueAsync(id));
        var unopened = await IssueAndKeepTheOtherAsync();

        Host.Clock.Now += TimeSpan.FromMinutes(15) - TimeSpan.FromSeconds(1);
        (await TakeAsync(pass))!.Verdict.MustAllow();
        Host.Clock.Now += TimeSpan.FromSeconds(1);

        await AssertUnknownAsync(pass);
        Assert.Null(await Phone.OpenAsync(unopened, CancellationToken.None));
        Assert.Null(await Host.As("zhoumin").Get<GetPhoneTicket>().HandleAsync(id, "Education", CancellationToken.None));
    }

    [Fact]
    public async Task Ticket_ClosedByItsOwner_IsUnknown()
    {
        var id = await DraftAsync();
        var pass = await OpenAsync(await IssueAsync(id));
        (await Host.As("zhoumin").Get<ClosePhoneTicket>().HandleAsync(id, CancellationToken.None)).MustAllow();

        await AssertUnknownAsync(pass);
    }

    [Fact]
    public async Task Ticket_AfterANewOne_IsUnknown()
    {
        var id = await DraftAsync();
        var pass = await OpenAsync(await IssueAsync(id));
        var next = await OpenAsync(await IssueAsync(id));

        await AssertUnknownAsync(pass);
        (await TakeAsync(next))!.Verdict.MustAllow();
    }

    [Fact]
    public async Task Ticket_OfAnApplicationHandedIn_IsUnknown_AlsoWhenItComesBack()
    {
        var id = await CompleteApplication.ReadyAsync(Host);
        var pass = await OpenAsync(await IssueAsync(id));
        Host.Clock.Now += TimeSpan.FromSeconds(1);
        (await CompleteApplication.SubmitAsync(Host, id)).MustAllow();
        await AssertUnknownAsync(pass);

        var returned = new TitleReview.App.Features.Auditing.ReturnForCorrection.Command(id, "请补充", await CompleteApplication.VersionAsync(Host, id));
        (await Host.As("liqiang").Get<TitleReview.App.Features.Auditing.ReturnForCorrection>().HandleAsync(returned, CancellationToken.None)).MustAllow();

        await AssertUnknownAsync(pass);
    }

    [Fact]
    public async Task Ticket_WhoseOwnerIsNoApplicantAnyMore_IsUnknown()
    {
        var pass = await OpenAsync(await IssueAsync(await DraftAsync()));
        await using (var db = await Host.DbAsync())
        {
            var person = await Host.PersonAsync("zhoumin");
            (await db.Assignments.SingleAsync(held => held.Person == person && held.Role == Role.Applicant)).RevokedAt = Host.Clock.UtcNow();
            db.Audit(default, Host.Clock.UtcNow(), "Revoke", "test");
            (await db.SaveAsync(CancellationToken.None)).MustAllow();
        }

        await AssertUnknownAsync(pass);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("short")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!")]
    [InlineData("周敏周敏周敏周敏周敏周敏周敏周敏周敏周敏周敏周敏周敏周敏周敏周敏周敏周敏周敏周敏周敏周")]
    public async Task Ticket_ThatWasNeverIssued_IsUnknown(string? secret)
    {
        await IssueAsync(await DraftAsync());

        Assert.Null(await Phone.OpenAsync(secret, CancellationToken.None));
        await AssertUnknownAsync(secret);
    }

    [Fact]
    public async Task Ticket_InTheDatabase_IsAHashOnly()
    {
        var secret = await IssueAsync(await DraftAsync());
        await using var db = await Host.DbAsync();
        var first = (await db.PhoneTickets.AsNoTracking().SingleAsync()).Hash;
        var pass = await OpenAsync(secret);
        var second = (await db.PhoneTickets.AsNoTracking().SingleAsync()).Hash;

        Assert.Equal(64, first.Length);
        Assert.NotEqual(first, second);
        var everything = string.Join('\n', (await db.AuditEntries.AsNoTracking().ToListAsync()).Select(entry => $"{entry.Operation} {entry.Subject} {entry.Detail}"));
        Assert.DoesNotContain(secret, everything, StringComparison.Ordinal);
        Assert.DoesNotContain(pass, everything, StringComparison.Ordinal);
    }

    /// <summary>Section, row and kind are judged as on the computer; the ticket's section cannot be left.</summary>
    [Theory]
    [InlineData(1, "身份证（正面）")]
    [InlineData(2, Kind)]
    [InlineData(-1, Kind)]
    public async Task Take_OfWhatTheSectionDoesNotAskFor_IsRefused(int row, string kind)
    {
        var pass = await OpenAsync(await IssueAsync(await DraftAsync()));

        var result = await Phone.TakeAsync(pass, new(row, kind, FilledForm.Scan, SecrecyDeclaration.NoSecrets), CancellationToken.None);

        Assert.IsType<EvidenceKindIsUnknown>(Assert.Single(result!.Verdict.Refusals));
    }

    [Fact]
    public async Task Take_OfABadFile_IsRefusedAsOnTheComputer()
    {
        var pass = await OpenAsync(await IssueAsync(await DraftAsync()));

        Assert.IsType<ScanIsNotJpeg>(Assert.Single((await TakeAsync(pass, Encoding.UTF8.GetBytes("<html>")))!.Verdict.Refusals));
        Assert.IsType<SecrecyIsUndeclared>(Assert.Single((await TakeAsync(pass, secrecy: SecrecyDeclaration.Missing))!.Verdict.Refusals));
        Assert.IsType<ScanIsTooLarge>(Assert.Single((await Phone.WhyNotReceiveAsync(pass, 11 * 1024 * 1024, CancellationToken.None))!.Refusals));
    }

    [Theory]
    [InlineData("Target")]
    [InlineData("Nowhere")]
    [InlineData("WorkSummary")]
    public async Task Issue_ForASectionWithoutEvidence_IsRefused(string section)
    {
        var issued = await Host.As("zhoumin").Get<IssuePhoneTicket>().HandleAsync(new(await DraftAsync(), section), CancellationToken.None);

        Assert.IsType<SectionTakesNoEvidence>(Assert.Single(issued.Verdict.Refusals));
        Assert.Empty(issued.Secret);
    }

    private async Task<CaseId> DraftAsync(string who = "zhoumin")
    {
        var id = await CompleteApplication.StartedAsync(Host, who);
        (await Host.As(who).Get<AddRow>().HandleAsync(id, "Education", CancellationToken.None)).MustAllow();
        return id;
    }

    private async Task<string> IssueAsync(CaseId id, string who = "zhoumin")
    {
        var issued = await Host.As(who).Get<IssuePhoneTicket>().HandleAsync(new(id, "Education"), CancellationToken.None);
        issued.Verdict.MustAllow();
        return issued.Secret;
    }

    private async Task<string> IssueAndKeepTheOtherAsync() => await IssueAsync(await DraftAsync("magang"), "magang");

    private async Task<string> OpenAsync(string secret)
    {
        var pass = await Phone.OpenAsync(secret, CancellationToken.None);
        Assert.NotNull(pass);
        return pass;
    }

    private Task<UploadPage.Result?> TakeAsync(string? pass, byte[]? content = null, SecrecyDeclaration secrecy = SecrecyDeclaration.NoSecrets) =>
        Phone.TakeAsync(pass, new(1, Kind, content ?? FilledForm.Scan, secrecy), CancellationToken.None);

    private async Task AssertUnknownAsync(string? pass)
    {
        Assert.Null(await Phone.DescribeAsync(pass, CancellationToken.None));
        Assert.Null(await Phone.WhyNotReceiveAsync(pass, 1000, CancellationToken.None));
        Assert.Null(await TakeAsync(pass));
    }
}

public sealed class PhoneUploadOnSqliteTests() : PhoneUploadTests(UseCaseHost.SqliteAsync);

public sealed class PhoneUploadOnPostgresTests(PostgresServer server) : PhoneUploadTests(() => UseCaseHost.PostgresAsync(server));
