using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Auditing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Notices;

/// <summary>「参数试算」: which of the notice's applications would come out otherwise if one parameter were another. Reads, and writes nothing.</summary>
/// <remarks>Each application is judged as of its last submission, so that neither a closed window nor a used-up count hides what is asked.</remarks>
public sealed class TryParameter(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, PolicyStore policies, FieldStore fields)
{
    private const int BatchSize = 25;

    /// <param name="Key">Null: only the list of parameters is asked for.</param>
    /// <param name="Typed">The value to suppose; null: only the present one is asked for.</param>
    public sealed record Query(NoticeId Notice, string? Key, string? Typed);

    public sealed record Group(string Title, IReadOnlyList<(string Key, string Title)> Parameters);

    /// <param name="Present">The notice's value in words.</param>
    /// <param name="IsProposed">No document says so: 系统建议值.</param>
    /// <param name="Typed">The same as it would be typed.</param>
    /// <param name="Options">Where it is one of few: those.</param>
    public sealed record Chosen(
        string Key, string Title, IReadOnlyList<string> Present, Citation Source, bool IsProposed, string Typed, string Hint, IReadOnlyList<string> Options, bool IsLong);

    public sealed record Row(CaseId Case, string Number, string Applicant, string Unit, Stage Stage, OutcomeChange Change);

    public sealed record Result(int Judged, IReadOnlyList<Row> Changed);

    public sealed record View(string Notice, int Year, IReadOnlyList<Group> Groups, Chosen? Chosen, Verdict Verdict, Result? Result);

    /// <param name="onProgress">Told after each batch how many are judged, of how many.</param>
    /// <returns>Null when there is no such notice of this person's office.</returns>
    public async Task<View?> HandleAsync(Query query, Func<int, int, Task> onProgress, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(TryParameter), me).IsRefused
            || await db.Notices.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == query.Notice, ct) is not { } notice
            || !me.Holds(Role.CommitteeOffice, notice.Office))
        {
            return null;
        }
        var policy = await policies.PolicyOfNoticeAsync(db, notice.Id, ct);
        var parameters = new TrialParameters(policy);
        var view = new View(notice.Title, notice.Year, parameters.Groups, parameters.Find(query.Key), Verdict.Allowed, Result: null);
        if (view.Chosen is null || query.Typed is null)
        {
            return query.Key is null || view.Chosen is not null ? view : view with { Verdict = Verdict.Of(new ParameterIsUnknown(query.Key)) };
        }
        var (supposed, verdict) = parameters.Suppose(view.Chosen, query.Typed);
        return supposed is null
            ? view with { Verdict = verdict }
            : view with { Result = await JudgeAsync(db, KnownTo(me, db, query.Notice), policy, supposed, onProgress, ct) };
    }

    // what the office has been handed; an application still with its unit is not there for it
    private static IQueryable<ReviewCase> KnownTo(Actor me, ReviewDb db, NoticeId notice) => db.CasesOfOffices(me, Role.CommitteeOffice)
        .Where(file => file.Notice == notice && file.Stage != Stage.Withdrawn && (file.Stage >= Stage.FormalReview || file.History.Any(line => line.To == Stage.FormalReview)));

    private async Task<Result> JudgeAsync(
        ReviewDb db, IQueryable<ReviewCase> known, Policy policy, Policy supposed, Func<int, int, Task> onProgress, CancellationToken ct)
    {
        var ids = await known.OrderBy(file => file.Number).Select(file => file.Id).ToListAsync(ct);
        var changed = new Dictionary<CaseId, OutcomeChange>();
        var judged = 0;
        foreach (var batch in ids.Chunk(BatchSize))
        {
            foreach (var file in await known.Where(file => batch.Contains(file.Id)).ToListAsync(ct))
            {
                ct.ThrowIfCancellationRequested();
                if (await CompareAsync(db, file, policy, supposed, ct) is { HasChanged: true } change)
                {
                    changed[file.Id] = change;
                }
            }
            judged += batch.Length;
            await onProgress(judged, ids.Count);
        }
        var lines = await known.Where(file => changed.Keys.Contains(file.Id)).OrderBy(file => file.Number).LinesAsync(db, fields, ct);
        return new Result(ids.Count, [.. lines.Select(line => new Row(line.File.Id, line.File.Number, line.Applicant, line.Unit, line.File.Stage, changed[line.File.Id]))]);
    }

    private async Task<OutcomeChange> CompareAsync(ReviewDb db, ReviewCase file, Policy policy, Policy supposed, CancellationToken ct)
    {
        var submitted = file.History.Last(line => line.Act == Act.Submit);
        var facts = await db.FactsAsync(file, fields, ct);
        facts = facts with
        {
            Submissions = facts.Submissions - 1,
            ReturnedAt = file.History.LastOrDefault(line => line.Act == Act.Return && line.Number < submitted.Number)?.At,
        };
        return ParameterTrial.Compare(facts, policy, supposed, submitted.At);
    }
}
