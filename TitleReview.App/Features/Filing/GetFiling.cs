using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Filing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Filing;

/// <summary>One filing: for the office the checklist as it stands now, for both what was made and what has been done with it.</summary>
public sealed class GetFiling(IDbContextFactory<ReviewDb> dbs, CurrentSubject who, TimeProvider clock, PolicyStore policies, FilingBook book)
{
    public sealed record Upload(Guid Id, string Item, FilingPart Part, string Ending, DateTime At);

    public sealed record Item(FilingLine Line, IReadOnlyList<Upload> Uploads);

    public sealed record File(int Place, string Path, string Item, FilingPart Part, int Bytes, string Sha256);

    /// <param name="Round">That is shown below.</param>
    /// <param name="Items">Empty for the centre: it sees what was sent.</param>
    /// <param name="Check">Null for the centre.</param>
    /// <param name="Hash">Fingerprint of the manifest; empty while nothing is assembled.</param>
    /// <param name="Deadline">Of today while the office has it, otherwise of the day on which it was sent last; null: no meeting is planned.</param>
    /// <param name="IsLate">Whether a reason has to be given when it is sent today.</param>
    /// <param name="SentAt">UTC, the last time; null: the office has it.</param>
    /// <param name="Version">0: nothing has been done with it yet.</param>
    /// <param name="MaySend">Why it may not be sent now, without the reason for being late.</param>
    public sealed record View(
        NoticeId Notice, string Title, FilingPack Pack, string Office, FilingState State, int Round, int Version, bool IsOffice, bool IsCentre, IReadOnlyList<Item> Items, Finding? Check, Finding? Deadline, bool IsLate, DateOnly? Due, DateTime? SentAt,
        IReadOnlyList<File> Files, string Hash, DateTime? AssembledAt, bool IsCurrent, Verdict MaySend, IReadOnlyList<FilingStep> Steps)
    {
        public bool IsOpen => IsOffice && FilingFlow.IsOpen(State);

        public bool May(FilingAct act) => IsCentre && FilingFlow.To(State, act) is not null;
    }

    /// <returns>Null for what is not there or not for this person.</returns>
    public async Task<View?> HandleAsync(NoticeId id, FilingPack pack, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var me = await db.ActorAsync(who, clock, ct);
        if (OperationMatrix.WhyNot(nameof(GetFiling), me).IsRefused || await db.FiledNoticeAsync(me, id, pack, ct) is not { } notice)
        {
            return null;
        }
        var (isOffice, isCentre) = (me.Holds(Role.CommitteeOffice, notice.Office), me.Holds(Role.RegionalCentre));
        var row = await db.FiledPacks.AsNoTracking().SingleOrDefaultAsync(one => one.Notice == id && one.Pack == pack, ct) ?? new FiledPack { Notice = id, Pack = pack };
        var steps = await db.FilingSteps.AsNoTracking().Where(step => step.Notice == id && step.Pack == pack).OrderBy(step => step.Number).ToListAsync(ct);
        var round = isOffice ? row.Round : steps.Where(step => step.Act == FilingAct.Send).Max(step => step.Round);
        var made = await db.FilesOf(id, pack, round).AsNoTracking().ToListAsync(ct);
        var hash = made.FirstOrDefault(file => file.Place == FiledFile.Manifest)?.Sha256 ?? "";
        var reading = isOffice && FilingFlow.IsOpen(row.State) ? await book.ReadAsync(db, notice, pack, me.Name, ct) : null;
        var isCurrent = reading is null || reading.Stamp == row.Stamp;
        var sentAt = FilingFlow.IsOpen(row.State) ? null : steps.Where(step => step.Act == FilingAct.Send).Max(step => (DateTime?)step.At);
        var (deadline, due) = await FilingDue.ShownAsync(db, id, pack, (await policies.PolicyOfNoticeAsync(db, id, ct)).Filing, BeijingTime.DayOf(sentAt ?? clock.UtcNow()), ct);
        var wasSent = steps.Exists(step => step.Act == FilingAct.Send && step.Round == row.Round);
        return new(
            id, notice.Title, pack, await db.Organisations.Where(one => one.Id == notice.Office).Select(one => one.Name).SingleAsync(ct), row.State, round, row.Version, isOffice, isCentre,
            reading is null ? [] : [.. reading.Items.Select(item => new Item(item.Line, [.. reading.Uploads.Where(upload => upload.Item == item.Line.Item).Select(upload => new Upload(upload.Id, upload.Item, upload.Part, upload.Ending, upload.UploadedAt))]))],
            reading?.Check, isOffice || sentAt is not null ? deadline : null, reading?.Deadline?.Outcome == Outcome.Refused, due, sentAt,
            [.. made.Where(file => file.Place != FiledFile.Manifest).Select(file => new File(file.Place, file.Path, file.Item, file.Part, file.Bytes, file.Sha256))],
            hash, row.AssembledAt, isCurrent,
            reading is null ? FilingFlow.WhyNot(row.State, FilingAct.Send) : FilingFlow.WhyNotSend(row.State, reading.Check, reading.Deadline, hash.Length > 0, isCurrent, wasSent, "逾期说明"),
            steps);
    }
}
