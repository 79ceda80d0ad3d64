using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Scoring;

/// <summary>「签名确认」: the sheet counts from now on and never changes again.</summary>
public sealed class SignScore(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, BlindDesk desk)
{
    /// <param name="Version">Of the sheet: what is signed is what was seen.</param>
    public sealed record Command(TaskId Task, int Version);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(SignScore), me).IsRefused || await desk.SheetAsync(db, me, command.Task, ct) is not { } sheet)
        {
            return Verdict.Of(new OperationNotFound());
        }
        var task = sheet.Task;
        var verdict = WhyNot(sheet);
        if (!verdict.IsRefused && task.Version != command.Version)
        {
            verdict = Verdict.Of(new PageIsStale());
        }
        if (verdict.IsRefused)
        {
            return verdict;
        }

        task.SignedAt = clock.UtcNow();
        db.Audit(me.Person, clock.UtcNow(), nameof(SignScore), task.Id.ToString());
        return await db.SaveAsync(ct);
    }

    /// <summary>The same question without the signature, for the page.</summary>
    internal static Verdict WhyNot(BlindDesk.Sheet sheet) =>
        sheet.Form.WhyNotSign(sheet.Task.SignedAt is not null, sheet.Given, [.. sheet.Submission.Pages.Select(page => page.Heading).Distinct(StringComparer.Ordinal)]);
}
