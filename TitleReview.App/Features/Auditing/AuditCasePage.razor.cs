using Microsoft.AspNetCore.Components;
using TitleReview.App.Ui;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.Auditing;

public sealed partial class AuditCasePage
{
    /// <summary>Where the links at the top of the page lead.</summary>
    internal const string OpinionId = "opinion";

    internal const string ReturnId = "return-list";

    [Inject] public required GetAuditCase GetAuditCase { get; init; }

    [Parameter] public Guid Id { get; set; }

    private GetAuditCase.View? View { get; set; }

    private bool IsLoaded { get; set; }

    /// <summary>By somebody else, or in another window, while the page was open.</summary>
    private bool HasMoved { get; set; }

    private bool IsActing { get; set; }

    private Verdict? Verdict { get; set; }

    private string Done { get; set; } = "";

    protected override async Task OnParametersSetAsync()
    {
        if (View is { } shown && shown.Id != new CaseId(Id))
        {
            (View, HasMoved, IsLoaded) = (null, false, false);
        }
        await LoadAsync();
    }

    protected override async Task LoadAsync()
    {
        var view = await GetAuditCase.HandleAsync(new CaseId(Id), CancellationToken.None);
        HasMoved |= !IsActing && View is { } before && view?.Version != before.Version;
        View = view;
        IsLoaded = true;
        Follow(View?.Queues ?? []);
    }

    // an address of its own: the page's base is the root of the site
    private string Place(string part) => $"{Urls.AuditCase(new CaseId(Id))}#{part}";

    private async Task<bool> DoAsync(Func<Task<Verdict>> act, string done)
    {
        IsActing = true;
        Verdict = await act();
        Done = Verdict.IsRefused ? "" : done;
        HasMoved = false;
        await LoadAsync();
        IsActing = false;
        StateHasChanged();
        return !Verdict.IsRefused;
    }
}
