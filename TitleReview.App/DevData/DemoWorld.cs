using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.App.Features.Notices;
using TitleReview.App.Identity;
using TitleReview.Core.Kernel;

namespace TitleReview.App.DevData;

/// <summary>「演示环境」: organisations, people, a committee with its pool, the published party-school notice and, unless Demo:FinishedReview is false, one of last year that has come to its filing; on the first start in Development.</summary>
public sealed class DemoWorld(IDbContextFactory<ReviewDb> dbs, DemoClock clock, DemoCommittee committee, IServiceScopeFactory scopes, IConfiguration configuration, NewId newId, ILogger<DemoWorld> log)
{
    internal const string PolicyId = "party-school-2023";

    // the first Monday of the notice's application window, 10:00 in Beijing
    private static readonly DateTime _start = BeijingTime.ToUtc(new DateTime(2023, 9, 18, 10, 0, 0, DateTimeKind.Unspecified));
    private static readonly DateOnly _rolesFrom = new(2023, 1, 1);

    public async Task BuildOnceAsync(CancellationToken ct)
    {
        await using (var db = await dbs.CreateDbContextAsync(ct))
        {
            if (await db.People.AnyAsync(ct))
            {
                return;
            }
            await RegisterAsync(db, ct);
        }
        if (string.Equals(configuration["Demo:FinishedReview"], "false", StringComparison.OrdinalIgnoreCase))
        {
            await clock.SetAsync(_start, default, ct);
            await committee.BuildAsync(ct);
        }
        else
        {
            await clock.SetAsync(FinishedReview.Start, default, ct);
            await committee.BuildAsync(ct);
            await using (var scope = scopes.CreateAsyncScope())
            {
                await scope.ServiceProvider.GetRequiredService<FinishedReview>().BuildAsync(ct);
            }
            await clock.SetAsync(_start, default, ct);
            await committee.PledgeAsync(ct);
        }
        await PublishAsync(ct);
        log.LogInformation("演示环境已建立：{People} 个演示人物，{Organisations} 个单位。", Cast.Members.Count - 1, Cast.Organisations.Count);
    }

    private async Task RegisterAsync(ReviewDb db, CancellationToken ct)
    {
        var organisations = Cast.Organisations.ToDictionary(entry => entry.Name, entry => new Organisation { Id = new(newId()), Name = entry.Name, Kind = entry.Kind });
        foreach (var (organisation, parent) in Cast.Parents)
        {
            organisations[organisation].Parent = organisations[parent].Id;
        }
        db.Organisations.AddRange(organisations.Values);
        foreach (var (subject, name, role, organisation) in Cast.People.Concat(Cast.Others))
        {
            var person = new Person { Id = new(newId()), Issuer = DevelopmentProvider.IssuerName, Subject = subject, Name = name };
            db.People.Add(person);
            db.Assignments.Add(new Assignment { Id = newId(), Person = person.Id, Organisation = organisations[organisation].Id, Role = role, FromOn = _rolesFrom });
        }
        db.CalendarEntries.AddRange(ReferenceCalendar.Days.Select(day => new CalendarEntry { Layer = (int)day.Layer, On = day.Date, IsWorkday = day.IsWorkday, Name = day.Name }));
        db.Audit(default, _start, "BuildDemoWorld", "demo");
        if ((await db.SaveAsync(ct)).IsRefused)
        {
            throw new InvalidOperationException("Two instances built the demo world at once.");
        }
    }

    private async Task PublishAsync(CancellationToken ct)
    {
        CurrentSubject office = static () => ValueTask.FromResult<SubjectKey?>(new(DevelopmentProvider.IssuerName, "zhaolei"));
        var verdict = await new PublishNotice(dbs, office, clock, newId).HandleAsync(new(PolicyId), ct);
        if (verdict.IsRefused)
        {
            throw new InvalidOperationException(string.Join("；", verdict.Refusals));
        }
    }
}
