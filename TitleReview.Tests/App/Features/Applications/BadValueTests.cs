using TitleReview.App.Features.Applications;
using TitleReview.Core.Auditing;
using TitleReview.Core.Kernel;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.Applications;

/// <summary>Sent straight to the use cases: kept as typed, named with its rule, and refused at the submission where it is no mere warning.</summary>
public abstract class BadValueTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    [Fact]
    public async Task EachBadValue_IsSaidWithItsRule_AndStopsTheSubmission()
    {
        var id = await CompleteApplication.ReadyAsync(Host);
        foreach (var bad in BadValue.All)
        {
            await CompleteApplication.SaveAsync(Host, id, bad.Box, bad.Value);

            var found = (await Host.As("zhoumin").Get<CheckSection>().HandleAsync(id, bad.Said, CancellationToken.None))!.Findings.Select(one => one.Finding).ToList();
            Assert.True(
                found.Exists(one => one.Rule == bad.Rule && one.Outcome == bad.Outcome && one.Sentence.Contains(bad.Words, StringComparison.Ordinal)),
                $"{bad.Example}: {string.Join('\n', found.Select(one => $"{one.Rule} {one.Outcome} {one.Sentence}"))}");
            if (bad.Outcome == Outcome.Refused)
            {
                Assert.Contains((await CompleteApplication.SubmitAsync(Host, id)).Refusals.OfType<FindingRefuses>(), refusal => refusal.Finding.Rule == bad.Rule);
            }
            else
            {
                Assert.True((await Host.As("zhoumin").Get<CheckApplication>().HandleAsync(id, CancellationToken.None))!.MaySubmit, bad.Example);
            }
            await CompleteApplication.SaveAsync(Host, id, bad.Box, bad.Good);
        }
    }

    /// <summary>Example BL-03-c: 无 is declared, and a row is there all the same.</summary>
    [Fact]
    public async Task RowBesideADeclaredNone_IsRefused()
    {
        var id = await CompleteApplication.ReadyAsync(Host);
        (await Host.As("zhoumin").Get<AddRow>().HandleAsync(id, "Awards", CancellationToken.None)).MustAllow();

        var refused = (await CompleteApplication.SubmitAsync(Host, id)).Refusals.OfType<FindingRefuses>().Select(refusal => refusal.Finding).ToList();

        Assert.Contains(refused, finding => finding.Rule == "BL-03" && finding.Sentence.Contains('无'));
    }
}

public sealed class BadValueOnSqliteTests() : BadValueTests(UseCaseHost.SqliteAsync);

public sealed class BadValueOnPostgresTests(PostgresServer server) : BadValueTests(() => UseCaseHost.PostgresAsync(server));
