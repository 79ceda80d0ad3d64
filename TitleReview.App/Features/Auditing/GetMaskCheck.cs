using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Auditing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Masking;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Auditing;

/// <summary>「遮盖检查」: every page an expert will see, with the findings of the officer's own level.</summary>
public sealed class GetMaskCheck(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, PolicyStore policies)
{
    /// <param name="Number">From 1, as in the applicant's work list.</param>
    /// <param name="Version">Of the page, to be handed back with a mark.</param>
    /// <param name="Last">Number of the level's last finding, to be handed back too.</param>
    /// <param name="Mark">Null where the level has not looked at the page as it stands.</param>
    /// <param name="Others">What other levels found of the same copy, in words.</param>
    public sealed record Row(
        PageId Id, int Number, string Section, string Kind, MaskDecision Decision, int Version, int Last,
        MaskMark? Mark, string Reason, string By, DateTime? At, IReadOnlyList<string> Others);

    /// <param name="Returning">What a return will do, to be read before it is confirmed.</param>
    /// <param name="QuickReasons">What is most often wrong, after the kinds that the notice asks for.</param>
    public sealed record View(
        CaseId Case, int Version, string Number, string Applicant, Stage Stage, int Submissions,
        IReadOnlyList<Consequence> Returning, Cited<IReadOnlyList<string>> Required, IReadOnlyList<string> QuickReasons, MaskProgress Progress, IReadOnlyList<Row> Rows, IReadOnlyList<string> Queues);

    /// <summary>Null when it is not, or no longer, for this person to look.</summary>
    public async Task<View?> HandleAsync(CaseId id, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        var file = await db.Cases.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == id, ct);
        if (file is null || OperationMatrix.WhyNot(nameof(GetMaskCheck), me, file).IsRefused)
        {
            return null;
        }
        var policy = await policies.PolicyAsync(db, file.PolicyHash, ct);
        var pages = await db.CheckedPagesAsync(id, CheckedPages.LevelAt(file.Stage)!.Value, policy, ct);
        var people = pages.SelectMany(page => page.Others.Append(page.Mark)).OfType<MaskCheck>().Select(check => check.By).Append(file.Applicant).Distinct().ToList();
        var names = await db.People.AsNoTracking().Where(person => people.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Name, ct);
        return new View(
            id, file.Version, file.Number, names[file.Applicant], file.Stage, file.Submissions,
            AuditConsequences.OfReturn(await db.SubmissionsAsync(file, ct), clock.UtcNow(), policy, await PolicyStore.CalendarAsync(db, ct)),
            policy.Masking.RequiredKinds,
            [.. policy.Masking.RequiredKinds.Value.Select(kind => $"{kind}未遮盖"), "遮盖不完整，仍可辨认", "遮住了不应遮盖的内容"],
            pages.Progress(),
            [.. pages.Select(page => RowOf(page, names))],
            [QueueNames.OfMaskChecks(id), QueueNames.OfCase(id)]);
    }

    private static Row RowOf(CheckedPages.One page, Dictionary<PersonId, string> names) => new(
        page.Page.Id, page.Number, page.Section, page.Page.Kind, page.Page.Decision, page.Page.Version, page.Last,
        page.Mark?.Mark, page.Mark?.Reason ?? "", page.Mark is { } mark ? names[mark.By] : "", page.Mark?.At,
        [.. page.Others.Select(check => $"{check.Level.Title()}：{(check.Mark == MaskMark.Fit ? "遮盖合格" : $"须退回重遮（{check.Reason}）")}")]);
}
