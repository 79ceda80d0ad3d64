using TitleReview.Core.Kernel;

namespace TitleReview.App.Data.Rows;

/// <summary>「演练」: a copy of a notice under which everything is tried out and then wiped. This row stays, with what the wipe found.</summary>
public sealed class Rehearsal : IVersioned
{
    /// <summary>Of the copied notice.</summary>
    public NoticeId Id { get; init; }

    public OrganisationId Office { get; init; }

    /// <summary>From 1; see <see cref="RehearsalMark"/>.</summary>
    public int Number { get; init; }

    public required string Title { get; init; }

    public required string StartedByName { get; init; }

    /// <summary>UTC.</summary>
    public DateTime StartedAt { get; init; }

    /// <summary>UTC; null while it is under way.</summary>
    public DateTime? WipedAt { get; set; }

    /// <summary>Empty while it is under way.</summary>
    public string WipedByName { get; set; } = "";

    /// <summary>What was removed and what was found afterwards, table by table, JSON; empty while it is under way.</summary>
    public string Protocol { get; set; } = "";

    /// <summary>Files taken out of the vault so far.</summary>
    public int FilesErased { get; set; }

    /// <summary>Files that something real refers to as well.</summary>
    public int FilesKept { get; set; }

    public int Version { get; set; }
}

/// <summary>「演练角色」: whom the office has named for which part; nobody else sees anything of it.</summary>
public sealed class RehearsalPart
{
    public NoticeId Rehearsal { get; init; }

    public PersonId Person { get; init; }

    public Role Role { get; init; }

    public OrganisationId Organisation { get; init; }
}

/// <summary>「进入演练」: until it is gone this person sees the rehearsal alone and holds the parts of it alone.</summary>
public sealed class RehearsalVisit
{
    public PersonId Person { get; init; }

    public NoticeId Rehearsal { get; set; }
}

/// <summary>A file that some row of the rehearsal named at some time: to be taken out of the vault after the wipe, unless something real names it.</summary>
public sealed class RehearsalFile
{
    public NoticeId Rehearsal { get; init; }

    /// <summary>Name in the file vault.</summary>
    public required string Name { get; init; }
}
