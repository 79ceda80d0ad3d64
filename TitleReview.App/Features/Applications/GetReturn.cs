using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Auditing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Applications;

/// <summary>「退回意见」 as the applicant reads it: every point with its place, how often and until when it may be submitted again; and of an application that has ended, why, by whom, and what can be done.</summary>
public sealed class GetReturn(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, PolicyStore policies, FieldStore fields)
{
    /// <param name="Place">Where, in words.</param>
    public sealed record Item(ReturnPoint Point, string Place);

    /// <param name="By">The level that did it, in words.</param>
    /// <param name="Reason">The officer's words; empty where the list says it all.</param>
    /// <param name="Submissions">Submissions that count so far.</param>
    /// <param name="Left">How often it may still be submitted.</param>
    /// <param name="Deadline">UTC, with the clause; a null value: none is set.</param>
    /// <param name="Now">UTC, by the clock that decides.</param>
    /// <param name="Next">What can be done, or what comes after the deadline.</param>
    /// <param name="Letter">Of what is to be put right; null where the application has ended.</param>
    public sealed record View(
        CaseId Case, Stage Stage, string By, DateTime At, string Reason, IReadOnlyList<Item> Items, int Submissions, Cited<int> Most, int Left,
        Cited<DateTime?> Deadline, string DeadlineWarning, DateTime Now, IReadOnlyList<Consequence> Next, ReturnLetter? Letter)
    {
        public int CountIn(string section) => Items.Count(item => item.Point.Section == section);
    }

    /// <summary>Null when there is no such application of this person, or nothing has come back of it.</summary>
    public async Task<View?> HandleAsync(CaseId id, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        var file = await db.Cases.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == id, ct);
        if (file is null || OperationMatrix.WhyNot(nameof(GetReturn), me, file).IsRefused)
        {
            return null;
        }
        var policy = await policies.PolicyOfCaseAsync(db, file, ct);
        var sections = SubmissionCheck.SectionsOf(policy).ToList();
        var form = await fields.ReadFormAsync(db, id, ct);
        var items = await db.ReturnItems.AsNoTracking()
            .Where(item => item.Case == id && item.Submission == file.Submissions && item.ReturnedAt != null).OrderBy(item => item.Number).ToListAsync(ct);
        // taken back or withdrawn meanwhile: the words are still those of the return
        var line = file.History.Last(one => one.Act == (file.Stage == Stage.Returned ? Act.Return : file.Stage == Stage.NotAccepted ? Act.Refuse : Act.Lapse));
        var submissions = await db.SubmissionsAsync(file, ct);
        var calendar = await PolicyStore.CalendarAsync(db, ct);
        var left = SubmissionRules.SubmissionsLeft(submissions, policy.Submissions);
        var deadline = file.Stage == Stage.Returned ? SubmissionRules.Due(file.LastReturnedAt, policy, calendar) : new Cited<DateTime?>(null, policy.Submissions.ReturnDeadline.Source, Confidence.Notice);
        return new View(
            id,
            file.Stage,
            LevelOf(line),
            line.At,
            line.Note,
            [.. items.Select(item => new Item(item.Point, item.Point.Place(sections, form)))],
            submissions,
            policy.Submissions.Maximum,
            left,
            deadline,
            file is { Stage: Stage.Returned, LastReturnedAt: { } at } ? SubmissionRules.DeadlineWarning(at, policy.Submissions, calendar) : "",
            clock.UtcNow(),
            ReturnOutlook.Of(file, left, policy),
            file.Stage == Stage.Returned ? LetterOf() : null);

        ReturnLetter LetterOf() => new(
            file.Number, policy.Title, new PersonName(me.Name), LevelOf(line), line.At, ReturnNote.WordsOf(line.Note, [.. items.Select(item => item.Point.Reason)]),
            [.. items.Select(item => (item.Point.Place(sections, form), item.Point))], submissions, policy.Submissions.Maximum, left, deadline);
    }

    private static string LevelOf(HistoryEntry line) =>
        line.Act == Act.Lapse && line.From == Stage.Returned ? "系统按通知规定登记" : line.From == Stage.FormalReview || line.Act == Act.Lapse ? "评委会办公室" : line.From.Title();
}
