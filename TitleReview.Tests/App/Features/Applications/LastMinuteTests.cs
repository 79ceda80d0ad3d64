using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Features.Applications;
using TitleReview.Core.Workflow;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.Applications;

/// <summary>The window's last minute: everybody who arrives in it gets in.</summary>
public abstract class LastMinuteTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    private static int Applicants => Environment.GetEnvironmentVariable("TITLEREVIEW_FULL") == "1" ? 200 : 12;

    [Fact]
    public async Task Submit_ByAllApplicantsInTheLastMinute_LetsEverybodyIn()
    {
        var ready = await ManyApplicants.ReadyAsync(Host, Applicants);
        var pledge = await CompleteApplication.PledgeAsync(Host, ready[0].Case);
        Host.Clock.Now = new DateTimeOffset(2023, 10, 20, 23, 59, 0, TimeSpan.FromHours(8)).ToUniversalTime();
        var submits = new List<(SubmitApplication Use, SubmitApplication.Command Command)>();
        foreach (var (subject, id) in ready)
        {
            submits.Add((Host.As(subject).Get<SubmitApplication>(), new(id, await CompleteApplication.VersionAsync(Host, id), pledge)));
        }

        var clock = Stopwatch.StartNew();
        var verdicts = await Task.WhenAll(submits.Select(one => Task.Run(() => one.Use.HandleAsync(one.Command, CancellationToken.None))));
        var elapsed = clock.Elapsed;

        TestContext.Current.SendDiagnosticMessage($"{GetType().Name}: {ready.Count} submissions at once in {elapsed.TotalMilliseconds:0} ms, {elapsed.TotalMilliseconds / ready.Count:0.0} ms each");
        Assert.All(verdicts, verdict => verdict.MustAllow());
        Assert.True(elapsed < TimeSpan.FromMinutes(1), $"{elapsed}");
        await using var db = await Host.DbAsync();
        var receipts = await db.Submissions.ToListAsync();
        Assert.Equal(ready.Count, receipts.Select(receipt => receipt.Receipt).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(ready.Count, receipts.Select(receipt => receipt.AuditNumber).Distinct().Count());
        Assert.Equal(ready.Count, await db.Cases.CountAsync(file => file.Stage == Stage.UnitAudit && file.Submissions == 1));
        Assert.Null(AuditChain.FirstBreak(await db.AuditEntries.OrderBy(entry => entry.Number).ToListAsync()));
    }

    [Fact]
    public async Task Submit_FromTwoTabsFiveTimesEachAtOnce_SubmitsOnce()
    {
        var id = await CompleteApplication.ReadyAsync(Host);
        var command = new SubmitApplication.Command(id, await CompleteApplication.VersionAsync(Host, id), await CompleteApplication.PledgeAsync(Host, id));
        SubmitApplication[] tabs = [Host.As("zhoumin").Get<SubmitApplication>(), Host.As("zhoumin").Get<SubmitApplication>()];

        var verdicts = await Task.WhenAll(Enumerable.Range(0, 10).Select(request => Task.Run(() => tabs[request % 2].HandleAsync(command, CancellationToken.None))));

        Assert.Single(verdicts, verdict => !verdict.IsRefused);
        await using var db = await Host.DbAsync();
        Assert.True(await SubmissionState.IsWholeAsync(db, id));
    }
}

public sealed class LastMinuteOnSqliteTests() : LastMinuteTests(UseCaseHost.SqliteAsync);

public sealed class LastMinuteOnPostgresTests(PostgresServer server) : LastMinuteTests(() => UseCaseHost.PostgresAsync(server));
