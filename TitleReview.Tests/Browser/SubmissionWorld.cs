using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using TitleReview.App.Data;
using TitleReview.Core.Kernel;
using TitleReview.Tests.App.Imaging;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;

namespace TitleReview.Tests.Browser;

/// <summary>周敏's application, ready to be submitted or just submitted, in a browser's reach.</summary>
internal sealed class SubmissionWorld : IAsyncDisposable
{
    private readonly UseCaseHost _host;

    private SubmissionWorld(UseCaseHost host, RunningApp app, CaseId id) => (_host, App, Case) = (host, app, id);

    /// <summary>马钢's, passed by his unit and the supervising unit: with the county.</summary>
    public static async Task<SubmissionWorld> AtCountyAsync()
    {
        var host = await UseCaseHost.SqliteAsync();
        var id = await CompleteApplication.SubmittedAsync(host, applicant: "magang");
        await CompleteApplication.PassUnitAsync(host, id, "halida");
        (await CompleteApplication.PassAsync(host, id, "patiguli", "经审核，同意上报")).MustAllow();
        return await ShareAsync(host, id);
    }

    public RunningApp App { get; }

    public CaseId Case { get; }

    /// <param name="submitted">The scan of every page of an application that is with the unit already; null: ready to be submitted.</param>
    public static async Task<SubmissionWorld> BuildAsync(bool withNextYear = false, string? submitted = null)
    {
        var host = await UseCaseHost.SqliteAsync();
        var id = submitted is not null ? await CompleteApplication.SubmittedAsync(host, Scans.Read(submitted)) : await CompleteApplication.ReadyAsync(host);
        if (withNextYear)
        {
            await AnotherNotice.OfYearAsync(host, 2024);
        }
        return await ShareAsync(host, id);
    }

    private static async Task<SubmissionWorld> ShareAsync(UseCaseHost host, CaseId id)
    {
        await host.Get<DemoClock>().SetAsync(host.Clock.UtcNow(), default, CancellationToken.None);
        await using var db = await host.DbAsync();
        var database = new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource;
        return new(host, await RunningApp.StartNewAsync(prepare: folder => PageWorld.Share(database, folder)), id);
    }

    public async Task<Guest> ArriveAsync(Chromium chromium, BrowserNewContextOptions? options = null, string who = "周敏")
    {
        var guest = await Guest.ArriveAsync(chromium, App.Address, who, options);
        await guest.SignInAsync();
        return guest;
    }

    public async Task<IReadOnlyList<string>> ReceiptsAsync()
    {
        await using var db = await _host.DbAsync();
        return await db.Submissions.Select(submission => submission.Receipt).ToListAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        await _host.DisposeAsync();
    }
}
