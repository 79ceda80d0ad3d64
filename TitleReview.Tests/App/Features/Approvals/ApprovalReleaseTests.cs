using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Features.Approvals;
using TitleReview.App.Features.Inbox;
using TitleReview.Core.Approvals;
using TitleReview.Core.Workflow;
using TitleReview.Tests.App.Features.Notices;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.Approvals;

public abstract class ApprovalReleaseTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    private ApprovalDesk Desk => field ??= new ApprovalDesk(Host);

    [Fact]
    public async Task Release_ByWhoeverDraftedOrSentIt_IsRefused_ByAnotherItIsIssued()
    {
        var cases = await FinalCases.AddAsync(Host, 1);
        var draft = (await Desk.PrepareAsync(await Desk.RequestAsync(cases), isSent: false)).Draft!.Value;

        Assert.IsType<ApprovalDraftNotSent>(Assert.Single((await Desk.IssueAsync(draft)).Verdict.Refusals));
        Assert.Single((await Desk.ListAsync("drafts")).Drafts);
        OfficePath.Accept(await Desk.AdvanceAsync(draft, ApprovalDraftStep.Send));
        Assert.IsType<ApprovalDraftAlreadySent>(Assert.Single((await Desk.AdvanceAsync(draft, ApprovalDraftStep.Send)).Refusals));

        Assert.IsType<ReleaserDraftedIt>(Assert.Single((await Desk.IssueAsync(draft, by: ApprovalDesk.Drafter)).Verdict.Refusals));
        OfficePath.Accept((await Desk.IssueAsync(draft)).Verdict);

        Assert.IsType<StageDoesNotAllow>(Assert.Single((await Desk.IssueAsync(draft)).Verdict.Refusals));
        Assert.IsType<ApprovalDraftIsOver>(Assert.Single((await Desk.AdvanceAsync(draft, ApprovalDraftStep.Discard)).Refusals));
        await using var db = await Host.DbAsync();
        var release = await db.DocumentReleases.SingleAsync();
        Assert.Equal((await Host.PersonAsync(ApprovalDesk.Drafter), await Host.PersonAsync(ApprovalDesk.Releaser), FinalCases.VotedOn, 1), (release.DraftedBy, release.ReleasedBy, release.EffectiveOn, release.People));
        Assert.Equal(64, release.Hash.Length);
        Assert.Contains(await db.AuditEntries.ToListAsync(), entry => entry.Operation == nameof(IssueApproval) && entry.Actor == release.ReleasedBy && entry.Subject == draft.ToString());
    }

    [Fact]
    public async Task Draft_ForWhoeverStandsInIt_ForOtherUnits_AndOutsideItsRehearsal_IsNotThere()
    {
        var cases = await FinalCases.AddAsync(Host, 1);
        var draft = await Desk.SentAsync(cases);
        foreach (var other in (string[])["final1", "liqiang", "chenjing", "gulina", "nobody"])
        {
            Assert.Equal([new CaseNotFound()], (await Desk.IssueAsync(draft, by: other)).Verdict.Refusals);
            Assert.Equal([new CaseNotFound()], (await Desk.ReplaceAsync(draft, by: other)).Verdict.Refusals);
            Assert.Equal([new CaseNotFound()], (await Desk.RevokeAsync(draft, by: other)).Refusals);
            Assert.Equal([new OperationNotFound()], (await Desk.AdvanceAsync(draft, ApprovalDraftStep.Discard, by: other)).Refusals);
            Assert.Null(await Host.As(other).Get<GetApproval>().HandleAsync(draft, default));
        }

        OfficePath.Accept(await new RehearsalWalk(Host).StartAsync());
        await using (var db = await Host.DbAsync())
        {
            await db.DraftedApprovals.Where(one => one.Id == draft).ExecuteUpdateAsync(set => set.SetProperty(one => one.Notice, db.Rehearsals.Select(one => one.Id).Single()));
        }
        Host.IsDamagedOnPurpose = true;
        Assert.Null(await Host.As(ApprovalDesk.Drafter).Get<GetApproval>().HandleAsync(draft, default));
        Assert.Equal([new CaseNotFound()], (await Desk.IssueAsync(draft)).Verdict.Refusals);
        Assert.Equal([new OperationNotFound()], (await Desk.AdvanceAsync(draft, ApprovalDraftStep.Discard)).Refusals);
    }

    [Fact]
    public async Task Release_WhoeverSentWhatAnotherDrafted_MayNotReleaseEither()
    {
        var draft = (await Desk.PrepareAsync(await Desk.RequestAsync(await FinalCases.AddAsync(Host, 1)), isSent: false)).Draft!.Value;
        OfficePath.Accept(await Desk.AdvanceAsync(draft, ApprovalDraftStep.Send, by: ApprovalDesk.Releaser));

        Assert.IsType<ReleaserDraftedIt>(Assert.Single((await Desk.IssueAsync(draft)).Verdict.Refusals));
        Assert.IsType<ReleaserDraftedIt>(Assert.Single((await Desk.IssueAsync(draft, by: ApprovalDesk.Drafter)).Verdict.Refusals));
    }

    [Fact]
    public async Task Return_WithReason_GoesBackToTheDrafter_AndDiscardedFreesThePeople()
    {
        var cases = await FinalCases.AddAsync(Host, 2);
        var draft = await Desk.SentAsync(cases);

        Assert.IsType<DraftIsUnderWay>(Assert.Single((await Desk.PrepareAsync(await Desk.RequestAsync(cases[1]))).Verdict.Refusals));
        Assert.IsType<ApprovalReturnNeedsReason>(Assert.Single((await Desk.AdvanceAsync(draft, ApprovalDraftStep.Return, by: ApprovalDesk.Releaser)).Refusals));
        OfficePath.Accept(await Desk.AdvanceAsync(draft, ApprovalDraftStep.Return, "主送单位不全", by: ApprovalDesk.Releaser));
        Assert.Equal("主送单位不全", Assert.Single((await Desk.ListAsync("drafts")).Drafts).Note);
        Assert.IsType<ApprovalDraftNotSent>(Assert.Single((await Desk.AdvanceAsync(draft, ApprovalDraftStep.Return, "再退", by: ApprovalDesk.Releaser)).Refusals));
        OfficePath.Accept(await Desk.AdvanceAsync(draft, ApprovalDraftStep.Discard));

        OfficePath.Accept((await Desk.PrepareAsync(await Desk.RequestAsync(cases))).Verdict);
        Assert.IsType<OperationNotFound>(Assert.Single((await Desk.AdvanceAsync(new(Guid.NewGuid()), ApprovalDraftStep.Discard)).Refusals));
        Assert.IsType<CaseNotFound>(Assert.Single((await Desk.IssueAsync(new(Guid.NewGuid()))).Verdict.Refusals));
    }

    [Fact]
    public async Task Release_CaseChangedSinceTheDraft_IsRefused()
    {
        var cases = await FinalCases.AddAsync(Host, 1);
        var draft = await Desk.SentAsync(cases);
        await using (var db = await Host.DbAsync())
        {
            (await db.Cases.SingleAsync(file => file.Id == cases[0].Case)).FreezeAnew((await db.Notices.SingleAsync(one => one.PolicyId == TestWorld.PolicyId)).PolicyHash);
            db.Entry(await db.Cases.SingleAsync(file => file.Id == cases[0].Case)).State = EntityState.Modified;
            db.Audit(default, Host.Clock.UtcNow(), "ChangedForTest", "test");
            OfficePath.Accept(await db.SaveAsync(default));
        }

        Assert.IsType<CaseChangedSinceTheDraft>(Assert.Single((await Desk.IssueAsync(draft)).Verdict.Refusals));
        Assert.Empty((await Desk.ListAsync("issued")).Documents);
    }

    [Fact]
    public async Task Replace_ByTwoPeople_NewDocumentNamesTheOld_WhichStaysMarked()
    {
        var cases = await FinalCases.AddAsync(Host, 2);
        var (old, number) = await Desk.IssuedAsync(cases);

        Assert.IsType<RevocationNeedsReason>(Assert.Single((await Desk.PrepareReplacementAsync(old, " ")).Verdict.Refusals));
        var nothing = await Host.As(ApprovalDesk.Drafter).Get<PrepareReplacement>().HandleAsync(new(old, new string('州', 101), "", " "), default);
        Assert.Equal([typeof(ApprovalNameIsTooLong), typeof(RevocationNeedsReason)], nothing.Verdict.Refusals.Select(refusal => refusal.GetType()));
        Assert.IsType<CaseNotFound>(Assert.Single((await Desk.PrepareReplacementAsync(old, by: "chenjing")).Verdict.Refusals));
        var prepared = await Desk.PrepareReplacementAsync(old);
        OfficePath.Accept(prepared.Verdict);
        Assert.IsType<ReleaserDraftedIt>(Assert.Single((await Desk.ReplaceAsync(prepared.Draft!.Value, by: ApprovalDesk.Drafter)).Verdict.Refusals));
        var replaced = await Desk.ReplaceAsync(prepared.Draft.Value);

        OfficePath.Accept(replaced.Verdict);
        Assert.Equal(2, replaced.Number!.Number);
        var view = (await Host.As(ApprovalDesk.Drafter).Get<GetApproval>().HandleAsync(prepared.Draft.Value, default))!;
        Assert.Contains($"{number}文件同时废止", view.Document!.Body, StringComparison.Ordinal);
        Assert.Equal((old, $"{number}"), (view.Issued!.Replaces, view.Issued.ReplacesNumber));
        var gone = (await Host.As(ApprovalDesk.Drafter).Get<GetApproval>().HandleAsync(old, default))!;
        Assert.Equal(("姓名有误", $"{replaced.Number}"), (gone.Issued!.RevokedFor, gone.Issued.ReplacedByNumber));
        Assert.Equal($"{number}", gone.Document!.Number);
        Assert.Equal(replaced.Number, Assert.Single((await Desk.ListAsync("revoked")).Documents).ReplacedBy);
        Assert.IsType<DocumentIsRevoked>(Assert.Single((await Desk.ProposeAsync(old, [])).Verdict.Refusals, refusal => refusal is DocumentIsRevoked));
        await using var db = await Host.DbAsync();
        var file = await db.Cases.AsNoTracking().SingleAsync(one => one.Id == cases[0].Case);
        Assert.Equal((Stage.Approved, Act.Replace), (file.Stage, file.History[^1].Act));
        Assert.Contains($"废止{number}", file.History[^1].Note, StringComparison.Ordinal);
        var filed = await IssuedApprovals.OfNoticeAsync(db, file.Notice);
        Assert.Equal([(1, false, replaced.Number), (2, true, null)], filed.Select(one => (one.Number.Number, one.IsInForce, one.ReplacedBy)));
    }

    [Fact]
    public async Task Revoke_OnePersonByADecision_LeavesTheOthers_AndAllEndsTheDocument()
    {
        var cases = await FinalCases.AddAsync(Host, 2);
        var (document, _) = await Desk.IssuedAsync(cases);

        Assert.IsType<RevocationNeedsDecision>(Assert.Single((await Desk.ProposeAsync(document, [cases[0].Case], decision: " ")).Verdict.Refusals));
        Assert.IsType<NoteIsTooLong>(Assert.Single((await Desk.ProposeAsync(document, [cases[0].Case], reason: new string('长', 2001))).Verdict.Refusals));
        Assert.IsType<NotInTheDocument>(Assert.Single((await Desk.ProposeAsync(document, [new(Guid.NewGuid())])).Verdict.Refusals));
        Assert.IsType<RevocationNeedsPeople>(Assert.Single((await Desk.ProposeAsync(document, [])).Verdict.Refusals));
        var proposed = (await Desk.ProposeAsync(document, [cases[0].Case])).Draft!.Value;
        Assert.IsType<ReleaserDraftedIt>(Assert.Single((await Desk.RevokeAsync(proposed, by: ApprovalDesk.Drafter)).Refusals));
        OfficePath.Accept(await Desk.RevokeAsync(proposed));
        Assert.Contains((await Host.As("final1").Get<ListInbox>().HandleAsync(unreadOnly: false, 1, default))!.Rows, row => row.Text.Contains("撤销任职资格（自治州人社决〔2023〕3号：提供虚假材料）", StringComparison.Ordinal));

        Assert.Null((await Host.As(ApprovalDesk.Drafter).Get<GetApproval>().HandleAsync(document, default))!.Issued!.RevokedAt);
        await using var db = await Host.DbAsync();
        var title = await db.RevokedTitles.AsNoTracking().SingleAsync();
        Assert.Equal((cases[0].Case, "自治州人社决〔2023〕3号"), (title.Case, title.Decision));
        Assert.NotEqual(title.ProposedBy, title.RevokedBy);
        Assert.Equal(Act.RevokeTitle, (await db.Cases.AsNoTracking().SingleAsync(file => file.Id == cases[0].Case)).History[^1].Act);
        Assert.Single(await db.AuditEntries.Where(entry => entry.Operation == nameof(RevokeTitle)).ToListAsync(), entry => entry.Subject == cases[0].Case.ToString());

        OfficePath.Accept(await Desk.RevokeAsync((await Desk.ProposeAsync(document, [cases[1].Case])).Draft!.Value));
        Assert.Single((await Desk.ListAsync("revoked")).Documents);
        Assert.Empty((await Desk.ListAsync("issued")).Documents);
    }

    [Fact]
    public async Task Replace_DocumentOfBeforeReleases_IsRefused()
    {
        var (document, _) = await Desk.IssuedAsync(await FinalCases.AddAsync(Host, 1));
        await using var db = await Host.DbAsync();
        await db.DocumentReleases.ExecuteDeleteAsync();

        Assert.IsType<DocumentHasNoRelease>(Assert.Single((await Desk.PrepareReplacementAsync(document)).Verdict.Refusals));
    }
}

public sealed class ApprovalReleaseOnSqliteTests() : ApprovalReleaseTests(UseCaseHost.SqliteAsync);

public sealed class ApprovalReleaseOnPostgresTests(PostgresServer server) : ApprovalReleaseTests(() => UseCaseHost.PostgresAsync(server));
