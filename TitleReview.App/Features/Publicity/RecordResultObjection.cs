using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Kernel;
using TitleReview.Core.Publicity;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Publicity;

/// <summary>「登记对评审结果的异议」: from then on no title is approved until it is decided.</summary>
public sealed class RecordResultObjection(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, PublicityStore words, NewId newId)
{
    public sealed record Command(CaseId Case, DateOnly ReceivedOn, ObjectionChannel Channel, bool IsNamed, string Content);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        var file = await db.Cases.SingleOrDefaultAsync(candidate => candidate.Id == command.Case, ct);
        if (OperationMatrix.WhyNot(nameof(RecordResultObjection), me, file) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        var period = await db.StandingPublicities().AsNoTracking().SingleOrDefaultAsync(one => one.Case == command.Case && one.Kind == PublicityKind.Result && one.Submission == file!.Submissions, ct);
        var verdict = ObjectionRules.WhyNotRecord(command.Content, command.ReceivedOn, period.Days(), clock.Today());
        if (verdict.IsRefused)
        {
            return verdict;
        }

        var (id, now) = (newId(), clock.UtcNow());
        var box = words.SealContent(id, command.Content.Trim());
        db.Audit(me.Person, now, nameof(RecordResultObjection), command.Case.ToString(), string.Create(CultureInfo.InvariantCulture, $"{id} {command.ReceivedOn:yyyy-MM-dd} {command.Channel}"));
        return await db.SaveAsync(ct, async () =>
        {
            await db.TouchAsync(file!, ct);
            var last = await db.Objections.Where(other => other.Case == command.Case && other.Kind == PublicityKind.Result).MaxAsync(other => (int?)other.Number, ct) ?? 0;
            db.Objections.Add(new Objection
            {
                Id = id,
                Case = command.Case,
                Kind = PublicityKind.Result,
                Number = last + 1,
                ReceivedOn = command.ReceivedOn,
                Channel = command.Channel,
                IsNamed = command.IsNamed,
                Box = box,
                RecordedBy = me.Person,
                RecordedAt = now,
            });
            return OperationMatrix.WhyNot(nameof(RecordResultObjection), me, file);
        });
    }
}
