using System.Globalization;
using Microsoft.AspNetCore.Components;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.Notices;

public sealed partial class DraftHeadForm
{
    [Inject] public required SaveDraftHead SaveDraftHead { get; init; }

    [Inject] public required DiscardDraft DiscardDraft { get; init; }

    [Parameter, EditorRequired] public required GetDraft.Head Head { get; set; }

    [Parameter] public EventCallback OnDone { get; set; }

    private Verdict? Verdict { get; set; }

    private bool IsSaved { get; set; }

    private bool IsAsked { get; set; }

    // decided once: what is typed does not shut it
    private bool IsOpen { get; set; }

    private bool IsClosed => Head.State != DraftState.Writing;

    protected override void OnInitialized() => IsOpen = Head.Kind == DraftKind.Supplement || Head.Number.Length == 0;

    private static string Text(ChangeEventArgs args) => (string?)args.Value ?? "";

    private static DateOnly? Day(ChangeEventArgs args) => DateOnly.TryParse((string?)args.Value, CultureInfo.InvariantCulture, out var day) ? day : null;

    private async Task SaveAsync(GetDraft.Head head)
    {
        Verdict = await SaveDraftHead.HandleAsync(new(head.Id, head.Version, head.Title, head.Number, head.EffectiveFrom, head.AppliesToAll), CancellationToken.None);
        IsSaved = !Verdict.IsRefused;
        await OnDone.InvokeAsync();
    }

    private async Task DiscardAsync()
    {
        (Verdict, IsAsked) = (await DiscardDraft.HandleAsync(new(Head.Id, Head.Version), CancellationToken.None), false);
        await OnDone.InvokeAsync();
    }
}
