using Microsoft.AspNetCore.Components;
using TitleReview.App.Data.Rows;
using TitleReview.App.Ui;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.Notices;

public sealed partial class DraftCheckPage
{
    [Inject] public required CheckDraft CheckDraft { get; init; }

    [Inject] public required PublishDraft PublishDraft { get; init; }

    [Inject] public required IssueSupplement IssueSupplement { get; init; }

    [Parameter] public Guid Id { get; set; }

    private CheckDraft.View? View { get; set; }

    private bool IsLoaded { get; set; }

    private bool IsAsked { get; set; }

    private Verdict? Verdict { get; set; }

    private NoticeId? Published { get; set; }

    protected override Task OnParametersSetAsync() => LoadAsync();

    private async Task LoadAsync()
    {
        View = await CheckDraft.HandleAsync(Id, CancellationToken.None);
        (IsLoaded, IsAsked) = (true, false);
    }

    private string UrlOf(CheckDraft.Place place) => Urls.NoticeDraft(Id, place.Stage, place.Key);

    private async Task PublishAsync()
    {
        var (head, hash) = (View!.Head, View.PolicyHash ?? "");
        if (head.Kind == DraftKind.Supplement)
        {
            Verdict = await IssueSupplement.HandleAsync(new(Id, head.Version, hash), CancellationToken.None);
            Published = Verdict.IsRefused ? null : head.Trial;
        }
        else
        {
            var result = await PublishDraft.HandleAsync(new(Id, head.Version, hash), CancellationToken.None);
            (Verdict, Published) = (result.Verdict, result.Verdict.IsRefused ? null : result.Notice);
        }
        await LoadAsync();
    }
}
