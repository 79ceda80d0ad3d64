using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.App.Documents.Excel;
using TitleReview.App.Files;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.FormalReviews;

/// <summary>「上传银行流水」: the file is kept as it came; nothing is booked yet.</summary>
public sealed class UploadBankList(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, NewId newId, FileVault vault)
{
    /// <param name="Statement">Null when refused.</param>
    public sealed record Result(Verdict Verdict, Guid? Statement);

    /// <summary>Asked before the body is read.</summary>
    public async Task<Verdict> WhyNotReceiveAsync(OrganisationId office, long length, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return WhyNot(await db.ActorAsync(who, clock, ct), office)
            .And(Verdict.Of(length > SpreadsheetFile.LargestBytes ? new BankListUnreadable(SpreadsheetFile.TooLarge) : null));
    }

    public async Task<Result> HandleAsync(OrganisationId office, byte[] content, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (WhyNot(me, office) is { IsRefused: true } notAllowed)
        {
            return new(notAllowed, null);
        }
        var read = BankReading.Read(content);
        if (read.Lines is not { } lines)
        {
            return new(read.Verdict, null);
        }
        var statement = new BankStatement
        {
            Id = newId(), Office = office, File = await vault.PutAsync(content, ct), Lines = lines.Count, UploadedBy = me.Person, UploadedAt = clock.UtcNow(),
        };
        db.BankStatements.Add(statement);
        db.Audit(me.Person, clock.UtcNow(), nameof(UploadBankList), statement.Id.ToString("N"), string.Create(CultureInfo.InvariantCulture, $"{lines.Count} lines"));
        var saved = await db.SaveAsync(ct);
        return new(saved, saved.IsRefused ? null : statement.Id);
    }

    private static Verdict WhyNot(Actor me, OrganisationId office) =>
        OperationMatrix.WhyNot(nameof(UploadBankList), me) is { IsRefused: true } notAllowed ? notAllowed
        : Verdict.Of(me.Holds(Role.FinanceOffice, office) ? null : new OperationNotFound());
}
