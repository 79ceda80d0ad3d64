using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.App.DevData;
using TitleReview.App.Features.FormalReviews;
using TitleReview.App.Features.Meetings;
using TitleReview.App.Features.Publicity;
using TitleReview.App.Features.Scoring;
using TitleReview.App.Files;
using TitleReview.Core.Applications;
using TitleReview.Core.Kernel;
using TitleReview.Core.Masking;
using TitleReview.Core.Meetings;
using TitleReview.Core.Scoring;
using TitleReview.Core.Workflow;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features;

/// <summary>A case from acceptance on: each step as the office, finance and the experts take it.</summary>
internal sealed class OfficePath(UseCaseHost host)
{
    public const string Receipt = "20230001";

    private static readonly CancellationToken _ct = CancellationToken.None;

    /// <param name="isAccepted">False: only just submitted, and with the unit.</param>
    /// <param name="under">Null: the world's own notice.</param>
    public async Task<CaseId> AcceptedAsync(string applicant = "zhoumin", string unit = Cast.Unit, string number = "2023-0001", bool isAccepted = true, NoticeId? under = null)
    {
        await using var db = await host.DbAsync();
        var notice = await db.Notices.SingleAsync(candidate => under == null ? candidate.PolicyId == TestWorld.PolicyId : candidate.Id == under, _ct);
        var file = ReviewCase.Start(new(Guid.NewGuid()), number, notice.Id, await host.PersonAsync(applicant), await host.OrganisationAsync(unit), notice.Office, host.Clock.UtcNow());
        var actor = new Actor(file.Applicant, applicant, []);
        file.Freeze(notice.PolicyHash);
        foreach (var act in isAccepted ? (Act[])[Act.Submit, Act.RecordUnitPublicity, Act.Pass, Act.Pass] : [Act.Submit])
        {
            file.Take(act, actor, host.Clock.UtcNow());
        }
        db.Cases.Add(file);
        db.Publicities.Add(new() { Id = Guid.NewGuid(), Case = file.Id, Kind = PublicityKind.Unit, Submission = 1, FromOn = new(2023, 9, 18), ToOn = new(2023, 9, 22) });
        await FillAsync(db, file);
        await UploadAsync(db, file);
        db.Audit(file.Applicant, host.Clock.UtcNow(), "AcceptedForTest", file.Id.ToString());
        Accept(await db.SaveAsync(_ct));
        return file.Id;
    }

    public async Task<Verdict> PayAsync(CaseId file, int amount = 220, string receipt = Receipt, DateTime? at = null) =>
        await host.As("qianfang").Get<RecordFee>().HandleAsync(new(file, await VersionAsync(file), at ?? BeijingTime.FromUtc(host.Clock.UtcNow()), receipt, amount), _ct);

    public async Task<Verdict> HandOverAsync(CaseId file, params string[] experts) =>
        await host.As("zhaolei").Get<HandOverToExperts>().HandleAsync(
            new([await SeenAsync(file)], [.. await Task.WhenAll(experts.Select(host.PersonAsync))]), _ct);

    public async Task ScoreAsync(string expert, int hundredths)
    {
        var caller = host.As(expert);
        foreach (var row in (await caller.Get<ListScoringTasks>().HandleAsync(null, isSigned: false, 1, _ct))!.Rows)
        {
            var saved = await caller.Get<SaveScore>().HandleAsync(new(row.Task, ScoreForm.WholeScore, Points.Written(hundredths), 0), _ct);
            Accept(saved.Verdict);
            saved = await caller.Get<SaveScore>().HandleAsync(new(row.Task, ScoreForm.Comment, "业绩扎实", 0), _ct);
            Accept(saved.Verdict);
            Accept(await caller.Get<SignScore>().HandleAsync(new(row.Task, saved.Sheet), _ct));
        }
    }

    public async Task<Verdict> CloseAsync(CaseId file) =>
        await host.As("zhaolei").Get<CloseScoring>().HandleAsync(new(file, await VersionAsync(file)), _ct);

    public async Task<Verdict> VoteAsync(CaseId file, int agree = 10, DateOnly? heldOn = null, bool haveWithdrawn = false) =>
        await host.As("zhaolei").Get<RecordMeetingResult>().HandleAsync(
            new(file, await VersionAsync(file), heldOn ?? host.Clock.Today(), new VoteCount(15, 12, agree, 12 - agree, 0), haveWithdrawn), _ct);

    public async Task<Verdict> PublishAsync(DateOnly from, DateOnly to, params CaseId[] files) =>
        await host.As("zhaolei").Get<OpenResultPublicity>().HandleAsync(new([.. await Task.WhenAll(files.Select(SeenAsync))], from, to), _ct);

