using TitleReview.Core.Kernel;

namespace TitleReview.App.Data.Rows;

/// <summary>「认领」: who has a case open at the level that deals with it now. It tells colleagues, and hinders nobody.</summary>
public sealed class CaseClaim : IVersioned
{
    /// <summary>Several times as long as the page takes to say that it is still open.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);

    public CaseId Case { get; init; }

    /// <summary>Whose queue the case was in; void once it is in another's.</summary>
    public OrganisationId Holder { get; set; }

    public PersonId Person { get; set; }

    /// <summary>UTC.</summary>
    public DateTime Since { get; set; }

    /// <summary>UTC, exclusive.</summary>
    public DateTime EndsAt { get; set; }

    public int Version { get; set; }

    public bool IsLive(OrganisationId holder, DateTime now) => Holder == holder && now < EndsAt;
}
