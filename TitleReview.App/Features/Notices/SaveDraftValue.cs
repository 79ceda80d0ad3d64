using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Kernel;
using TitleReview.Core.Notices;
using TitleReview.Core.Policies;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Notices;

/// <summary>Puts a value, with its source, in place of what a draft says; what stood there is kept.</summary>
public sealed class SaveDraftValue(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock)
{
    /// <param name="Version">Of the value as it was on the page; 0: there was none.</param>
    /// <param name="Document">Empty: the notice itself, or, of a proposal, none.</param>
    public sealed record Command(Guid Draft, string Key, int Version, string Typed, string Document, string Clause, string Quote, bool IsProposed);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(SaveDraftValue), me) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        if (await db.NoticeDrafts.SingleOrDefaultAsync(one => one.Id == command.Draft, ct) is not { } draft || !me.Holds(Role.CommitteeOffice, draft.Office))
        {
            return Verdict.Of(new DraftNotFound());
        }
        if (draft.State != DraftState.Writing)
        {
            return Verdict.Of(new DraftIsClosed(draft.Title));
        }
        if (!DraftedPolicy.Keys.Any(known => known.Name == command.Key))
        {
            return Verdict.Of(new ParameterIsUnknown(command.Key));
        }
        var key = PolicyKeys.All[command.Key];
        var row = await db.NoticeDraftValues.SingleOrDefaultAsync(value => value.Draft == draft.Id && value.Key == key.Name, ct);
        if ((row?.Version ?? 0) != command.Version)
        {
            return Verdict.Of(new PageIsStale());
        }
        var (title, typing) = (PolicyTitles.Of(key), PolicyTyping.Of(key));
        if (typing.TryRead(command.Typed) is not { } json)
        {
            return Verdict.Of(new ParameterCannotBeRead(title, typing.Hint));
        }
        var document = command.Document.Trim() is { Length: > 0 } named ? named : command.IsProposed ? Citation.Proposal : draft.Title;
        var value = new PolicyValue(key, json, new Citation(document, command.Clause.Trim(), command.Quote.Trim()), command.IsProposed ? Confidence.Proposed : Confidence.Notice);
        var stated = row is null ? null : DraftFile.ValueOf(row);
        if (DraftRules.WhyNotSet(title, stated, value, draft.Title) is { IsRefused: true } unfit)
        {
            return unfit;
        }
        if (stated is not null && DraftRules.IsSame(stated.Json, value.Json) && (stated.Source, stated.Confidence) == (value.Source, value.Confidence))
        {
            return Verdict.Allowed;
        }
        DraftHistory.Put(db, draft, row, value, me, clock.UtcNow());
        await DraftRelease.NoteWriterAsync(db, draft, me, ct);
        db.Audit(me.Person, clock.UtcNow(), nameof(SaveDraftValue), draft.Id.ToString("N"), string.Create(CultureInfo.InvariantCulture, $"{key.Name} {command.Version + 1}"));
        // inside, so that nothing changes in a draft that is being published at this instant
        return await db.SaveAsync(ct, inside: async () => Verdict.Of(
            await db.NoticeDrafts.AnyAsync(one => one.Id == draft.Id && one.State == DraftState.Writing, ct) ? null : new DraftIsClosed(draft.Title)));
    }
}
