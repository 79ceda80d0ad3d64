using Microsoft.AspNetCore.Components;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Auditing;

public sealed partial class AuditCasePage
{
    [Inject] public required GetAuditCase GetAuditCase { get; init; }

    [Inject] public required PassAudit PassAudit { get; init; }

    [Inject] public required ReturnForCorrection ReturnForCorrection { get; init; }

    [Parameter] public Guid Id { get; set; }

    private GetAuditCase.View? View { get; set; }

    private bool IsLoaded { get; set; }

    private bool IsReturning { get; set; }

    private Verdict? Verdict { get; set; }

    private string Done { get; set; } = "";

    private string Opinion { get; set; } = "";

    private string Reason { get; set; } = "";

    protected override async Task OnParametersSetAsync()
    {
        await LoadAsync();
        if (View is { } view)
        {
            Opinion = view.Stage == Stage.UnitAudit ? view.Opinion.Value : "形式审核通过";
        }
    }

    private async Task LoadAsync()
    {
        View = await GetAuditCase.HandleAsync(new CaseId(Id), CancellationToken.None);
        IsLoaded = true;
    }

    private Task PassAsync() => DoAsync(
        () => PassAudit.HandleAsync(new(new CaseId(Id), Opinion, View!.Version), CancellationToken.None), "已审核通过，转入下一环节。");

    private Task ReturnAsync() => DoAsync(
        () => ReturnForCorrection.HandleAsync(new(new CaseId(Id), Reason, View!.Version), CancellationToken.None), "已退回申报人修改。");

    private async Task DoAsync(Func<Task<Verdict>> act, string done)
    {
        Verdict = await act();
        Done = Verdict.IsRefused ? "" : done;
        IsReturning = false;
        await LoadAsync();
    }
}
