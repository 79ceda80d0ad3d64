using TitleReview.App.Data;
using TitleReview.Core.Applications;
using TitleReview.Core.Defences;
using TitleReview.Core.FormalReviews;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.FormalReviews;

internal static class RosterData
{
    public static IReadOnlyList<OrganisationId> OfficesOf(Actor me) => [.. me.Roles.Where(held => held.Role == Role.CommitteeOffice).Select(held => held.Organisation).Distinct()];

    public static async Task<IReadOnlyList<RosterPerson>> PeopleAsync(ReviewDb db, IQueryable<ReviewCase> cases, Policy policy, FieldStore fields, CancellationToken ct)
    {
        var people = new List<RosterPerson>();
        foreach (var line in await cases.LinesAsync(db, fields, ct))
        {
            var form = await fields.ReadFormAsync(db, line.File.Id, ct);
            var defends = form.Level() is not { } level ? ""
                : DefencePlaces.Decide(level, form.Text(SectionCatalogue.Basic, "place"), wasDrawn: null, [form.Text(SectionCatalogue.OtherAttachments, "service")], policy).Mode switch
                {
                    DefenceMode.None => "否",
                    DefenceMode.InDrawPool => "待抽取",
                    _ => "是",
                };
            people.Add(new(line.Applicant, line.Unit, form, defends, PaidQuery.DueOf(form, policy)?.Value, line.File.Stage >= Stage.FeeDue ? "" : line.File.Stage.Title()));
        }
        return [.. people.OrderBy(person => person.Unit, StringComparer.Ordinal)];
    }
}
