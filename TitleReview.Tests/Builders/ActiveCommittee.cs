using TitleReview.App.Data;
using TitleReview.App.DevData;
using TitleReview.Core.Committees;
using TitleReview.Core.Kernel;
using TitleReview.Tests.Hosting;

namespace TitleReview.Tests.Builders;

/// <summary>A committee of the office whose registration has been approved.</summary>
internal static class ActiveCommittee
{
    public static async Task<CommitteeId> ApprovedAsync(UseCaseHost host, DateOnly? until = null, string series = "党干校教师", params TitleLevel[] levels)
    {
        await using var db = await host.DbAsync();
        var (office, centre) = (await host.OrganisationAsync(Cast.Office), new Actor(await host.PersonAsync("gulina"), "古丽娜·托合提", []));
        var committee = new Committee { Id = new(Guid.NewGuid()), Office = office, Name = $"自治州{series}系列评审委员会", Seat = CommitteeSeat.Prefecture, Series = series, Forming = CommitteeForming.BySeries };
        var registration = new CommitteeRegistration { Id = Guid.NewGuid(), Committee = committee.Id, Number = 1, ChangedAt = host.Clock.UtcNow() };
        registration.SetLevels(levels.Length > 0 ? levels : [TitleLevel.Junior, TitleLevel.Intermediate]);
        registration.Submit(centre, host.Clock.UtcNow());
        registration.Approve(centre, host.Clock.UtcNow(), until ?? host.Clock.Today().AddYears(3));
        db.Committees.Add(committee);
        db.CommitteeRegistrations.Add(registration);
        db.Audit(default, host.Clock.UtcNow(), "ActiveCommittee", committee.Id.ToString());
        (await db.SaveAsync(CancellationToken.None)).MustAllow();
        return committee.Id;
    }
}
