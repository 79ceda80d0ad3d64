using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.DevData;
using TitleReview.App.Features.Applications;
using TitleReview.App.Features.Auditing;
using TitleReview.App.Features.Masking;
using TitleReview.App.Features.Publicity;
using TitleReview.Core.Applications;
using TitleReview.Core.Auditing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Masking;
using TitleReview.Core.Publicity;
using TitleReview.Tests.Hosting;

namespace TitleReview.Tests.Builders;

/// <summary>周敏's junior application under the party-school notice, built by the use cases alone.</summary>
/// <remarks>Each step returns the case; what a step needs, it does first. The clock moves only in <see cref="AtOfficeAsync"/>.</remarks>
public static class CompleteApplication
{
    public const string Applicant = "zhoumin";
    public const string UnitOfficer = "liqiang";
    public const string Office = "zhaolei";

    /// <summary>Well inside every page of the application.</summary>
    public static readonly MaskRegion Box = new(100, 8, 200, 40, MaskKind.Name);

    public static readonly AnnouncementText Announcement = new("政治立场坚定，遵守职业道德，从业行为规范。", "2022年独立主讲基层宣讲专题课十二讲，编写讲义一册。", "人事科", "0996-0000000");

    /// <summary>An empty draft.</summary>
    public static async Task<CaseId> StartedAsync(UseCaseHost host, string applicant = Applicant)
    {
        await using var db = await host.DbAsync();
        var notice = await db.Notices.Select(candidate => candidate.Id).SingleAsync();
        var result = await host.As(applicant).Get<StartApplication>().HandleAsync(notice, CancellationToken.None);
        result.Verdict.MustAllow();
        return result.Case;
    }

    /// <summary>Filled in, with every page, none of them answered.</summary>
    /// <param name="scan">In place of <see cref="FilledForm.Scan"/>, where somebody is to look at it.</param>
    public static Task<CaseId> FilledInAsync(UseCaseHost host, byte[]? scan = null, string applicant = Applicant) =>
        scan is null ? host.ReachAsync($"filled_{applicant}", other => FillInAsync(other, scan, applicant)) : FillInAsync(host, scan, applicant);

    private static async Task<CaseId> FillInAsync(UseCaseHost host, byte[]? scan, string applicant)
    {
        var id = await StartedAsync(host, applicant);
        var unit = Cast.People.First(person => person.Subject == applicant).Organisation;
        foreach (var (section, row) in FilledForm.Rows)
        {
            (await host.As(applicant).Get<AddRow>().HandleAsync(id, section, CancellationToken.None)).MustAllow($"{section}.{row}");
        }
        foreach (var (key, value) in FilledForm.Values)
        {
            await SaveAsync(host, id, key, value.Replace(Cast.Unit, unit, StringComparison.Ordinal), applicant);
        }
        foreach (var (section, row, kind) in FilledForm.Pages)
        {
            (await UploadAsync(host, id, section, row, kind, scan, applicant)).MustAllow(kind);
        }
        return id;
    }

    /// <summary>Every page answered too, by turns 是 with <see cref="Box"/> and 否: it can be submitted.</summary>
    public static Task<CaseId> ReadyAsync(UseCaseHost host, byte[]? scan = null, string applicant = Applicant) =>
        scan is null ? host.ReachAsync($"ready_{applicant}", other => GetReadyAsync(other, scan, applicant)) : GetReadyAsync(host, scan, applicant);

    private static async Task<CaseId> GetReadyAsync(UseCaseHost host, byte[]? scan, string applicant)
    {
        var id = await FillInAsync(host, scan, applicant);
        await AnswerAllAsync(host, id, applicant);
        return id;
    }

    /// <summary>With the unit.</summary>
    public static Task<CaseId> SubmittedAsync(UseCaseHost host, byte[]? scan = null, string applicant = Applicant) =>
        scan is null ? host.ReachAsync($"submitted_{applicant}", other => FileAsync(other, scan, applicant)) : FileAsync(host, scan, applicant);

    private static async Task<CaseId> FileAsync(UseCaseHost host, byte[]? scan, string applicant)
    {
        var id = await GetReadyAsync(host, scan, applicant);
        (await SubmitAsync(host, id, applicant)).MustAllow();
        return id;
    }

    /// <summary>With the committee's office: made public in the unit for as long as it must be, and passed at 10:00 on the day after.</summary>
    public static async Task<CaseId> AtOfficeAsync(UseCaseHost host)
    {
        var id = await SubmittedAsync(host);
        await PassUnitAsync(host, id);
        return id;
    }

    /// <summary>Records the shortest publicity from today on, waits for its end, and passes the case on.</summary>
    public static async Task PassUnitAsync(UseCaseHost host, CaseId id, string unitOfficer = UnitOfficer)
    {
        var officer = host.As(unitOfficer);
        var view = (await officer.Get<GetAuditCase>().HandleAsync(id, CancellationToken.None))!;
        var to = view.EarliestEnd;
        await AnnounceAsync(host, id, host.Clock.Today(), to, unitOfficer);
        host.Clock.Now = new DateTimeOffset(BeijingTime.StartOf(to.AddDays(1)).AddHours(10), TimeSpan.Zero);
        (await PassAsync(host, id, unitOfficer, view.Opinion.Value)).MustAllow();
    }

