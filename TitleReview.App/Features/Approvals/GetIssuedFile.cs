using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Documents.Word;
using TitleReview.App.Files;
using TitleReview.Core.Approvals;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Approvals;

/// <summary>「下载」 of an issued document or its roster, for the office of its notice. Word and the roster's PDF are made of what was issued, word for word.</summary>
public sealed class GetIssuedFile(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, FileVault vault)
{
    public enum Form
    {
        Pdf,
        Word,
        Roster,
    }

    /// <param name="Name">Without its ending.</param>
    public sealed record Download(byte[] Content, string Name);

    /// <summary>Null for whatever is not there or not for this person.</summary>
    public async Task<Download?> HandleAsync(string document, Form form, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(GetIssuedFile), me).IsRefused
            || !Guid.TryParse(document, out var id)
            || await db.IssuedDocuments.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == new DocumentId(id), ct) is not { } issued)
        {
            return null;
        }
        var office = await db.Notices.Where(notice => notice.Id == issued.Notice).Select(notice => notice.Office).SingleAsync(ct);
        if (!me.Holds(Role.CommitteeOffice, office) || (form == Form.Pdf && issued.Pdf.Length == 0))
        {
            return null;
        }
        var number = new DocumentNumber(issued.Prefix, issued.Year, issued.Number);
        if (form is Form.Pdf or Form.Word)
        {
            return new Download(
                form == Form.Pdf ? await vault.GetAsync(issued.Pdf, ct) : ApprovalWord.Of(JsonSerializer.Deserialize<ApprovalDocument>(issued.Content)!),
                $"{number} 任职资格文件");
        }

        // the roster holds identity numbers in full, as its template prescribes: who took it is on record
        db.Audit(me.Person, clock.UtcNow(), nameof(GetIssuedFile), issued.Id.ToString());
        return (await db.SaveAsync(ct)).IsRefused ? null : new Download(await vault.GetAsync(issued.Roster, ct), $"{number} 评审通过人员名册");
    }
}
