using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Applications;
using TitleReview.Core.Auditing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using TitleReview.Core.Qualifications;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Applications;

/// <summary>「填报提示」: what the check before submitting says of one section, while it is being filled in.</summary>
public sealed class CheckSection(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, PolicyStore policies, FieldStore fields)
{
    /// <param name="Queue">Where the board announces that the application has changed.</param>
    /// <param name="Findings">All of the section's, as the submission will see them.</param>
    public sealed record View(
        string Queue,
        IReadOnlyList<LocatedFinding> Findings,
        BlanksPolicy Blanks,
        WorkSummaryPolicy Summary,
        WorkTimeline? Work,
        IReadOnlyList<CourseYear> Courses,
        AppraisalSheet? Appraisals)
    {
        public FieldHelp HelpFor(FieldKey box) =>
            new([.. Findings.Where(found => found.Box == box).Select(found => found.Finding)], Blanks, box.Section == SectionCatalogue.WorkSummary ? Summary : null);
    }

    /// <summary>Null when there is no such application of this person.</summary>
    public async Task<View?> HandleAsync(CaseId id, string section, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        var file = await db.Cases.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == id, ct);
        if (file is null || OperationMatrix.WhyNot(nameof(CheckSection), me, file).IsRefused)
        {
            return null;
        }
        var policy = await policies.PolicyOfCaseAsync(db, file, ct);
        var (facts, now) = (await db.FactsAsync(file, fields, ct), clock.UtcNow());
        return new View(
            QueueNames.OfPerson(file.Applicant),
            [.. SubmissionCheck.Findings(facts, policy, now).Where(found => found.Section == section)],
            policy.Blanks,
            policy.WorkSummary,
            section == SectionCatalogue.WorkHistory ? SectionPictures.Work(facts, policy, now) : null,
            section == SectionCatalogue.ContinuingEducation ? SectionPictures.Courses(facts, policy) : [],
            section == SectionCatalogue.Appraisals ? SectionPictures.Appraisals(facts, policy) : null);
    }
}
