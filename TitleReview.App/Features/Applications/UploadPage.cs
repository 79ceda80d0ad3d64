using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Kernel;
using TitleReview.Core.Masking;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Applications;

/// <summary>Takes one scan from its owner. What is asked of the scan itself stands in <see cref="PageIntake"/>.</summary>
public sealed class UploadPage(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, PageIntake intake)
{
    /// <param name="Name">Of the file, as far as it leaves the browser: its extension.</param>
    /// <param name="Id">What the sender calls this page, so that one sent twice, because the answer was lost, is kept once; a new id where null.</param>
    public sealed record Command(CaseId Case, string Section, int Row, string Kind, ReadOnlyMemory<byte> Content, SecrecyDeclaration Secrecy, string Name = "*.jpg", PageId? Id = null);

    /// <param name="Warnings">What is worth a second look at a page that was kept.</param>
    public sealed record Result(Verdict Verdict, IReadOnlyList<string> Warnings);

    public async Task<Result> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        var file = await db.Cases.SingleOrDefaultAsync(candidate => candidate.Id == command.Case, ct);
        var verdict = OperationMatrix.WhyNot(nameof(UploadPage), me, file);
        return verdict.IsRefused
            ? new(verdict, [])
            : await intake.TakeAsync(db, me, file!, command, () => Task.FromResult(OperationMatrix.WhyNot(nameof(UploadPage), me, file)), ct);
    }

    /// <summary>Asked before the body is read: nobody can make the server hold a file that is none of his business, or too large.</summary>
    public async Task<Verdict> WhyNotReceiveAsync(CaseId id, long length, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        var file = await db.Cases.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == id, ct);
        return OperationMatrix.WhyNot(nameof(UploadPage), me, file) is { IsRefused: true } notAllowed
            ? notAllowed
            : await intake.WhyNotReceiveAsync(db, file!, length, ct);
    }
}
