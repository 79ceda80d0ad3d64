using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using TitleReview.App;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.App.Features.Filing;
using TitleReview.App.Features.Inbox;
using TitleReview.App.Files;
using TitleReview.App.Identity;
using TitleReview.App.Jobs;
using TitleReview.Core.Filing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.DevData;

/// <summary>What ./run begins with: a review of last year that has come to its filing, so that the office has something to see.</summary>
public abstract class FinishedReviewTests(Func<Task<string>> database) : IAsyncLifetime
{
    private static readonly CancellationToken _ct = CancellationToken.None;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("titlereview-demo-");
    private WebApplication _app = null!;

    protected static string Sqlite => "";

    public async ValueTask InitializeAsync()
    {
        var postgres = await database();
        RuntimeHelpers.RunModuleConstructor(typeof(ReviewDb).Module.ModuleHandle);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions
        {
            ApplicationName = "TitleReview.App", EnvironmentName = "Development", ContentRootPath = _folder.FullName, WebRootPath = RepositoryRoot.File("wwwroot-assets"),
        });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Database:Provider"] = postgres.Length == 0 ? "Sqlite" : "Postgres",
            ["Database:ConnectionString"] = postgres.Length == 0 ? $"Data Source={Path.Combine(_folder.FullName, "demo.db")}" : postgres,
            ["Secrets:MasterKeyFile"] = Path.Combine(_folder.FullName, "master.key"),
            ["Vault:Path"] = Path.Combine(_folder.FullName, "vault"),
        });
        builder.WebHost.UseKestrelCore();
        builder.AddTitleReview();
        _app = builder.Build();
        await _app.PrepareAsync(_ct);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Demo_HasAReviewWithBothFilings_WhoseOfficeSeesWhatIsThereAndWhatIsMissing()
    {
        await using var db = await _app.Services.GetRequiredService<IDbContextFactory<ReviewDb>>().CreateDbContextAsync(_ct);
        Assert.Empty(await Invariants.ViolationsAsync(db, _app.Services.GetRequiredService<FileVault>().Holds, _ct));
        var notice = await db.Notices.SingleAsync(one => one.Year == 2022, _ct);
        Assert.Equal([Stage.Approved, Stage.Approved, Stage.Approved, Stage.NotPassed], await db.Cases.Where(file => file.Notice == notice.Id).OrderBy(file => file.Number).Select(file => file.Stage).ToListAsync(_ct));
        Assert.Equal(CertificateBatchState.Running, (await db.CertificateBatches.SingleAsync(_ct)).State);
        Assert.Single(await db.IssuedDocuments.ToListAsync(_ct));

        var before = (await As<GetFiling>().HandleAsync(notice.Id, FilingPack.Before, _ct))!;
        var complete = before.Items.Where(item => item.Line.IsComplete).Select(item => item.Line.Item).ToList();
        Assert.Contains("评审工作通知", complete);
        Assert.InRange(complete.Count, 2, before.Items.Count - 2);
        Assert.Contains(before.Items, item => item.Line.Gaps.Any(gap => gap.What == "补填1人的身份证号"));
        Assert.Contains(before.Items, item => item.Line.Gaps.Any(gap => gap.What == "填写名册"));
        var after = (await As<GetFiling>().HandleAsync(notice.Id, FilingPack.After, _ct))!;
        Assert.Equal([true, false, true, false], after.Items.Select(item => item.Line.IsComplete));
        Assert.Equal(new DateOnly(2023, 9, 25), after.Due);

        // the first was filed before the meeting, outside of the system; it is a week before the second is due
        Assert.Equal(Outcome.Pass, before.Deadline!.Outcome);
        Assert.Contains("2023年8月10日备案，没有超期", before.Deadline.Sentence, StringComparison.Ordinal);
        Assert.Equal(0, await new Reminders(_app.Services.GetRequiredService<IDbContextFactory<ReviewDb>>(), _app.Services.GetRequiredService<PolicyStore>(), _app.Services.GetRequiredService<TimeProvider>()).SendAsync(_ct));
        Assert.Empty((await As<ListInbox>().HandleAsync(false, 1, _ct))!.Rows);
    }

    [Fact]
    public async Task Demo_ThisYearsNotice_IsAsItWouldBeWithoutIt()
    {
        await using var db = await _app.Services.GetRequiredService<IDbContextFactory<ReviewDb>>().CreateDbContextAsync(_ct);

        Assert.Equal(new DateOnly(2023, 9, 18), _app.Services.GetRequiredService<TimeProvider>().Today());
        var notice = await db.Notices.SingleAsync(one => one.PolicyId == "party-school-2023", _ct);
        Assert.False(await db.Cases.AnyAsync(file => file.Notice == notice.Id, _ct));
        // they may be given applications of this year, too
        Assert.All(await db.PoolExperts.Where(expert => expert.Person != null).ToListAsync(_ct), expert => Assert.Equal(new DateOnly(2023, 9, 18), expert.PledgedOn));
    }

    private T As<T>()
    {
        CurrentSubject office = static () => ValueTask.FromResult<SubjectKey?>(new(DevelopmentProvider.IssuerName, "zhaolei"));
        return ActivatorUtilities.CreateInstance<T>(_app.Services, office);
    }
}

public sealed class FinishedReviewOnSqliteTests() : FinishedReviewTests(() => Task.FromResult(Sqlite));

public sealed class FinishedReviewOnPostgresTests(PostgresServer server) : FinishedReviewTests(() => server.CreateDatabaseAsync());
