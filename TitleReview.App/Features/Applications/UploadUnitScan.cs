using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Kernel;
using TitleReview.Core.Masking;
using TitleReview.Core.Publicity;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Applications;

/// <summary>Takes a signed and sealed sheet from an officer: 推荐单位公示, its result, the supervising unit's opinion. No expert ever sees it.</summary>
public sealed class UploadUnitScan(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, PolicyStore policies, PageIntake intake)
{
    public sealed record Command(CaseId Case, string Kind, ReadOnlyMemory<byte> Content, SecrecyDeclaration Secrecy, string Name = "*.jpg", PageId? Id = null);

    public async Task<UploadPage.Result> HandleAsync(Command command, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        var file = await db.Cases.SingleOrDefaultAsync(candidate => candidate.Id == command.Case, ct);
        var (verdict, operation) = await policies.WhyNotAsync(db, me, file, command.Kind, nameof(UploadUnitScan), ct);
        if (verdict.IsRefused)
        {
            return new(verdict, []);
        }
        var section = UnitScans.SectionOf(command.Kind, (await policies.PolicyOfCaseAsync(db, file!, ct)).Sections);
        return await intake.TakeAsync(
            db, me, file!, new(command.Case, section?.ToString() ?? "", 0, command.Kind, command.Content, command.Secrecy, command.Name, command.Id),
            () => Task.FromResult(OperationMatrix.WhyNot(operation, me, file)), ct, uploadedAs: UnitScanRights.UploaderOf(operation));
    }

    /// <summary>Asked before the body is read.</summary>
    public async Task<Verdict> WhyNotReceiveAsync(CaseId id, string kind, long length, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        var file = await db.Cases.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == id, ct);
        var (verdict, _) = await policies.WhyNotAsync(db, me, file, kind, nameof(UploadUnitScan), ct);
        return verdict.IsRefused ? verdict : await intake.WhyNotReceiveAsync(db, file!, length, ct);
    }
}
