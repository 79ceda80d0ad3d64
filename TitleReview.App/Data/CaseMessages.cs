using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Data;

/// <summary>What others do with an application reaches its applicant's inbox in the same transaction.</summary>
/// <remarks>Rule SB-05: the clock of a return starts when it is recorded and stands in the inbox.</remarks>
internal static class CaseMessages
{
    public static void TellApplicants(this ReviewDb db)
    {
        foreach (var line in db.ChangeTracker.Entries<HistoryEntry>().Where(line => line.State == EntityState.Added).Select(line => line.Entity).ToList())
        {
            var file = db.ChangeTracker.Entries<ReviewCase>().Single(entry => entry.Entity.History.Any(one => ReferenceEquals(one, line))).Entity;
            if (line.Actor != file.Applicant && IsTold(line))
            {
                db.Messages.Add(new Message
                {
                    Person = file.Applicant,
                    Key = $"step:{file.Id}:{line.Number}",
                    Kind = line.To == Stage.Returned ? MessageKind.Returned : MessageKind.Moved,
                    Case = file.Id,
                    Line = line.Number,
                    At = line.At,
                });
            }
        }
    }

    // what happens between experts and meeting is nobody's to know before the results are made public
    private static bool IsTold(HistoryEntry line) => (line.From != line.To && (line.To < Stage.Scoring || line.To == Stage.Approved))
        // what becomes of a title is its holder's to know at once, though the case stays where it is
        || line.Act is Act.Replace or Act.RevokeTitle;
}
