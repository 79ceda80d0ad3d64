using Microsoft.AspNetCore.Components;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.Auditing;

/// <summary>A person's own filtered queues, to open, keep and drop.</summary>
public sealed partial class SavedViews
{
    [Inject] public required SaveView SaveView { get; init; }

    [Inject] public required DeleteView DeleteView { get; init; }

    [Parameter, EditorRequired] public IReadOnlyList<ListAuditQueue.Saved> Views { get; set; } = [];

    [Parameter, EditorRequired] public QueueFilter Filter { get; set; } = null!;

    [Parameter] public EventCallback OnChange { get; set; }

    private string Name { get; set; } = "";

    private Verdict? Verdict { get; set; }

    private async Task SaveAsync()
    {
        Verdict = await SaveView.HandleAsync(new(Name, Filter), CancellationToken.None);
        if (!Verdict.IsRefused)
        {
            Name = "";
            await OnChange.InvokeAsync();
        }
    }

    private async Task DeleteAsync(Guid id)
    {
        Verdict = await DeleteView.HandleAsync(id, CancellationToken.None);
        await OnChange.InvokeAsync();
    }
}
