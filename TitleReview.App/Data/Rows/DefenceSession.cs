using TitleReview.Core.Defences;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Data.Rows;

/// <summary>「答辩场次」.</summary>
public sealed class DefenceSession : IVersioned
{
    public DefenceSessionId Id { get; init; }

    public NoticeId Notice { get; init; }

    public OrganisationId Office { get; init; }

    /// <summary>Counted from 1 within the notice.</summary>
    public int Number { get; init; }

    public DateOnly HeldOn { get; set; }

    /// <summary>Beijing time.</summary>
    public TimeOnly StartsAt { get; set; }

    public int Minutes { get; set; }

    public int Seats { get; set; }

    public string Room { get; set; } = "";

    public string Group { get; set; } = "";

    /// <summary>Joined by 、; empty: everybody's.</summary>
    public string Specialties { get; set; } = "";

    public bool IsRemote { get; set; }

    public DefenceSessionState State { get; set; } = DefenceSessionState.Planned;

    /// <summary>Who defends now; null: nobody.</summary>
    public CaseId? Current { get; set; }

    /// <summary>UTC.</summary>
    public DateTime? EndsAt { get; set; }

    public int? LeftSeconds { get; set; }

    public int Version { get; set; }

    public DefenceTimer Timer
    {
        get => new(EndsAt, LeftSeconds);
        set => (EndsAt, LeftSeconds) = (value.EndsAt, value.LeftSeconds);
    }

    public IReadOnlyList<string> SpecialtyList => Specialties.Split('、', StringSplitOptions.RemoveEmptyEntries);

    public SessionDraft Draft(IReadOnlyList<PanelSeat> panel) => new(HeldOn, StartsAt, Minutes, Seats, Room, Group, SpecialtyList, IsRemote, panel);
}

/// <summary>「答辩组成员」.</summary>
public sealed class DefencePanelMember
{
    public DefenceSessionId Session { get; init; }

    public PersonId Person { get; init; }

    /// <summary>Counted from 1: what the others in the room see of a member.</summary>
    public int Number { get; set; }

    public bool IsHead { get; set; }
}
