using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Documents.Excel;
using TitleReview.App.Files;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Administration;

public sealed record TableIsTooLarge() : Refusal("文件超过2 MB，请分成几个表格导入。");

/// <summary>Keeps a table that is to be imported, encrypted, between its upload over HTTP and the page that previews it; whichever instance either meets.</summary>
public sealed class KeepTable(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, FileVault vault, IDataProtectionProvider protection)
{
    /// <param name="Word">Under which the page finds it, for an hour and for this person alone; empty when refused.</param>
    public sealed record Result(Verdict Verdict, string Word);

    private static readonly TimeSpan _kept = TimeSpan.FromHours(1);

    private readonly ITimeLimitedDataProtector _words = protection.CreateProtector("imported tables").ToTimeLimitedDataProtector();

    /// <summary>Asked before the body is read.</summary>
    public async Task<Verdict> WhyNotReceiveAsync(long length, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return OperationMatrix.WhyNot(nameof(KeepTable), await db.ActorAsync(who, clock, ct)).And(Verdict.Of(length > TableFile.Largest ? new TableIsTooLarge() : null));
    }

    public async Task<Result> HandleAsync(byte[] content, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        var verdict = OperationMatrix.WhyNot(nameof(KeepTable), me).And(Verdict.Of(content.Length > TableFile.Largest ? new TableIsTooLarge() : null));
        return verdict.IsRefused ? new(verdict, "") : new(Verdict.Allowed, _words.Protect($"{me.Person} {await vault.PutAsync(content, ct)}", _kept));
    }

    /// <summary>Null for a word that is another's, too old or made up.</summary>
    public async Task<byte[]?> OpenAsync(string word, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        try
        {
            return !OperationMatrix.WhyNot(nameof(KeepTable), me).IsRefused && _words.Unprotect(word).Split(' ') is [var person, var name] && person == me.Person.ToString()
                ? await vault.GetAsync(name, ct)
                : null;
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }
}
