using Microsoft.AspNetCore.Components;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.Notices;

/// <summary>One value of a draft while it is changed: each box that is left saves it.</summary>
public sealed partial class DraftValueEditor
{
    private (string Key, int Version) _shown;

    [Inject] public required SaveDraftValue SaveDraftValue { get; init; }

    [Inject] public required RestoreDraftValue RestoreDraftValue { get; init; }

    [Parameter, EditorRequired] public required GetDraft.Open Open { get; set; }

    [Parameter, EditorRequired] public required GetDraft.Head Head { get; set; }

    [Parameter] public EventCallback OnDone { get; set; }

    private string Typed { get; set; } = "";

    private string Document { get; set; } = "";

    private string Clause { get; set; } = "";

    private string Quote { get; set; } = "";

    private bool IsProposed { get; set; }

    private Verdict? Verdict { get; set; }

    private bool IsSaved { get; set; }

    protected override void OnParametersSet()
    {
        if (_shown == (Open.Row.Key, Open.Row.Version))
        {
            return; // what is typed and not yet taken stays
        }
        _shown = (Open.Row.Key, Open.Row.Version);
        var document = Open.Row.Source?.Document ?? "";
        (Typed, Document, IsProposed) = (Open.Typed, document == Head.Title ? "" : document, Open.IsProposed);
        (Clause, Quote) = (Open.Row.Source?.Clause ?? "", Open.Row.Source?.Quote ?? "");
    }

    private static string Text(ChangeEventArgs args) => (string?)args.Value ?? "";

    // a value that is typed anew stands in the new notice, in a clause of its own and in other words
    private void Type(string typed)
    {
        if (typed != Typed && Open.Row.Standing is not DraftStanding.Edited && Document == (Open.Row.Source?.Document ?? ""))
        {
            (Document, Clause, Quote, IsProposed) = ("", "", "", false);
        }
        Typed = typed;
    }

    private async Task ChangeAsync(Action change)
    {
        change();
        Verdict = await SaveDraftValue.HandleAsync(new(Head.Id, Open.Row.Key, Open.Row.Version, Typed, Document, Clause, Quote, IsProposed), CancellationToken.None);
        IsSaved = !Verdict.IsRefused;
        if (IsSaved)
        {
            await OnDone.InvokeAsync();
        }
    }

    private async Task RestoreAsync(int number)
    {
        Verdict = await RestoreDraftValue.HandleAsync(new(Head.Id, Open.Row.Key, Open.Row.Version, number), CancellationToken.None);
        IsSaved = !Verdict.IsRefused;
        await OnDone.InvokeAsync();
    }
}
