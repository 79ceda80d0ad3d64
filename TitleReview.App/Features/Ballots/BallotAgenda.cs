using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Applications;
using TitleReview.Core.Kernel;
using TitleReview.Core.Meetings;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Ballots;

/// <summary>The cases of a meeting that may still be voted on, with who may vote on each now.</summary>
public sealed class BallotAgenda(MeetingRoll rolls, PolicyStore policies, FieldStore fields, DefenceOutcomes defences)
{
    /// <param name="Earlier">Votes on the case at this meeting that are over, and not replaced yet.</param>
    /// <param name="WhyNot">Why no vote on it may be opened now, whoever asks.</param>
    public sealed record Item(CaseId Case, int Number, string Label, Roll Roll, IReadOnlyList<BallotCase> Earlier, Verdict WhyNot);

    /// <param name="only">Null: all of them.</param>
    public async Task<IReadOnlyList<Item>> OfAsync(ReviewDb db, ReviewMeeting meeting, IReadOnlyCollection<CaseId>? only, CancellationToken ct)
    {
        var numbers = await db.AgendaItems.AsNoTracking()
            .Where(item => item.Meeting == meeting.Id && !db.DeclaredVotes.Any(vote => vote.Meeting == item.Meeting && vote.Case == item.Case))
            .ToDictionaryAsync(item => item.Case, item => item.Number, ct);
        var wanted = numbers.Keys.Where(file => only?.Contains(file) != false).ToList();
        var files = await db.Cases.AsNoTracking().Where(file => wanted.Contains(file.Id) && file.Stage == Stage.Meeting).ToListAsync(ct);
        var ids = files.Select(file => file.Id).ToList();
        var (present, targets) = (await rolls.OfAsync(db, meeting.Id, ids, ct), await fields.ReadSectionAsync(db, ids, SectionCatalogue.Target, ct));
        var heard = await defences.OfAsync(db, files, ct);
        var boxes = await db.BallotBoxes.AsNoTracking().Where(box => box.Meeting == meeting.Id).ToDictionaryAsync(box => box.Id, box => box.State, ct);
        var votes = (await db.BallotCases.Where(one => ids.Contains(one.Case) && one.ReplacedBy == null).ToListAsync(ct)).Where(one => boxes.ContainsKey(one.Box)).ToLookup(one => one.Case);
        var items = new List<Item>();
        foreach (var file in files.OrderBy(file => numbers[file.Id]))
        {
            var (roll, number) = (present.Of(file.Id), numbers[file.Id]);
            var whyNot = MeetingLegality.WhyNotOpenBallot(roll, (await policies.PolicyOfCaseAsync(db, file, ct)).Meetings).And(MeetingRules.WhyNotVote(heard[file.Id]))
                .And(Verdict.Of(votes[file.Id].Any(one => boxes[one.Box] == BallotState.Open) ? new CaseIsBeingVotedOn(number) : null));
            items.Add(new(file.Id, number, LabelOf(targets[file.Id]), roll, [.. votes[file.Id].Where(one => boxes[one.Box] != BallotState.Open)], whyNot));
        }
        return items;
    }

    // all that a voter is shown of the case
    private static string LabelOf(ApplicationForm target) => $"{target.Series()}　{target.Text(SectionCatalogue.Target, "level")}";
}
