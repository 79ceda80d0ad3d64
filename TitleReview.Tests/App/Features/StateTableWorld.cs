using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.App.DevData;
using TitleReview.App.Features.Applications;
using TitleReview.App.Features.Approvals;
using TitleReview.App.Features.Auditing;
using TitleReview.App.Features.FormalReviews;
using TitleReview.App.Features.Meetings;
using TitleReview.App.Features.Publicity;
using TitleReview.App.Files;
using TitleReview.Core.Applications;
using TitleReview.Core.Approvals;
using TitleReview.Core.Kernel;
using TitleReview.Core.Meetings;
using TitleReview.Core.Publicity;
using TitleReview.Core.Workflow;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using TitleReview.Tests.House;

namespace TitleReview.Tests.App.Features;

/// <summary>One case below three offices, put at any stage, and somebody of the cast for each role.</summary>
internal sealed class StateTableWorld : IAsyncDisposable
{
    // they name a draft, which is there for its office alone, whoever stands in it
    private static readonly string[] _byDraft = [nameof(IssueApproval), nameof(ReplaceApproval), nameof(RevokeTitle)];

    private readonly UseCaseHost _host;
    private readonly ReviewDb _db;
    private readonly NoticeId _notice;
    private readonly string _policy;
    private readonly OrganisationId _unit;
    private readonly OrganisationId _office;
    private readonly AuditRoute _route;
    private readonly IReadOnlyDictionary<Role, (string Subject, Actor Actor)> _cast;
    private readonly PersonId _expert;
    private CaseId _case;

    private StateTableWorld(UseCaseHost host, ReviewDb db, (NoticeId Notice, string Policy, OrganisationId Office) notice, OrganisationId unit, AuditRoute route, IReadOnlyDictionary<Role, (string, Actor)> cast, PersonId expert)
    {
        (_host, _db, _unit, _route, _cast, _expert) = (host, db, unit, route, cast, expert);
        (_notice, _policy, _office) = notice;
    }

    public static async Task<StateTableWorld> BuildAsync(UseCaseHost host)
    {
        var db = await host.DbAsync();
        var notice = await db.Notices.SingleAsync();
        var cast = new Dictionary<Role, (string, Actor)>();
        foreach (var role in Enum.GetValues<Role>())
        {
            // 博斯腾's officers have no part in 焉耆's case
            var (subject, name, _, organisation) = Cast.People.Last(person => person.Role == role);
            cast[role] = (subject, new Actor(await host.PersonAsync(subject), name, [new HeldRole(role, await host.OrganisationAsync(organisation))]));
        }
        var route = new AuditRoute(await host.OrganisationAsync(Cast.Supervisor), await host.OrganisationAsync(Cast.County), await host.OrganisationAsync(Cast.Prefecture));
        return new(host, db, (notice.Id, notice.PolicyHash, notice.Office), await host.OrganisationAsync(Cast.OtherUnit), route, cast, await host.PersonAsync("chenjing"));
    }

    /// <summary>Only this case is there, at this stage.</summary>
    public async Task PutAsync(Stage stage)
    {
        _db.ChangeTracker.Clear();
        foreach (var table in (string[])["outgoing_mails", "messages", "case_claims", "section_ticks", "return_items", "punishment_declarations", "announcement_drafts", "submissions", "scoring_tasks", "blind_links", "blind_submissions", "approval_draft_cases", "approval_drafts", "approved_cases", "meeting_results", "fee_receipts", "publicities", "application_fields", "application_field_changes", "case_history", "cases"])
        {
            var sql = $"DELETE FROM {table}";
            await _db.Database.ExecuteSqlRawAsync(sql);
        }
        _case = new CaseId(Guid.NewGuid());
        var draft = ReviewCase.Start(_case, "2023-000001", _notice, _cast[Role.Applicant].Actor.Person, _unit, _office, _host.Clock.UtcNow());
        var file = MatrixCases.At(stage, draft, _route, role => _cast[role].Actor);
        if (file.Submissions > 0)
        {
            file.Freeze(_policy);
        }
        _db.Cases.Add(file);
        foreach (var (key, value) in FilledForm.Values.Where(field => field.Key.Section == SectionCatalogue.Target))
        {
            await _host.Get<FieldStore>().PutAsync(_db, _case, key, value, version: 0, draft.Applicant, _host.Clock.UtcNow(), Guid.NewGuid(), CancellationToken.None);
        }
        _db.Audit(default, _host.Clock.UtcNow(), "PutForTest", _case.ToString());
        (await _db.SaveAsync(CancellationToken.None)).MustAllow();
    }

    /// <returns>What is not as the table says; nothing where all is well.</returns>
    public async Task<IReadOnlyList<string>> TryAsync(Operation step, Stage stage, Role role)
    {
        var isHidden = _byDraft.Contains(step.Name, StringComparer.Ordinal) && role != Role.CommitteeOffice;
        var expected = isHidden ? Verdict.Of(new CaseNotFound()) : OperationMatrix.WhyNot(step.Name, _cast[role].Actor, await CaseAsync());
        var verdict = await RunAsync(step.Name, _host.As(_cast[role].Subject));
        if (expected.IsRefused)
        {
            return expected.Refusals.All(verdict.Refusals.Contains) && (await CaseAsync()).Stage == stage ? [] : [$"expected {Words(expected)}, was told {Words(verdict)}"];
        }
        if (verdict.IsRefused)
        {
            return verdict.Refusals.Where(refusal => refusal is CaseNotFound or OperationNotFound or ActorLacksRole or StageDoesNotAllow).Select(refusal => $"open, and yet {refusal}").ToList();
        }
        var line = (await CaseAsync()).History[^1];
        await PutAsync(stage);
        return line.From == stage && StageMap.Find(line.From, line.Act, line.To)?.By == role ? [] : [$"went {line.Act} to {line.To}"];
    }

