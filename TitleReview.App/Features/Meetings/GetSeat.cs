using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Applications;
using TitleReview.Core.Kernel;
using TitleReview.Core.Meetings;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Meetings;

/// <summary>「评审会席位」: the meeting as one member sees it: running numbers, specialty and level of the cases, and nothing of whose they are.</summary>
public sealed class GetSeat(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, MeetingStore store, MeetingRoll rolls, FieldStore fields, DefenceOutcomes defences)
{
    /// <param name="IsRecused">Whether this member takes no part in it.</param>
    /// <param name="Passed">Null until declared.</param>
    /// <param name="Scores">Null for whoever is not in the room or takes no part in it; never by whom.</param>
    /// <param name="Defence">The points or the conclusion alone; empty for the same.</param>
    public sealed record Item(int Number, int Batch, string Group, string Specialty, string Level, bool IsRecused, bool? Passed, ScoreSummary? Scores, string Defence);

    /// <param name="Item">0: on all of the group's cases.</param>
    public sealed record Report(int Group, string GroupName, int Item, string Text, int Version, bool MayWrite);

    /// <summary>An open vote in which this member was given a ballot.</summary>
    /// <param name="Numbers">「上会序号」</param>
    /// <param name="IsDone">Whether the member has voted on all of them.</param>
    public sealed record Vote(BallotBoxId Box, IReadOnlyList<int> Numbers, bool IsDone);

    public sealed record View(
        MeetingId Id, string Notice, string Committee, MeetingState State, string Place, int Number, string Duty, bool IsPresent, bool HasLeft, bool Presides, int Present, int Members,
        IReadOnlyList<string> Steps, int Step, IReadOnlyList<Vote> Votes, IReadOnlyList<Item> Items, IReadOnlyList<Report> Reports, bool HasMinutes, bool IsSigned);

    /// <returns>Null when it is not for this person.</returns>
    public async Task<View?> HandleAsync(MeetingId id, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = (await db.ActorAsync(who, clock, ct)).InOwnName;
        if (OperationMatrix.WhyNot(nameof(GetSeat), me).IsRefused || await db.MeetingsOfMember(me).AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, ct) is not { } meeting)
        {
            return null;
        }
        var members = await db.MeetingMembers.AsNoTracking().Where(member => member.Meeting == id).ToListAsync(ct);
        var member = members.Single(one => one.Person == me.Person);
        var groups = await db.GroupsAsync(meeting, ct);
        var items = await db.AgendaItems.AsNoTracking().Where(item => item.Meeting == id).OrderBy(item => item.Number).ToListAsync(ct);
        var minutes = await db.SignedMinutes.AsNoTracking().Where(one => one.Meeting == id).Select(one => new { one.SignedAt }).SingleOrDefaultAsync(ct);
        return new(
            id, await db.Notices.Where(notice => notice.Id == meeting.Notice).Select(notice => notice.Title).SingleAsync(ct), await db.CommitteeAsync(meeting, ct), meeting.State, meeting.Place,
            member.Number, DutyOf(meeting, member, groups), member.IsPresent, member.LeftAt is not null, meeting.Chair == member.Person, members.Count(one => meeting.State == MeetingState.Closed ? one.SignedInAt is not null : one.IsPresent), members.Count,
            MeetingFlow.Steps(meeting.Agenda), meeting.Step, await VotesAsync(db, id, me.Person, ct),
            await ItemsAsync(db, id, items, groups, member, ct), await ReportsAsync(db, meeting, member, members, items, groups, ct), minutes is not null, minutes?.SignedAt is not null);
    }

    internal static string DutyOf(ReviewMeeting meeting, MeetingMember member, IReadOnlyList<string> groups) => string.Join("、", new[]
    {
        member.IsChair ? "主任委员或者副主任委员" : null,
        meeting.Chair == member.Person ? "主持人" : null,
        member.IsHead ? $"{groups.GroupName(member.Group)}组长" : null,
    }.OfType<string>());

    private static async Task<IReadOnlyList<Vote>> VotesAsync(ReviewDb db, MeetingId id, PersonId me, CancellationToken ct) =>
        [.. (await (from box in db.BallotBoxes
                    join mark in db.BallotMarks on box.Id equals mark.Box
                    where box.Meeting == id && box.State == BallotState.Open && box.PublicKey != null && mark.Person == me
                    orderby box.OpenedAt
                    select new { box.Id, mark.Number, mark.HasVoted }).ToListAsync(ct))
            .GroupBy(mark => mark.Id).Select(box => new Vote(box.Key, [.. box.Select(mark => mark.Number).Order()], box.All(mark => mark.HasVoted)))];

    private async Task<IReadOnlyList<Item>> ItemsAsync(ReviewDb db, MeetingId id, IReadOnlyList<AgendaItem> items, IReadOnlyList<string> groups, MeetingMember me, CancellationToken ct)
    {
        var ids = items.Select(item => item.Case).ToList();
        var targets = await fields.ReadSectionAsync(db, ids, SectionCatalogue.Target, ct);
        var votes = await db.DeclaredVotes.AsNoTracking().Where(vote => vote.Meeting == id).ToDictionaryAsync(vote => vote.Case, vote => vote.Passed, ct);
        var roll = await rolls.OfAsync(db, id, ids, ct);
        var material = me.IsPresent ? ids.Where(file => !roll.Recused[file].Contains(me.Person)).ToList() : [];
        var scores = await ScoreSummaryQuery.OfAsync(db, material, ct);
        var heard = await defences.OfAsync(db, await db.Cases.AsNoTracking().Where(file => material.Contains(file.Id)).ToListAsync(ct), ct);
        return
        [
            .. items.Select(item => new Item(
                item.Number, item.Batch, groups.GroupName(item.Group), targets[item.Case].Specialty(), targets[item.Case].Text(SectionCatalogue.Target, "level"), roll.Recused[item.Case].Contains(me.Person),
                votes.TryGetValue(item.Case, out var passed) ? passed : null, scores.GetValueOrDefault(item.Case), heard.GetValueOrDefault(item.Case)?.Blindly ?? "")),
        ];
    }

    // the members hear every report; only its head writes it
    private async Task<IReadOnlyList<Report>> ReportsAsync(
        ReviewDb db, ReviewMeeting meeting, MeetingMember member, IReadOnlyList<MeetingMember> members, IReadOnlyList<AgendaItem> items, IReadOnlyList<string> groups, CancellationToken ct)
    {
        var hasHeads = members.Any(one => one.IsHead);
        var written = await db.GroupReports.AsNoTracking().Where(report => report.Meeting == meeting.Id).ToDictionaryAsync(report => (report.Group, report.Item), ct);
        var places = members.Select(one => one.Group).Distinct().Order()
            .SelectMany(group => items.Where(item => item.Group == group || item.Group == 0).Select(item => item.Number).Prepend(0).Select(item => (Group: group, Item: item)));
        return
        [
            .. from place in places
               let may = Reporting.MayWrite(meeting, member, place.Group, hasHeads) && MeetingFlow.TakesSignIns(meeting.State)
               let report = written.GetValueOrDefault(place)
               where may || (report is not null && member.IsPresent)
               select new Report(place.Group, groups.GroupName(place.Group), place.Item, report is null ? "" : store.Report(report), report?.Version ?? 0, may),
        ];
    }
}
