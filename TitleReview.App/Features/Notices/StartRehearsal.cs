using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Kernel;
using TitleReview.Core.Notices;
using TitleReview.Core.Policies;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Notices;

public sealed record RehearsalNeedsWholeDraft(int Missing) : Refusal($"草稿还有{Missing}项没有填写，不能据以演练；请先在“发布前检查”中补齐。");

public sealed record LeaveRehearsalFirst() : Refusal("您正在演练中，请先退出演练，再发起、管理或清除演练。");

/// <summary>「发起演练」: a copy of a notice, or of one that is still written, with an invented unit and the bureaus above it; seen by nobody but those who are named for it.</summary>
public sealed class StartRehearsal(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, NewId newId, PolicyStore policies)
{
    /// <param name="Draft">What is rehearsed: a draft, or else a notice.</param>
    /// <param name="OpensNow">Whether all windows are open from today on; otherwise they are those of the notice.</param>
    public sealed record Command(Guid? Draft, NoticeId? Notice, bool OpensNow);

    public sealed record Result(Verdict Verdict, NoticeId Rehearsal);

    private sealed record Source(OrganisationId Office, string Title, string DocumentNumber, Policy? Policy, int Missing);

    public async Task<Result> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(StartRehearsal), me) is { IsRefused: true } notAllowed)
        {
            return new(notAllowed, default);
        }
        if (db.NumberMark.Length > 0)
        {
            return new(Verdict.Of(new LeaveRehearsalFirst()), default);
        }
        if (await FindAsync(db, me, command, ct) is not { } source)
        {
            return new(Verdict.Of(new OperationNotFound()), default);
        }
        if (source.Policy is not { } stated)
        {
            return new(Verdict.Of(new RehearsalNeedsWholeDraft(source.Missing)), default);
        }
        var policy = command.OpensNow ? DraftedPolicy.Read(DraftedPolicy.Lay(stated, RehearsalWindows.Open(stated, clock.Today()))) : stated;
        var id = new NoticeId(newId());
        db.Audit(me.Person, clock.UtcNow(), nameof(StartRehearsal), id.ToString(), policy.Hash);
        // inside, where nobody else takes the number
        return new(await db.SaveAsync(ct, inside: async () =>
        {
            var number = (await db.Rehearsals.MaxAsync(one => (int?)one.Number, ct) ?? 0) + 1;
            await PublishDraft.FreezeAsync(db, policy, ct);
            Copy(db, me, id, number, source, policy);
            return Verdict.Allowed;
        }), id);
    }

    private void Copy(ReviewDb db, Actor me, NoticeId id, int number, Source source, Policy policy)
    {
        var (mark, now) = (RehearsalMark.Of(number), clock.UtcNow());
        var notice = new Notice
        {
            Id = id,
            PolicyId = policy.Id,
            PolicyHash = policy.Hash,
            Title = mark + source.Title,
            Year = policy.Year,
            Office = source.Office,
            PublishedAt = now,
            DocumentNumber = source.DocumentNumber.Length > 0 ? mark + source.DocumentNumber : "",
        };
        db.Notices.Add(notice);
        db.SetRehearsal(notice, id);
        OrganisationId? above = null;
        foreach (var (kind, name) in RehearsalOffices.All)
        {
            var office = new Organisation { Id = new(newId()), Parent = above, Name = mark + name, Kind = kind };
            db.Organisations.Add(office);
            db.SetRehearsal(office, id);
            above = office.Id;
        }
        db.RehearsalParts.Add(new RehearsalPart { Rehearsal = id, Person = me.Person, Role = Role.CommitteeOffice, Organisation = source.Office });
        db.Rehearsals.Add(new Rehearsal { Id = id, Office = source.Office, Number = number, Title = notice.Title, StartedByName = me.Name, StartedAt = now });
    }

    private async Task<Source?> FindAsync(ReviewDb db, Actor me, Command command, CancellationToken ct)
    {
        if (command.Draft is { } wanted)
        {
            if (await DraftFile.FindAsync(db, me, wanted, ct) is not { Draft: { Kind: DraftKind.Notice, State: DraftState.Writing } draft } file)
            {
                return null;
            }
            var missing = DraftedPolicy.Missing(DraftedPolicy.Parse(file.Text)).Count;
            return new(draft.Office, draft.Title, draft.Number, missing > 0 ? null : DraftedPolicy.Read(file.Text), missing);
        }
        return await db.Notices.AsNoTracking().SingleOrDefaultAsync(one => one.Id == command.Notice, ct) is { } notice && me.Holds(Role.CommitteeOffice, notice.Office)
            ? new(notice.Office, notice.Title, notice.DocumentNumber, await policies.PolicyOfNoticeAsync(db, notice.Id, ct), 0)
            : null;
    }
}
