using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Applications;
using TitleReview.Core.Committees;
using TitleReview.Core.Draws;
using TitleReview.Core.Filing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Meetings;
using TitleReview.Core.Policies;
using TitleReview.Core.Publicity;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Data;

/// <summary>What the meter of a meeting shows at one moment.</summary>
/// <param name="Rolls">With whoever withdraws from the cases on the agenda.</param>
public sealed record MeterReading(IReadOnlyList<Finding> Lights, MeetingRolls Rolls, Policy Policy)
{
    /// <summary>Why no vote may be opened on these cases now: the meeting is not in session, a light is red, or too few may vote.</summary>
    public Verdict WhyNotVote(ReviewMeeting meeting, IEnumerable<CaseId> files) => meeting.State != MeetingState.InSession
        ? Verdict.Of(new MeetingIsNotInSession(meeting.State))
        : MeetingLegality.WhyNotBegin(Lights).And(Verdict.Of(files.SelectMany(file => MeetingLegality.WhyNotOpenBallot(Rolls.Of(file), Policy.Meetings).Refusals).Distinct()));
}

/// <summary>Collects what <see cref="MeetingLegality"/> is asked about. Meter, use cases and ballot read here and nowhere else.</summary>
public sealed class MeetingMeter(MeetingRoll rolls, DrawStore draws, PolicyStore policies, FieldStore fields)
{
    public async Task<MeterReading> ReadAsync(ReviewDb db, ReviewMeeting meeting, CancellationToken ct)
    {
        var policy = await policies.PolicyOfNoticeAsync(db, meeting.Notice, ct);
        var members = await db.MeetingMembers.AsNoTracking().Where(member => member.Meeting == meeting.Id).OrderBy(member => member.Number).ToListAsync(ct);
        var open = await db.AgendaItems.AsNoTracking()
            .Where(item => item.Meeting == meeting.Id && !db.DeclaredVotes.Any(vote => vote.Meeting == item.Meeting && vote.Case == item.Case))
            .Select(item => item.Case).ToListAsync(ct);
        var all = await db.AgendaItems.AsNoTracking().Where(item => item.Meeting == meeting.Id).Select(item => item.Case).ToListAsync(ct);
        var roll = await rolls.OfAsync(db, meeting.Id, all, ct);
        var draw = await db.Draws.AsNoTracking().SingleOrDefaultAsync(one => one.Id == meeting.Draw, ct);
        var committee = draw?.Committee is { } id ? await db.Committees.AsNoTracking().SingleAsync(one => one.Id == id, ct) : null;
        var pool = draw?.Frozen is { } frozen ? DrawReading.ReadFrozen(CanonicalDraw.Bytes(frozen)) : null;
        var targets = await fields.ReadSectionAsync(db, all, SectionCatalogue.Target, ct);
        var (owed, staff) = await PledgesAsync(db, meeting, members, ct);
        var facts = new MeetingFacts(
            roll.Whole,
            draw is null ? DrawProof.None : await ProofAsync(db, draw, members, ct),
            pool is null ? [] : [.. pool.Groups.Select((group, i) => new GroupOfMeeting(group.Name, members.Count(member => member.Group == i + 1), members.Count(member => member.Group == i + 1 && member.IsHead)))],
            pool?.Rules.Heads ?? false,
            committee?.Forming ?? CommitteeForming.BySpecialty,
            draw is null ? null : draws.Plan(draw).Highest,
            draw is null || pool is not { Rules.OwnUnit: > 0 } ? null : await OwnUnitAsync(db, draw, pool, ct),
            committee is not null && await ActiveCommittees.MayReview(db, meeting.Office, meeting.HeldOn).AnyAsync(one => one.Id == committee.Id, ct),
            committee?.Series ?? "",
            [.. targets.Values.Select(target => target.Series()).Distinct(StringComparer.Ordinal)],
            all.Count,
            await db.Cases.CountAsync(file => open.Contains(file.Id) && file.Stage != Stage.Meeting, ct),
            all.Count(file => roll.Recused[file].Any()),
            owed,
            staff,
            meeting.Chair is not { } chair || members.Find(member => member.Person == chair) is not { } presiding ? PresidingChair.None
                : !presiding.IsChair ? PresidingChair.MayNotPreside
                : presiding.IsPresent ? PresidingChair.IsPresent
                : PresidingChair.IsAbsent,
            meeting.FiledOn is { } filed
                ? FilingDeadlines.CheckBefore(meeting.HeldOn, filed, policy.Filing)
                : new Finding(
                    "FB-02", Outcome.Refused, $"还没有登记事前备案日期；评审会议于{ChineseDate.Of(meeting.HeldOn)}召开，最迟应在{ChineseDate.Of(FilingDeadlines.Before(meeting.HeldOn, policy.Filing))}备案。",
                    policy.Filing.BeforeDays.Source, policy.Filing.BeforeDays.Confidence),
            PublicityRules.ForetellResults(meeting.LastOn.AddDays(1), policy.Publicity, await PolicyStore.CalendarAsync(db, ct)));
        return new(MeetingLegality.Lights(facts, policy.Committees, policy.Meetings, policy.Registration, ConductPolicy.InForce), roll, policy);
    }

