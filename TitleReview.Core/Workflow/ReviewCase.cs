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

    /// <summary>「主管单位」 on the way; null: none.</summary>
    public OrganisationId? Supervisor { get; private set; }

    /// <summary>「县（市）人社局」 on the way; null: none.</summary>
    public OrganisationId? County { get; private set; }

    /// <summary>「地（州、市）人社局」 on the way; null: none.</summary>
    public OrganisationId? Prefecture { get; private set; }

    /// <summary>「办理单位」: whose turn it is; the unit while the applicant writes.</summary>
    public OrganisationId Holder { get; private set; }

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
        new() { Id = id, Number = number, Notice = notice, Applicant = applicant, Unit = unit, Office = office, Holder = unit, StageSince = at };

    /// <summary>The offices on the way, as they are when the unit is to pass it on; nothing is planned anew for what has left the unit.</summary>
    public void Plan(AuditRoute route)
    {
        if (Stage is not (Stage.Draft or Stage.Returned or Stage.UnitAudit))
        {
            throw new InvalidOperationException($"{Stage} is past the unit.");
        }
        (Supervisor, County, Prefecture) = (route.Supervisor, route.County, route.Prefecture);
    }

    /// <summary>The row of the map that an act would take now; null where the map has none.</summary>
    /// <param name="isPaid">Whether the fee is recorded already, which makes the formal review the last gate.</param>
    public StageStep? StepOf(Act act, bool isPaid = false) => StageMap.Find(Stage, act, act switch
    {
        Act.Pass when Stage == Stage.FormalReview => isPaid ? Stage.Admitted : Stage.FeeDue,
        Act.Pass => StageMap.Audits.FirstOrDefault(audit => audit > Stage && OfficeAt(audit) is not null),
        // what is taken back goes where it came from
        Act.Reinstate or Act.Restore when CameFrom is { } from => from,
        _ => null,
    });

    /// <summary>Takes a step of the map and writes its own history line. Asking first is the caller's duty; a step that is not in the map is an error.</summary>
    /// <param name="at">UTC.</param>
    public void Take(Act act, Actor actor, DateTime at, string note = "", bool isPaid = false)
    {
        var step = StepOf(act, isPaid) ?? throw new InvalidOperationException($"{Stage} does not allow {act}.");
        var principal = step.By is { } role ? actor.OnBehalfOf(one => IsHeldBy(one, role)) : null;
        if (act == Act.Submit)
        {
            Submissions++;
        }
        if (Stage != step.To)
        {
            Stage = step.To;
            StageSince = at;
            Holder = OfficeAt(step.To) ?? (step.To >= Stage.FormalReview ? Office : Unit);
        }
        _history.Add(new HistoryEntry(_history.Count + 1, at, actor.Person, actor.SignedFor(principal), act, step.From, step.To, note) { OnBehalfOf = principal?.Person });
    }

    /// <summary>「政策冻结」: the hash of the notice's policy, written once, at the first submission.</summary>
    public void Freeze(string policyHash) => PolicyHash = PolicyHash.Length == 0 ? policyHash : PolicyHash;

    /// <summary>「补充通知适用于已提交的申报」: from now on the case is judged by the policy with the supplement laid over its own.</summary>
    /// <exception cref="InvalidOperationException">Nothing is frozen yet: the case follows its notice.</exception>
    public void FreezeAnew(string policyHash) => PolicyHash = PolicyHash.Length > 0 ? policyHash : throw new InvalidOperationException("The case has not been submitted.");

    public bool IsHeldBy(Actor actor, Role role) => role switch
    {
        Role.Applicant => actor.Person == Applicant && actor.Holds(Role.Applicant),
        // nobody audits, books, scores or approves an application of his own
        _ when actor.Person == Applicant => false,
        // nor does whoever stands in for the applicant
        _ when actor.Roles.Any(held => held.OnBehalfOf?.Person == Applicant) => IsHeldBy(actor.WithoutStandInFor(Applicant), role),
        Role.UnitOfficer => actor.Holds(role, Unit),
        Role.SupervisingOfficer => Supervisor is { } supervisor && actor.Holds(role, supervisor),
        Role.CountyOffice => County is { } county && actor.Holds(role, county),
        Role.PrefectureOffice => Prefecture is { } prefecture && actor.Holds(role, prefecture),
        _ => actor.Holds(role, Office),
    };

    /// <summary>The applicant, the own unit from submission on, each further office once the case has reached it, finance from submission on too (TW-06: the fee may come before the formal review). Never an expert.</summary>
    public bool IsKnownTo(Actor actor) =>
        IsHeldBy(actor, Role.Applicant)
        || (Submissions > 0 && IsHeldBy(actor, Role.UnitOfficer))
        || (HasReached(Stage.SupervisorAudit) && IsHeldBy(actor, Role.SupervisingOfficer))
        || (HasReached(Stage.CountyAudit) && IsHeldBy(actor, Role.CountyOffice))
        || (HasReached(Stage.PrefectureAudit) && IsHeldBy(actor, Role.PrefectureOffice))
        // the office may undo a lapse wherever it came about
        || ((HasReachedOffice || Stage == Stage.Lapsed) && IsHeldBy(actor, Role.CommitteeOffice))
        || (Submissions > 0 && IsHeldBy(actor, Role.FinanceOffice));

    /// <summary>「已报到办公室」: once it has been passed on to the office, the office knows of it, whatever became of it since.</summary>
    public bool HasReachedOffice => HasReached(Stage.FormalReview);

    /// <summary>Where a withdrawn case came from; null for any other.</summary>
    public Stage? WithdrawnFrom => Stage == Stage.Withdrawn ? CameFrom : null;

    /// <summary>Where the last step came from; null for a case without one.</summary>
    public Stage? CameFrom => History.Count > 0 ? History[^1].From : null;

    /// <summary>The instant from which the time after the last return runs, UTC; null when never returned.</summary>
    public DateTime? LastReturnedAt => History.LastOrDefault(line => line.To == Stage.Returned && line.Act is Act.Return or Act.Restore)?.At;

    /// <summary>The stages a case passes from the unit to the committee's office.</summary>
    public IReadOnlyList<Stage> Route => [.. StageMap.Audits.Where(stage => OfficeAt(stage) is not null)];

    /// <summary>Who audits at a stage; null where the way does not lead there.</summary>
    public OrganisationId? OfficeAt(Stage stage) => stage switch
    {
        Stage.UnitAudit => Unit,
        Stage.SupervisorAudit => Supervisor,
        Stage.CountyAudit => County,
        Stage.PrefectureAudit => Prefecture,
        Stage.FormalReview => Office,
        _ => null,
    };

    private bool HasReached(Stage stage) => Stage >= stage || _history.Any(line => line.To == stage);
}
