using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Kernel;
using TitleReview.Core.Publicity;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Publicity;

/// <summary>「公示内容已被别人改过」</summary>
public sealed record AnnouncementChangedElsewhere() : Refusal("公示内容已在另一个窗口或由同事改过，您刚才输入的内容没有覆盖它；请对照两份内容后选择保留哪一份。");

/// <summary>Keeps a draft of what the unit writes into its public notice. It becomes public only when the period is registered.</summary>
public sealed class SaveAnnouncement(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, PublicityStore words)
{
    /// <param name="Version">The version last seen; 0 where there was none.</param>
    public sealed record Command(CaseId Case, AnnouncementText Text, int Version);

    /// <param name="Version">The version to name next time.</param>
    /// <param name="Theirs">Where somebody else was faster: what is stored.</param>
    public sealed record Result(Verdict Verdict, int Version, AnnouncementText? Theirs = null);

    public async Task<Result> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        var file = await db.Cases.SingleOrDefaultAsync(candidate => candidate.Id == command.Case, ct);
        var verdict = OperationMatrix.WhyNot(nameof(SaveAnnouncement), me, file);
        if (!verdict.IsRefused)
        {
            verdict = AnnouncementRules.WhyNotKeep(command.Text);
        }
        if (verdict.IsRefused)
        {
            return new(verdict, command.Version);
        }
        if (!await words.PutDraftAsync(db, command.Case, file!.Submissions, command.Text, command.Version, ct))
        {
            return await ConflictAsync(file, command, ct);
        }
        db.Audit(me.Person, clock.UtcNow(), nameof(SaveAnnouncement), command.Case.ToString(), $"v{command.Version + 1}");
        // the case may have been passed on, or returned, while this was typed
        var saved = await db.SaveAsync(ct, async () => OperationMatrix.WhyNot(nameof(SaveAnnouncement), me, await db.Cases.AsNoTracking().SingleAsync(candidate => candidate.Id == command.Case, ct)));
        return saved.Refusals is [PageIsStale] ? await ConflictAsync(file, command, ct) : new(saved, saved.IsRefused ? command.Version : command.Version + 1);
    }

    private async Task<Result> ConflictAsync(ReviewCase file, Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var (text, version) = await words.DraftAsync(db, file.Id, file.Submissions, ct);
        // the same words twice are nobody's conflict
        return text == command.Text ? new(Verdict.Allowed, version) : new(Verdict.Of(new AnnouncementChangedElsewhere()), version, text);
    }
}
