using System.Text;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data.Rows;
using TitleReview.App.DevData;
using TitleReview.App.Features.Committees;
using TitleReview.App.Features.Experts;
using TitleReview.Core.Committees;
using TitleReview.Core.Kernel;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;

namespace TitleReview.Tests.App.Features.Committees;

/// <summary>The steps of a registration, as the office, the bureau and the centre take them.</summary>
internal sealed class RegistrationWalk(UseCaseHost host)
{
    public const string Office = "zhaolei";
    public const string Bureau = "lijianguo";
    public const string Centre = "gulina";
    public const string Series = "党校教师";
    public const string Directory = "系列（专业）,一级目录,二级目录,专业代码\n党校教师,哲学,1. 马克思主义哲学,0101\n,,2. 外国哲学,\n,经济学,3D经济学,\n";

    // small as it is, a PDF by its first letters
    public static byte[] Pdf { get; } = "%PDF-1.7 signed and sealed %%EOF"u8.ToArray();

    private static readonly CancellationToken _ct = CancellationToken.None;

    public CommitteeId Committee { get; private set; }

    public async Task<GetCommittee.View> ViewAsync(string by = Office, int? number = null) => (await host.As(by).Get<GetCommittee>().HandleAsync(Committee, number, _ct))!;

    public async Task RegisterAsync(CommitteeSeat seat = CommitteeSeat.Prefecture, string name = "自治州党校教师系列中级评审委员会")
    {
        var result = await host.As(Office).Get<RegisterCommittee>().HandleAsync(new(await host.OrganisationAsync(Cast.Office), name, seat, Series, CommitteeForming.BySeries), _ct);
        result.Verdict.MustAllow();
        Committee = result.Committee!.Value;
    }

    public async Task<Verdict> SaveAsync(Func<SaveRegistration.Command, SaveRegistration.Command>? change = null, string by = Office)
    {
        var view = await ViewAsync();
        OrganisationId? bureau = view.Committee.Seat == CommitteeSeat.County ? await host.OrganisationAsync(Cast.Prefecture) : null;
        var form = new RegistrationForm(RegistrationTemplate.Official.Typed.Where(box => !box.StartsWith("批准", StringComparison.Ordinal)).ToDictionary(box => box, box => box == RegistrationTemplate.Official.Specialties ? "马克思主义哲学、经济学" : $"登记的{box}", StringComparer.Ordinal), "", "张填表", "0996-0000000");
        SaveRegistration.Command command = new(view.Registration.Id, view.Committee.Name, view.Committee.Seat, view.Committee.Series, view.Committee.Forming, [TitleLevel.Junior, TitleLevel.Intermediate], bureau, form, view.Registration.Version);
        return await host.As(by).Get<SaveRegistration>().HandleAsync(change is null ? command : change(command), _ct);
    }

    public async Task<Verdict> ImportAsync(string table = Directory, string by = Office)
    {
        var (id, file) = ((await ViewAsync()).Registration.Id, Encoding.UTF8.GetBytes(table));
        var plan = await host.As(by).Get<PreviewSpecialtyImport>().HandleAsync(id, file, _ct);
        return await host.As(by).Get<ImportSpecialties>().HandleAsync(new(id, file, plan?.Seen ?? ""), _ct);
    }

    public async Task<Verdict> UploadAsync(RegistrationScanKind kind, byte[]? content = null, string by = Office) =>
        await host.As(by).Get<UploadRegistrationScan>().HandleAsync(new((await ViewAsync()).Registration.Id, kind, content ?? Pdf), _ct);

    public async Task<Verdict> SubmitAsync(string by = Office)
    {
        var registration = (await ViewAsync()).Registration;
        return await host.As(by).Get<SubmitRegistration>().HandleAsync(new(registration.Id, registration.Version), _ct);
    }

    /// <summary>All that the letter asks for, handed in.</summary>
    public async Task HandInAsync(CommitteeSeat seat = CommitteeSeat.Prefecture, string name = "自治州党校教师系列中级评审委员会")
    {
        await RegisterAsync(seat, name);
        (await SaveAsync()).MustAllow("save");
        await CompleteAsync();
        (await SubmitAsync()).MustAllow("submit");
    }

    public async Task CompleteAsync()
    {
        (await ImportAsync()).MustAllow("import");
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        (await UploadAsync(RegistrationScanKind.SignedForm)).MustAllow("signed form");
        (await UploadAsync(RegistrationScanKind.ScoreTable)).MustAllow("score table");
    }

    public async Task<Verdict> ForwardAsync(string by = Bureau)
    {
        var registration = (await ViewAsync()).Registration;
        return await host.As(by).Get<ForwardRegistration>().HandleAsync(new(registration.Id, registration.Version), _ct);
    }

    public async Task<Verdict> ReturnAsync(string reason = "请补正评审依据", string by = Centre)
    {
        var registration = (await ViewAsync()).Registration;
        return await host.As(by).Get<ReturnRegistration>().HandleAsync(new(registration.Id, reason, registration.Version), _ct);
    }

    public async Task<Verdict> ReceiveAsync(DateOnly? paper, DateOnly? roster, DateOnly? platform, string by = Centre)
    {
        var registration = (await ViewAsync()).Registration;
        var received = await host.As(by).Get<RecordRegistrationReceipts>().HandleAsync(new(registration.Id, paper, platform, registration.Version), _ct);
        return roster is { } day ? received.And(await ReceiveRosterAsync(day, by)) : received;
    }

    private async Task<Verdict> ReceiveRosterAsync(DateOnly on, string by)
    {
        var office = await host.OrganisationAsync(Cast.Office);
        await using var db = await host.DbAsync();
        var version = await db.ExpertRosterFilings.Where(one => one.Office == office && one.Year == on.Year).Select(one => one.Version).FirstOrDefaultAsync(_ct);
        return await host.As(by).Get<RecordRosterFiling>().HandleAsync(new(office, on.Year, new RosterParts(on, on, on, IsSigned: true, IsSealed: true), version), _ct);
    }

    public async Task<Verdict> DecideAsync(LatenessDecision decision, string reason = "因道路中断，情况属实", string by = Centre)
    {
        var registration = (await ViewAsync()).Registration;
        return await host.As(by).Get<DecideLateness>().HandleAsync(new(registration.Id, decision, reason, registration.Version), _ct);
    }

    public async Task<Verdict> ApproveAsync(DateOnly until, string by = Centre)
    {
        var registration = (await ViewAsync()).Registration;
        return await host.As(by).Get<ApproveRegistration>().HandleAsync(new(registration.Id, until, registration.Version), _ct);
    }

    public async Task<bool> MayReviewAsync()
    {
        await using var db = await host.DbAsync();
        return await TitleReview.App.Data.ActiveCommittees.MayReview(db, await host.OrganisationAsync(Cast.Office), TitleReview.App.Data.ClockReading.Today(host.Clock)).AnyAsync(one => one.Id == Committee, _ct);
    }
}