    public ValueTask DisposeAsync() => _db.DisposeAsync();

    private async Task<ReviewCase> CaseAsync() => await _db.Cases.AsNoTracking().SingleAsync(file => file.Id == _case);

    private async Task<Verdict> RunAsync(string name, Caller who)
    {
        var (id, version, ct, today) = (_case, (await CaseAsync()).Version, CancellationToken.None, _host.Clock.Today());
        return name switch
        {
            nameof(SubmitApplication) => await who.Get<SubmitApplication>().HandleAsync(new(id, version, await CompleteApplication.PledgeAsync(_host, id)), ct),
            nameof(WithdrawApplication) => await who.Get<WithdrawApplication>().HandleAsync(new(id, "不申报了", version), ct),
            nameof(ReinstateApplication) => await who.Get<ReinstateApplication>().HandleAsync(new(id, version), ct),
            nameof(RecordUnitPublicity) => await who.Get<RecordUnitPublicity>().HandleAsync(new(id, today, today.AddDays(20), version), ct),
            nameof(PassAudit) => await who.Get<PassAudit>().HandleAsync(new(id, "同意", version), ct),
            nameof(ReturnForCorrection) => await who.Get<ReturnForCorrection>().HandleAsync(new(id, "请修改", version), ct),
            nameof(RefuseApplication) => await who.Get<RefuseApplication>().HandleAsync(new(id, "不符合条件", version), ct),
            nameof(RestoreApplication) => await who.Get<RestoreApplication>().HandleAsync(new(id, "误办", version), ct),
            nameof(LapseUnpaid) => await who.Get<LapseUnpaid>().HandleAsync(new(id, version), ct),
            nameof(DetermineTitle) => await who.Get<DetermineTitle>().HandleAsync(new(id, IsGranted: true, "同意", version), ct),
            nameof(RecordFee) => await who.Get<RecordFee>().HandleAsync(new(id, version, BeijingTime.FromUtc(_host.Clock.UtcNow()), "SJ-1", 220), ct),
            nameof(HandOverToExperts) => await who.Get<HandOverToExperts>().HandleAsync(new([new SeenCase(id, version)], [_expert]), ct),
            nameof(CloseScoring) => await who.Get<CloseScoring>().HandleAsync(new(id, version), ct),
            nameof(RecordMeetingResult) => await who.Get<RecordMeetingResult>().HandleAsync(new(id, version, today, new VoteCount(11, 9, 7, 1, 1)), ct),
            nameof(IssueApproval) => (await who.Get<IssueApproval>().HandleAsync(new(await SentAsync(ApprovalDraftKind.Issue), 1), ct)).Verdict,
            nameof(ReplaceApproval) => (await who.Get<ReplaceApproval>().HandleAsync(new(await SentAsync(ApprovalDraftKind.Replace), 1), ct)).Verdict,
            nameof(RevokeTitle) => await who.Get<RevokeTitle>().HandleAsync(new(await SentAsync(ApprovalDraftKind.Revoke), 1), ct),
            nameof(DecideRecheck) => await who.Get<DecideRecheck>().HandleAsync(new(id, 1, RecheckOutcome.VoteAgain, "计票有误"), ct),
            _ => throw new InvalidOperationException($"{name} is a step that this world does not know."),
        };
    }

    /// <summary>A draft on the case that somebody else has sent for release; of a document that is older than releases.</summary>
    private async Task<DocumentId> SentAsync(ApprovalDraftKind kind)
    {
        var (colleague, now) = (await _host.PersonAsync("liqiang"), _host.Clock.UtcNow());
        var document = await _db.IssuedDocuments.Select(one => (DocumentId?)one.Id).FirstOrDefaultAsync();
        if (document is null)
        {
            document = new(Guid.NewGuid());
            var file = await _host.Get<FileVault>().PutAsync("roster"u8.ToArray(), CancellationToken.None);
            _db.IssuedDocuments.Add(new IssuedDocument { Id = document.Value, Notice = _notice, Prefix = "新X职字", Year = 2023, Number = 1, Content = "{}", Pdf = "", Roster = file, IssuedAt = now });
        }
        var id = new DocumentId(Guid.NewGuid());
        _db.DraftedApprovals.Add(new DraftedApproval
        {
            Id = id,
            Kind = kind,
            State = ApprovalDraftState.Awaiting,
            Notice = _notice,
            Office = _office,
            Target = kind == ApprovalDraftKind.Issue ? null : document,
            Prefecture = "巴音郭楞蒙古自治州",
            IssuingBody = "",
            Reason = "更正",
            Decision = "决定",
            DraftedBy = colleague,
            SentBy = colleague,
            DraftedAt = now,
        });
        _db.DraftedApprovalCases.Add(new DraftedApprovalCase { Draft = id, Case = _case, CaseVersion = (await CaseAsync()).Version });
        _db.Audit(colleague, now, "SentForTest", id.ToString());
        (await _db.SaveAsync(CancellationToken.None)).MustAllow();
        return id;
    }

    private static string Words(Verdict verdict) => verdict.IsRefused ? string.Join('；', verdict.Refusals) : "yes";
}
