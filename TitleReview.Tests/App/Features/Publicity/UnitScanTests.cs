using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Features.Applications;
using TitleReview.App.Features.Auditing;
using TitleReview.App.Features.FormalReviews;
using TitleReview.App.Features.Masking;
using TitleReview.App.Features.Notices;
using TitleReview.App.Features.Publicity;
using TitleReview.Core.Applications;
using TitleReview.Core.Kernel;
using TitleReview.Core.Masking;
using TitleReview.Core.Workflow;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.Publicity;

/// <summary>The sealed sheets of the units: part of the file, never of what experts see.</summary>
public abstract class UnitScanTests(Func<Task<UseCaseHost>> start) : UseCaseTests(start)
{
    private const string Announcement = "推荐单位公示";
    private const string Result = "推荐单位公示结果";
    private const string Opinion = "主管单位推荐意见";

    // another file than the applicant's pages, so that its bytes are known wherever they turn up
    private static readonly byte[] _scan = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "TestFiles", "scans", "a4-150dpi-13_t1.jpg"));

    [Fact]
    public async Task Upload_ByTheUnit_IsSeenByOfficerAndApplicant()
    {
        var id = await CompleteApplication.SubmittedAsync(Host);

        (await UploadAsync(id, Announcement)).MustAllow();
        (await UploadAsync(id, Announcement)).MustAllow("a sheet may have two pages");
        (await UploadAsync(id, Result)).MustAllow();

        var view = (await Host.As("liqiang").Get<GetUnitPublicity>().HandleAsync(id, from: null, CancellationToken.None))!;
        Assert.Equal([Announcement, Announcement, Result], view.Scans.Select(scan => scan.Kind));
        Assert.Empty(view.Missing);
        var mine = (await Host.As("zhoumin").Get<GetApplication>().HandleAsync(id, SectionCatalogue.OtherAttachments, CancellationToken.None))!;
        Assert.Equal((2, 1), (mine.UnitScans[Announcement], mine.UnitScans[Result]));
        Assert.DoesNotContain(mine.Pages, page => page.Kind is Announcement or Result);
        await using var db = await Host.DbAsync();
        var pages = await db.Pages.Where(page => page.Kind == Announcement || page.Kind == Result).ToListAsync();
        Assert.All(pages, page => Assert.Equal((Role.UnitOfficer, SectionCatalogue.OtherAttachments, 0), (page.UploadedAs, page.Section, page.Row)));
        Assert.NotNull(await Host.As("zhoumin").Get<GetPageImage>().HandleAsync(pages[0].Id, masked: false, small: false, CancellationToken.None));
        Assert.Null(await Host.As("zhoumin").Get<GetPageImage>().HandleAsync(pages[0].Id, masked: true, small: false, CancellationToken.None));
    }

    [Fact]
    public async Task Scans_NeverEnterTheMaskingListTheMaskCheckOrTheBlindCopy()
    {
        var id = await CompleteApplication.SubmittedAsync(Host);
        var (masked, checkedPages) = (await MaskedAsync(id), await CheckedAsync(id));
        (await UploadAsync(id, Announcement)).MustAllow();
        (await UploadAsync(id, Result)).MustAllow();

        Assert.Equal(masked, await MaskedAsync(id));
        Assert.Equal(checkedPages, await CheckedAsync(id));
        await using (var db = await Host.DbAsync())
        {
            var ours = await db.Pages.Where(page => page.UploadedAs != Role.Applicant).ToListAsync();
            Assert.Equal(2, ours.Count);
            foreach (var page in ours)
            {
                Assert.Null(await Host.As("zhoumin").Get<GetMaskPage>().HandleAsync(id, page.Id, CancellationToken.None));
            }
        }
        await CompleteApplication.PassUnitAsync(Host, id);
        (await CompleteApplication.PassAsync(Host, id)).MustAllow();
        (await Host.As("qianfang").Get<RecordFee>().HandleAsync(new(id, await CompleteApplication.VersionAsync(Host, id), BeijingTime.FromUtc(Host.Clock.UtcNow()), "SJ-1", 220), CancellationToken.None)).MustAllow();
        (await Host.As("zhaolei").Get<HandOverToExperts>().HandleAsync(
            new([new SeenCase(id, await CompleteApplication.VersionAsync(Host, id))], [await Host.PersonAsync("chenjing")]), CancellationToken.None)).MustAllow();

        await using var after = await Host.DbAsync();
        var blind = Host.Get<BlindStore>().Open(await after.SealedSubmissions.SingleAsync());
        var scans = await after.Pages.Where(page => page.UploadedAs != Role.Applicant).ToListAsync();
        Assert.Equal(2, scans.Count);
        Assert.NotEmpty(blind.Pages);
        Assert.DoesNotContain(blind.Pages, page => page.Heading.Contains(Announcement, StringComparison.Ordinal));
        Assert.Empty(blind.Pages.SelectMany(page => (string[])[page.Full, page.View, page.Thumbnail]).Intersect(scans.SelectMany(page => (string[])[page.Original, page.View])));
    }

    [Fact]
    public async Task Upload_OfWhatTheApplicantOwes_OrOfNothingKnown_IsRefused()
    {
        var id = await CompleteApplication.SubmittedAsync(Host);

        Assert.IsType<EvidenceKindIsUnknown>(Assert.Single((await UploadAsync(id, "毕业证书")).Refusals));
        Assert.IsType<EvidenceKindIsUnknown>(Assert.Single((await UploadAsync(id, "")).Refusals));
        Assert.IsType<EvidenceKindIsUnknown>(Assert.Single((await UploadAsync(id, Opinion)).Refusals));
    }

    [Fact]
    public async Task Upload_ByTheApplicantOrAStranger_IsRefused()
    {
        var id = await CompleteApplication.SubmittedAsync(Host);

        Assert.IsType<ActorLacksRole>(Assert.Single((await UploadAsync(id, Announcement, "zhoumin")).Refusals));
        Assert.IsType<CaseNotFound>(Assert.Single((await UploadAsync(id, Announcement, "halida")).Refusals));
        Assert.True((await CompleteApplication.UploadAsync(Host, id, SectionCatalogue.OtherAttachments, 0, Announcement)).IsRefused);
    }

    [Fact]
    public async Task Upload_OnceTheCaseHasGoneOn_IsRefused()
    {
        var id = await CompleteApplication.AtOfficeAsync(Host);

        Assert.IsType<StageDoesNotAllow>(Assert.Single((await UploadAsync(id, Announcement)).Refusals));
    }

    [Fact]
    public async Task Remove_TakesBackOnlyWhatTheUnitBrought()
    {
        var id = await CompleteApplication.SubmittedAsync(Host);
        (await UploadAsync(id, Announcement)).MustAllow();
        await using var db = await Host.DbAsync();
        var (ours, theirs) = (await db.Pages.SingleAsync(page => page.UploadedAs == Role.UnitOfficer), await db.Pages.FirstAsync(page => page.UploadedAs == Role.Applicant));
        var remove = Host.As("liqiang").Get<RemoveUnitScan>();

        Assert.IsType<PageIsStale>(Assert.Single((await remove.HandleAsync(id, theirs.Id, CancellationToken.None)).Refusals));
        (await remove.HandleAsync(id, ours.Id, CancellationToken.None)).MustAllow();
        Assert.IsType<PageIsStale>(Assert.Single((await remove.HandleAsync(id, ours.Id, CancellationToken.None)).Refusals));

        Assert.Empty((await Host.As("liqiang").Get<GetUnitPublicity>().HandleAsync(id, from: null, CancellationToken.None))!.Scans);
    }

    /// <summary>The prefecture's notice asks for the supervising unit's opinion, the party school's does not.</summary>
    [Fact]
    public async Task SupervisorOpinion_IsOfferedWhereTheNoticeAsksForIt_AndItsScanIsKept()
    {
        Assert.False((await Host.As("liqiang").Get<PrintSupervisorOpinion>().HandleAsync(await CompleteApplication.SubmittedAsync(Host), CancellationToken.None))!.Asked.Value);
        var id = await UnderThePrefectureAsync();

        var view = (await Host.As("liqiang").Get<PrintSupervisorOpinion>().HandleAsync(id, CancellationToken.None))!;
        Assert.Equal("经审核，同意推荐周敏同志申报工程系列水利专业中级职称。", Assert.Single(view.Letter!.Paragraphs));
        Assert.Equal([Opinion], view.Kinds);
        (await UploadAsync(id, Opinion)).MustAllow();

        Assert.Equal(Opinion, Assert.Single((await Host.As("liqiang").Get<PrintSupervisorOpinion>().HandleAsync(id, CancellationToken.None))!.Scans).Kind);
        Assert.Null(await Host.As("zhoumin").Get<PrintSupervisorOpinion>().HandleAsync(id, CancellationToken.None));
        Assert.Null(await Host.As("halida").Get<PrintSupervisorOpinion>().HandleAsync(id, CancellationToken.None));
    }

    private async Task<CaseId> UnderThePrefectureAsync()
    {
        (await Host.As("zhaolei").Get<PublishNotice>().HandleAsync(new("online-requirements-2023"), CancellationToken.None)).MustAllow();
        await using var db = await Host.DbAsync();
        var notice = await db.Notices.SingleAsync(candidate => candidate.PolicyId == "online-requirements-2023");
        var file = ReviewCase.Start(new(Guid.NewGuid()), "2023-000009", notice.Id, await Host.PersonAsync("zhoumin"), await Host.OrganisationAsync("博斯腾县委党校"), notice.Office, Host.Clock.UtcNow());
        file.Freeze(notice.PolicyHash);
        file.Take(Act.Submit, new Actor(file.Applicant, "周敏", []), Host.Clock.UtcNow());
        db.Cases.Add(file);
        foreach (var (field, value) in new[] { ("series", "工程"), ("specialty", "水利"), ("level", "中级") })
        {
            await Host.Get<FieldStore>().PutAsync(db, file.Id, new(SectionCatalogue.Target, 0, field), value, 0, file.Applicant, Host.Clock.UtcNow(), Guid.NewGuid(), CancellationToken.None);
        }
        db.Audit(file.Applicant, Host.Clock.UtcNow(), "SubmittedForTest", file.Id.ToString());
        (await db.SaveAsync(CancellationToken.None)).MustAllow();
        return file.Id;
    }

    private async Task<Verdict> UploadAsync(CaseId id, string kind, string subject = "liqiang") =>
        (await Host.As(subject).Get<UploadUnitScan>().HandleAsync(new(id, kind, _scan, SecrecyDeclaration.NoSecrets), CancellationToken.None)).Verdict;

    private async Task<IReadOnlyList<PageId>> MaskedAsync(CaseId id) =>
        [.. (await Host.As("zhoumin").Get<ListMaskPages>().HandleAsync(id, CancellationToken.None))!.Rows.Select(row => row.Id)];

    private async Task<IReadOnlyList<PageId>> CheckedAsync(CaseId id) =>
        [.. (await Host.As("liqiang").Get<GetMaskCheck>().HandleAsync(id, CancellationToken.None))!.Rows.Select(row => row.Id)];
}

public sealed class UnitScanOnSqliteTests() : UnitScanTests(UseCaseHost.SqliteAsync);

public sealed class UnitScanOnPostgresTests(PostgresServer server) : UnitScanTests(() => UseCaseHost.PostgresAsync(server));
