using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Applications;
using TitleReview.Core.Defences;
using TitleReview.Core.Kernel;
using TitleReview.Core.Meetings;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Meetings;

/// <summary>One meeting as the office runs it: the meter, who is there, the cases in their order.</summary>
public sealed class GetMeeting(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, MeetingStore store, MeetingMeter meter, FieldStore fields, DefenceOutcomes defences)
{
    public sealed record Member(int Number, string Name, string Group, bool IsHead, bool IsChair, bool Presides, bool IsPresent, DateTime? SignedInAt, DateTime? LeftAt);

    /// <param name="Needed">Yes votes that make it pass with those present.</param>
    /// <param name="Vote">Null until declared.</param>
    /// <param name="Counted">What the ballots came to; null until they are counted.</param>
    /// <param name="WhyNotDeclare">Why its result may not be declared now.</param>
    public sealed record Item(
        SeenCase Seen, int Number, int Batch, string Group, string CaseNumber, string Applicant, string Unit, string Specialty, string Level, int Voters, IReadOnlyList<int> Withdrawing, int Needed,
        DeclaredVote? Vote, BallotResult? Counted, ScoreSummary Scores, DefenceOutcome Defence, Verdict WhyNotDeclare);

    public sealed record Move(MeetingState To, Verdict WhyNot);

    /// <param name="Code">What the screen shows for signing in; empty while nobody can sign in.</param>
    /// <param name="CodeLeft">How long it is still shown.</param>
    public sealed record View(
        ReviewMeeting Meeting, string Notice, string Committee, IReadOnlyList<string> Groups, IReadOnlyList<Member> Members, IReadOnlyList<Item> Items, IReadOnlyList<Finding> Lights, Roll Roll, int Quorum,
        IReadOnlyList<Move> Moves, IReadOnlyList<string> Steps, string Code, TimeSpan CodeLeft, bool HasMinutes, DateTime? SignedAt)
    {
        /// <summary>Who is there, or, when it is over, who was.</summary>
        public int Came => Meeting.State == MeetingState.Closed ? Members.Count(member => member.SignedInAt is not null) : Roll.Present.Count;

        public bool IsLawful => !MeetingLegality.WhyNotBegin(Lights).IsRefused;
    }

    /// <returns>Null when it is not for this person.</returns>
    public async Task<View?> HandleAsync(MeetingId id, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(GetMeeting), me).IsRefused || await db.MeetingsOf(me).AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, ct) is not { } meeting)
        {
            return null;
        }
        var (reading, now) = (await meter.ReadAsync(db, meeting, ct), clock.UtcNow());
        var groups = await db.GroupsAsync(meeting, ct);
        var members = await db.MeetingMembers.AsNoTracking().Where(member => member.Meeting == id).OrderBy(member => member.Number).ToListAsync(ct);
        var people = members.ConvertAll(member => member.Person);
        var names = await db.People.AsNoTracking().Where(person => people.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Name, ct);
        var items = await ItemsAsync(db, me, meeting, members, reading, groups, ct);
        var minutes = await db.SignedMinutes.AsNoTracking().Where(one => one.Meeting == id).Select(one => new { one.SignedAt }).SingleOrDefaultAsync(ct);
        return new(
            meeting, await db.Notices.Where(notice => notice.Id == meeting.Notice).Select(notice => notice.Title).SingleAsync(ct), await db.CommitteeAsync(meeting, ct), groups,
            [.. members.Select(member => new Member(
                member.Number, names[member.Person], groups.GroupName(member.Group), member.IsHead, member.IsChair, member.Person == meeting.Chair, member.IsPresent, member.SignedInAt, member.LeftAt))],
            items, reading.Lights, reading.Rolls.Whole, Quorum.Least(members.Count, reading.Policy.Meetings),
            [.. MeetingFlow.After(meeting.State).Select(to => new Move(to, MeetingFlow.WhyNotMove(meeting, to, reading.Lights, members.Count, items.Count(item => item.Vote is null), clock.Today())))],
            MeetingFlow.Steps(meeting.Agenda),
            MeetingFlow.TakesSignIns(meeting.State) ? SignInCode.Of(store.Secret(meeting), id, now) : "", SignInCode.Left(now), minutes is not null, minutes?.SignedAt);
    }

    private async Task<IReadOnlyList<Item>> ItemsAsync(
        ReviewDb db, Actor me, ReviewMeeting meeting, IReadOnlyList<MeetingMember> members, MeterReading reading, IReadOnlyList<string> groups, CancellationToken ct)
    {
        var items = await db.AgendaItems.AsNoTracking().Where(item => item.Meeting == meeting.Id).OrderBy(item => item.Number).ToListAsync(ct);
        var votes = await db.DeclaredVotes.AsNoTracking().Where(vote => vote.Meeting == meeting.Id).ToDictionaryAsync(vote => vote.Case, ct);
        var ids = items.ConvertAll(item => item.Case);
        var lines = (await db.CasesOfOffices(me, Role.CommitteeOffice).Where(file => ids.Contains(file.Id)).LinesAsync(db, fields, ct)).ToDictionary(line => line.File.Id);
        var counted = (await BallotResults.OfAsync(db, meeting.Id, ct)).ToDictionary(result => result.Case);
        var numbers = members.ToDictionary(member => member.Person, member => member.Number);
        var (scores, heard) = (await ScoreSummaryQuery.OfAsync(db, ids, ct), await defences.OfAsync(db, [.. lines.Values.Select(line => line.File)], ct));
        var found = new List<Item>();
        foreach (var item in items.Where(item => lines.ContainsKey(item.Case)))
        {
            var (line, roll, vote) = (lines[item.Case], reading.Rolls.Of(item.Case), votes.GetValueOrDefault(item.Case));
            found.Add(new Item(
                new SeenCase(line.File.Id, line.File.Version), item.Number, item.Batch, groups.GroupName(item.Group), line.File.Number, line.Applicant, line.Unit, line.Target.Specialty(),
                line.Target.Text(SectionCatalogue.Target, "level"), roll.Voters.Count, [.. roll.Recused.Select(person => numbers[person]).Order()], VoteRules.Least(roll.Base, reading.Policy.Meetings), vote, counted.GetValueOrDefault(item.Case),
                scores[item.Case], heard[item.Case], vote is null ? reading.WhyNotVote(meeting, [item.Case]).And(MeetingRules.WhyNotVote(heard[item.Case])) : Verdict.Allowed));
        }
        return found;
    }
}
