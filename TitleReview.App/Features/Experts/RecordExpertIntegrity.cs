using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Experts;

public sealed record IntegrityNeedsWords() : Refusal("请填写处理决定文号和事由（各不超过200字）。");

public sealed record IntegrityYearsAreWrong() : Refusal("限制年度的起止不对：止年不能早于起年，起年不能早于去年，最长10年。");

/// <summary>「登记专家诚信记录」: what somebody with the power to do so has decided.</summary>
public sealed class RecordExpertIntegrity(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, NewId newId)
{
    private const int Longest = 200;
    private const int MostYears = 10;

    public sealed record Command(ExpertId Expert, string Decision, string Ground, int FirstYear, int LastYear);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(RecordExpertIntegrity), me) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        var (decision, ground) = (command.Decision.Trim(), command.Ground.Trim());
        var verdict = Verdict.Of(
            await db.PoolExperts.AnyAsync(expert => expert.Id == command.Expert, ct) ? null : new ExpertNotFound(),
            decision.Length is 0 or > Longest || ground.Length is 0 or > Longest ? new IntegrityNeedsWords() : null,
            command.LastYear < command.FirstYear || command.FirstYear < clock.Today().Year - 1 || command.LastYear >= command.FirstYear + MostYears ? new IntegrityYearsAreWrong() : null);
        if (verdict.IsRefused)
        {
            return verdict;
        }
        db.ExpertIntegrityRecords.Add(new ExpertIntegrityRecord
        {
            Id = newId(), Expert = command.Expert, Decision = decision, Ground = ground, FirstYear = command.FirstYear, LastYear = command.LastYear, ByName = me.Name, At = clock.UtcNow(),
        });
        db.Audit(me.Person, clock.UtcNow(), nameof(RecordExpertIntegrity), command.Expert.ToString(), $"{command.FirstYear}-{command.LastYear}");
        return await db.SaveAsync(ct);
    }
}
