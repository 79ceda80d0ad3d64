using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Applications;
using TitleReview.Core.Auditing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Applications;

public sealed record IdNumberIsTaken() : Refusal("这个身份证号已由另一个账号登记，请核对号码；号码无误的，请联系单位人事部门核实。");

/// <param name="Again">UTC.</param>
public sealed record TooManyTakenNumbers(int Count, DateTime Again)
    : Refusal($"24小时内您已有{Count}次填写了由他人登记的身份证号，暂时不能更改身份证号；请先核对证件，{BeijingTime.FromUtc(Again):M月d日 HH:mm}以后再试，或联系单位人事部门核实。");

public sealed record PersonalRecordIsUnknown() : Refusal("个人信息中没有这一栏，请刷新页面后再填。");

/// <summary>Keeps the applicant's own record; whole and right, or not at all. New applications begin with it, those begun before stay as they are.</summary>
public sealed class SavePersonalRecord(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, PersonalRecords records)
{
    /// <param name="Boxes">By the key of their field.</param>
    /// <param name="Version">The version last seen; 0 where there was no record.</param>
    public sealed record Command(IReadOnlyDictionary<string, string> Boxes, int Version);

    private const int MostTries = 5;

    private static readonly TimeSpan _period = TimeSpan.FromHours(24);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(SavePersonalRecord), me) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }

        var today = clock.Today();
        if (command.Boxes.Keys.Any(key => PersonalBoxes.Fields.All(field => field.Key != key)))
        {
            return Verdict.Of(new PersonalRecordIsUnknown());
        }

        if (command.Boxes.Values.Any(value => value.Length > FieldCheck.Longest))
        {
            return Verdict.Of(new TextIsTooLong(FieldCheck.Longest));
        }

        var wrong = PersonalBoxes.Check(command.Boxes, today);
        if (wrong.Count > 0 || !IdCardNumber.TryParse(command.Boxes["idNumber"], today, out var number, out _))
        {
            return Verdict.Of(wrong.Select(finding => new FindingRefuses(finding)));
        }

        var trimmed = command.Boxes.ToDictionary(box => box.Key, box => box.Value.Trim(), StringComparer.Ordinal);
        trimmed["idNumber"] = number.Value;
        if (!await records.PutAsync(db, me.Person, trimmed, number, command.Version, ct))
        {
            return Verdict.Of(new PageIsStale());
        }
        if (await WhyNotTakeAsync(me.Person, number, ct) is { IsRefused: true } taken)
        {
            return taken;
        }

        // whoever registers the same number at this instant meets the unique key
        db.Audit(me.Person, clock.UtcNow(), nameof(SavePersonalRecord), me.Person.ToString(), $"v{command.Version + 1}");
        return await db.SaveAsync(ct);
    }

    /// <summary>Whose number somebody tried, stays on record though nothing is saved; after a few tries the question is not answered any more.</summary>
    private async Task<Verdict> WhyNotTakeAsync(PersonId me, IdCardNumber number, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var (now, verdict) = (clock.UtcNow(), Verdict.Allowed);
        var since = now - _period;
        // counted and noted in one transaction: ten windows at once get no more answers than one
        var noted = await db.SaveAsync(ct, inside: async () =>
        {
            var tries = db.AuditEntries.Where(entry => entry.Actor == me && entry.Operation == "TryTakenIdNumber" && entry.At > since);
            if (await tries.CountAsync(ct) >= MostTries && !await records.IsOwnAsync(db, me, number, ct))
            {
                return Verdict.Of(new TooManyTakenNumbers(MostTries, await tries.MinAsync(entry => entry.At, ct) + _period + TimeSpan.FromMinutes(1)));
            }
            if (await records.HolderAsync(db, me, number, ct) is { } holder)
            {
                verdict = Verdict.Of(new IdNumberIsTaken());
                db.Audit(me, now, "TryTakenIdNumber", me.ToString(), $"held by {holder}");
            }
            return Verdict.Allowed;
        });
        return noted.IsRefused ? noted : verdict;
    }
}
