using Microsoft.AspNetCore.Components;
using TitleReview.App.Ui;
using TitleReview.Core.Approvals;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Approvals;

public sealed partial class ApprovalPage
{
    private readonly OneAct _act = new();

    [Inject] public required GetApproval GetApproval { get; init; }

    [Inject] public required ApprovalSteps Steps { get; init; }

    [Parameter] public Guid Id { get; set; }

    private GetApproval.View? View { get; set; }

    private bool IsLoaded { get; set; }

    private bool IsBusy => _act.IsUnderWay;

    private Verdict? Verdict { get; set; }

    private string Done { get; set; } = "";

    private DocumentId Document => new(Id);

    protected override async Task LoadAsync()
    {
        View = await GetApproval.HandleAsync(Document, CancellationToken.None);
        IsLoaded = true;
        Follow(View is null ? [] : [QueueNames.OfDocument(Document)]);
    }

    private Task AdvanceAsync((ApprovalDraftStep Step, string Note) asked) => OnceAsync(
        () => Steps.Advance.HandleAsync(new(Document, asked.Step, asked.Note, View!.Draft!.Version), CancellationToken.None),
        asked.Step switch { ApprovalDraftStep.Send => "已送签。", ApprovalDraftStep.Return => "已退回拟稿人。", _ => "已作废。" });

    private Task ReleaseAsync()
    {
        var (kind, version) = (View!.Draft!.Kind, View.Draft.Version);
        return OnceAsync(
            async () => kind switch
            {
                ApprovalDraftKind.Issue => (await Steps.Issue.HandleAsync(new(Document, version), CancellationToken.None)).Verdict,
                ApprovalDraftKind.Replace => (await Steps.Replace.HandleAsync(new(Document, version), CancellationToken.None)).Verdict,
                _ => await Steps.Revoke.HandleAsync(new(Document, version), CancellationToken.None),
            },
            kind == ApprovalDraftKind.Revoke ? "已撤销所列人员的任职资格，其证书同时失效。" : "已签发并编号，PDF正在生成。");
    }

    private Task ReplaceAsync((string Prefecture, string IssuingBody, string Reason) typed) => OnceAsync(
        async () => (await Steps.PrepareReplacement.HandleAsync(new(Document, typed.Prefecture, typed.IssuingBody, typed.Reason), CancellationToken.None)).Verdict,
        "换发的拟稿已送签，请本办公室另一位经办人签发。");

    private Task RevokeAsync((IReadOnlyList<CaseId> Cases, string Reason, string Decision) typed) => OnceAsync(
        async () => (await Steps.ProposeRevocation.HandleAsync(new(Document, typed.Cases, typed.Reason, typed.Decision), CancellationToken.None)).Verdict,
        "撤销任职资格已送签，请本办公室另一位经办人核对后办理。");

    private static string Back(GetApproval.View view) => view switch
    {
        { Issued: not null } => ApprovalViews.Issued,
        { Draft.State: ApprovalDraftState.Writing } => ApprovalViews.Drafts,
        _ => ApprovalViews.Awaiting,
    };

    private Task OnceAsync(Func<Task<Verdict>> act, string done) => _act.RunAsync(async () =>
    {
        Verdict = await act();
        Done = Verdict.IsRefused ? "" : done;
        await LoadAsync();
    });
}
