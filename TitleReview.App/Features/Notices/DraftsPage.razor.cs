using Microsoft.AspNetCore.Components;
using TitleReview.App.Data.Rows;
using TitleReview.App.Ui;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.Notices;

public sealed partial class DraftsPage
{
    [Inject] public required ListDrafts ListDrafts { get; init; }

    [Inject] public required StartDraft StartDraft { get; init; }

    [Inject] public required NavigationManager Navigation { get; init; }

    private ListDrafts.View? View { get; set; }

    private bool IsLoaded { get; set; }

    private string Template { get; set; } = "";

    private string Title { get; set; } = "";

    private int Year { get; set; }

    private Verdict? Verdict { get; set; }

    protected override async Task OnInitializedAsync()
    {
        View = await ListDrafts.HandleAsync(CancellationToken.None);
        (Template, Year, IsLoaded) = (View?.Templates.Select(template => template.Key).FirstOrDefault() ?? "", View?.NextYear ?? 0, true);
    }

    internal static string KindWord(DraftKind kind) => kind == DraftKind.Supplement ? "补充通知" : "评审通知";

    private async Task StartAsync()
    {
        var result = await StartDraft.HandleAsync(new(Template, Title, Year), CancellationToken.None);
        Verdict = result.Verdict;
        if (!result.Verdict.IsRefused)
        {
            Navigation.NavigateTo(Urls.NoticeDraft(result.Draft));
        }
    }
}
