using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Applications;
using TitleReview.Core.Defences;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Data;

/// <summary>「答辩结论」: as it stands now, or as it was fixed when all defences under the notice were over.</summary>
public sealed class DefenceOutcomes(DefencePlacements placements, FieldStore fields, PolicyStore policies)
{
    /// <summary>Of applications under whichever notices.</summary>
    public async Task<IReadOnlyDictionary<CaseId, DefenceOutcome>> OfAsync(ReviewDb db, IReadOnlyCollection<ReviewCase> files, CancellationToken ct)
    {
        var found = new Dictionary<CaseId, DefenceOutcome>();
        foreach (var notice in files.GroupBy(file => file.Notice, file => file.Id))
        {
            foreach (var (file, outcome) in await OfAsync(db, [.. notice], await policies.PolicyOfNoticeAsync(db, notice.Key, ct), ct))
            {
                found.Add(file, outcome);
            }
        }
        return found;
    }

    /// <param name="cases">Of one notice.</param>
    public async Task<IReadOnlyDictionary<CaseId, DefenceOutcome>> OfAsync(ReviewDb db, IReadOnlyCollection<CaseId> cases, Policy policy, CancellationToken ct)
    {
        var found = (await db.DefenceVerdicts.AsNoTracking().Where(one => cases.Contains(one.Case)).ToListAsync(ct)).ToDictionary(one => one.Case, Of);
        foreach (var one in await OpenAsync(db, [.. cases.Where(id => !found.ContainsKey(id))], policy, isClosing: false, ct))
        {
            found.Add(one.Key, one.Value);
        }
        return found;
    }

    /// <summary>What is not fixed yet.</summary>
    /// <param name="isClosing">Whether it is about to be fixed, so that no mean changes any more.</param>
    public async Task<IReadOnlyDictionary<CaseId, DefenceOutcome>> OpenAsync(ReviewDb db, IReadOnlyCollection<CaseId> cases, Policy policy, bool isClosing, CancellationToken ct)
    {
        var files = await db.Cases.AsNoTracking().Where(file => cases.Contains(file.Id)).ToListAsync(ct);
        if (files.Count == 0)
        {
            return new Dictionary<CaseId, DefenceOutcome>();
        }
        var (lines, heard) = (await placements.OfAsync(db, files, policy, ct), await HeardAsync(db, files[0].Notice, ct));
        var results = await ResultsAsync(db, heard, policy, ct);
        var isClosed = isClosing || await db.DefencePlans.AnyAsync(plan => plan.Notice == files[0].Notice && plan.ClosedAt != null, ct);
        return lines.ToDictionary(
            line => line.Key,
            line => DefenceJudging.Of(line.Key, line.Value.Placement, heard.GetValueOrDefault(line.Key), line.Value.Specialty, results, isClosed, policy));
    }

    /// <summary>What has happened so far to everybody in the plan of a notice.</summary>
    public static async Task<IReadOnlyDictionary<CaseId, HeardDefence>> HeardAsync(ReviewDb db, NoticeId notice, CancellationToken ct)
    {
        var scheduled = await db.Defences.AsNoTracking().Where(one => one.Notice == notice).ToListAsync(ct);
        var sessions = await db.DefenceSessions.AsNoTracking().Where(one => one.Notice == notice).ToDictionaryAsync(one => one.Id, ct);
        var ids = sessions.Keys.ToList();
        var panel = (await db.DefencePanel.AsNoTracking().Where(member => ids.Contains(member.Session)).ToListAsync(ct)).ToLookup(member => member.Session, member => member.Person);
        var marks = (await db.DefenceMarks.AsNoTracking().Where(mark => ids.Contains(mark.Session)).ToListAsync(ct)).ToDictionary(mark => (mark.Case, mark.Member), mark => mark.Mark);
        var withdrawn = (await db.DefenceWithdrawals.AsNoTracking().Where(one => ids.Contains(one.Session)).ToListAsync(ct)).Select(one => (one.Case, one.Member)).ToHashSet();
        return scheduled.ToDictionary(one => one.Case, one => new HeardDefence(
            one.Attendance, one.Note, sessions[one.Session].IsRemote,
            [.. panel[one.Session].Where(member => !withdrawn.Contains((one.Case, member))).Select(member => marks.GetValueOrDefault((one.Case, member)))]));
    }

    private async Task<IReadOnlyList<DefenceResult>> ResultsAsync(ReviewDb db, IReadOnlyDictionary<CaseId, HeardDefence> heard, Policy policy, CancellationToken ct)
    {
        if (!policy.Defence.IsScored.Value)
        {
            return [];
        }
        var targets = await fields.ReadSectionAsync(db, [.. heard.Keys], SectionCatalogue.Target, ct);
        return [.. heard.Select(one => new DefenceResult(policy.Year, targets[one.Key].Specialty(), !one.Value.IsRemote, one.Value.Points))];
    }

    private static DefenceOutcome Of(DefenceVerdict row) => new(
        row.Case, row.Mode, row.Hundredths / 100m, row.HasPassed,
        new Finding(row.Rule, row.Outcome, row.Sentence, new Citation(row.Document, row.Clause), row.Confidence, row.Arithmetic.Length > 0 ? (Wording)row.Arithmetic : null));
}
