using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.App.DevData;
using TitleReview.App.Features.Notices;
using TitleReview.App.Identity;
using TitleReview.Core.Kernel;
using TitleReview.Tests.Builders;

namespace TitleReview.Tests.Hosting;

/// <summary>What every test starts from: the cast in its organisations, the working calendar, an approved committee with the cast's experts in its pool, the party-school notice.</summary>
internal static class TestWorld
{
    public const string PolicyId = "party-school-2023";

    private static readonly DateOnly _rolesFrom = new(2023, 1, 1);

    public static async Task BuildAsync(UseCaseHost host)
    {
        await using (var db = await host.DbAsync())
        {
            await db.UpgradeAsync(CancellationToken.None);
            Register(host, db);
            db.Audit(default, host.Clock.UtcNow(), "BuildTestWorld", "test");
            Accept(await db.SaveAsync(CancellationToken.None));
        }
        Accept(await host.As("zhaolei").Get<PublishNotice>().HandleAsync(new(PolicyId), CancellationToken.None));
    }

    private static void Register(UseCaseHost host, ReviewDb db)
    {
        var organisations = Cast.Organisations.ToDictionary(
            entry => entry.Name,
            entry => new Organisation { Id = new(Guid.NewGuid()), Name = entry.Name, Kind = entry.Kind });
        foreach (var (organisation, parent) in Cast.Parents)
        {
            organisations[organisation].Parent = organisations[parent].Id;
        }
        db.Organisations.AddRange(organisations.Values);
        foreach (var (subject, name, role, organisation) in Cast.People)
        {
            var person = new Person { Id = new(Guid.NewGuid()), Issuer = DevelopmentProvider.IssuerName, Subject = subject, Name = name };
            db.People.Add(person);
            db.Assignments.Add(new Assignment { Id = Guid.NewGuid(), Person = person.Id, Organisation = organisations[organisation].Id, Role = role, FromOn = _rolesFrom });
            if (role == Role.Expert)
            {
                FilledPool.AddCast(host, db, organisations[organisation].Id, name, person.Id);
            }
        }
        ActiveCommittee.Add(db, organisations[Cast.Office].Id, host.Clock.UtcNow());
        db.CalendarEntries.AddRange(ReferenceCalendar.Days.Select(day =>
            new CalendarEntry { Layer = (int)day.Layer, On = day.Date, IsWorkday = day.IsWorkday, Name = day.Name }));
    }

    private static void Accept(Verdict verdict)
    {
        if (verdict.IsRefused)
        {
            throw new InvalidOperationException(string.Join('；', verdict.Refusals));
        }
    }
}
