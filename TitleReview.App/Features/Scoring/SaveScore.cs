using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Kernel;
using TitleReview.Core.Scoring;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Scoring;

/// <summary>Keeps one box of a sheet as it is typed; nothing counts until it is signed.</summary>
public sealed class SaveScore(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, BlindDesk desk)
{
    private const int Attempts = 4;

    /// <param name="Box">Number of the item; 0: the comment.</param>
    /// <param name="Version">Of the box as it was last seen; 0: never filled in.</param>
    public sealed record Command(TaskId Task, int Box, string Text, int Version);

    /// <param name="Version">To name with the box next time.</param>
    /// <param name="Sheet">To name when the sheet is signed.</param>
    /// <param name="Theirs">Where another window was faster: what is stored.</param>
    public sealed record Result(Verdict Verdict, int Version, int Sheet, int? Total = null, string Sum = "", string? Theirs = null);

    /// <remarks>Two boxes saved at the same instant meet on the sheet's version; that is nobody's conflict, so the later tries again.</remarks>
    public async Task<Result> HandleAsync(Command command, CancellationToken ct)
    {
        var result = await TryAsync(command, ct);
        for (var attempt = 1; attempt < Attempts && result.Verdict.Refusals is [PageIsStale]; attempt++)
        {
            result = await TryAsync(command, ct);
        }
        return result;
    }

    private async Task<Result> TryAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(SaveScore), me).IsRefused || await desk.SheetAsync(db, me, command.Task, ct) is not { } sheet)
        {
            return new Result(Verdict.Of(new OperationNotFound()), command.Version, 0);
        }
        var (task, text) = (sheet.Task, command.Text.ReplaceLineEndings("\n"));
        if (ScoreSheet.WhyNotSave(task.SignedAt is not null, sheet.Form, command.Box, text) is { IsRefused: true } refused)
        {
            return new Result(refused, command.Version, task.Version);
        }
        var box = sheet.Boxes.GetValueOrDefault(command.Box);
        var stored = sheet.TextOf(command.Box);
        if (stored == text)
        {
            // nobody's conflict: a page that heard no answer sends again what is there already
            return new Result(Verdict.Allowed, box?.Version ?? 0, task.Version, task.Score, sheet.Form.Sum(sheet.Given));
        }
        if ((box?.Version ?? 0) != command.Version)
        {
            return new Result(Verdict.Of(new BoxChangedElsewhere()), box?.Version ?? 0, task.Version, task.Score, "", stored);
        }

        if (box is null)
        {
            BlindDesk.Keep(db, box = new SheetBox { Task = task.Id, Box = command.Box, Text = text });
        }
        box.Text = text;
        var now = sheet with { Boxes = new Dictionary<int, SheetBox>(sheet.Boxes) { [command.Box] = box } };
        if (command.Box == ScoreForm.Comment)
        {
            task.Comment = text;
        }
        else
        {
            task.Score = sheet.Form.Total(now.Given);
        }
        // the sheet takes part, so that nothing slips in beside a signature
        db.Entry(task).State = EntityState.Modified;
        db.Audit(me.Person, clock.UtcNow(), nameof(SaveScore), task.Id.ToString());
        return await db.SaveAsync(ct) is { IsRefused: true } stale
            ? new Result(stale, command.Version, task.Version)
            : new Result(Verdict.Allowed, box.Version, task.Version, task.Score, now.Form.Sum(now.Given));
    }
}