    private async Task<DrawProof> ProofAsync(ReviewDb db, Draw draw, IReadOnlyList<MeetingMember> members, CancellationToken ct)
    {
        if (draw.Transcript is not { } text)
        {
            return DrawProof.None;
        }
        if (TranscriptRules.WhyNot(CanonicalDraw.Bytes(text), CanonicalDraw.HashOf(draw.Frozen!)).IsRefused)
        {
            return DrawProof.Differs;
        }
        var now = (await DrawnMembers.OfAsync(db, draws, draw, ct)).Select(one => one.Person).ToHashSet();
        return now.SetEquals(members.Select(member => (PersonId?)member.Person)) ? DrawProof.Holds : DrawProof.IsOutdated;
    }

    private static async Task<int> OwnUnitAsync(ReviewDb db, Draw draw, FrozenPool pool, CancellationToken ct)
    {
        var numbers = await db.DrawMembers.AsNoTracking().Where(member => member.Draw == draw.Id && member.Standing == DrawStanding.Member).Select(member => member.No).ToListAsync(ct);
        return numbers.Count(no => pool.Rows[no - 1].Unit == pool.Rules.OwnUnit);
    }

    // a pledge is kept under the entry in the pool, and under the person of whoever is in none
    private static async Task<(IReadOnlyList<int> Members, int Staff)> PledgesAsync(ReviewDb db, ReviewMeeting meeting, IReadOnlyList<MeetingMember> members, CancellationToken ct)
    {
        var signed = (await db.SignedPledges.AsNoTracking().Where(pledge => pledge.Notice == meeting.Notice).Select(pledge => new { pledge.Kind, pledge.Signer }).ToListAsync(ct)).Select(pledge => (pledge.Kind, pledge.Signer)).ToHashSet();
        var people = members.Select(member => (PersonId?)member.Person).ToList();
        var entries = (await db.PoolExperts.AsNoTracking().Where(expert => expert.Office == meeting.Office && people.Contains(expert.Person)).Select(expert => new { expert.Id, expert.Person }).ToListAsync(ct)).ToLookup(expert => expert.Person!.Value, expert => expert.Id.Value);
        var staff = await db.ListedPeople.AsNoTracking().Where(person => person.Notice == meeting.Notice && person.List == FilingList.Staff).Select(person => person.Id).ToListAsync(ct);
        return (
            [.. members.Where(member => !entries[member.Person].Append(member.Person.Value).Any(signer => signed.Contains((PledgeKind.Expert, signer)))).Select(member => member.Number)],
            staff.Count(person => !signed.Contains((PledgeKind.Staff, person))));
    }
}

/// <summary>「会议没有在进行」</summary>
public sealed record MeetingIsNotInSession(MeetingState State) : Refusal($"会议现在是“{OfficialName.Of(State)}”，开会期间才能表决和宣布结果。");
