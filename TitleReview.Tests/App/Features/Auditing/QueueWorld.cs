using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.App.DevData;
using TitleReview.App.Identity;
using TitleReview.Core.Applications;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;

namespace TitleReview.Tests.App.Features.Auditing;

/// <summary>A queue of cases that have a number, an applicant and a history, and nothing written in them.</summary>
internal sealed class QueueWorld(UseCaseHost host)
{
    /// <summary>Works beside 李强 in the first unit, and in her own.</summary>
    public const string Colleague = "halida";

    private int _count;

    /// <summary>At the unit, submitted now.</summary>
    public Task<CaseId> AddAsync(string name = "", string level = "初级", string kind = "评审", string unit = Cast.Unit, NoticeId? notice = null) =>
        AddAsync([Act.Submit], name, level, kind, unit, notice);

    /// <param name="acts">What has been done to it, by whoever may.</param>
    public async Task<CaseId> AddAsync(IReadOnlyList<Act> acts, string name = "", string level = "初级", string kind = "评审", string unit = Cast.Unit, NoticeId? notice = null, AuditRoute? route = null)
    {
        var number = ++_count;
        await using var db = await host.DbAsync();
        var of = notice is { } other ? await db.Notices.SingleAsync(one => one.Id == other) : (await db.Notices.OrderBy(one => one.PublishedAt).ToListAsync())[0];
        var person = new Person
        {
            Id = new(Guid.NewGuid()),
            Issuer = DevelopmentProvider.IssuerName,
            Subject = string.Create(CultureInfo.InvariantCulture, $"queued{number}"),
            Name = name.Length > 0 ? name : "古娜",
        };
        var file = ReviewCase.Start(new(Guid.NewGuid()), string.Create(CultureInfo.InvariantCulture, $"2023-{number:000000}"), of.Id, person.Id, await host.OrganisationAsync(unit), of.Office, host.Clock.UtcNow());
        file.Freeze(acts.Count > 0 ? of.PolicyHash : "");
        file.Plan(route ?? AuditRoute.Straight);
        foreach (var act in acts)
        {
            file.Take(act, new Actor(person.Id, person.Name, []), host.Clock.UtcNow());
        }
        db.People.Add(person);
        db.Cases.Add(file);
        if (acts.Contains(Act.Pass))
        {
            var today = host.Clock.Today();
            db.Publicities.Add(new() { Id = Guid.NewGuid(), Case = file.Id, Kind = PublicityKind.Unit, Submission = file.Submissions, FromOn = today, ToOn = today });
        }
        db.SetTarget(file, new ApplicationForm(
            new Dictionary<FieldKey, string> { [new(SectionCatalogue.Target, 0, "level")] = level, [new(SectionCatalogue.Target, 0, "kind")] = kind },
            new Dictionary<string, IReadOnlyList<int>>(StringComparer.Ordinal)));
        db.Audit(person.Id, host.Clock.UtcNow(), "QueueWorld", file.Id.ToString());
        (await db.SaveAsync(CancellationToken.None)).MustAllow();
        return file.Id;
    }

    /// <summary>A second officer in one of the cast's offices.</summary>
    public async Task GrantAsync(string subject, Role role, string organisation)
    {
        await using var db = await host.DbAsync();
        db.Assignments.Add(new Assignment { Id = Guid.NewGuid(), Person = await host.PersonAsync(subject), Organisation = await host.OrganisationAsync(organisation), Role = role, FromOn = new(2023, 1, 1) });
        db.Audit(default, host.Clock.UtcNow(), "QueueWorld", subject);
        (await db.SaveAsync(CancellationToken.None)).MustAllow();
    }

    public async Task<SeenCase> SeenAsync(CaseId id) => new(id, await CompleteApplication.VersionAsync(host, id));

    public async Task<ReviewCase> CaseAsync(CaseId id)
    {
        await using var db = await host.DbAsync();
        return await db.Cases.AsNoTracking().SingleAsync(file => file.Id == id);
    }
}
