using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Administration;

public sealed record PersonNeedsIssuer() : Refusal("身份提供方（issuer）不能为空，请按统一身份认证的说明填写。");

public sealed record PersonNeedsSubject() : Refusal("账号标识（subject）不能为空，请填写统一身份认证中的唯一标识，不是邮箱或手机号。");

public sealed record PersonNeedsName() : Refusal("姓名不能为空，请按身份证填写。");

public sealed record PersonExists(string Name) : Refusal($"该账号已登记为“{Name}”，请勿重复登记。");

public sealed class RegisterPerson(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, NewId newId)
{
    public sealed record Command(string Issuer, string Subject, string Name);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(RegisterPerson), me) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        var (issuer, subject, name) = (command.Issuer.Trim(), command.Subject.Trim(), new PersonName(command.Name).Printed);
        var known = await db.People.AsNoTracking().SingleOrDefaultAsync(person => person.Issuer == issuer && person.Subject == subject, ct);
        var verdict = Verdict.Of(
            issuer.Length == 0 ? new PersonNeedsIssuer() : null,
            subject.Length == 0 ? new PersonNeedsSubject() : null,
            name.Length == 0 ? new PersonNeedsName() : null,
            known is null ? null : new PersonExists(known.Name));
        if (verdict.IsRefused)
        {
            return verdict;
        }

        var id = new PersonId(newId());
        db.People.Add(new Person { Id = id, Issuer = issuer, Subject = subject, Name = name });
        db.Audit(me.Person, clock.UtcNow(), nameof(RegisterPerson), id.ToString());
        return await db.SaveAsync(ct);
    }
}
