using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.App.DevData;
using TitleReview.App.Features.Applications;
using TitleReview.App.Identity;
using TitleReview.Core.Kernel;
using TitleReview.Core.Masking;
using TitleReview.Core.Workflow;
using TitleReview.Tests.Hosting;

namespace TitleReview.Tests.Builders;

/// <summary>People with a complete application each, every page answered: <see cref="FilledForm"/> again and again, over the files of one upload.</summary>
internal static class ManyApplicants
{
    public static async Task<IReadOnlyList<(string Subject, CaseId Case)>> ReadyAsync(UseCaseHost host, int count)
    {
        var model = await CompleteApplication.ReadyAsync(host);
        await using var db = await host.DbAsync();
        var file = db.Cases.Single(candidate => candidate.Id == model);
        var pages = db.Pages.Where(page => page.Case == model).OrderBy(page => page.Position).ToList();
        var unit = await host.OrganisationAsync(Cast.Unit);
        var ready = new List<(string, CaseId)>();
        for (var number = 1; number <= count; number++)
        {
            await using var one = await host.DbAsync();
            var (subject, id) = ($"applicant{number}", new CaseId(Guid.NewGuid()));
            var person = new Person { Id = new(Guid.NewGuid()), Issuer = DevelopmentProvider.IssuerName, Subject = subject, Name = $"甲{ChineseNumber(number)}" };
            one.People.Add(person);
            one.Assignments.Add(new Assignment { Id = Guid.NewGuid(), Person = person.Id, Organisation = unit, Role = Role.Applicant, FromOn = new(2023, 1, 1) });
            one.Cases.Add(ReviewCase.Start(id, $"2023-{number + 1:000000}", file.Notice, person.Id, unit, file.Office, host.Clock.UtcNow()));
            one.ApplicationRows.AddRange(FilledForm.Rows.Select(row => new ApplicationRow { Case = id, Section = row.Section, Row = row.Row }));
            foreach (var (key, value) in FilledForm.Values)
            {
                await host.Get<FieldStore>().PutAsync(one, id, key, value, version: 0, person.Id, host.Clock.UtcNow(), Guid.NewGuid(), CancellationToken.None);
            }
            one.Pages.AddRange(pages.Select(page => Again(page, id)));
            one.Audit(person.Id, host.Clock.UtcNow(), nameof(StartApplication), id.ToString());
            (await one.SaveAsync(CancellationToken.None)).MustAllow();
            ready.Add((subject, id));
        }
        return ready;
    }

    private static EvidencePage Again(EvidencePage page, CaseId id)
    {
        var again = EvidencePage.Upload(new(Guid.NewGuid()), id, Role.Applicant, page.Section, page.Row, page.Kind, page.Position, page.Original, page.View, page.Geometry);
        if (page.IsBurned)
        {
            again.Answer(page.Decision, page.Regions);
            again.Burned(page.BurnedFull, page.BurnedView, page.BurnedThumbnail);
        }
        return again;
    }

    // a name of Chinese characters, none of which stands in the form
    private static string ChineseNumber(int number) => string.Concat(number.ToString("000", System.Globalization.CultureInfo.InvariantCulture).Select(digit => "夔龘犇骉猋麤鱻羴焱淼"[digit - '0']));
}
