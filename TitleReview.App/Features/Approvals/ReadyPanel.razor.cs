using Microsoft.AspNetCore.Components;
using TitleReview.Core.Approvals;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Approvals;

public sealed partial class ReadyPanel
{
    [Inject] public required PreviewApproval PreviewApproval { get; init; }

    [Inject] public required PrepareApproval PrepareApproval { get; init; }

    [Parameter, EditorRequired] public required IReadOnlyList<ReadyApprovals.Group> Groups { get; set; }

    [Parameter] public EventCallback<string> OnDone { get; set; }

    private const int ShownAtFirst = 50;

    // by their first case: groups whose whole list somebody has asked for
    private HashSet<CaseId> Opened { get; } = [];

    // all who may be approved are, unless they are left out
    private HashSet<CaseId> LeftOut { get; } = [];

    private string Prefecture { get; set; } = "";

    private string IssuingBody { get; set; } = "";

    private ApprovalRequest? Previewed { get; set; }

    private ApprovalDocument? Document { get; set; }

    private bool IsBusy { get; set; }

    private Verdict? Verdict { get; set; }

    private IReadOnlyList<SeenCase> ChosenOf(ReadyApprovals.Group group) =>
        [.. group.Rows.Where(row => !row.WhyNotIssue.IsRefused && !LeftOut.Contains(row.Seen.Case)).Select(row => row.Seen)];

    private IReadOnlyList<ReadyApprovals.Row> ShownOf(ReadyApprovals.Group group) =>
        Opened.Contains(group.Rows[0].Seen.Case) ? group.Rows : [.. group.Rows.Take(ShownAtFirst)];

    private void Toggle(CaseId file)
    {
        if (!LeftOut.Remove(file))
        {
            LeftOut.Add(file);
        }
        Unpreview();
    }

    private void ChooseAll(ReadyApprovals.Group group, bool isChosen)
    {
        var all = group.Rows.Select(row => row.Seen.Case);
        if (isChosen)
        {
            LeftOut.ExceptWith(all);
        }
        else
        {
            LeftOut.UnionWith(all);
        }
        Unpreview();
    }

    private void Unpreview()
    {
        Previewed = null;
        Document = null;
        Verdict = null;
    }

    private async Task PreviewAsync(ReadyApprovals.Group group)
    {
        Previewed = new ApprovalRequest(group.Notice, ChosenOf(group), Prefecture, IssuingBody);
        (Verdict, Document) = await PreviewApproval.HandleAsync(Previewed, CancellationToken.None);
    }

    private async Task PrepareAsync(bool isSent)
    {
        if (Previewed is not { } request || IsBusy)
        {
            return;
        }
        IsBusy = true;
        try
        {
            var result = await PrepareApproval.HandleAsync(new(request, isSent), CancellationToken.None);
            Unpreview();
            Verdict = result.Verdict;
            if (result.Draft is not null)
            {
                LeftOut.Clear();
                await OnDone.InvokeAsync(isSent ? "已送签，请本办公室另一位经办人在“待签发”中核对签发。" : "已存为拟稿，可在“拟稿”中送签。");
            }
        }
        finally
        {
            IsBusy = false;
        }
    }
}