    /// <summary>Writes the unit's words and registers the period.</summary>
    public static async Task AnnounceAsync(UseCaseHost host, CaseId id, DateOnly from, DateOnly to, string unitOfficer = UnitOfficer)
    {
        await WriteAnnouncementAsync(host, id, unitOfficer: unitOfficer);
        (await host.As(unitOfficer).Get<RecordUnitPublicity>().HandleAsync(new(id, from, to, await VersionAsync(host, id)), CancellationToken.None)).MustAllow();
    }

    /// <summary>Keeps the draft, whatever was in it.</summary>
    public static async Task WriteAnnouncementAsync(UseCaseHost host, CaseId id, AnnouncementText? text = null, string unitOfficer = UnitOfficer)
    {
        var officer = host.As(unitOfficer);
        var view = (await officer.Get<GetUnitPublicity>().HandleAsync(id, from: null, CancellationToken.None))!;
        (await officer.Get<SaveAnnouncement>().HandleAsync(new(id, text ?? Announcement, view.Draft.Version), CancellationToken.None)).Verdict.MustAllow();
    }

    /// <summary>Looks at everything the level must look at, and passes.</summary>
    public static async Task<Verdict> PassAsync(UseCaseHost host, CaseId id, string subject = Office, string opinion = "形式审核通过")
    {
        await LookAsync(host, id, subject);
        return await host.As(subject).Get<PassAudit>().HandleAsync(new(id, opinion, await VersionAsync(host, id)), CancellationToken.None);
    }

    /// <summary>Ticks every section, and declares as the unit that there is no punishment; who may not, does not.</summary>
    public static async Task LookAsync(UseCaseHost host, CaseId id, string subject)
    {
        var officer = host.As(subject);
        if (await officer.Get<GetAuditCase>().HandleAsync(id, CancellationToken.None) is not { Items: not null } view)
        {
            return;
        }
        foreach (var section in view.Sections.Where(section => section.Tick is null))
        {
            (await officer.Get<TickSection>().HandleAsync(new(id, section.Key, IsTicked: true, view.Submissions), CancellationToken.None)).MustAllow(section.Key);
        }
        if (view is { MayDeclare: true, IsPunished: null })
        {
            (await officer.Get<DeclarePunishment>().HandleAsync(new(id, IsPunished: false, view.Submissions), CancellationToken.None)).MustAllow();
        }
    }

    public static async Task<Verdict> SubmitAsync(UseCaseHost host, CaseId id, string applicant = Applicant) =>
        await host.As(applicant).Get<SubmitApplication>().HandleAsync(new(id, await VersionAsync(host, id), await PledgeAsync(host, id)), CancellationToken.None);

    /// <summary>What ticking the pledge of the case's notice hands back.</summary>
    public static async Task<string> PledgeAsync(UseCaseHost host, CaseId id)
    {
        await using var db = await host.DbAsync();
        // of a rehearsal too
        var notice = await db.Cases.IgnoreQueryFilters().Where(file => file.Id == id).Select(file => file.Notice).SingleAsync();
        return PledgeText.HashOf(await host.Get<PolicyStore>().PolicyOfNoticeAsync(db, notice, CancellationToken.None));
    }

    /// <summary>Answers every page that is still open.</summary>
    public static async Task AnswerAllAsync(UseCaseHost host, CaseId id, string applicant = Applicant)
    {
        var me = host.As(applicant);
        var list = (await me.Get<ListMaskPages>().HandleAsync(id, CancellationToken.None))!;
        foreach (var row in list.Rows.Where(row => !row.IsDone))
        {
            var page = (await me.Get<GetMaskPage>().HandleAsync(id, row.Id, CancellationToken.None))!;
            var needed = row.Number % 2 == 1;
            var answer = new AnswerMasking.Command(id, row.Id, needed ? MaskDecision.Needed : MaskDecision.NotNeeded, needed ? [Box] : [], IsFinal: true, page.Version);
            (await host.As(applicant).Get<AnswerMasking>().HandleAsync(answer, CancellationToken.None)).Verdict.MustAllow($"page {row.Number}");
        }
    }

    /// <summary>Overwrites whatever the box holds.</summary>
    public static async Task SaveAsync(UseCaseHost host, CaseId id, FieldKey key, string value, string applicant = Applicant)
    {
        await using var db = await host.DbAsync();
        var stored = (await host.Get<FieldStore>().ReadAsync(db, id, CancellationToken.None)).GetValueOrDefault(key);
        (await host.As(applicant).Get<SaveField>().HandleAsync(new(id, key, value, stored.Version), CancellationToken.None)).Verdict.MustAllow(key.ToString());
    }

    public static async Task<Verdict> UploadAsync(UseCaseHost host, CaseId id, string section, int row, string kind, byte[]? scan = null, string applicant = Applicant) =>
        (await host.As(applicant).Get<UploadPage>().HandleAsync(new(id, section, row, kind, scan ?? FilledForm.Scan, SecrecyDeclaration.NoSecrets), CancellationToken.None)).Verdict;

    public static async Task<int> VersionAsync(UseCaseHost host, CaseId id)
    {
        await using var db = await host.DbAsync();
        return await db.Cases.IgnoreQueryFilters().Where(file => file.Id == id).Select(file => file.Version).SingleAsync();
    }
}
