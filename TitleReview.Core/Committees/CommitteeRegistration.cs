using TitleReview.Core.Kernel;

namespace TitleReview.Core.Committees;

/// <summary>「评审委员会备案登记」: one version, on its way to the regional centre.</summary>
public sealed class CommitteeRegistration : IVersioned
{
    private readonly List<RegistrationStep> _steps = [];

    public Guid Id { get; init; }

    public CommitteeId Committee { get; init; }

    /// <summary>From 1, without gaps within the committee.</summary>
    public int Number { get; init; }

    public RegistrationState State { get; private set; } = RegistrationState.Draft;

    /// <summary>「地（州、市）人社局」 that forwards a county's; null: none.</summary>
    public OrganisationId? Prefecture { get; set; }

    /// <summary>The letter whose deadlines hold for it; null: none had been issued.</summary>
    public Guid? Call { get; init; }

    /// <summary>「评审层级」, a bit for each.</summary>
    public int LevelBits { get; private set; }

    /// <summary>「信息备案登记表」: what was written into the boxes; encrypted, because it names people and their telephones.</summary>
    public string Form { get; set; } = "";

    /// <summary>When the form or the directory was last changed, UTC: a sheet signed before that no longer agrees with it.</summary>
    public DateTime ChangedAt { get; set; }

    /// <summary>「表格电子版」 received: the day it was handed in here for the first time.</summary>
    public DateOnly? SubmittedOn { get; private set; }

    /// <summary>「表格纸质版」 received by the centre.</summary>
    public DateOnly? PaperOn { get; set; }

    /// <summary>「平台信息录入」 done.</summary>
    public DateOnly? PlatformOn { get; set; }

    public DateOnly? ApprovedOn { get; private set; }

    /// <summary>「备案有效期至」, this day included.</summary>
    public DateOnly? ValidUntil { get; private set; }

    /// <summary>「逾期处理」: what the centre has decided; null: nothing yet.</summary>
    public LatenessDecision? Lateness { get; private set; }

    /// <summary>Why; empty without a decision.</summary>
    public string LatenessReason { get; private set; } = "";

    public int Version { get; set; }

    /// <remarks>Sorted here, because a database gives rows back in whatever order it likes.</remarks>
    public IReadOnlyList<RegistrationStep> Steps => [.. _steps.OrderBy(step => step.Number)];

    /// <summary>Lowest first.</summary>
    public IReadOnlyList<TitleLevel> Levels => [.. Enum.GetValues<TitleLevel>().Where(Reviews)];

    public bool IsOpenToChange => State is RegistrationState.Draft or RegistrationState.Returned;

    public bool Reviews(TitleLevel level) => (LevelBits & Bit(level)) != 0;

    public void SetLevels(IEnumerable<TitleLevel> levels) => LevelBits = levels.Aggregate(0, (bits, level) => bits | Bit(level));

    /// <summary>Whether a committee may review by it on this day.</summary>
    public bool IsInForce(DateOnly today) =>
        State == RegistrationState.Approved && Lateness != LatenessDecision.Cancel && ApprovedOn <= today && today <= ValidUntil;

    /// <summary>「报送」: to the prefecture's bureau, or straight to the centre.</summary>
    public void Submit(Actor by, DateTime at) =>
        (State, SubmittedOn) = (Note(Prefecture is null ? RegistrationState.Submitted : RegistrationState.AtPrefecture, by, at, ""), SubmittedOn ?? BeijingTime.DayOf(at));

    /// <summary>「统一报送」 by the prefecture's bureau.</summary>
    public void Forward(Actor by, DateTime at) => State = Note(RegistrationState.Submitted, by, at, "");

    /// <summary>「退回」: whoever has it gives it back to the office.</summary>
    public void Return(Actor by, DateTime at, string reason) => State = Note(RegistrationState.Returned, by, at, reason);

    /// <summary>「核准备案」</summary>
    /// <param name="until">The last day on which the committee may review by it.</param>
    public void Approve(Actor by, DateTime at, DateOnly until)
    {
        State = Note(RegistrationState.Approved, by, at, $"备案有效期至{ChineseDate.Of(until)}");
        (ApprovedOn, ValidUntil) = (BeijingTime.DayOf(at), until);
    }

    /// <summary>「逾期处理」 by the centre; a later decision stands in place of an earlier one.</summary>
    public void Decide(Actor by, DateTime at, LatenessDecision decision, string reason)
    {
        Note(State, by, at, $"{OfficialName.Of(decision)}：{reason}");
        (Lateness, LatenessReason) = (decision, reason);
    }

    private static int Bit(TitleLevel level) => 1 << (int)level;

    private RegistrationState Note(RegistrationState to, Actor by, DateTime at, string note)
    {
        _steps.Add(new RegistrationStep { Number = _steps.Count + 1, To = to, Note = note, By = by.Person, ByName = by.Name, At = at });
        return to;
    }
}
