namespace TitleReview.Core.Workflow;

/// <summary>What the board carries: which queue changed, by which item, now at which version. Never content.</summary>
public sealed record QueueChange(string Queue, Guid Item, int Version);

/// <summary>Tells the open pages, after the transaction is committed.</summary>
public delegate void AnnounceChanges(IReadOnlyList<QueueChange> changes);

/// <summary>The names of the queues.</summary>
public static class QueueNames
{
    public static string OfPerson(Kernel.PersonId person) => $"person:{person}";

    /// <summary>One application, by whoever changes it.</summary>
    public static string OfCase(Kernel.CaseId file) => $"case:{file}";

    /// <summary>The pages of one application, and the phones that may add to them.</summary>
    public static string OfEvidence(Kernel.CaseId file) => $"evidence:{file}";

    /// <summary>What the officers of one application find of its masks.</summary>
    public static string OfMaskChecks(Kernel.CaseId file) => $"mask-checks:{file}";

    /// <summary>What the officers of one application have ticked, declared and listed.</summary>
    public static string OfAudit(Kernel.CaseId file) => $"audit:{file}";

    /// <summary>How far the search for what must be covered has come on the pages of one application.</summary>
    public static string OfLooks(Kernel.CaseId file) => $"looks:{file}";

    /// <summary>Who has one application open.</summary>
    public static string OfClaim(Kernel.CaseId file) => $"claim:{file}";

    /// <summary>One draw, by whoever takes the next step of it.</summary>
    public static string OfDraw(Kernel.DrawId draw) => $"draw:{draw}";

    /// <summary>One approval document, from its draft on.</summary>
    public static string OfDocument(Kernel.DocumentId document) => $"document:{document}";

    /// <summary>How far the certificates of a document have come; a queue of its own, because it moves with each of a thousand.</summary>
    public static string OfCertificates(Kernel.DocumentId document) => $"certificates:{document}";

    /// <summary>How far the evaluation forms of a notice have come; a queue of its own for the same reason.</summary>
    public static string OfEvaluationForms(Kernel.NoticeId notice) => $"evaluation-forms:{notice}";

    /// <summary>One meeting, by whoever comes, goes, or takes its next step.</summary>
    public static string OfMeeting(Kernel.MeetingId meeting) => $"meeting:{meeting}";

    /// <summary>One ballot box, by whoever votes, opens or closes it.</summary>
    public static string OfBallot(Kernel.BallotBoxId box) => $"ballot:{box}";

    /// <summary>One expert's sheet, for the page that has it open.</summary>
    public static string OfTask(Kernel.TaskId task) => $"task:{task}";

    /// <summary>One sealed submission: that one more sheet is signed, or withdrawn. Nobody's typing is heard here.</summary>
    public static string OfBlind(Kernel.BlindId blind) => $"blind:{blind}";

    /// <summary>The plan of the defences under one notice.</summary>
    public static string OfDefences(Kernel.NoticeId notice) => $"defences:{notice}";

    /// <summary>One panel in its room: who is before it, the clock, and who has marked.</summary>
    public static string OfPanel(Kernel.DefenceSessionId session) => $"panel:{session}";

    public static string OfOrganisation(Kernel.OrganisationId organisation) => $"organisation:{organisation}";
}
