using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Auditing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Applications;

public sealed record IdNumberIsTaken() : Refusal("这个身份证号已由另一个账号登记，请核对号码；号码无误的，请联系单位人事部门核实。");

public sealed record PersonalRecordIsUnknown() : Refusal("个人信息中没有这一栏，请刷新页面后再填。");

/// <summary>Keeps the applicant's own record; whole and right, or not at all. New applications begin with it, those begun before stay as they are.</summary>
public sealed class SavePersonalRecord(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, PersonalRecords records)
{
    /// <param name="Boxes">By the key of their field.</param>
    /// <param name="Version">The version last seen; 0 where there was no record.</param>
    public sealed record Command(IReadOnlyDictionary<string, string> Boxes, int Version);

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

        db.Audit(me.Person, clock.UtcNow(), nameof(SavePersonalRecord), me.Person.ToString(), $"v{command.Version + 1}");
        return await db.SaveAsync(ct, inside: async () => Verdict.Of(await records.IsTakenAsync(db, me.Person, number, ct) ? new IdNumberIsTaken() : null));
    }
}
