using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Notices;

public sealed record NoticeIsPublished(string Title) : Refusal($"《{Title}》已经发布，不能重复发布。");

public sealed record PolicyIsUnknown() : Refusal("没有这个政策包，请从列表中选择。");

/// <summary>Publishes a notice with its policy frozen: from now on no edit of a pack changes what applicants are judged by.</summary>
public sealed class PublishNotice(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, NewId newId)
{
    public sealed record Command(string PolicyId);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(PublishNotice), me) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        if (!PolicyCatalogue.Judging.Contains(command.PolicyId))
        {
            return Verdict.Of(new PolicyIsUnknown());
        }
        var policy = PolicyCatalogue.Load(command.PolicyId);
        if (!await db.FrozenPolicies.AnyAsync(frozen => frozen.Hash == policy.Hash, ct))
        {
            db.FrozenPolicies.Add(new FrozenPolicy { Hash = policy.Hash, Json = policy.Frozen });
        }
        var office = me.Roles.First(held => held.Role == Role.CommitteeOffice).Organisation;
        var id = new NoticeId(newId());
        db.Notices.Add(new Notice
        {
            Id = id,
            PolicyId = policy.Id,
            PolicyHash = policy.Hash,
            Title = policy.Title,
            Year = policy.Year,
            Office = office,
            PublishedAt = clock.UtcNow(),
        });
        db.Audit(me.Person, clock.UtcNow(), nameof(PublishNotice), id.ToString(), policy.Hash);
        // inside, so that two officers cannot publish it at the same instant
        return await db.SaveAsync(ct, inside: async () => Verdict.Of(
            await db.Notices.AnyAsync(notice => notice.PolicyId == policy.Id, ct) ? new NoticeIsPublished(policy.Title) : null)
            .And(await OpeningCommittee.WhyNotAnyAsync(db, office, clock.Today(), ct)));
    }
}
