using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Applications;
using TitleReview.Core.Draws;
using TitleReview.Core.Kernel;
using TitleReview.Core.Scoring;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.FormalReviews;

/// <summary>Shares cases among the groups of a concluded draw, each to the group of its specialty.</summary>
public sealed class HandOverPlans(DrawStore draws, PolicyStore policies, FieldStore fields, Recusals recusals, TimeProvider clock)
{
    internal async Task<HandOverPlan> OfAsync(ReviewDb db, Actor me, IReadOnlyList<ReviewCase> files, DrawId id, int eachBy, CancellationToken ct)
    {
        var draw = await db.Draws.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, ct);
        if (draw is null || !me.Holds(Role.CommitteeOffice, draw.Office) || await DrawnMembers.OfAsync(db, draws, draw, ct) is not { Count: > 0 } members || files.Any(file => file.Office != draw.Office))
        {
            return HandOverPlan.Refused(new ShareNeedsDraw());
        }
        var nobodys = members.Where(member => member.Person is null).Select(member => member.Name).ToList();
        var least = (await policies.PolicyAsync(db, files[0].PolicyHash, ct)).Committees.GroupMinimum;
        if (nobodys.Count > 0 || eachBy < least.Value)
        {
            return HandOverPlan.Refused(((Refusal?[])[
                nobodys.Count > 0 ? new DrawnExpertNeedsAccount(string.Join('、', nobodys)) : null,
                eachBy < least.Value ? new TooFewForOneCase(least.Value, least.Source) : null]).OfType<Refusal>());
        }
        var targets = await fields.ReadSectionAsync(db, [.. files.Select(file => file.Id)], SectionCatalogue.Target, ct);
        var plan = draws.Plan(draw);
        var groups = files.ToDictionary(file => file.Id, file => PlanRules.GroupOf(plan, targets[file.Id].Specialty()));
        var homeless = files.Where(file => groups[file.Id] == 0).Select(file => new CaseNeedsGroup(file.Number, targets[file.Id].Specialty())).ToList();
        if (homeless.Count > 0)
        {
            return HandOverPlan.Refused(homeless);
        }
        var people = members.Select(member => member.Person!.Value).ToList();
        var (load, barred) = (await ScoringLoad.OfAsync(db, people, ct), await ScoringLoad.BarredAsync(db, recusals, files, people, clock.Today(), ct));
        var shared = members.GroupBy(member => member.Group).Select(group => ScoringShares.Of(
            [.. group.Select(member => new ExpertSeat(member.Person!.Value, member.Place, load[member.Person!.Value]))],
            [.. files.Where(file => groups[file.Id] == group.Key).Select(file => new CaseToShare(file.Id, file.Number, eachBy, [], [.. barred[file.Id]]))])).ToList();
        return new HandOverPlan([.. shared.SelectMany(one => one.Shares)], groups, Verdict.Of(shared.SelectMany(one => one.Verdict.Refusals)));
    }
}
