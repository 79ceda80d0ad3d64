using System.Text.Encodings.Web;
using System.Text.Json;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.App.Documents.Excel;
using TitleReview.App.Documents.Rosters;
using TitleReview.App.Files;
using TitleReview.Core.Approvals;
using TitleReview.Core.FormalReviews;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.Approvals;

/// <summary>Draws a verification code.</summary>
public delegate VerificationCode NewVerificationCode();

/// <summary>「签发」: what first issue and replacement have in common.</summary>
/// <remarks>
/// The number is taken in the transaction that issues, where all other writers are shut out, so that there is neither gap nor double. The PDF is
/// printed afterwards, from what was written: nobody waits for a printer with the register open, and whoever is killed in between has lost nothing.
/// </remarks>
public sealed class ApprovalRelease(TimeProvider clock, DraftApproval drafts, GlyphProof proof, FileVault vault, NewVerificationCode newCode)
{
    private static readonly JsonSerializerOptions _json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="Roster">Name in the file vault.</param>
    internal sealed record Ready(Verdict Verdict, ApprovalDraft? Draft, string Roster)
    {
        /// <summary>Asked again where nobody else may write.</summary>
        public Verdict WhyNot(Actor still, DraftedApproval row) => Verdict.Of(
            Draft!.Files.All(file => file.IsHeldBy(still, Role.CommitteeOffice)) ? null : new Core.Workflow.CaseNotFound()).And(ReleaseRules.WhyNotRelease(still, DraftBook.Drafters(row), row.Office, row.State));
    }

    internal async Task<Ready> GetReadyAsync(ReviewDb db, Actor me, DraftedApproval row, int version, ApprovalPurpose purpose, CancellationToken ct)
    {
        var request = new ApprovalRequest(row.Notice, await db.SeenCasesAsync(row.Id, ct), row.Prefecture, row.IssuingBody);
        var draft = await drafts.ComposeAsync(db, me, request, purpose, ct);
        if (draft.Verdict.IsRefused)
        {
            return new(draft.Verdict, null, "");
        }
        var verdict = ReleaseRules.WhyNotRelease(me, DraftBook.Drafters(row), row.Office, row.State);
        verdict = verdict.IsRefused ? verdict : Verdict.Of(row.Version == version ? null : new Core.Workflow.PageIsStale(), await proof.WhyNotAsync(draft.Document(1)));
        return verdict.IsRefused ? new(verdict, null, "") : new(verdict, draft, await vault.PutAsync(RosterWorkbook.Write(RosterSheet.Of(draft.Roster!)), ct));
    }

    /// <summary>Inside the transaction.</summary>
    internal async Task<DocumentNumber> WriteAsync(ReviewDb db, Actor releaser, DraftedApproval row, Ready ready, CancellationToken ct)
    {
        var (draft, now, code) = (ready.Draft!, clock.UtcNow(), newCode());
        var number = draft.Number(await db.NextDocumentAsync(draft.Prefix, draft.Facts!.Year, ct));
        var document = draft.Document(number.Number, code);
        db.IssuedDocuments.Add(new IssuedDocument
        {
            Id = row.Id,
            Notice = row.Notice,
            Prefix = number.Word,
            Year = number.Year,
            Number = number.Number,
            Content = JsonSerializer.Serialize(document, _json),
            Pdf = "",
            Roster = ready.Roster,
            IssuedAt = now,
        });
        db.DocumentReleases.Add(new DocumentRelease
        {
            Document = row.Id,
            EffectiveOn = draft.Facts.PassedOn,
            People = draft.Files.Count,
            Hash = ApprovalFingerprint.Of(document),
            CodeHash = ApprovalFingerprint.Of(code),
            DraftedBy = row.DraftedBy,
            ReleasedBy = releaser.Person,
            Replaces = row.Target,
        });
        (row.State, row.DecidedBy, row.DecidedAt, row.Note) = (ApprovalDraftState.Released, releaser.Person, now, "");
        return number;
    }
}