    /// <summary>To the day after the publicity of the result, 2023-11-20.</summary>
    public async Task<CaseId> FinalAsync(string applicant = "zhoumin", string unit = Cast.Unit, string number = "2023-0001", DateOnly? heldOn = null)
    {
        host.Clock.Now = UseCaseHost.Start;
        var file = await AcceptedAsync(applicant, unit, number);
        Accept(await PayAsync(file, receipt: number));
        Accept(await HandOverAsync(file, "chenjing"));
        await ScoreAsync("chenjing", 8550);
        Accept(await CloseAsync(file));
        host.Clock.Now = new DateTimeOffset(2023, 11, 10, 2, 0, 0, TimeSpan.Zero);
        Accept(await VoteAsync(file, heldOn: heldOn));
        Accept(await PublishAsync(new(2023, 11, 13), new(2023, 11, 17), file));
        host.Clock.Now = new DateTimeOffset(2023, 11, 19, 16, 0, 0, TimeSpan.Zero);
        return file;
    }

    /// <summary>Puts another value in a box, as no form would allow at this stage.</summary>
    public async Task ChangeAsync(CaseId file, string section, string field, string value, int row = 0)
    {
        await using var db = await host.DbAsync();
        Assert.NotNull(await host.Get<FieldStore>().PutAsync(db, file, new(section, row, field), value, 1, default, host.Clock.UtcNow(), Guid.NewGuid(), _ct));
        db.Audit(default, host.Clock.UtcNow(), "ChangedForTest", file.ToString());
        Accept(await db.SaveAsync(_ct));
    }

    public async Task<SeenCase> SeenAsync(CaseId file) => new(file, await VersionAsync(file));

    public async Task<Stage> StageAsync(CaseId file)
    {
        await using var db = await host.DbAsync();
        return await db.Cases.IgnoreQueryFilters().Where(candidate => candidate.Id == file).Select(candidate => candidate.Stage).SingleAsync(_ct);
    }

    public static void Accept(Verdict verdict)
    {
        if (verdict.IsRefused)
        {
            throw new InvalidOperationException(string.Join('；', verdict.Refusals));
        }
    }

    private async Task<int> VersionAsync(CaseId file)
    {
        await using var db = await host.DbAsync();
        return await db.Cases.IgnoreQueryFilters().Where(candidate => candidate.Id == file).Select(candidate => candidate.Version).SingleAsync(_ct);
    }

    private async Task FillAsync(ReviewDb db, ReviewCase file)
    {
        foreach (var section in SectionCatalogue.Sections)
        {
            var row = section.IsList ? 1 : 0;
            if (section.IsList)
            {
                db.ApplicationRows.Add(new ApplicationRow { Case = file.Id, Section = section.Key, Row = row });
            }
            foreach (var field in section.Fields)
            {
                var version = await host.Get<FieldStore>().PutAsync(db, file.Id, new(section.Key, row, field.Key), ValueOf(section.Key, field.Key), 0, file.Applicant, host.Clock.UtcNow(), Guid.NewGuid(), _ct);
                if (version is null)
                {
                    throw new InvalidOperationException("The field was there already.");
                }
            }
        }
    }

    private static string ValueOf(string section, string field) => (section, field) switch
    {
        (SectionCatalogue.Target, "series") => "党干校教师",
        (SectionCatalogue.Target, "level") => "初级",
        (SectionCatalogue.Target, "kind") => "评审",
        (SectionCatalogue.Target, "specialty") => "党干校（中等专科体制）教师",
        (SectionCatalogue.Basic, "idNumber") => "650102190503150027",
        (_, "service") => "无",
        (SectionCatalogue.Basic, "place") => "州直单位",
        (SectionCatalogue.Education, "level") => "本科",
        _ => $"值{section}{field}",
    };

    private async Task UploadAsync(ReviewDb db, ReviewCase file)
    {
        var position = 0;
        foreach (var section in new[] { SectionCatalogue.Basic, SectionCatalogue.Education })
        {
            position++;
            var page = EvidencePage.Upload(new(Guid.NewGuid()), file.Id, Role.Applicant, section, 0, "毕业证书", position, await StoreAsync("original"), await StoreAsync("view"), new(800, 1200, 1, 16, 16));
            page.Answer(MaskDecision.NotNeeded, []);
            page.Burned(await StoreAsync("full"), await StoreAsync("burned-view"), await StoreAsync("thumb"));
            db.Pages.Add(page);

            Task<string> StoreAsync(string kind) =>
                host.Get<FileVault>().PutAsync(System.Text.Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{kind} {section}")), _ct);
        }
    }
}
