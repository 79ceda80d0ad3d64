namespace TitleReview.Core.Policies;

/// <summary>「上传义务」: when evidence must be there.</summary>
public enum EvidenceDuty
{
    /// <summary>Once, whenever the section has content.</summary>
    Section = 1,

    /// <summary>For every row of the list.</summary>
    Row,

    /// <summary>When the applicant claims the circumstance.</summary>
    Claim,

    /// <summary>May be uploaded; a rule of its own counts it, or none does.</summary>
    Offered,

    /// <summary>By the recommending unit, before it passes the application on.</summary>
    Unit,
}
