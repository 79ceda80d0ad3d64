using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Auditing;

/// <summary>What a step on many cases would do: which are allowed, which are not and why. Nothing is written.</summary>
public sealed class PreviewBulk(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, BulkDecisions decisions)
{
    /// <param name="Everything">In place of the cases: all that a filter lets through.</param>
    public sealed record Command(BulkAct Act, string Reason, IReadOnlyList<SeenCase> Cases, QueueFilter? Everything = null);

    public sealed record Line(SeenCase Seen, string Number, string Applicant, Stage Stage, string Words, Verdict WhyNot);

    /// <param name="WhyNot">Why there is no preview at all.</param>
    public sealed record View(Verdict WhyNot, IReadOnlyList<Line> Lines)
    {
        public IReadOnlyList<SeenCase> Allowed => [.. Lines.Where(line => !line.WhyNot.IsRefused).Select(line => line.Seen)];
    }

    public async Task<View> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(PreviewBulk), me) is { IsRefused: true } notAllowed)
        {
            return new View(notAllowed, []);
        }
        var cases = command.Everything is { } filter ? await EverythingAsync(db, me, filter, ct) : command.Cases;
        if (BulkDecisions.WhyNotSoMany(cases.Count) is { IsRefused: true } tooMany)
        {
            return new View(tooMany, []);
        }
        var decided = await decisions.DecideAsync(db, me, command.Act, command.Reason, cases, ct);
        var people = decided.Select(one => one.Applicant).Distinct().ToList();
        var names = await db.People.AsNoTracking().Where(person => people.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Name, ct);
        return new View(Verdict.Allowed, [.. decided.Select(one => new Line(one.Seen, one.Number, names.GetValueOrDefault(one.Applicant, ""), one.Stage, one.Words, one.Decision.WhyNot))]);
    }

    private async Task<IReadOnlyList<SeenCase>> EverythingAsync(ReviewDb db, Actor me, QueueFilter filter, CancellationToken ct)
    {
        var cases = await db.QueueAsync(me, filter, clock.UtcNow(), ct);
        return [.. (await cases.ReadAsync(filter.EffectiveSort, after: null, BulkDecisions.Most + 1, ct)).Select(line => new SeenCase(line.Id, line.Version))];
    }
}
