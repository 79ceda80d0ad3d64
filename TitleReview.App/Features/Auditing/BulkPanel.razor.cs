using Microsoft.AspNetCore.Components;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Auditing;

/// <summary>Many cases at once: seen one by one before anything happens, and then all of them or none.</summary>
public sealed partial class BulkPanel
{
    [Inject] public required PreviewBulk PreviewBulk { get; init; }

    [Inject] public required ActOnMany ActOnMany { get; init; }

    [Parameter, EditorRequired] public IReadOnlyList<SeenCase> Chosen { get; set; } = [];

    [Parameter, EditorRequired] public QueueFilter Filter { get; set; } = null!;

    /// <summary>How many the filter lets through, as far as it is counted.</summary>
    [Parameter, EditorRequired] public int Total { get; set; }

    /// <summary>When it is done: nothing is chosen any more.</summary>
    [Parameter] public EventCallback OnClear { get; set; }

    private BulkAct Act { get; set; }

    private string Reason { get; set; } = "";

    private PreviewBulk.View? Preview { get; set; }

    private Verdict? Verdict { get; set; }

    private string Done { get; set; } = "";

    private string Title => Act switch
    {
        BulkAct.Pass => "审核通过",
        BulkAct.Return => "退回修改",
        _ => "登记视为放弃",
    };

    private void Forget() => (Preview, Verdict, Done) = (null, null, "");

    private Task LookAsync(bool everything) => LookAtAsync(new(Act, Reason, everything ? [] : Chosen, everything ? Filter : null));

    private Task DropRefusedAsync() => LookAtAsync(new(Act, Reason, Preview!.Allowed));

    private async Task LookAtAsync(PreviewBulk.Command command)
    {
        Forget();
        var view = await PreviewBulk.HandleAsync(command, CancellationToken.None);
        (Verdict, Preview) = (view.WhyNot, view.WhyNot.IsRefused ? null : view);
    }

    private async Task ActAsync()
    {
        var cases = Preview!.Allowed;
        Verdict = await ActOnMany.HandleAsync(new(Act, Reason, cases), CancellationToken.None);
        if (!Verdict.IsRefused)
        {
            (Preview, Done) = (null, $"已对{cases.Count}份申报{Title}。");
            await OnClear.InvokeAsync();
        }
    }
}
