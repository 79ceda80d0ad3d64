using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Data;

/// <summary>A case as a queue knows it: nothing of its form, its history or its pages.</summary>
/// <param name="DueBy">As <see cref="QueueKeys.DueBy"/>.</param>
/// <param name="Level">Null or 0 where the form names none.</param>
public sealed record QueueLine(
    CaseId Id, int Version, string Number, PersonId Applicant, OrganisationId Unit, OrganisationId Holder, Stage Stage, DateTime Since,
    int Submissions, string PolicyHash, long DueBy, TitleLevel? Level, ApplicationKind? Kind)
{
    public DateTime? Due => QueueKeys.InstantOf(DueBy);

    public QueueCursor Cursor => new(DueBy, Since, Number);
}
