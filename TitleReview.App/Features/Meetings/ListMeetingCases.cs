using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Applications;
using TitleReview.Core.Defences;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Meetings;

/// <summary>「上会名单」: the cases under scoring and those before the meeting, with how far the sheets are.</summary>
public sealed class ListMeetingCases(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, DefenceOutcomes defences, FieldStore fields, Recusals recusals)
{
    public const int PageSize = 20;

    /// <param name="Defence">Of cases before the meeting.</param>
    /// <param name="Withdrawing">Experts who take no part in the vote, each with the reason; of cases before the meeting.</param>
    public sealed record Row(
        CaseId Case,
        int Version,
        string Number,
        string Applicant,
        string Unit,
        string Level,
        Stage Stage,
        ScoreSummary Scores,
        DefenceOutcome? Defence,
        Verdict WhyNotClose,
        Verdict WhyNotRecord,
        IReadOnlyList<string> Withdrawing);

    /// <param name="Queues">What the page follows: the offices, and the sealed submissions, of which signatures are told.</param>
    public sealed record View(IReadOnlyList<Row> Rows, int Total, IReadOnlyList<string> Queues);

    /// <param name="stage">Scoring or Meeting; null for both.</param>
    /// <returns>Null when the page is not for this person.</returns>
    public async Task<View?> HandleAsync(string? filter, Stage? stage, int page, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(ListMeetingCases), me).IsRefused)
        {
            return null;
        }
        var found = db.CasesOfOffices(me, Role.CommitteeOffice)
            .Where(file => (file.Stage == Stage.Scoring || file.Stage == Stage.Meeting) && (stage == null || file.Stage == stage))
            .Matching(db, filter);
        var lines = await found
            .OrderByDescending(file => file.Stage).ThenBy(file => file.Number)
            .Skip(Paging.Skip(page, PageSize)).Take(PageSize)
            .LinesAsync(db, fields, ct);
        var (ids, before) = (lines.Select(line => line.File.Id).ToList(), lines.Select(line => line.File).Where(file => file.Stage == Stage.Meeting).ToList());
        var scores = await ScoreSummaryQuery.OfAsync(db, ids, ct);
        var withdrawing = await WithdrawingExperts.OfAsync(db, recusals, before, clock.Today(), ct);
        var heard = await defences.OfAsync(db, before, ct);
        // signatures alone: what experts type is nobody's matter yet
        var blinds = await db.SealLinks.AsNoTracking().Where(link => ids.Contains(link.Case) && link.EndedAt == null).Select(link => link.Blind).ToListAsync(ct);
        return new View(
            [.. lines.Select(line => RowOf(me, line, scores[line.File.Id], heard.GetValueOrDefault(line.File.Id), [.. withdrawing[line.File.Id]]))], await found.CountAsync(ct),
            [.. me.Roles.Select(held => QueueNames.OfOrganisation(held.Organisation)), .. blinds.Select(QueueNames.OfBlind)]);
    }

    private static Row RowOf(Actor me, CaseLine line, ScoreSummary scores, DefenceOutcome? defence, IReadOnlyList<string> withdrawing) => new(
        line.File.Id,
        line.File.Version,
        line.File.Number,
        line.Applicant,
        line.Unit,
        line.Target.Text(SectionCatalogue.Target, "level"),
        line.File.Stage,
        scores,
        defence,
        OperationMatrix.WhyNot(nameof(CloseScoring), me, line.File).And(CloseScoring.WhyNot(scores)),
        OperationMatrix.WhyNot(nameof(RecordMeetingResult), me, line.File),
        withdrawing);
}
