using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Notices;

/// <summary>A draft for whoever writes it: one part of it, or what is searched for, and one value opened.</summary>
public sealed class GetDraft(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock)
{
    /// <param name="Stage">The part that is shown; null: the first.</param>
    /// <param name="Search">Words of a title, of the value, or of the source: then all parts are searched.</param>
    /// <param name="Key">The value that is open to be changed; null: none.</param>
    public sealed record Query(Guid Draft, string? Stage, string? Search, DraftFilter Filter, string? Key);

    /// <param name="Edited">How many values of the part are not as the draft began.</param>
    public sealed record Part(string Stage, string Title, int Edited, int Carried, int Missing);

    /// <param name="Version">0: nothing is said of it yet.</param>
    /// <param name="Source">Null: nothing is said of it yet.</param>
    public sealed record Row(string Key, string Title, IReadOnlyList<string> Lines, Citation? Source, DraftStanding Standing, int Version);

    /// <param name="MayTry">Whether another value can be tried on applications that were submitted.</param>
    public sealed record Open(
        Row Row, string Typed, string Hint, IReadOnlyList<string> Options, bool IsLong, bool IsWindow, bool IsProposed, bool MayTry, IReadOnlyList<Past> History);

    /// <summary>What the value was until then.</summary>
    public sealed record Past(int Number, IReadOnlyList<string> Lines, Citation Source, string By, DateTime At);

    public sealed record Head(
        Guid Id, DraftKind Kind, string Title, string Number, string Template, NoticeId? Trial, DateOnly? EffectiveFrom, bool AppliesToAll, DraftState State, NoticeId? Published, int Version);

    public sealed record View(Head Head, IReadOnlyList<Part> Parts, string Stage, IReadOnlyList<Row> Rows, Open? Open);

    /// <summary>Null when there is none, or it is not for this person.</summary>
    public async Task<View?> HandleAsync(Query query, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(GetDraft), me).IsRefused || await DraftFile.FindAsync(db, me, query.Draft, ct) is not { Draft: var draft } file)
        {
            return null;
        }
        var rows = DraftRows.Of(file);
        var stage = PolicyTitles.Stages.FirstOrDefault(one => one.Stage == query.Stage).Stage ?? PolicyTitles.Stages[0].Stage;
        var search = query.Search?.Trim() ?? "";
        var shown = rows.Where(row => search.Length > 0 ? DraftRows.Says(row, search) : query.Filter != DraftFilter.All || PolicyTitles.StageOf(row.Key) == stage)
            .Where(row => DraftRows.Matches(row, query.Filter));
        return new View(
            new Head(
                draft.Id, draft.Kind, draft.Title, draft.Number, draft.Template, draft.Changes ?? draft.Trial, draft.EffectiveFrom, draft.AppliesToAll, draft.State, draft.Published, draft.Version),
            [
                .. from part in PolicyTitles.Stages
                   let own = rows.Where(row => PolicyTitles.StageOf(row.Key) == part.Stage).ToList()
                   where own.Count > 0
                   select new Part(part.Stage, part.Title, Count(own, DraftStanding.Edited), Count(own, DraftStanding.Carried), Count(own, DraftStanding.Missing)),
            ],
            stage,
            [.. shown],
            rows.FirstOrDefault(row => row.Key == query.Key) is { } open ? await OpenAsync(db, file, open, ct) : null);
    }

    private static int Count(IEnumerable<Row> rows, DraftStanding standing) => rows.Count(row => row.Standing == standing);

    private static async Task<Open> OpenAsync(ReviewDb db, DraftFile file, Row row, CancellationToken ct)
    {
        var (key, stated) = (PolicyKeys.All[row.Key], file.Rows.FirstOrDefault(one => one.Key == row.Key));
        var typing = PolicyTyping.Of(key);
        var past = await db.NoticeDraftChanges.AsNoTracking().Where(change => change.Draft == file.Draft.Id && change.Key == row.Key).OrderByDescending(change => change.Number).ToListAsync(ct);
        return new Open(
            row,
            stated is null ? "" : typing.Write(DraftFile.ValueOf(stated).Json),
            typing.Hint,
            typing.Options ?? [],
            typing.IsLong,
            key.Unit == "window",
            stated?.IsProposed ?? false,
            (file.Draft.Changes ?? file.Draft.Trial) is not null && TrialParameters.MayTry(key),
            [.. past.Select(Of)]);
    }

    private static Past Of(NoticeDraftChange change)
    {
        var value = DraftHistory.ValueOf(change);
        return new Past(change.Number, PolicyWords.Of(value), value.Source, change.ByName, change.At);
    }
}
