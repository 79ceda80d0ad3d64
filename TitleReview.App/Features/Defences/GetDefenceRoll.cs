using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Defences;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Defences;

/// <summary>「答辩名单」: who must defend, who is exempt by which clause, who was drawn, and what came of it.</summary>
public sealed class GetDefenceRoll(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, PlanReading reading, DefenceOutcomes outcomes)
{
    public const int PageSize = 20;

    /// <param name="Ground">The same words for everybody to whom the same applies.</param>
    public sealed record Count(DefenceMode Mode, string Ground, string Basis, int People);

    public sealed record Row(CaseId Case, string Number, string Name, string Unit, TitleLevel Level, string Specialty, DefencePlacement Placement, int? Session, int? Lot, DefenceOutcome Outcome);

    /// <param name="ClosedAt">UTC; null: the outcomes still change.</param>
    public sealed record View(
        NoticeId Notice, string Title, Cited<bool> IsScored, IReadOnlyList<Count> Counts, IReadOnlyList<Row> Rows, int Total, bool HasDrawPool, DateTime? ClosedAt, Verdict WhyNotClose);

    /// <param name="mode">Null: all.</param>
    /// <returns>Null for whatever is not there or not for this person.</returns>
    public async Task<View?> HandleAsync(NoticeId id, DefenceMode? mode, string? filter, int page, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(GetDefenceRoll), me).IsRefused || await db.NoticeOfOfficeAsync(me, id, ct) is not { } notice)
        {
            return null;
        }
        var known = await reading.OfAsync(db, notice, ct);
        var text = filter?.Trim() ?? "";
        var chosen = text.Length == 0 ? null : (await db.Cases.AsNoTracking().Where(file => file.Notice == id).Matching(db, text).Select(file => file.Id).ToListAsync(ct)).ToHashSet();
        var found = known.Lines.Values.Where(line => (mode is null || line.Placement.Mode == mode) && chosen?.Contains(line.File.Id) != false).OrderBy(line => line.File.Number, StringComparer.Ordinal).ToList();
        var shown = found.Skip(Paging.Skip(page, PageSize)).Take(PageSize).ToList();
        return new(
            notice.Id, notice.Title, known.Policy.Defence.IsScored, Counts(known), await RowsAsync(db, known, shown, ct), found.Count,
            known.WaitingForDraw > 0, known.Plan?.ClosedAt, CloseDefence.WhyNot(known));
    }

    private static IReadOnlyList<Count> Counts(PlanReading.Known known) => [.. known.Lines.Values
        .GroupBy(line => (line.Placement.Mode, Ground: line.Placement.Finding.Sentence, line.Placement.Finding.Basis))
        .Select(group => new Count(group.Key.Mode, group.Key.Ground, group.Key.Basis, group.Count()))
        .OrderBy(count => count.Mode == DefenceMode.None).ThenBy(count => count.Mode).ThenByDescending(count => count.People).ThenBy(count => count.Ground, StringComparer.Ordinal)];

    private async Task<IReadOnlyList<Row>> RowsAsync(ReviewDb db, PlanReading.Known known, IReadOnlyList<DefencePlacements.Line> lines, CancellationToken ct)
    {
        var (people, units) = (lines.Select(line => line.File.Applicant).ToList(), lines.Select(line => line.File.Unit).ToList());
        var names = await db.People.AsNoTracking().Where(person => people.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Name, ct);
        var unitNames = await db.Organisations.AsNoTracking().Where(unit => units.Contains(unit.Id)).ToDictionaryAsync(unit => unit.Id, unit => unit.Name, ct);
        var results = await outcomes.OfAsync(db, [.. lines.Select(line => line.File.Id)], known.Policy, ct);
        var sessions = known.Sessions.ToDictionary(session => session.Id, session => session.Number);
        return [.. lines.Select(line => known.Scheduled.GetValueOrDefault(line.File.Id) is var one
            ? new Row(
                line.File.Id, line.File.Number, names[line.File.Applicant], unitNames[line.File.Unit], line.Level, line.Specialty, line.Placement,
                one is null ? null : sessions[one.Session], one?.Number, results[line.File.Id])
            : null!)];
    }
}
