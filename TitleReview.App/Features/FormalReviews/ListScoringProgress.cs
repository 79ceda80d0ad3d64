using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Kernel;
using TitleReview.Core.Scoring;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.FormalReviews;

/// <summary>「盲评进度」: how far each case is, who has withdrawn, and where scores lie far apart. For the office alone.</summary>
public sealed class ListScoringProgress(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, FieldStore fields, BlindStore blinds, PolicyStore policies)
{
    public const int PageSize = 20;

    /// <summary>A sheet that does not count, with the reason; the score where it was signed.</summary>
    public sealed record Withdrawn(string Expert, SheetWithdrawal Why, string Reason, int? SignedScore, DateTime At);

    /// <param name="Sheets">How many count now; fewer than needed where somebody has withdrawn.</param>
    /// <param name="Spread">Null while fewer than two are signed.</param>
    public sealed record Row(
        SeenCase Seen, string Number, string Applicant, string Unit, Stage Stage, int Round, int SheetsSigned, int Sheets, int Needed, CaseSpread? Spread, bool IsWide,
        IReadOnlyList<Withdrawn> Withdrawn, Verdict WhyNotRefill, Verdict WhyNotSealAnew);

    /// <param name="Lacking">Sheets are given out whole, so only a case with a withdrawal, in this round or an earlier one, can come to lack one.</param>
    public sealed record View(IReadOnlyList<Row> Rows, int Total, int Lacking, IReadOnlyList<string> Queues);

    /// <param name="isLacking">Only cases that somebody has to be found for.</param>
    /// <returns>Null when the page is not for this person.</returns>
    public async Task<View?> HandleAsync(string? filter, bool isLacking, int page, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(ListScoringProgress), me).IsRefused)
        {
            return null;
        }
        var all = db.CasesOfOffices(me, Role.CommitteeOffice).Where(file => file.Stage == Stage.Scoring || file.Stage == Stage.Meeting);
        var lacking = all.Where(file => file.Stage == Stage.Scoring && db.SealLinks.Any(link => link.Case == file.Id && link.EndedAt == null
            && db.SealLinks.Any(one => one.Case == link.Case && db.ScoringTasks.Any(task => task.Blind == one.Blind && task.WithdrawnAt != null))
            && db.ScoringTasks.Count(task => task.Blind == link.Blind && task.WithdrawnAt == null) < link.Experts));
        var found = (isLacking ? lacking : all).Matching(db, filter);
        var lines = await found.OrderBy(file => file.Stage).ThenBy(file => file.Number).Skip(Paging.Skip(page, PageSize)).Take(PageSize).LinesAsync(db, fields, ct);
        var ids = lines.Select(line => line.File.Id).ToList();
        var links = (await db.SealLinks.AsNoTracking().Where(link => ids.Contains(link.Case)).ToListAsync(ct)).ToLookup(link => link.Case);
        var sealedOnes = links.SelectMany(one => one).Select(link => link.Blind).ToList();
        var tasks = (await db.ScoringTasks.AsNoTracking().Where(task => sealedOnes.Contains(task.Blind)).ToListAsync(ct)).ToLookup(task => task.Blind);
        var gone = tasks.SelectMany(one => one).Where(task => task.WithdrawnAt is not null).Select(task => task.Expert).ToList();
        var names = await db.People.AsNoTracking().Where(person => gone.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Name, ct);
        var rows = new List<Row>();
        foreach (var line in lines)
        {
            var now = links[line.File.Id].Single(link => link.EndedAt is null);
            var policy = await policies.PolicyAsync(db, line.File.PolicyHash, ct);
            rows.Add(RowOf(me, line, now, [.. tasks[now.Blind].Where(task => task.WithdrawnAt is null)], policy.Scoring, [.. links[line.File.Id].SelectMany(link => tasks[link.Blind])
                .Where(task => task.WithdrawnAt is not null).OrderBy(task => task.WithdrawnAt)
                .Select(task => new Withdrawn(names[task.Expert], task.Withdrawal!.Value, blinds.Reason(task), task.SignedAt is null ? null : task.Score, task.WithdrawnAt!.Value))]));
        }
        return new View(rows, await found.CountAsync(ct), await lacking.CountAsync(ct), [.. sealedOnes.Select(QueueNames.OfBlind), .. me.Roles.Select(held => QueueNames.OfOrganisation(held.Organisation)).Distinct()]);
    }

    private static Row RowOf(Actor me, CaseLine line, SealLink link, IReadOnlyList<ScoringTask> counting, Core.Policies.ScoringPolicy policy, IReadOnlyList<Withdrawn> withdrawn)
    {
        var signed = counting.Where(task => task.SignedAt is not null).Select(task => new SignedScore(line.File.Id, task.Expert, task.Score ?? 0)).ToList();
        var spread = signed.Count > 1 ? ScoreDrift.OfCases(signed)[0] : null;
        return new Row(
            new SeenCase(line.File.Id, line.File.Version), line.File.Number, line.Applicant, line.Unit, line.File.Stage, link.Round, signed.Count, counting.Count, Math.Max(link.Experts, counting.Count),
            spread, spread is not null && ScoreDrift.IsWide(spread, policy.Maximum.Value, policy.SpreadLimit.Value), withdrawn,
            OperationMatrix.WhyNot(nameof(AssignAnew), me, line.File), OperationMatrix.WhyNot(nameof(SealAnew), me, line.File));
    }
}
