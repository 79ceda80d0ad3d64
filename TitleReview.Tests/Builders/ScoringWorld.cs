using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.App.DevData;
using TitleReview.App.Features.FormalReviews;
using TitleReview.App.Features.Scoring;
using TitleReview.App.Identity;
using TitleReview.Core.Applications;
using TitleReview.Core.Kernel;
using TitleReview.Core.Scoring;
using TitleReview.Core.Workflow;
using TitleReview.Tests.App.Features;
using TitleReview.Tests.Hosting;

namespace TitleReview.Tests.Builders;

/// <summary>A concluded draw whose members sign in, and cases of its specialties that wait for the hand-over.</summary>
internal sealed class ScoringWorld(UseCaseHost host, DrawId draw, IReadOnlyList<CaseId> cases)
{
    private static readonly CancellationToken _ct = CancellationToken.None;

    public DrawId Draw => draw;

    public IReadOnlyList<CaseId> Cases => cases;

    /// <param name="specialties">One case for each; 政治学 and 经济管理 have groups of three, 党史党建 one of five.</param>
    /// <param name="hasAccounts">Whether those drawn can sign in.</param>
    public static async Task<ScoringWorld> BuildAsync(UseCaseHost host, bool hasAccounts = true, params string[] specialties)
    {
        var draw = await (await DrawWorld.BuildAsync(host)).DrawnAsync();
        if (hasAccounts)
        {
            await RegisterAsync(host);
        }
        var (path, cases) = (new OfficePath(host), new List<CaseId>());
        foreach (var (specialty, index) in specialties.Select((one, index) => (one, index)))
        {
            var number = string.Create(CultureInfo.InvariantCulture, $"2023-{index + 1:0000}");
            var file = await path.AcceptedAsync(index == 0 ? "zhoumin" : await ApplicantAsync(host, index), Cast.Unit, number);
            await path.ChangeAsync(file, SectionCatalogue.Target, "specialty", specialty);
            OfficePath.Accept(await path.PayAsync(file, receipt: number));
            cases.Add(file);
        }
        return new(host, draw, cases);
    }

    public async Task<PreviewHandOver.View> PreviewAsync(int eachBy = 3, string by = "zhaolei") =>
        (await host.As(by).Get<PreviewHandOver>().HandleAsync(await SeenAsync(), draw, eachBy, _ct))!;

    public async Task<Verdict> HandOverAsync(string? print = null, int eachBy = 3) =>
        await host.As("zhaolei").Get<HandOverToExperts>().HandleAsync(new(await SeenAsync(), [], new(draw, eachBy, print ?? (await PreviewAsync(eachBy)).Print)), _ct);

    public async Task<IReadOnlyList<SeenCase>> SeenAsync() => await Task.WhenAll(cases.Select(new OfficePath(host).SeenAsync));

    /// <summary>What counts of a case now, each with the subject who signs in for it.</summary>
    public async Task<IReadOnlyList<(string Subject, ScoringTask Task)>> SheetsAsync(CaseId file)
    {
        await using var db = await host.DbAsync();
        var found = await (
            from link in db.SealLinks
            join task in db.ScoringTasks on link.Blind equals task.Blind
            join person in db.People on task.Expert equals person.Id
            where link.Case == file && link.EndedAt == null && task.WithdrawnAt == null
            orderby person.Subject
            select new { person.Subject, Task = task }).ToListAsync(_ct);
        return [.. found.Select(one => (one.Subject, one.Task))];
    }

    public async Task SignAsync(string subject, TaskId task, int hundredths)
    {
        var caller = host.As(subject);
        var saved = await caller.Get<SaveScore>().HandleAsync(new(task, ScoreForm.WholeScore, Points.Written(hundredths), 0), _ct);
        saved.Verdict.MustAllow("save");
        (await caller.Get<SignScore>().HandleAsync(new(task, saved.Sheet), _ct)).MustAllow("sign");
    }

    public async Task<ListScoringProgress.Row> ProgressAsync(CaseId file) =>
        (await host.As("zhaolei").Get<ListScoringProgress>().HandleAsync(null, isLacking: false, 1, _ct))!.Rows.Single(row => row.Seen.Case == file);

    private static async Task RegisterAsync(UseCaseHost host)
    {
        await using var db = await host.DbAsync();
        var office = await host.OrganisationAsync(Cast.Office);
        foreach (var (expert, index) in (await db.PoolExperts.OrderBy(one => one.IdNumberName).ToListAsync(_ct)).Select((one, index) => (one, index)))
        {
            var person = new Person { Id = new(Guid.NewGuid()), Issuer = DevelopmentProvider.IssuerName, Subject = string.Create(CultureInfo.InvariantCulture, $"drawn{index}"), Name = expert.Name };
            db.People.Add(person);
            db.Assignments.Add(new Assignment { Id = Guid.NewGuid(), Person = person.Id, Organisation = office, Role = Role.Expert, FromOn = new(2023, 1, 1) });
            (expert.Person, expert.PledgedOn) = (person.Id, host.Clock.Today());
        }
        db.Audit(default, host.Clock.UtcNow(), "BuildTestWorld", "test");
        (await db.SaveAsync(_ct)).MustAllow();
    }

    private static async Task<string> ApplicantAsync(UseCaseHost host, int index)
    {
        await using var db = await host.DbAsync();
        var subject = string.Create(CultureInfo.InvariantCulture, $"applicant{index}");
        var person = new Person { Id = new(Guid.NewGuid()), Issuer = DevelopmentProvider.IssuerName, Subject = subject, Name = string.Create(CultureInfo.InvariantCulture, $"申报人{index}") };
        db.People.Add(person);
        db.Assignments.Add(new Assignment { Id = Guid.NewGuid(), Person = person.Id, Organisation = await host.OrganisationAsync(Cast.Unit), Role = Role.Applicant, FromOn = new(2023, 1, 1) });
        db.Audit(default, host.Clock.UtcNow(), "BuildTestWorld", "test");
        (await db.SaveAsync(_ct)).MustAllow();
        return subject;
    }
}
