using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Applications;
using TitleReview.Core.Auditing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Auditing;

/// <summary>What the officers of a level have done with the submission that lies before them.</summary>
internal static class AuditWork
{
    public static IQueryable<SectionTick> TicksOf(this ReviewDb db, LevelTurn turn) =>
        db.SectionTicks.Where(tick => tick.Case == turn.Case && tick.Submission == turn.Submission && tick.Level == turn.Level);

    public static Task<PunishmentDeclaration?> PunishmentAsync(this ReviewDb db, CaseId file, int submission, CancellationToken ct) =>
        db.PunishmentDeclarations.SingleOrDefaultAsync(declaration => declaration.Case == file && declaration.Submission == submission, ct);

    /// <summary>The level's list of what is to be returned, as it stands.</summary>
    public static IQueryable<ReturnItem> ReturnListOf(this ReviewDb db, LevelTurn turn) => db.ReturnItems
        .Where(item => item.Case == turn.Case && item.Submission == turn.Submission && item.Level == turn.Level && item.RemovedAt == null && item.ReturnedAt == null)
        .OrderBy(item => item.Number);

    /// <summary>Why the level may not pass the case on account of what it has not looked at, or found wanting.</summary>
    public static async Task<Verdict> WhyNotPassAsync(this ReviewDb db, LevelTurn turn, Policy policy, CancellationToken ct)
    {
        var ticked = await db.TicksOf(turn).Where(tick => tick.IsTicked).Select(tick => tick.Section).ToListAsync(ct);
        return PassRules.WhyNot(
            turn.Stage,
            [.. SubmissionCheck.SectionsOf(policy).Where(section => !ticked.Contains(section.Key)).Select(section => section.Title)],
            await db.ReturnListOf(turn).CountAsync(ct),
            (await db.PunishmentAsync(turn.Case, turn.Submission, ct))?.IsPunished,
            policy);
    }

    /// <summary>「主管单位推荐意见」 with the applicant's particulars; null where the notice has no fixed words, or the form does not say for what he applies.</summary>
    public static async Task<Cited<string>?> SupervisorSentenceAsync(this ReviewDb db, FieldStore fields, ReviewCase file, Policy policy, CancellationToken ct)
    {
        var target = (await fields.ReadSectionAsync(db, [file.Id], SectionCatalogue.Target, ct))[file.Id];
        var name = await db.People.Where(person => person.Id == file.Applicant).Select(person => person.Name).SingleAsync(ct);
        return target.Level() is { } level ? SupervisorOpinion.Compose(name, target.Series(), target.Specialty(), level, policy.SupervisorOpinion) : null;
    }

    /// <summary>To be asked when nobody else may write: whether the case is still as it was when it was read.</summary>
    public static async Task<Verdict> WhyMovedAsync(this ReviewDb db, LevelTurn turn, CancellationToken ct) =>
        await db.Cases.AnyAsync(now => now.Id == turn.Case && now.Version == turn.Version, ct) ? Verdict.Allowed : Verdict.Of(new PageIsStale());
}
