using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Administration;

public sealed record NoPersonalRecord() : Refusal("该人员没有填写个人信息，或刚刚已被清除，请刷新列表后再试。");

/// <summary>「清除个人信息」: frees the identity number that a person registered wrongly, whoever's it is. Applications begun before stay as they are.</summary>
public sealed class ReleasePersonalRecord(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock)
{
    /// <param name="Version">As it was on the page.</param>
    public sealed record Command(PersonId Person, int Version);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(ReleasePersonalRecord), me) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        if (await db.PersonalRecords.SingleOrDefaultAsync(held => held.Person == command.Person, ct) is not { } record)
        {
            return Verdict.Of(new NoPersonalRecord());
        }
        if (record.Version != command.Version)
        {
            return Verdict.Of(new PageIsStale());
        }

        db.PersonalRecords.Remove(record);
        db.Audit(me.Person, clock.UtcNow(), nameof(ReleasePersonalRecord), record.Person.ToString(), $"v{record.Version}");
        return await db.SaveAsync(ct);
    }
}
