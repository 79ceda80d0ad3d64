using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using TitleReview.App.Data.Rehearsing;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Data;

/// <summary>The database. One context per operation; everything is written through <see cref="SaveAsync"/>.</summary>
public abstract partial class ReviewDb(DbContextOptions options, AnnounceChanges announce) : DbContext(options)
{
    private readonly List<PendingAudit> _audits = [];
    private Actor? _acting;

    /// <summary>Notes what is being done. The entry is linked into the chain in the same transaction as the change itself.</summary>
    /// <param name="detail">Ids and numbers only, never personal data.</param>
    public void Audit(PersonId actor, DateTime at, string operation, string subject, string detail = "") =>
        _audits.Add(new PendingAudit(at, actor, operation, subject, detail));

    /// <summary>Whoever was asked for last acts: the log then says for whom a stand-in did.</summary>
    internal void Acts(Actor actor) => _acting = actor;

    /// <summary>Commits everything, or nothing. When this returns an allowed verdict, it is on the disk; then the open pages are told.</summary>
    /// <param name="inside">Runs in the transaction, after all other writers are shut out: for what must be counted or numbered.</param>
    /// <returns>Refused when somebody else changed a row in between, or when <paramref name="inside"/> refuses; then nothing was written.</returns>
    public async Task<Verdict> SaveAsync(CancellationToken ct, Func<Task<Verdict>>? inside = null)
    {
        var (verdict, changes) = await CommitAsync(inside, ct);
        if (!verdict.IsRefused)
        {
            // only when the next writer may begin: the pages that are told read at once, and nobody waits for them with the gate shut
            announce(changes);
        }
        return verdict;
    }

    /// <summary>Until it is disposed of, everything read is of one moment, whatever others write.</summary>
    public abstract Task<IAsyncDisposable> HoldStillAsync(CancellationToken ct);

    /// <summary>Clears from the disk what deleted rows of these tables have left there, as far as readers let it.</summary>
    /// <param name="tables">Names in the code, never from outside.</param>
    public abstract Task ClearAwayAsync(IEnumerable<string> tables, CancellationToken ct);

    /// <summary>Brings the tables up to date.</summary>
    public virtual Task UpgradeAsync(CancellationToken ct) => Database.MigrateAsync(ct);

    /// <summary>Whether a unique key refused the write.</summary>
    protected abstract bool IsDuplicate(DbUpdateException failure);

    /// <summary>Waits for this process's turn to write, where the engine needs it.</summary>
    protected abstract Task<IDisposable?> TakeTurnAsync(CancellationToken ct);

    /// <summary>Takes the lock under which the audit chain and all numbers are written.</summary>
    protected abstract Task ShutOutOtherWritersAsync(CancellationToken ct);

    private async Task<(Verdict Verdict, IReadOnlyList<QueueChange> Changes)> CommitAsync(Func<Task<Verdict>>? inside, CancellationToken ct)
    {
        using var turn = await TakeTurnAsync(ct);
        await using var transaction = await Database.BeginTransactionAsync(ct);
        await ShutOutOtherWritersAsync(ct);
        if (inside is not null && await inside() is { IsRefused: true } refused)
        {
            return (refused, []);
        }
        if (Rehearsal is not null)
        {
            StampRehearsal();
        }
        BumpVersions();
        await QueueKeys.SetAsync(this, ct);
        if (Rehearsal is null)
        {
            this.TellApplicants();
        }
        else if (!await this.KeepsToItselfAsync(ct))
        {
            return (Verdict.Of(new RehearsalKeepsToItself()), []);
        }
        if (_audits.Count == 0 && ChangeTracker.Entries().Any(IsAnAct))
        {
            throw new InvalidOperationException("A change without an audit entry.");
        }
        await LinkAuditsAsync(ct);
        var changes = Changes();
        try
        {
            await SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return (Verdict.Of(new PageIsStale()), []);
        }
        catch (DbUpdateException failure) when (IsDuplicate(failure))
        {
            return (Verdict.Of(new PageIsStale()), []);
        }
        await transaction.CommitAsync(ct);
        _audits.Clear();
        return (Verdict.Allowed, changes);
    }

