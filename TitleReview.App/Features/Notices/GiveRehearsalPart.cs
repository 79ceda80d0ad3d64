using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rehearsing;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Notices;

public sealed record RehearserIsUnknown() : Refusal("没有找到这位人员，请重新查找后再选。");

public sealed record PartBelongsToTheOffice(string Role) : Refusal($"演练中的“{Role}”会看到本办公室的真实数据（专家库、设置等），只能由在本办公室实际担任该角色的人员演练；请换一位人员，或换一个角色。");

/// <summary>「指定演练人员」: from then on this person may enter the rehearsal and play this part.</summary>
public sealed class GiveRehearsalPart(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock)
{
    public sealed record Command(NoticeId Rehearsal, PersonId Person, Role Role);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(GiveRehearsalPart), me) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        var (rehearsal, verdict) = await db.RehearsalToChangeAsync(me, command.Rehearsal, ct);
        if (verdict.IsRefused)
        {
            return verdict;
        }
        if (!RehearsalOffices.Roles.Contains(command.Role) || !await db.People.AnyAsync(person => person.Id == command.Person, ct))
        {
            return Verdict.Of(new RehearserIsUnknown());
        }
        var (kind, office) = (RehearsalOffices.KindOf(command.Role), rehearsal!.Office);
        if (kind is null && !await db.Assignments.InForceOn(clock.Today()).AnyAsync(held => held.Person == command.Person && held.Role == command.Role && held.Organisation == office, ct))
        {
            return Verdict.Of(new PartBelongsToTheOffice(command.Role.Title()));
        }
        if (await db.RehearsalParts.AnyAsync(part => part.Rehearsal == command.Rehearsal && part.Person == command.Person && part.Role == command.Role, ct))
        {
            return Verdict.Allowed;
        }
        var place = kind is null ? office
            : await db.Organisations.IgnoreQueryFilters().Where(one => EF.Property<NoticeId?>(one, RehearsalRows.Column) == command.Rehearsal && one.Kind == kind).Select(one => one.Id).SingleAsync(ct);
        db.RehearsalParts.Add(new RehearsalPart { Rehearsal = command.Rehearsal, Person = command.Person, Role = command.Role, Organisation = place });
        db.Audit(me.Person, clock.UtcNow(), nameof(GiveRehearsalPart), command.Rehearsal.ToString(), $"{command.Person} {command.Role}");
        return await db.SaveAsync(ct);
    }
}
