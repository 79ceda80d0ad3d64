using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.App.Documents;
using TitleReview.App.Documents.Excel;
using TitleReview.App.Files;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Approvals;

/// <summary>「印发任职资格文件」: prints the document and the roster under the next number and approves the cases, all or nothing.</summary>
public sealed class IssueApproval(
    IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, NewId newId, DraftApproval drafts, ApprovalPdf pdf, PrintDesk desk, FileVault vault)
{
    private const int Attempts = 3;

    private static readonly JsonSerializerOptions _json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="Number">Null when refused.</param>
    public sealed record Result(Verdict Verdict, DocumentNumber? Number);

    /// <remarks>
    /// Printing takes seconds, in which nobody else must wait: it is done before the transaction, under the number expected, and
    /// only in the transaction it is seen whether the number is still the next. If not, all is done again under the new one.
    /// </remarks>
    public async Task<Result> HandleAsync(ApprovalRequest request, CancellationToken ct)
    {
        var result = new Result(Verdict.Of(new NumberIsTaken()), Number: null);
        for (var attempt = 0; attempt < Attempts && result.Verdict.Refusals.OfType<NumberIsTaken>().Any(); attempt++)
        {
            result = await TryAsync(request, ct);
        }
        return result;
    }

    private async Task<Result> TryAsync(ApprovalRequest request, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        var draft = await drafts.ComposeAsync(db, me, request, ct);
        if (draft is not { Verdict.IsRefused: false, Number: { } number, Document: { } document, Roster: { } roster })
        {
            return new Result(draft.Verdict, Number: null);
        }
        var print = await desk.TryAsync(async () => await pdf.PrintAsync(document, ct));
        if (print.File is not { } printed)
        {
            return new Result(Verdict.Of(new DocumentCannotBePrinted(print.Sentence)), Number: null);
        }

        var id = new DocumentId(newId());
        db.IssuedDocuments.Add(new IssuedDocument
        {
            Id = id,
            Notice = request.Notice,
            Prefix = db.NumberMark + number.Word,
            Year = number.Year,
            Number = number.Number,
            Content = JsonSerializer.Serialize(document, _json),
            Pdf = await vault.PutAsync(printed, ct),
            Roster = await vault.PutAsync(RosterWorkbook.Write(roster), ct),
            IssuedAt = clock.UtcNow(),
        });
        foreach (var file in draft.Files)
        {
            db.ApprovedCases.Add(new ApprovedCase { Case = file.Id, Document = id });
            file.Take(Act.Approve, me, clock.UtcNow(), number.ToString());
        }
        db.Audit(me.Person, clock.UtcNow(), nameof(IssueApproval), id.ToString(), string.Create(CultureInfo.InvariantCulture, $"{number.Year}-{number.Number} {draft.Files.Count}"));
        // printing took seconds, in which a role may have ended
        var saved = await db.SaveAsync(ct, async () =>
        {
            var still = await db.ActorAsync(who, clock, ct);
            return Verdict.Of(
                draft.Files.All(file => file.IsHeldBy(still, Role.CommitteeOffice)) ? null : new CaseNotFound(),
                await DraftApproval.NextNumberAsync(db, number.Word, number.Year, ct) == number.Number ? null : new NumberIsTaken());
        });
        return new Result(saved, saved.IsRefused ? null : number);
    }
}
