using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Features.Applications;
using TitleReview.App.Features.Auditing;
using TitleReview.App.Features.FormalReviews;
using TitleReview.Core.Kernel;
using TitleReview.Core.Scoring;
using TitleReview.Core.Workflow;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.Applications;

public abstract class PreviewApplicationTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    [Fact]
    public async Task Preview_AsTheUnit_SaysWhatTheUnitIsShown()
    {
        var id = await CompleteApplication.SubmittedAsync(Host);

        var preview = (await Host.As("zhoumin").Get<PreviewApplication>().HandleAsync(id, CancellationToken.None))!;
        var unit = (await Host.As("liqiang").Get<GetAuditCase>().HandleAsync(id, CancellationToken.None))!;

        Assert.Equal((unit.Number, unit.Applicant, unit.Unit), (preview.Number, preview.Applicant, preview.Unit));
        Assert.Equal(unit.Sections.Select(section => section.Title), preview.Sections.Select(section => section.Title));
        Assert.Equal(unit.Sections.SelectMany(section => section.Lines), preview.Sections.SelectMany(section => section.Lines));
        Assert.Equal(unit.Sections.SelectMany(section => section.Pages).Select(page => page.Id), preview.Sections.SelectMany(section => section.Pages).Select(page => page.Id));
    }

    [Fact]
    public async Task Preview_AsAnExpert_IsToTheLetterWhatIsSealedLater()
    {
        var id = await CompleteApplication.SubmittedAsync(Host);
        var preview = (await Host.As("zhoumin").Get<PreviewApplication>().HandleAsync(id, CancellationToken.None))!;
        await CompleteApplication.PassUnitAsync(Host, id);
        (await CompleteApplication.PassAsync(Host, id)).MustAllow();
        (await Host.As("qianfang").Get<RecordFee>().HandleAsync(new(id, await VersionAsync(id), BeijingTime.FromUtc(Host.Clock.UtcNow()), "SJ-1", 220), CancellationToken.None)).MustAllow();
        var expert = await Host.PersonAsync("chenjing");
        (await Host.As("zhaolei").Get<HandOverToExperts>().HandleAsync(new([new SeenCase(id, await VersionAsync(id))], [expert]), CancellationToken.None)).MustAllow();

        await using var db = await Host.DbAsync();
        var sealedOne = Host.Get<BlindStore>().Open(await db.SealedSubmissions.SingleAsync());

        Assert.Equal(BlindContent.Write(sealedOne), BlindContent.Write(preview.Blind));
        Assert.Equal((preview.Blind.Pages.Count, 0, false), (preview.BlindPages.Count, preview.Unanswered, preview.WhyNotSeal.IsRefused));
        Assert.DoesNotContain("周敏", BlindContent.Write(preview.Blind), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Preview_BeforeAnyPageIsAnswered_ShowsTheTextAndSaysWhatIsMissing()
    {
        var id = await CompleteApplication.FilledInAsync(Host);

        var preview = (await Host.As("zhoumin").Get<PreviewApplication>().HandleAsync(id, CancellationToken.None))!;

        Assert.Empty(preview.BlindPages);
        Assert.Equal(17, preview.Unanswered);
        Assert.True(preview.WhyNotSeal.IsRefused);
        Assert.NotEmpty(preview.Blind.Sections);
    }

    private Task<int> VersionAsync(CaseId id) => CompleteApplication.VersionAsync(Host, id);
}

public sealed class PreviewApplicationOnSqliteTests() : PreviewApplicationTests(UseCaseHost.SqliteAsync);

public sealed class PreviewApplicationOnPostgresTests(PostgresServer server) : PreviewApplicationTests(() => UseCaseHost.PostgresAsync(server));
