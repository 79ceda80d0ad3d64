using System.Text.RegularExpressions;
using TitleReview.App.Features.FormalReviews;
using TitleReview.Core.Applications;
using TitleReview.Core.FormalReviews;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;
using TitleReview.Tests.App.Documents;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.FormalReviews;

public abstract partial class EvaluationPrintTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    private OfficePath Path => field ??= new OfficePath(Host);

    [Fact]
    public async Task Print_FromReceiptOn_IsConfirmedUntilTheDataChange()
    {
        var file = await Path.AcceptedAsync();
        var first = await CodeAsync(file, "zhoumin");
        var second = await CodeAsync(file, "zhaolei");

        var confirmed = (await AskAsync(second))!;
        Assert.Equal(("2023-0001-B2", 2, "周**", true), (confirmed.FormNumber, confirmed.Print, confirmed.Name, confirmed.Stands));
        Assert.True((await AskAsync(first.ToLowerInvariant()))!.Stands);
        Assert.Null(await AskAsync($"{VerificationCode.Of(new byte[VerificationCode.Length])}"));
        Assert.Null(await AskAsync("'; DROP TABLE evaluation_prints; --"));

        await Path.ChangeAsync(file, SectionCatalogue.Qualification, "title", "讲师");

        Assert.False((await AskAsync(second))!.Stands);
        Assert.Null(await Host.As("zhoumin").Get<GetPrintedForm>().HandleAsync(file, 1, default));
        Assert.Equal([false, false], (await Host.As("zhoumin").Get<GetEvaluationForm>().HandleAsync(file, default))!.Prints.Select(print => print.Stands));
    }

    [Fact]
    public async Task Print_BeforeReceiptOrByOthersOrNotAskedFor_Refuses()
    {
        var early = await Path.AcceptedAsync(isAccepted: false);
        var notAsked = await AnotherNotice.PublishAsync(Host, ("evaluation_form.is_required", false));
        var other = await Path.AcceptedAsync("magang", TitleReview.App.DevData.Cast.OtherUnit, "2023-0002", under: notAsked);

        Assert.IsType<StageDoesNotAllow>(Assert.Single((await PrintAsync(early, "zhoumin")).Verdict.Refusals));
        Assert.IsType<EvaluationFormNotPrintable>(Assert.Single((await PrintAsync(other, "magang")).Verdict.Refusals));
        Assert.IsType<CaseNotFound>(Assert.Single((await PrintAsync(other, "zhoumin")).Verdict.Refusals));
        Assert.Null(await Host.As("chenjing").Get<GetEvaluationForm>().HandleAsync(other, default));
    }

    private async Task<string> CodeAsync(CaseId file, string who)
    {
        var printed = await PrintAsync(file, who);
        printed.Verdict.MustAllow();
        using var pdf = new PdfFile((await Host.As(who).Get<GetPrintedForm>().HandleAsync(file, printed.Print, default))!.Content);
        return Code().Match(pdf.Words()).Groups["code"].Value;
    }

    private Task<PrintEvaluationForm.Result> PrintAsync(CaseId file, string who) => Host.As(who).Get<PrintEvaluationForm>().HandleAsync(new(file, "https://reviews.example/"), default);

    private Task<VerifyPrint.Confirmation?> AskAsync(string code) => Host.As("sunhao").Get<VerifyPrint>().AskAsync(code, default);

    [GeneratedRegex("验证码(?<code>([0-9A-Z]{5}-){3}[0-9A-Z]{5})", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Code();
}

public sealed class EvaluationPrintOnSqliteTests() : EvaluationPrintTests(UseCaseHost.SqliteAsync);

public sealed class EvaluationPrintOnPostgresTests(PostgresServer server) : EvaluationPrintTests(() => UseCaseHost.PostgresAsync(server));
