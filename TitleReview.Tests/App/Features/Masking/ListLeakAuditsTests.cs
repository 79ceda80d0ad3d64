using TitleReview.App.Features.Masking;
using TitleReview.Core.Kernel;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.Masking;

/// <summary>The way of the audit administrator to the 泄露检查 of a case of any office.</summary>
public abstract class ListLeakAuditsTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    private const string Auditor = "wuhao";

    [Fact]
    public async Task Number_FindsACaseOnceTheOfficeHoldsIt_CheckedOrNot()
    {
        var id = await CompleteApplication.SubmittedAsync(Host);
        var number = await NumberAsync(id);
        Assert.Empty((await ListAsync(Auditor, number))!);

        await CompleteApplication.PassUnitAsync(Host, id);
        Assert.Equal(new(id, number, At: null, Pages: 0, Findings: 0), Assert.Single((await ListAsync(Auditor, $" {number} "))!));
        Assert.Empty((await ListAsync(Auditor, "2023-999999"))!);
        Assert.Empty((await ListAsync(Auditor))!);

        await AuditAsync(id);
        Assert.Equal(new(id, number, Host.Clock.GetUtcNow().UtcDateTime, Pages: 17, Findings: 0), Assert.Single((await ListAsync(Auditor, number))!));
    }

    [Fact]
    public async Task Last_ShowsTheLastCheckOfEachCase_AndNoneThatWasStopped()
    {
        var id = await CompleteApplication.AtOfficeAsync(Host);
        await AuditAsync(id, hasReader: false);
        Assert.Equal(17, Assert.Single((await ListAsync(Auditor))!).Findings);
        Host.Clock.Advance(TimeSpan.FromHours(1));
        await AuditAsync(id);
        using var stop = new CancellationTokenSource();
        using var stopped = new LeakCall(Host) { OnProgress = (_, _) => stop.CancelAsync() };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => stopped.AsAsync(Auditor, id, stop.Token));

        var row = Assert.Single((await ListAsync(Auditor))!);

        Assert.Equal((0, Host.Clock.GetUtcNow().UtcDateTime), (row.Findings, row.At));
        Assert.NotNull((await Host.As(Auditor).Get<GetLeakReport>().HandleAsync(id, name: null, CancellationToken.None))!.Report);
    }

    [Fact]
    public async Task List_IsTheAuditAdministratorsAlone()
    {
        foreach (var subject in (string[])["zhoumin", "liqiang", "zhaolei", "qianfang", "chenjing", "wangwei", "sunli", "sunhao"])
        {
            Assert.Null(await ListAsync(subject));
        }
        Assert.NotNull(await ListAsync(Auditor));
    }

    private Task<IReadOnlyList<ListLeakAudits.Row>?> ListAsync(string subject, string number = "") =>
        Host.As(subject).Get<ListLeakAudits>().HandleAsync(number, CancellationToken.None);

    private async Task<string> NumberAsync(CaseId id)
    {
        await using var db = await Host.DbAsync();
        return (await db.Cases.FindAsync(id))!.Number;
    }

    private async Task AuditAsync(CaseId id, bool hasReader = true)
    {
        using var call = new LeakCall(Host) { HasReader = hasReader };
        Assert.NotNull(await call.AsAsync(Auditor, id));
    }
}

public sealed class ListLeakAuditsOnSqliteTests() : ListLeakAuditsTests(UseCaseHost.SqliteAsync);

public sealed class ListLeakAuditsOnPostgresTests(PostgresServer server) : ListLeakAuditsTests(() => UseCaseHost.PostgresAsync(server));
