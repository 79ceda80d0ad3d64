using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Kernel;
using TitleReview.Core.Meetings;
using TitleReview.Core.Policies;
using TitleReview.Core.Publicity;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Meetings;

/// <summary>The one place where a counted vote becomes a result, however it was cast: the ballot's count and a typed one end here.</summary>
internal static class VoteTaking
{
    /// <summary>Puts the result into the context and moves the case on; the caller asks first, audits and saves.</summary>
    /// <param name="meeting">Null: held before there were meetings in the system, or elsewhere.</param>
    /// <param name="recused">Members who were there and withdrew.</param>
    public static async Task TakeAsync(
        ReviewDb db, Actor me, ReviewCase file, ReviewMeeting? meeting, DateOnly heldOn, VoteCount votes, int recused, VoteMeans means, string defence, MeetingsPolicy policy, DateTime now, CancellationToken ct)
    {
        var hasPassed = MeetingRules.HasPassed(votes, policy);
        db.MeetingResults.Add(new MeetingResult
        {
            Case = file.Id,
            HeldOn = heldOn,
            Members = votes.Members,
            Present = votes.Present,
            Agree = votes.Agree,
            Against = votes.Against,
            Abstain = votes.Abstain,
            RecusedInBase = votes.RecusedInBase,
            Passed = hasPassed,
            Round = await db.Rechecks.CountAsync(recheck => recheck.Case == file.Id && recheck.Outcome == RecheckOutcome.VoteAgain, ct),
            Defence = defence,
        });
        if (meeting is not null)
        {
            db.DeclaredVotes.Add(new DeclaredVote
            {
                Meeting = meeting.Id,
                Case = file.Id,
                Means = means,
                Members = votes.Members,
                Present = votes.Present,
                Agree = votes.Agree,
                Against = votes.Against,
                Abstain = votes.Abstain,
                Recused = recused,
                CountsRecused = meeting.CountsRecused,
                Passed = hasPassed,
                DeclaredAt = now,
            });
        }
        var count = VoteRules.Count(votes.Base, votes.Agree, policy);
        file.Take(hasPassed ? Act.RecordPassed : Act.RecordNotPassed, me, now, $"{count.Sentence}（{count.Source}）");
    }

    public static string AuditWords(VoteCount votes) => string.Create(CultureInfo.InvariantCulture, $"{votes.Agree}/{votes.Base}/{votes.Members}");
}
