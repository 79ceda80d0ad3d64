using Microsoft.AspNetCore.Components;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.Notices;

public sealed partial class NoticePage
{
    [Inject] public required GetNotice GetNotice { get; init; }

    [Parameter] public required string NoticeId { get; set; }

    private GetNotice.View? View { get; set; }

    private bool IsLoaded { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        View = Guid.TryParse(NoticeId, out var id) ? await GetNotice.HandleAsync(new NoticeId(id), CancellationToken.None) : null;
        IsLoaded = true;
    }
}
