using Microsoft.AspNetCore.Components;
using TitleReview.App.Ui;
using TitleReview.Core.Kernel;
using TitleReview.Core.Masking;

namespace TitleReview.App.Features.Auditing;

/// <summary>The pages found wanting, and their return in one act.</summary>
public sealed partial class MaskReturnPanel
{
    [Inject] public required ReturnMaskPages ReturnMaskPages { get; init; }

    [Inject] public required NavigationManager Navigation { get; init; }

    [Parameter, EditorRequired] public required GetMaskCheck.View View { get; set; }

    private Verdict? Verdict { get; set; }

    private bool IsSure { get; set; }

    private string Other { get; set; } = "";

    private IReadOnlyList<GetMaskCheck.Row> Pages => [.. View.Rows.Where(row => row.Mark == MaskMark.Redo)];

    private async Task ReturnAsync()
    {
        IsSure = false;
        var (id, version) = (View.Case, View.Version);
        Verdict = await ReturnMaskPages.HandleAsync(new(id, [.. Pages.Select(row => new ReturnMaskPages.Seen(row.Id, row.Last))], Other, version), CancellationToken.None);
        if (!Verdict.IsRefused)
        {
            Navigation.NavigateTo(Urls.AuditCase(id));
        }
    }
}
