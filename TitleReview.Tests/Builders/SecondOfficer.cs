using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.App.DevData;
using TitleReview.App.Identity;
using TitleReview.Core.Kernel;
using TitleReview.Tests.Hosting;

namespace TitleReview.Tests.Builders;

/// <summary>Another person of the committee's office, who releases what the first has written.</summary>
internal static class SecondOfficer
{
    public static async Task RegisterAsync(UseCaseHost host)
    {
        await using var db = await host.DbAsync();
        if (await db.People.AnyAsync(person => person.Subject == WrittenDraft.Releaser))
        {
            return;
        }
        var person = new Person { Id = new(Guid.NewGuid()), Issuer = DevelopmentProvider.IssuerName, Subject = WrittenDraft.Releaser, Name = "方圆" };
        db.People.Add(person);
        db.Assignments.Add(new Assignment { Id = Guid.NewGuid(), Person = person.Id, Organisation = await host.OrganisationAsync(Cast.Office), Role = Role.CommitteeOffice, FromOn = new(2023, 1, 1) });
        db.Audit(default, host.Clock.UtcNow(), "SecondOfficer", person.Id.ToString());
        (await db.SaveAsync(CancellationToken.None)).MustAllow();
    }
}
