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

    public static string OfOrganisation(Kernel.OrganisationId organisation) => $"organisation:{organisation}";
}
