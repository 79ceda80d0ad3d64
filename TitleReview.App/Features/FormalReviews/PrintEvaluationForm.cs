using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.App.Documents;
using TitleReview.App.Documents.Evaluations;
using TitleReview.App.Files;
using TitleReview.Core.FormalReviews;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.FormalReviews;

/// <summary>Draws the random bytes of a verification code.</summary>
public delegate byte[] DrawBytes(int count);

/// <summary>「打印评审表」: one print, with its own number and code, tied to the data as they are at this moment.</summary>
public sealed class PrintEvaluationForm(
    IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, PolicyStore policies, FieldStore fields, FileVault vault, EvaluationFormPdf pdf, DrawBytes draw)
{
    /// <param name="Site">Address of this application, for the QR code: https://host/</param>
    public sealed record Command(CaseId Case, string Site);

    /// <param name="Print">Number of the print; 0 when refused.</param>
    public sealed record Result(Verdict Verdict, int Print);

    /// <exception cref="GlyphMissingException">A character has no glyph; nothing was printed.</exception>
    /// <exception cref="PrintFailedException">It took too long, or the browser died every time.</exception>
    public async Task<Result> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        var file = await db.Cases.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == command.Case, ct);
        if (OperationMatrix.WhyNot(nameof(PrintEvaluationForm), me, file) is { IsRefused: true } notAllowed)
        {
            return new(notAllowed, 0);
        }
        var data = await EvaluationData.LoadAsync(db, file!, policies, fields, ct);
        if (data.WhetherPrintable is { Outcome: not Outcome.Pass } finding)
        {
            return new(Verdict.Of(new EvaluationFormNotPrintable(finding)), 0);
        }

        var now = clock.UtcNow();
        var code = VerificationCode.Of(draw(VerificationCode.Length));
        var number = await db.EvaluationPrints.Where(print => print.Case == command.Case).MaxAsync(print => (int?)print.Number, ct) + 1 ?? 1;
        var (form, seal) = data.Compose(number, code, command.Site, now);
        var name = await vault.PutAsync(await pdf.PrintAsync(form, seal, ct), ct);
        db.EvaluationPrints.Add(new EvaluationPrint { Case = command.Case, Number = number, CodeHash = HashOf(code), DataHash = seal.Hash, Pdf = name, By = me.Person, At = now });
        db.Audit(me.Person, now, nameof(PrintEvaluationForm), command.Case.ToString(), string.Create(CultureInfo.InvariantCulture, $"print {number}, data {seal.Hash}"));
        // two prints at once draw one number, and the second is refused by the key
        var saved = await db.SaveAsync(ct);
        return new(saved, saved.IsRefused ? 0 : number);
    }

    /// <summary>「评审表编号」: 2023-000001-B2, of the second print.</summary>
    internal static string FormNumberOf(ReviewCase file, int print) => string.Create(CultureInfo.InvariantCulture, $"{file.Number}-B{print}");

    internal static string HashOf(VerificationCode code) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(code.Value)));
}
