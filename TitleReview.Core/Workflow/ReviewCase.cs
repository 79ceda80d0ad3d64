using TitleReview.Core.Kernel;

namespace TitleReview.Core.Workflow;

/// <summary>「申报件」: one application on its way through the stages, with the policy frozen at its first submission.</summary>
public sealed class ReviewCase : IVersioned
{
    private readonly List<HistoryEntry> _history = [];

    private ReviewCase()
    {
    }

    public CaseId Id { get; private init; }

    /// <summary>「申报编号」, shown to applicant and officers, never to an expert.</summary>
    public string Number { get; private init; } = "";

    public NoticeId Notice { get; private init; }

    public PersonId Applicant { get; private init; }

    /// <summary>「推荐单位」.</summary>
    public OrganisationId Unit { get; private init; }

    /// <summary>「评审委员会办公室」 of the notice.</summary>
    public OrganisationId Office { get; private init; }

    public Stage Stage { get; private set; } = Stage.Draft;

    /// <summary>「提交次数」: submissions so far, the first included.</summary>
    public int Submissions { get; private set; }

    /// <summary>When the case came to its present stage, UTC.</summary>
    public DateTime StageSince { get; private set; }

    /// <summary>Hash of the policy the case is judged by; empty before the first submission.</summary>
    public string PolicyHash { get; private set; } = "";

    public int Version { get; set; }

    /// <remarks>Sorted here, because a database gives rows back in whatever order it likes.</remarks>
    public IReadOnlyList<HistoryEntry> History => [.. _history.OrderBy(line => line.Number)];

    public static ReviewCase Start(
        CaseId id, string number, NoticeId notice, PersonId applicant, OrganisationId unit, OrganisationId office, DateTime at) =>
        new() { Id = id, Number = number, Notice = notice, Applicant = applicant, Unit = unit, Office = office, StageSince = at };

    /// <summary>Takes a step of the map and writes its own history line. Asking first is the caller's duty; a step that is not in the map is an error.</summary>
    /// <param name="at">UTC.</param>
    public void Take(Act act, Actor actor, DateTime at, string note = "")
    {
        // what is taken back goes where it came from
        var step = StageMap.Find(Stage, act, act == Act.Reinstate ? WithdrawnFrom : null) ?? throw new InvalidOperationException($"{Stage} does not allow {act}.");
        var principal = actor.OnBehalfOf(one => IsHeldBy(one, step.By));
        if (act == Act.Submit)
        {
            Submissions++;
        }
        if (Stage != step.To)
        {
            Stage = step.To;
            StageSince = at;
        }
        _history.Add(new HistoryEntry(_history.Count + 1, at, actor.Person, actor.SignedFor(principal), act, step.From, step.To, note) { OnBehalfOf = principal?.Person });
    }

    /// <summary>「政策冻结」: the hash of the notice's policy, written once, at the first submission.</summary>
    public void Freeze(string policyHash) => PolicyHash = PolicyHash.Length == 0 ? policyHash : PolicyHash;

    public bool IsHeldBy(Actor actor, Role role) => role switch
    {
        Role.Applicant => actor.Person == Applicant && actor.Holds(Role.Applicant),
        // nobody audits, books, scores or approves an application of his own
        _ when actor.Person == Applicant => false,
        // nor does whoever stands in for the applicant
        _ when actor.Roles.Any(held => held.OnBehalfOf?.Person == Applicant) => IsHeldBy(actor.WithoutStandInFor(Applicant), role),
        Role.UnitOfficer => actor.Holds(role, Unit),
        _ => actor.Holds(role, Office),
    };

    /// <summary>The applicant, the own unit from submission on, the committee's office and finance from acceptance on. Never an expert.</summary>
    public bool IsKnownTo(Actor actor) =>
        IsHeldBy(actor, Role.Applicant)
        || (Submissions > 0 && IsHeldBy(actor, Role.UnitOfficer))
        || (HasPassedUnit && IsHeldBy(actor, Role.CommitteeOffice))
        || (Stage >= Stage.FeeDue && IsHeldBy(actor, Role.FinanceOffice));

    /// <summary>「已报到办公室」: once the unit has passed it on, the office knows of it, whatever became of it since.</summary>
    public bool HasPassedUnit => Stage >= Stage.FormalReview || _history.Any(line => line.To == Stage.FormalReview);

    /// <summary>Where a withdrawn case came from; null for any other.</summary>
    public Stage? WithdrawnFrom => Stage == Stage.Withdrawn ? History[^1].From : null;

    /// <summary>The instant of the last return, UTC; null when never returned.</summary>
    public DateTime? LastReturnedAt => History.LastOrDefault(line => line.Act == Act.Return)?.At;
}
