using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Notices;

public sealed record DraftNumberIsWrong() : Refusal("发文字号没有保存：请按“新X职字〔2024〕5号”的写法填写；尚未编号的留空。");

/// <summary>Title and number of the notice that is written; of a supplement also from when it holds, and for whom.</summary>
public sealed class SaveDraftHead(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock)
{
    /// <param name="Version">Of the draft, as it was on the page.</param>
    public sealed record Command(Guid Draft, int Version, string Title, string Number, DateOnly? EffectiveFrom, bool AppliesToAll);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(SaveDraftHead), me) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        if (await DraftFile.FindAsync(db, me, command.Draft, ct) is not { Draft: var draft, Rows: var rows })
        {
            return Verdict.Of(new DraftNotFound());
        }
        var (title, number) = (command.Title.Trim(), DocumentNumber.TryParse(command.Number));
        var verdict = Verdict.Of(
            draft.State != DraftState.Writing ? new DraftIsClosed(draft.Title) : null,
            draft.Version != command.Version ? new PageIsStale() : null,
            title.Length is 0 or > StartDraft.MostLetters ? new DraftNeedsTitle(StartDraft.MostLetters) : null,
            command.Number.Trim().Length > 0 && number is null ? new DraftNumberIsWrong() : null);
        if (verdict.IsRefused)
        {
            return verdict;
        }
        // what the notice says of itself is cited by its title
        foreach (var row in title == draft.Title ? [] : rows.Where(row => row.Document == draft.Title))
        {
            row.Document = title;
        }
        var isSupplement = draft.Kind == DraftKind.Supplement;
        (draft.Title, draft.Number) = (title, number?.ToString() ?? "");
        (draft.EffectiveFrom, draft.AppliesToAll) = isSupplement ? (command.EffectiveFrom, command.AppliesToAll) : (null, false);
        await DraftRelease.NoteWriterAsync(db, draft, me, ct);
        db.Audit(me.Person, clock.UtcNow(), nameof(SaveDraftHead), draft.Id.ToString("N"), isSupplement ? $"from {command.EffectiveFrom?.ToString("O", CultureInfo.InvariantCulture)}, for all {command.AppliesToAll}" : "");
        return await db.SaveAsync(ct);
    }
}
