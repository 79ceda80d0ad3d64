using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.App.Features.Applications;
using TitleReview.App.Features.Approvals;
using TitleReview.App.Features.Auditing;
using TitleReview.App.Features.FormalReviews;
using TitleReview.App.Features.Notices;
using TitleReview.App.Jobs;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;
using TitleReview.Tests.App.Documents;
using TitleReview.Tests.App.Features.Approvals;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.Notices;

/// <summary>A rehearsal as the office begins it and its people go through it: 周敏 applies, each level passes, the experts score, the committee decides, the office approves.</summary>
internal sealed class RehearsalWalk(UseCaseHost host)
{
    public const string Office = "zhaolei";
    public const string Applicant = "zhoumin";

    public static readonly (string Subject, Role Role)[] Parts =
    [
        (Applicant, Role.Applicant), ("liqiang", Role.UnitOfficer), ("patiguli", Role.SupervisingOfficer), ("wangfang", Role.CountyOffice), ("lijianguo", Role.PrefectureOffice),
        ("qianfang", Role.FinanceOffice), ("chenjing", Role.Expert),
    ];

    private static readonly CancellationToken _ct = CancellationToken.None;

    private readonly OfficePath _path = new(host);

    public NoticeId Id { get; private set; }

    public async Task<Verdict> StartAsync(bool opensNow = true, string by = Office)
    {
        await using var db = await host.DbAsync();
        var notice = await db.Notices.Where(one => one.PolicyId == TestWorld.PolicyId).Select(one => one.Id).SingleAsync(_ct);
        var result = await host.As(by).Get<StartRehearsal>().HandleAsync(new(null, notice, opensNow), _ct);
        Id = result.Rehearsal;
        return result.Verdict;
    }

    /// <summary>Begun, everybody named for his part, everybody in it.</summary>
    public async Task EnteredAsync()
    {
        (await StartAsync()).MustAllow();
        foreach (var (subject, role) in Parts)
        {
            (await GiveAsync(subject, role)).MustAllow(subject);
        }
        foreach (var subject in Parts.Select(part => part.Subject).Append(Office))
        {
            (await EnterAsync(subject)).MustAllow(subject);
        }
    }

    public async Task<Verdict> GiveAsync(string subject, Role role, string by = Office) =>
        await host.As(by).Get<GiveRehearsalPart>().HandleAsync(new(Id, await host.PersonAsync(subject), role), _ct);

    public Task<Verdict> EnterAsync(string subject) => host.As(subject).Get<EnterRehearsal>().HandleAsync(Id, _ct);

    public Task<Verdict> LeaveAsync(string subject) => host.As(subject).Get<LeaveRehearsal>().HandleAsync(_ct);

    public Task<Verdict> WipeAsync(string by = Office) => host.As(by).Get<WipeRehearsal>().HandleAsync(Id, _ct);

    public async Task<GetRehearsal.View> ViewAsync(string by = Office, string? name = null) => (await host.As(by).Get<GetRehearsal>().HandleAsync(Id, name, _ct))!;

    /// <param name="scan">Of each page, where it is to be another than everybody uploads.</param>
    public async Task<CaseId> SubmittedAsync(byte[]? scan = null)
    {
        var started = await host.As(Applicant).Get<StartApplication>().HandleAsync(Id, _ct);
        started.Verdict.MustAllow("start");
        var id = started.Case;
        foreach (var (section, row) in FilledForm.Rows)
        {
            (await host.As(Applicant).Get<AddRow>().HandleAsync(id, section, _ct)).MustAllow($"{section}.{row}");
        }
        foreach (var (key, value) in FilledForm.Values)
        {
            await CompleteApplication.SaveAsync(host, id, key, value.Replace("博斯腾县委党校", "【演练1】推荐单位", StringComparison.Ordinal), Applicant);
        }
        foreach (var (section, row, kind) in FilledForm.Pages)
        {
            (await CompleteApplication.UploadAsync(host, id, section, row, kind, kind == "职称证书" ? scan : null)).MustAllow(kind);
        }
        await CompleteApplication.AnswerAllAsync(host, id);
        (await CompleteApplication.SubmitAsync(host, id)).MustAllow("submit");
        return id;
    }

