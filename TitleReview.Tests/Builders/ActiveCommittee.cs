using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.DevData;
using TitleReview.Core.Committees;
using TitleReview.Core.Kernel;
using TitleReview.Tests.Hosting;

namespace TitleReview.Tests.Builders;

/// <summary>A committee of the office whose registration has been approved; the test world begins with one.</summary>
internal static class ActiveCommittee
{
    /// <summary>As if the office had never registered one.</summary>
    public static async Task NoneAsync(UseCaseHost host)
    {
        await using var db = await host.DbAsync();
        await db.Set<RegistrationStep>().ExecuteDeleteAsync();
        await db.CommitteeRegistrations.ExecuteDeleteAsync();
        await db.Committees.ExecuteDeleteAsync();
    }

    /// <summary>The same for every test of a class.</summary>
    public static Func<Task<UseCaseHost>> None(Func<Task<UseCaseHost>> start) => async () =>
    {
        var host = await start();
        await NoneAsync(host);
        return host;
    };

    public static async Task<CommitteeId> ApprovedAsync(UseCaseHost host, DateOnly? until = null, string series = "党干校教师", params TitleLevel[] levels)
    {
        await using var db = await host.DbAsync();
        var committee = Add(db, await host.OrganisationAsync(Cast.Office), host.Clock.UtcNow(), until, series, levels);
        db.Audit(default, host.Clock.UtcNow(), "ActiveCommittee", committee.ToString());
        (await db.SaveAsync(CancellationToken.None)).MustAllow();
        return committee;
    }

    /// <summary>The caller saves.</summary>
    public static CommitteeId Add(ReviewDb db, OrganisationId office, DateTime now, DateOnly? until = null, string series = "党干校教师", params TitleLevel[] levels)
    {
        var committee = new Committee { Id = new(Guid.NewGuid()), Office = office, Name = $"自治州{series}系列评审委员会", Seat = CommitteeSeat.Prefecture, Series = series, Forming = CommitteeForming.BySeries };
        var registration = new CommitteeRegistration { Id = Guid.NewGuid(), Committee = committee.Id, Number = 1, ChangedAt = now };
        registration.SetLevels(levels.Length > 0 ? levels : [TitleLevel.Junior, TitleLevel.Intermediate]);
        registration.Submit(ActorQuery.Nobody, now);
        registration.Approve(ActorQuery.Nobody, now, until ?? BeijingTime.DayOf(now).AddYears(3).AddDays(-1));
        db.Committees.Add(committee);
        db.CommitteeRegistrations.Add(registration);
        return committee.Id;
    }
}
