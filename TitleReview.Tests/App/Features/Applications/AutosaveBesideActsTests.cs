using TitleReview.App.Features.Applications;
using TitleReview.Core.Applications;
using TitleReview.Core.Kernel;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.Applications;

/// <summary>Boxes save themselves while their writer clicks: neither is the other's conflict.</summary>
public abstract class AutosaveBesideActsTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    private static readonly FieldKey _phone = new("Basic", 0, "phone");
    private static readonly FieldKey _profession = new("Basic", 0, "profession");
    private int _saved;

    [Fact]
    public async Task EachAct_WhileABoxIsBeingSaved_IsDone()
    {
        var id = await CompleteApplication.StartedAsync(Host);
        await CompleteApplication.SaveAsync(Host, id, _profession, "一稿");
        using var isOver = new CancellationTokenSource();
        var typing = Task.Run(() => TypeAsync(id, isOver.Token));

        // a slow machine may not have let the typist in once by the tenth round
        for (var round = 1; round <= 10 || (Volatile.Read(ref _saved) == 0 && round <= 200); round++)
        {
            (await Host.As("zhoumin").Get<AddRow>().HandleAsync(id, "Awards", CancellationToken.None)).MustAllow();
            (await Host.As("zhoumin").Get<RemoveRow>().HandleAsync(new(id, "Awards", round, Restore: false), CancellationToken.None)).MustAllow();
            var restored = await Host.As("zhoumin").Get<RestoreField>().HandleAsync(new(id, _profession, 1, round), CancellationToken.None);
            restored.Verdict.MustAllow();
            Assert.Equal((round + 1, "一稿"), (restored.Version, restored.Text));
        }

        await isOver.CancelAsync();
        await typing;
        Assert.True(_saved > 0);
    }

    private async Task TypeAsync(CaseId id, CancellationToken isOver)
    {
        while (!isOver.IsCancellationRequested)
        {
            Volatile.Write(ref _saved, (await Host.As("zhoumin").Get<SaveField>().HandleAsync(new(id, _phone, $"{_saved}", _saved), CancellationToken.None)).Version);
        }
    }
}

public sealed class AutosaveBesideActsOnSqliteTests() : AutosaveBesideActsTests(UseCaseHost.SqliteAsync);

public sealed class AutosaveBesideActsOnPostgresTests(PostgresServer server) : AutosaveBesideActsTests(() => UseCaseHost.PostgresAsync(server));
