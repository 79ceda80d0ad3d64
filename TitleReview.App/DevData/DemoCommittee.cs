using System.Text;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.App.Features.Committees;
using TitleReview.App.Features.Experts;
using TitleReview.App.Files;
using TitleReview.App.Identity;
using TitleReview.App.Imaging;
using TitleReview.Core.Committees;
using TitleReview.Core.Kernel;

namespace TitleReview.App.DevData;

/// <summary>「演示评审委员会」: registered, approved and with a pool of experts, by the same steps as its office and the centre take.</summary>
public sealed class DemoCommittee(IDbContextFactory<ReviewDb> dbs, DemoClock clock, NewId newId, RegistrationForms forms, ExpertStore store, ScanCheck check, FileVault vault)
{
    private const string Directory = $"系列（专业）,一级目录,二级目录,专业代码\n{DemoPool.Series},党的建设,{DemoPool.Specialty},0101\n,,党史党建,0102\n,哲学社会科学,政治学,0201\n,,经济管理,0202\n";

    private static readonly CurrentSubject _office = static () => ValueTask.FromResult<SubjectKey?>(new(DevelopmentProvider.IssuerName, "zhaolei"));
    private static readonly CurrentSubject _centre = static () => ValueTask.FromResult<SubjectKey?>(new(DevelopmentProvider.IssuerName, "gulina"));

    // one blank page: what a scanner would have given
    internal static readonly byte[] Scan = Encoding.ASCII.GetBytes(
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\n"
        + "xref\n0 4\n0000000000 65535 f \n0000000009 00000 n \n0000000052 00000 n \n0000000101 00000 n \ntrailer<</Size 4/Root 1 0 R>>\nstartxref\n164\n%%EOF\n");

    private static readonly Dictionary<string, string> _boxes = new(StringComparer.Ordinal)
    {
        ["批准时间"] = "2019年9月", ["批准单位(部门)"] = "自治区职称工作主管部门", ["单位所在地点"] = "自治州州府人民路1号", ["单位电话(咨询电话)"] = "0996-0000000",
        ["主管领导"] = "分管副校长", ["主管领导联系方式(座机、手机)"] = "0996-0000001", ["业务人员及联系方式"] = "赵磊 0996-0000000", ["对应二级专业名称"] = "见附件2",
        ["评审地域范围"] = "自治州所属各县（市）党校、行政学院", ["评审依据"] = "党干校教师系列职称评价标准", ["量化赋分表"] = "见附件", ["评审流程"] = "个人申报、单位审核公示、形式审查、盲评、评审会、结果公示",
        ["是否答辩"] = "中级须现场答辩，初级免于答辩", ["有无专家库(会议专家来源、抽取方式)"] = "有；从专家库中随机抽取",
    };

    public async Task BuildAsync(CancellationToken ct)
    {
        await RegisterAsync(ct);
        await FillPoolAsync(ct);
    }

    private async Task RegisterAsync(CancellationToken ct)
    {
        var today = clock.Today();
        var committee = await new RegisterCommittee(dbs, _office, clock, newId).HandleAsync(
            new(await OfficeAsync(ct), "自治州党干校教师系列职称评审委员会", CommitteeSeat.Prefecture, DemoPool.Series, CommitteeForming.BySpecialty), ct);
        Accept(committee.Verdict);
        var (id, file) = (await RegistrationAsync(ct), Encoding.UTF8.GetBytes(Directory));
        var plan = await new PreviewSpecialtyImport(dbs, _office, clock).HandleAsync(id.Id, file, ct);
        Accept(await new ImportSpecialties(dbs, _office, clock, newId).HandleAsync(new(id.Id, file, plan!.Seen), ct));
        var form = new RegistrationForm(_boxes, "", "赵磊", "0996-0000000");
        Accept(await new SaveRegistration(dbs, _office, clock, forms).HandleAsync(
            new(id.Id, "自治州党干校教师系列职称评审委员会", CommitteeSeat.Prefecture, DemoPool.Series, CommitteeForming.BySpecialty,
                [TitleLevel.Junior, TitleLevel.Intermediate, TitleLevel.Associate], null, form, (await RegistrationAsync(ct)).Version), ct));
        var upload = new UploadRegistrationScan(dbs, _office, clock, newId, check, vault);
        Accept(await upload.HandleAsync(new(id.Id, RegistrationScanKind.SignedForm, Scan), ct));
        Accept(await upload.HandleAsync(new(id.Id, RegistrationScanKind.ScoreTable, Scan), ct));
        Accept(await new SubmitRegistration(dbs, _office, clock, forms).HandleAsync(new(id.Id, (await RegistrationAsync(ct)).Version), ct));
        Accept(await new RecordRegistrationReceipts(dbs, _centre, clock).HandleAsync(new(id.Id, today, today, (await RegistrationAsync(ct)).Version), ct));
        Accept(await new RecordRosterFiling(dbs, _centre, clock).HandleAsync(
            new(await OfficeAsync(ct), today.Year, new RosterParts(today, today, today, IsSigned: true, IsSealed: true), Version: 0), ct));
        Accept(await new ApproveRegistration(dbs, _centre, clock).HandleAsync(new(id.Id, today.AddYears(3).AddDays(-1), (await RegistrationAsync(ct)).Version), ct));
    }

    private async Task FillPoolAsync(CancellationToken ct)
    {
        var (office, list) = (await OfficeAsync(ct), DemoPool.List());
        var preview = await new PreviewExpertImport(dbs, _office, clock, store).HandleAsync(office, list, ct);
        Accept(await new ImportExperts(dbs, _office, clock, newId, store).HandleAsync(new(office, list, preview!.Plan!.Seen), ct));
        Accept((await new AdmitExperts(dbs, _centre, clock).HandleAsync(office, ct)).Verdict);
        await PledgeAsync(ct);
    }

    /// <summary>Whoever signs in has an account in the pool, and has pledged today: a pledge of before a notice is for none of its reviews.</summary>
    public async Task PledgeAsync(CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var accounts = await (from expert in db.PoolExperts
                              from person in db.People
                              where expert.Specialty == DemoPool.Specialty && expert.Name == person.Name
                              select new { expert.Id, expert.Version, Person = person.Id }).ToListAsync(ct);
        var keep = new KeepExpert(dbs, _office, clock);
        foreach (var one in accounts)
        {
            Accept(await keep.HandleAsync(new(one.Id, one.Version, clock.Today(), one.Person), ct));
        }
    }

    private async Task<OrganisationId> OfficeAsync(CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.Organisations.Where(one => one.Name == Cast.Office).Select(one => one.Id).SingleAsync(ct);
    }

    private async Task<(Guid Id, int Version)> RegistrationAsync(CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.CommitteeRegistrations.Select(one => new { one.Id, one.Version }).SingleAsync(ct) is var found ? (found.Id, found.Version) : default;
    }

    private static void Accept(Verdict verdict) => DemoActor.Accept(verdict);
}
