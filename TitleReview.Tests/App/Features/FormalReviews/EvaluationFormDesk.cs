using System.Text;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Features.FormalReviews;
using TitleReview.App.Files;
using TitleReview.App.Jobs;
using TitleReview.Core.FormalReviews;
using TitleReview.Core.Kernel;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.FormalReviews;

/// <summary>赵磊 of the office, who has the forms of the world's notice printed.</summary>
internal sealed class EvaluationFormDesk(UseCaseHost host)
{
    public const string Office = "zhaolei";

    public async Task<NoticeId> NoticeAsync()
    {
        await using var db = await host.DbAsync();
        return await db.Notices.Where(notice => notice.PolicyId == TestWorld.PolicyId).Select(notice => notice.Id).SingleAsync();
    }

    public Task<Verdict> StartAsync(NoticeId notice) => host.As(Office).Get<StartEvaluationForms>().HandleAsync(new(notice, "https://reviews.example/"), default);

    public Task<Verdict> StopAsync(NoticeId notice) => host.As(Office).Get<StopEvaluationForms>().HandleAsync(new(notice), default);

    public async Task<ListEvaluationForms.View> ViewAsync(NoticeId notice, string? state = null) => (await host.As(Office).Get<ListEvaluationForms>().HandleAsync(notice, null, state, 1, default))!;

    public async Task<byte[]> JoinedAsync(NoticeId notice)
    {
        var file = (await host.As(Office).Get<GetJoinedForms>().HandleAsync(notice, 1, default))!;
        Assert.EndsWith(" 评审表.pdf", file.Name, StringComparison.Ordinal);
        using var output = new MemoryStream();
        await file.Write(output);
        return output.ToArray();
    }

    /// <summary>Prints without a printer.</summary>
    /// <param name="before">Is told the number of the form within this worker, from 1.</param>
    public EvaluationFormWorker Worker(Func<int, EvaluationForm, Task>? before = null)
    {
        var count = 0;
        return new(host.Get<EvaluationFormClaims>(), host.Get<FileVault>(), async (form, seal, _) =>
        {
            await (before?.Invoke(++count, form) ?? Task.CompletedTask);
            return Encoding.UTF8.GetBytes($"%PDF {form.Number} {form.Print} {seal.Code} {seal.Address}");
        }, host.Get<Microsoft.Extensions.Logging.ILogger<EvaluationFormWorker>>());
    }

    public async Task OnceEachAsync(int count)
    {
        await using var db = await host.DbAsync();
        var made = await db.EvaluationPrints.AsNoTracking().ToListAsync();
        Assert.Equal(count, made.Count);
        Assert.All(made, one => Assert.Equal(1, one.Number));
        Assert.Equal(count, made.Select(one => one.Case).Distinct().Count());
        Assert.Equal(count, made.Select(one => one.CodeHash).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(count, made.Select(one => one.Pdf).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(count, await db.AuditEntries.CountAsync(entry => entry.Operation == nameof(PrintEvaluationForm)));
    }
}
