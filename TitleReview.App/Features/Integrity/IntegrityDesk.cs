namespace TitleReview.App.Features.Integrity;

/// <summary>What the page of the integrity archive does, together.</summary>
public sealed class IntegrityDesk(RecordIntegrityReport report, DecideIntegrityReport decide, PreviewPenalty preview, RecordPenalty penalty, LiftPenalty lift)
{
    public RecordIntegrityReport Report => report;

    public DecideIntegrityReport Decide => decide;

    public PreviewPenalty Preview => preview;

    public RecordPenalty Penalty => penalty;

    public LiftPenalty Lift => lift;
}
