using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Applications;
using TitleReview.Core.Kernel;
using TitleReview.Core.Publicity;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Publicity;

/// <summary>「结果公示名单」: name, unit and level; nothing else of a person is made public.</summary>
public sealed class ListResultPublicity(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, PolicyStore policies, FieldStore fields)
{
    public const int PageSize = 100;

    /// <param name="Days">Null while no publicity is recorded.</param>
    public sealed record Row(SeenCase Seen, string Number, string Name, string Unit, string Level, DateRange? Days, Verdict WhyNotOpen);

    /// <param name="EarliestEnd">For a publicity from the asked day on.</param>
    public sealed record Proposal(DateOnly From, DateOnly EarliestEnd, Cited<int> Workdays, IReadOnlyList<string> Warnings);

    /// <param name="Proposal">Null where nothing is waiting.</param>
    public sealed record View(IReadOnlyList<Row> Rows, int Total, Proposal? Proposal, IReadOnlyList<OrganisationId> Offices);

    /// <returns>Null when the page is not for this person.</returns>
    public async Task<View?> HandleAsync(string? filter, int page, DateOnly from, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(ListResultPublicity), me).IsRefused)
        {
            return null;
        }
        var found = db.CasesOfOffices(me, Role.CommitteeOffice).Where(file => file.Stage == Stage.ResultPublicity).Matching(db, filter);
        var lines = await found
            .OrderBy(file => file.Notice).ThenBy(file => file.Number)
            .Skip(Paging.Skip(page, PageSize)).Take(PageSize)
            .LinesAsync(db, fields, ct);
        var shown = lines.Select(line => line.File.Id).ToList();
        var periods = await db.StandingPublicities().AsNoTracking().Where(period => period.Kind == PublicityKind.Result && shown.Contains(period.Case)).ToListAsync(ct);
        return new View(
            [.. lines.Select(line => RowOf(me, line, periods))],
            await found.CountAsync(ct),
            await ProposeAsync(db, [.. lines.Select(line => line.File.PolicyHash).Distinct()], PublicityDayIsUnlikely.Is(from, clock.Today()) ? clock.Today() : from, ct),
            [.. me.Roles.Select(held => held.Organisation)]);
    }

    private static Row RowOf(Actor me, CaseLine line, IReadOnlyList<Data.Rows.Publicity> periods)
    {
        var file = line.File;
        var period = periods.FirstOrDefault(candidate => candidate.Case == file.Id && candidate.Submission == file.Submissions);
        return new Row(
            new SeenCase(file.Id, file.Version),
            file.Number,
            new PersonName(line.Applicant).Printed,
            line.Unit,
            line.Target.Text(SectionCatalogue.Target, "level"),
            period is null ? null : new DateRange(period.FromOn, period.ToOn),
            OperationMatrix.WhyNot(nameof(OpenResultPublicity), me, file).And(Verdict.Of(period is null ? null : new ResultPublicityIsOpen(file.Number))));
    }

    private async Task<Proposal?> ProposeAsync(ReviewDb db, IReadOnlyList<string> hashes, DateOnly from, CancellationToken ct)
    {
        var calendar = await PolicyStore.CalendarAsync(db, ct);
        var proposals = new List<Proposal>();
        foreach (var hash in hashes)
        {
            var policy = (await policies.PolicyAsync(db, hash, ct)).Publicity;
            var end = PublicityRules.EarliestResultsEnd(from, policy, calendar);
            proposals.Add(new Proposal(from, end, policy.ResultWorkingDays, calendar.Warnings(new DateRange(from, end))));
        }
        return proposals.MaxBy(proposal => proposal.EarliestEnd);
    }
}
