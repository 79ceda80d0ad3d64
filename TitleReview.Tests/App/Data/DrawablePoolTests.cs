using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.App.DevData;
using TitleReview.Core.Committees;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Data;

/// <summary>Rules EX-06 and PE-03: who may be drawn on a day.</summary>
public abstract class DrawablePoolTests(Func<Task<UseCaseHost>> start) : UseCaseTests(FilledPool.None(start))
{
    private static readonly DateOnly _retires = new(2023, 8, 31);

    [Fact]
    public async Task Of_ANewExpert_BeginsOnTheDayOfTheDecision()
    {
        var expert = await FilledPool.AddAsync(Host, 1, one => one.AdmittedOn = _retires);

        Assert.Empty(await OfAsync(_retires.AddDays(-1)));
        Assert.Equal(expert, Assert.Single(await OfAsync(_retires)).Id);
    }

    [Theory]
    [InlineData(ExpertState.UnitCheck)]
    [InlineData(ExpertState.CommitteeCheck)]
    [InlineData(ExpertState.CentreDecision)]
    [InlineData(ExpertState.NotAdmitted)]
    [InlineData(ExpertState.Removed)]
    public async Task Of_WhoIsNotInThePool_LeavesThemOut(ExpertState state)
    {
        await FilledPool.AddAsync(Host, 1, one => one.State = state);

        Assert.Empty(await OfAsync(_retires));
    }

    /// <summary>EX-06-a: retired on 31 August, drawn on 10 September.</summary>
    [Fact]
    public async Task Of_AReportedChange_ExcludesFromItsDayOn_UntilItIsFoundNotToHold()
    {
        var expert = await FilledPool.AddAsync(Host, 1);
        var report = new ExpertChangeReport { Id = Guid.NewGuid(), Expert = expert, Ground = "退休", Since = _retires, Account = "已办理退休手续", ReportedBy = default, ReportedByName = "李强", ReportedAt = Host.Clock.UtcNow() };
        await SaveAsync(db => db.ExpertChanges.Add(report));

        Assert.Single(await OfAsync(_retires.AddDays(-1)));
        Assert.Empty(await OfAsync(_retires));
        Assert.Empty(await OfAsync(new(2023, 9, 10)));

        await SaveAsync(db =>
        {
            var known = db.ExpertChanges.Single();
            (known.IsUpheld, known.DecidedAt) = (false, Host.Clock.UtcNow());
        });
        Assert.Single(await OfAsync(_retires));
    }

    [Fact]
    public async Task Of_WhoIsAdmittedAnew_IsNotHeldBackByWhatWasUpheldBefore()
    {
        var expert = await FilledPool.AddAsync(Host, 1, one => one.AdmittedOn = _retires.AddDays(1));
        await SaveAsync(db => db.ExpertChanges.Add(new ExpertChangeReport
        {
            Id = Guid.NewGuid(), Expert = expert, Ground = "调离原专业技术岗位", Since = _retires, Account = "调离", ReportedBy = default, ReportedByName = "李强", ReportedAt = Host.Clock.UtcNow(),
            IsUpheld = true, Decision = "更换", DecidedByName = "古丽娜·托合提", DecidedAt = Host.Clock.UtcNow(),
        }));

        Assert.Single(await OfAsync(_retires.AddDays(1)));
    }

    [Fact]
    public async Task Of_ADecisionOnRecord_ExcludesInItsYears_UntilItIsLifted()
    {
        var expert = await FilledPool.AddAsync(Host, 1);
        await SaveAsync(db => db.ExpertIntegrityRecords.Add(new ExpertIntegrityRecord
        {
            Id = Guid.NewGuid(), Expert = expert, Decision = "新职改办〔2023〕1号", Ground = "泄露评审情况", FirstYear = 2024, LastYear = 2026, ByName = "古丽娜·托合提", At = Host.Clock.UtcNow(),
        }));

        Assert.Single(await OfAsync(new(2023, 12, 31)));
        Assert.Empty(await OfAsync(new(2024, 1, 1)));
        Assert.Empty(await OfAsync(new(2026, 12, 31)));
        Assert.Single(await OfAsync(new(2027, 1, 1)));

        await SaveAsync(db => db.ExpertIntegrityRecords.Single().LiftedReason = "经复核撤销原决定");
        Assert.Single(await OfAsync(new(2024, 1, 1)));
    }

    [Fact]
    public async Task Pool_HoldsNobodyTwice_NotByNumberAndNotByAccount()
    {
        await FilledPool.AddAsync(Host, 1);
        await Assert.ThrowsAnyAsync<Exception>(() => FilledPool.AddAsync(Host, 1));

        var account = await Host.PersonAsync("chenjing");
        await FilledPool.AddAsync(Host, 2, one => one.Person = account);
        await Assert.ThrowsAnyAsync<Exception>(() => FilledPool.AddAsync(Host, 3, one => one.Person = account));
    }

    private async Task<IReadOnlyList<PoolExpert>> OfAsync(DateOnly on)
    {
        await using var db = await Host.DbAsync();
        return await DrawablePool.OfAsync(db, await Host.OrganisationAsync(Cast.Office), on, CancellationToken.None);
    }

    private async Task SaveAsync(Action<ReviewDb> change)
    {
        await using var db = await Host.DbAsync();
        change(db);
        db.Audit(default, Host.Clock.UtcNow(), "BuildTestWorld", "test");
        (await db.SaveAsync(CancellationToken.None)).MustAllow();
    }
}

public sealed class DrawablePoolOnSqliteTests() : DrawablePoolTests(UseCaseHost.SqliteAsync);

public sealed class DrawablePoolOnPostgresTests(PostgresServer server) : DrawablePoolTests(() => UseCaseHost.PostgresAsync(server));
