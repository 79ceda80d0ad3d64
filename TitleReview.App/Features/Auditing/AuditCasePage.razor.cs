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

    /// <summary>By somebody else, or in another window, while the page was open.</summary>
    private bool HasMoved { get; set; }

    private bool IsActing { get; set; }

    private bool IsReturning { get; set; }

    private Verdict? Verdict { get; set; }

    private string Done { get; set; } = "";

    private string Opinion { get; set; } = "";

    private string Reason { get; set; } = "";

    protected override async Task OnParametersSetAsync()
    {
        if (View is { } shown && shown.Id != new CaseId(Id))
        {
            (View, HasMoved, IsLoaded) = (null, false, false);
        }
        await LoadAsync();
        if (View is { } view)
        {
            Opinion = view.Stage == Stage.UnitAudit ? view.Opinion.Value : "形式审核通过";
        }
    }

    protected override async Task LoadAsync()
    {
        var view = await GetAuditCase.HandleAsync(new CaseId(Id), CancellationToken.None);
        HasMoved |= !IsActing && View is { } before && view?.Version != before.Version;
        View = view;
        IsLoaded = true;
        Follow(View?.Queues ?? []);
    }

    private Task PassAsync() => DoAsync(
        () => PassAudit.HandleAsync(new(new CaseId(Id), Opinion, View!.Version), CancellationToken.None), "已审核通过，转入下一环节。");

    private Task ReturnAsync() => DoAsync(
        () => ReturnForCorrection.HandleAsync(new(new CaseId(Id), Reason, View!.Version), CancellationToken.None), "已退回申报人修改。");

    private async Task DoAsync(Func<Task<Verdict>> act, string done)
    {
        IsActing = true;
        Verdict = await act();
        Done = Verdict.IsRefused ? "" : done;
        (IsReturning, HasMoved) = (false, false);
        await LoadAsync();
        IsActing = false;
    }
}