    /// <summary>From the unit on, to the document.</summary>
    public async Task ApproveAsync(CaseId id)
    {
        await PayAsync(id);
        await PrintFormAsync(id);
        (await _path.HandOverAsync(id, "chenjing")).MustAllow("hand over");
        await _path.ScoreAsync("chenjing", 8550);
        (await _path.CloseAsync(id)).MustAllow("close");
        (await _path.VoteAsync(id)).MustAllow("vote");
        var today = host.Clock.Today();
        (await _path.PublishAsync(today, today.AddDays(18), id)).MustAllow("publish");
        host.Clock.Now = host.Clock.Now.AddDays(19);
        (await LeaveAsync(Office)).MustAllow();
        (await GiveAsync(ApprovalDesk.Releaser, Role.CommitteeOffice)).MustAllow();
        foreach (var subject in (string[])[Office, ApprovalDesk.Releaser])
        {
            (await EnterAsync(subject)).MustAllow(subject);
        }
        var prepared = await host.As(Office).Get<PrepareApproval>().HandleAsync(new(new(Id, [await _path.SeenAsync(id)], ApprovalDesk.Prefecture, ""), IsSent: true), _ct);
        prepared.Verdict.MustAllow("prepare");
        var issued = await host.As(ApprovalDesk.Releaser).Get<IssueApproval>().HandleAsync(new(prepared.Draft!.Value, Version: 1), _ct);
        issued.Verdict.MustAllow("issue");
        Assert.Equal("【演练1】新X职字〔2023〕1号", $"{issued.Number}");
        (await host.As(Office).Get<StartCertificates>().HandleAsync(new(prepared.Draft.Value, "https://reviews.example/"), _ct)).MustAllow("certificates");
        // jobs are in no rehearsal, and print what one has issued all the same
        Assert.Equal(new DocumentQueue.Result(1, true), await host.Get<DocumentQueue>().PrintAsync(_ct));
        Assert.Equal(1, await host.Get<CertificateWorker>().WorkAsync(_ct));
        await MarkedAsync(prepared.Draft.Value);
    }

    /// <summary>By the batch, which is in no rehearsal: each page says 演练, and outside nobody is told that the paper stands.</summary>
    private async Task PrintFormAsync(CaseId id)
    {
        (await host.As(Office).Get<StartEvaluationForms>().HandleAsync(new(Id, "https://reviews.example/"), _ct)).MustAllow("evaluation forms");
        Assert.Equal(1, await host.Get<EvaluationFormWorker>().WorkAsync(_ct));
        Assert.Equal((1, EvaluationFormBatchState.Done), await host.As(Office).Get<ListEvaluationForms>().HandleAsync(Id, null, null, 1, _ct) is { } view ? (view.Standing, view.State) : default);
        using var output = new MemoryStream();
        await (await host.As(Office).Get<GetJoinedForms>().HandleAsync(Id, 1, _ct))!.Write(output);
        foreach (var content in (byte[][])[output.ToArray(), (await host.As(Applicant).Get<GetPrintedForm>().HandleAsync(id, 1, _ct))!.Content])
        {
            using var pdf = new PdfFile(content);
            Assert.Contains("【演练1】", pdf.Words(), StringComparison.Ordinal);
        }
        Assert.Null(await host.As("fangyuan").Get<ListEvaluationForms>().HandleAsync(Id, null, null, 1, _ct));
    }

    /// <summary>Each page says 演练, and nobody outside finds the certificate by its number.</summary>
    private async Task MarkedAsync(DocumentId document)
    {
        var paper = (await host.As(Office).Get<GetIssuedFile>().HandleAsync(document.ToString(), GetIssuedFile.Form.Pdf, _ct))!;
        var own = Assert.Single((await host.As(Applicant).Get<ListMyCertificates>().HandleAsync(_ct))!);
        var certificate = (await host.As(Applicant).Get<GetCertificateFile>().HandleAsync(own.Id.ToString(), _ct))!;
        foreach (var content in (byte[][])[paper.Content, certificate.Content])
        {
            using var pdf = new PdfFile(content);
            Assert.Contains("【演练1】新X职", pdf.Words(), StringComparison.Ordinal);
        }
        Assert.Equal("【演练1】新X职证202300001", own.Text.Number);
        Assert.Null(await host.As("nobody").Get<LookUpCertificate>().AskAsync(own.Text.Number, own.Text.Name.Typed, _ct));
    }

    /// <summary>From the unit on, to what can be handed over to experts.</summary>
    public async Task PayAsync(CaseId id)
    {
        await CompleteApplication.PassUnitAsync(host, id);
        foreach (var subject in (string[])["patiguli", "wangfang", "lijianguo", Office])
        {
            var opinion = (await host.As(subject).Get<GetAuditCase>().HandleAsync(id, _ct))?.Opinion?.Value is { Length: > 0 } proposed ? proposed : "审核通过";
            (await CompleteApplication.PassAsync(host, id, subject, opinion)).MustAllow(subject);
        }
        (await _path.PayAsync(id)).MustAllow("pay");
    }

    public Task<Stage> StageAsync(CaseId id) => _path.StageAsync(id);
}
