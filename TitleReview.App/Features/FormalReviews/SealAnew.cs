using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Kernel;
using TitleReview.Core.Scoring;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.FormalReviews;

/// <summary>「重新密封，组织复评」: a seal of its own and new numbers, so that nobody tells the second round from the first. The sheets of the first stay on record.</summary>
public sealed class SealAnew(
    IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, NewId newId, DrawBelow draw, PolicyStore policies, FieldStore fields, BlindStore blinds)
{
    private const int LongestReason = 500;

    public sealed record Command(CaseId Case, int Version, string Reason);

    public async Task<Verdict> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        var file = await db.Cases.SingleOrDefaultAsync(one => one.Id == command.Case, ct);
        if (OperationMatrix.WhyNot(nameof(SealAnew), me, file) is { IsRefused: true } notAllowed)
        {
            return notAllowed;
        }
        var reason = command.Reason.Trim();
        if (file!.Version != command.Version || reason.Length is 0 or > LongestReason)
        {
            return Verdict.Of(file.Version != command.Version ? new PageIsStale() : new SecondRoundNeedsReason());
        }
        var now = clock.UtcNow();
        var last = await db.SealLinks.SingleAsync(link => link.Case == file.Id && link.EndedAt == null, ct);
        var sheets = await db.ScoringTasks.Where(task => task.Blind == last.Blind && task.WithdrawnAt == null).ToListAsync(ct);
        var experts = sheets.ConvertAll(task => task.Expert);
        last.EndedAt = now;
        foreach (var sheet in sheets)
        {
            RecusedSheets.Withdraw(sheet, SheetWithdrawal.ScoredAgain, reason, blinds, now);
        }
        var (numbers, blind) = (await BlindNumbers.OfAsync(db, experts, draw, ct), new BlindId(newId()));
        db.SealedSubmissions.Add(blinds.Seal(blind, await SealingOfCase.SealAsync(db, file, policies, fields, ct)));
        db.SealLinks.Add(new SealLink { Blind = blind, Case = file.Id, Round = last.Round + 1, Experts = last.Experts, Draw = last.Draw, Group = last.Group });
        db.ScoringTasks.AddRange(experts.Select(expert => new ScoringTask { Id = new(newId()), Blind = blind, Expert = expert, Number = numbers.Next(expert, blind), GroupSize = last.Experts }));
        db.Entry(file).State = EntityState.Modified;
        db.Audit(me.Person, now, nameof(SealAnew), file.Id.ToString(), (last.Round + 1).ToString(CultureInfo.InvariantCulture));
        return await db.SaveAsync(ct);
    }
}