    private void BumpVersions()
    {
        // by their key: the lines of one act on many cases are equal
        var files = ChangeTracker.Entries<ReviewCase>().ToDictionary(file => file.Entity.Id);
        foreach (var line in ChangeTracker.Entries<HistoryEntry>().Where(line => line.State == EntityState.Added).ToList())
        {
            var owner = files[line.Property<CaseId>("CaseId").CurrentValue];
            if (owner.State == EntityState.Unchanged)
            {
                owner.State = EntityState.Modified;
            }
        }
        foreach (var entry in ChangeTracker.Entries<IVersioned>())
        {
            entry.Entity.Version = entry.State switch
            {
                EntityState.Added => 1,
                EntityState.Modified => entry.Entity.Version + 1,
                _ => entry.Entity.Version,
            };
        }
    }

    private async Task LinkAuditsAsync(CancellationToken ct)
    {
        var last = await AuditEntries.AsNoTracking().OrderByDescending(entry => entry.Number).FirstOrDefaultAsync(ct);
        foreach (var audit in _audits)
        {
            var principal = _acting is { } actor && actor.Person == audit.Actor ? await this.PrincipalOfAsync(actor, audit.Operation, audit.Subject, ct) : null;
            last = AuditChain.Link(last, audit.At, audit.Actor, audit.Operation, audit.Subject, audit.Detail, principal);
            AuditEntries.Add(last);
        }
    }

    private List<QueueChange> Changes() =>
        [.. ChangeTracker.Entries().Where(IsChanged).SelectMany(entry => QueuesOf(entry.Entity))];

    // what a machine has found or sends is nobody's act; what a person makes of it is audited by the use case
    private static bool IsAnAct(EntityEntry entry) =>
        entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted && entry.Entity is not (PageLook or SuggestedRegion or Message or OutgoingMail or CertificateBatch or EvaluationFormBatch);

    private static bool IsChanged(EntityEntry entry) => entry.State is EntityState.Added or EntityState.Modified;

