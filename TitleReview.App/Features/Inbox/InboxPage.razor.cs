using Microsoft.AspNetCore.Components;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Inbox;

public sealed partial class InboxPage
{
    private int? _addressVersion;

    [Inject] public required ListInbox ListInbox { get; init; }

    [Inject] public required ReadMessages ReadMessages { get; init; }

    [Inject] public required SetMailAddress SetMailAddress { get; init; }

    [Inject] public required MailSwitch Mail { get; init; }

    [SupplyParameterFromQuery(Name = "unread")] public int? UnreadNumber { get; set; }

    [SupplyParameterFromQuery(Name = "page")] public int? PageNumber { get; set; }

    private bool UnreadOnly => UnreadNumber == 1;

    private int Page => Math.Max(1, PageNumber ?? 1);

    private ListInbox.View? View { get; set; }

    private bool IsLoaded { get; set; }

    private string Address { get; set; } = "";

    private Verdict? Verdict { get; set; }

    protected override async Task LoadAsync()
    {
        View = await ListInbox.HandleAsync(UnreadOnly, Page, CancellationToken.None);
        IsLoaded = true;
        if (View is { } view)
        {
            Follow([QueueNames.OfPerson(view.Person)]);
            // a message that arrives must not undo what is being typed
            if (_addressVersion != view.AddressVersion)
            {
                (_addressVersion, Address) = (view.AddressVersion, view.Address ?? "");
            }
        }
    }

    private async Task ReadAsync(string? key)
    {
        await ReadMessages.HandleAsync(key, CancellationToken.None);
        await LoadAsync();
    }

    private async Task SetAddressAsync()
    {
        Verdict = await SetMailAddress.HandleAsync(new(Address, View!.AddressVersion), CancellationToken.None);
        await LoadAsync();
    }
}
