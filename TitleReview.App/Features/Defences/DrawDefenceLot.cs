using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Defences;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Defences;

/// <summary>「答辩抽签」: everybody who must defend and has no place gets session and number by lot; what it was drawn from is kept.</summary>
public sealed class DrawDefenceLot(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, PlanReading reading, NewSeed newSeed)
{
    public sealed record Command(NoticeId Notice);

    /// <param name="Unplaced">Who fits nowhere, with the reason.</param>
    public sealed record Result(Verdict Verdict, IReadOnlyList<LotRest> Unplaced);

    public async Task<Result> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(DrawDefenceLot), me) is { IsRefused: true } notAllowed)
        {
            return new(notAllowed, []);
        }
        if (await db.NoticeOfOfficeAsync(me, command.Notice, ct) is not { } notice)
        {
            return new(Verdict.Of(new DefenceNotFound()), []);
        }
        LotResult? drawn = null;
        // two who press at once: the second finds everybody placed
        var verdict = await db.SaveAsync(ct, async () =>
        {
            var known = await reading.OfAsync(db, notice, ct);
            var open = known.Sessions.Where(one => one.State == DefenceSessionState.Planned && one.HeldOn >= clock.Today()).ToList();
            var refused = Verdict.Of(
                known.Plan?.ClosedAt is not null ? new DefenceIsClosed() : null,
                open.Count == 0 ? new LotNeedsSessions() : null,
                known.Unplaced.Count == 0 ? new LotNeedsPeople() : null);
            if (refused.IsRefused)
            {
                return refused;
            }
            var input = await InputAsync(db, known, open, ct);
            drawn = DefenceLot.Draw(input);
            await KeepAsync(db, me, known, input, drawn, ct);
            return Verdict.Allowed;
        });
        return new(verdict, drawn?.Unplaced ?? []);
    }

    private async Task<LotInput> InputAsync(ReviewDb db, PlanReading.Known known, IReadOnlyList<DefenceSession> open, CancellationToken ct)
    {
        var members = open.SelectMany(session => known.Panel[session.Id]).ToLookup(member => member.Session, member => member.Person);
        var recused = await reading.RecusedAsync(db, [.. members.SelectMany(one => one).Distinct()], [.. known.Unplaced.Select(line => line.File)], clock.Today(), ct);
        return new(
            newSeed(),
            [.. known.Unplaced.Select(line => new LotPerson(
                line.File.Number, line.Specialty, line.Placement.Mode == DefenceMode.Remote,
                [.. open.Where(session => members[session.Id].Any(member => recused.Contains((line.File.Id, member)))).Select(session => session.Number)]))],
            [.. open.Select(session => new LotSession(
                session.Number, session.Seats - known.In(session).Count, known.In(session).Select(one => one.Number).DefaultIfEmpty(0).Max(), session.SpecialtyList, session.IsRemote))]);
    }

    private async Task KeepAsync(ReviewDb db, Actor me, PlanReading.Known known, LotInput input, LotResult drawn, CancellationToken ct)
    {
        var (now, number) = (clock.UtcNow(), await db.DefenceLots.CountAsync(lot => lot.Notice == known.Notice.Id, ct) + 1);
        db.DefenceLots.Add(new DefenceLotRecord { Notice = known.Notice.Id, Number = number, Input = JsonSerializer.Serialize(input), DrawnBy = me.Person, DrawnAt = now });
        var (lines, sessions) = (known.Unplaced.ToDictionary(line => line.File.Number, StringComparer.Ordinal), known.Sessions.ToDictionary(session => session.Number));
        foreach (var place in drawn.Places)
        {
            var (line, session) = (lines[place.Person], sessions[place.Session]);
            var one = new ScheduledDefence
            {
                Case = line.File.Id,
                Notice = known.Notice.Id,
                Session = session.Id,
                Number = place.Number,
                Position = place.Number,
                RemoteMode = session.IsRemote ? known.Policy.DefencePlaces.RemoteModes.Value[0] : "",
            };
            db.Defences.Add(one);
            if (known.Plan?.CalledAt is not null)
            {
                db.Tell(one, line.File.Applicant, now);
            }
        }
        // the hash in the chain of the log: nobody exchanges the seed afterwards
        db.Audit(me.Person, now, nameof(DrawDefenceLot), known.Notice.Id.ToString(), $"{number} {input.Seed} {drawn.Places.Count}");
    }
}

/// <summary>Gives 64 hexadecimal digits drawn at random.</summary>
public delegate string NewSeed();
