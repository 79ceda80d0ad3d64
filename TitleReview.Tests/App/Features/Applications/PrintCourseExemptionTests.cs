using TitleReview.App.Features.Applications;
using TitleReview.Core.Kernel;
using TitleReview.Tests.App.Documents;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.Applications;

public abstract class PrintCourseExemptionTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    private static readonly CancellationToken _ct = CancellationToken.None;

    [Fact]
    public async Task Print_FromTheDraft_IsOnePageWithTheApplicantsData()
    {
        var id = await CompleteApplication.FilledInAsync(Host);

        using var pdf = new PdfFile((await PrintAsync("zhoumin", id, 0, "2021,2022"))!);

        var words = pdf.Words();
        Assert.Matches(@"Pages:\s+1\n", pdf.Info());
        Assert.All(
            ["免除继续教育学习申请表", "周敏", FilledForm.IdNumber, "1901年2月", "博斯腾县委党校", "申请免除2021、2022年度", "不得私自设置"],
            text => Assert.Contains(text, words, StringComparison.Ordinal));
        pdf.Picture("course-exemption");
    }

    [Theory]
    [InlineData("zhoumin", -1, "2022")]
    [InlineData("zhoumin", 3, "2022")]
    [InlineData("zhoumin", 0, "")]
    [InlineData("zhoumin", 0, "2022,")]
    [InlineData("zhoumin", 0, "１２３４")]
    [InlineData("zhoumin", 0, "2016,2017,2018,2019,2020,2021,2022,2023")]
    [InlineData("magang", 0, "2022")]
    [InlineData("liqiang", 0, "2022")]
    [InlineData("chenjing", 0, "2022")]
    public async Task Print_AskedOtherwiseOrBySomebodyElse_IsNothing(string who, int kind, string years)
    {
        var id = await CompleteApplication.StartedAsync(Host);

        Assert.Null(await PrintAsync(who, id, kind, years));
    }

    private Task<byte[]?> PrintAsync(string who, CaseId id, int kind, string years) => Host.As(who).Get<PrintCourseExemption>().HandleAsync(id, kind, years, _ct);
}

public sealed class PrintCourseExemptionOnSqliteTests() : PrintCourseExemptionTests(UseCaseHost.SqliteAsync);

public sealed class PrintCourseExemptionOnPostgresTests(PostgresServer server) : PrintCourseExemptionTests(() => UseCaseHost.PostgresAsync(server));