    private static IEnumerable<QueueChange> QueuesOf(object row) => row switch
    {
        ReviewCase file =>
        [
            new(QueueNames.OfCase(file.Id), file.Id.Value, file.Version),
            new(QueueNames.OfPerson(file.Applicant), file.Id.Value, file.Version),
            new(QueueNames.OfOrganisation(file.Unit), file.Id.Value, file.Version),
            new(QueueNames.OfOrganisation(file.Office), file.Id.Value, file.Version),
            .. new[] { file.Supervisor, file.County, file.Prefecture }.OfType<Core.Kernel.OrganisationId>().Select(office => new QueueChange(QueueNames.OfOrganisation(office), file.Id.Value, file.Version)),
        ],
        Core.Masking.EvidencePage page => [new(QueueNames.OfEvidence(page.Case), page.Id.Value, page.Version)],
        MaskCheck check => [new(QueueNames.OfMaskChecks(check.Case), check.Page.Value, check.Number)],
        SectionTick tick => [new(QueueNames.OfAudit(tick.Case), tick.Case.Value, tick.Version)],
        PunishmentDeclaration declaration => [new(QueueNames.OfAudit(declaration.Case), declaration.Case.Value, declaration.Version)],
        ReturnItem item => [new(QueueNames.OfAudit(item.Case), item.Case.Value, item.Version)],
        PageLook look => [new(QueueNames.OfLooks(look.Case), look.Page.Value, look.Version)],
        PhoneTicket ticket => [new(QueueNames.OfEvidence(ticket.Case), ticket.Id, ticket.Version)],
        FeeBatch batch =>
        [
            new(QueueNames.OfOrganisation(batch.Unit), batch.Id, batch.Version),
            new(QueueNames.OfOrganisation(batch.Office), batch.Id, batch.Version),
        ],
        CaseClaim claim => [new(QueueNames.OfClaim(claim.Case), claim.Case.Value, claim.Version), new(QueueNames.OfOrganisation(claim.Holder), claim.Case.Value, claim.Version)],
        Message message => [new(QueueNames.OfPerson(message.Person), message.Person.Value, 0)],
        // a frozen draw awaits its supervisors
        Draw draw => [new(QueueNames.OfDraw(draw.Id), draw.Id.Value, draw.Version), new(QueueNames.OfOrganisation(draw.Office), draw.Id.Value, draw.Version)],
        DrawSeedEntry entry => [new(QueueNames.OfDraw(entry.Draw), entry.Draw.Value, entry.Source)],
        DraftedApproval draft => [new(QueueNames.OfOrganisation(draft.Office), draft.Id.Value, draft.Version), new(QueueNames.OfDocument(draft.Id), draft.Id.Value, draft.Version)],
        IssuedDocument document => [new(QueueNames.OfDocument(document.Id), document.Id.Value, 0)],
        CertificateBatch batch => [new(QueueNames.OfCertificates(batch.Document), batch.Document.Value, batch.Version)],
        EvaluationFormBatch batch => [new(QueueNames.OfEvaluationForms(batch.Notice), batch.Notice.Value, batch.Version)],
        BallotBox box => [new(QueueNames.OfMeeting(box.Meeting), box.Id.Value, box.Version), new(QueueNames.OfBallot(box.Id), box.Id.Value, box.Version)],
        BallotMark mark => [new(QueueNames.OfBallot(mark.Box), mark.Box.Value, mark.Number)],
        PaperCount count => [new(QueueNames.OfBallot(count.Box), count.Box.Value, count.Number)],
        BallotKeeper keeper => [new(QueueNames.OfMeeting(keeper.Meeting), keeper.Meeting.Value, keeper.Version)],
        Core.Meetings.ReviewMeeting meeting => [new(QueueNames.OfMeeting(meeting.Id), meeting.Id.Value, meeting.Version), new(QueueNames.OfOrganisation(meeting.Office), meeting.Id.Value, meeting.Version)],
        Core.Meetings.MeetingMember member => [new(QueueNames.OfMeeting(member.Meeting), member.Meeting.Value, member.Version), new(QueueNames.OfPerson(member.Person), member.Meeting.Value, member.Version)],
        Core.Meetings.GroupReport report => [new(QueueNames.OfMeeting(report.Meeting), report.Meeting.Value, report.Version)],
        Core.Meetings.AgendaItem item => [new(QueueNames.OfMeeting(item.Meeting), item.Meeting.Value, item.Version)],
        Core.Meetings.DeclaredVote vote => [new(QueueNames.OfMeeting(vote.Meeting), vote.Meeting.Value, 0)],
        SignedMinutes minutes => [new(QueueNames.OfMeeting(minutes.Meeting), minutes.Meeting.Value, minutes.Version)],
        ScoringTask task =>
        [
            new(QueueNames.OfPerson(task.Expert), task.Id.Value, task.Version),
            new(QueueNames.OfTask(task.Id), task.Id.Value, task.Version),
            // colleagues and the office hear of signatures alone, and not of whose
            .. task.SignedAt is null && task.WithdrawnAt is null ? Array.Empty<QueueChange>() : [new(QueueNames.OfBlind(task.Blind), task.Blind.Value, 0)],
        ],
        DefencePlan plan => [new(QueueNames.OfDefences(plan.Notice), plan.Notice.Value, plan.Version)],
        DefenceSession session => [new(QueueNames.OfDefences(session.Notice), session.Id.Value, session.Version), new(QueueNames.OfPanel(session.Id), session.Id.Value, session.Version)],
        ScheduledDefence one =>
        [
            new(QueueNames.OfDefences(one.Notice), one.Case.Value, one.Version), new(QueueNames.OfPanel(one.Session), one.Case.Value, one.Version), new(QueueNames.OfCase(one.Case), one.Case.Value, one.Version),
        ],
        DefenceMark mark => [new(QueueNames.OfPanel(mark.Session), mark.Case.Value, mark.Version)],
        DefenceWithdrawal withdrawal => [new(QueueNames.OfPanel(withdrawal.Session), withdrawal.Case.Value, 0)],
        _ => [],
    };

    private sealed record PendingAudit(DateTime At, PersonId Actor, string Operation, string Subject, string Detail);
}
