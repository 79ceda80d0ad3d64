using Microsoft.AspNetCore.Components;
using TitleReview.Core.Filing;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.Filing;

public sealed partial class InvitationForm
{
    private int _shown = -1;

    [Inject] public required SaveInvitation Save { get; init; }

    [Inject] public required TimeProvider Clock { get; init; }

    [Parameter, EditorRequired] public required GetUndertakings.View View { get; set; }

    [Parameter] public EventCallback<string> OnDone { get; set; }

    private Verdict? Verdict { get; set; }

    private DateOnly MeetsOn { get; set; }

    private int Hour { get; set; } = 10;

    private string Unit { get; set; } = "";

    private string Room { get; set; } = "";

    private string Road { get; set; } = "";

    private string Number { get; set; } = "";

    private string Contact { get; set; } = "";

    private string Telephone { get; set; } = "";

    private string Issuer { get; set; } = "";

    private DateOnly On { get; set; }

    protected override void OnParametersSet()
    {
        if (_shown == View.InvitationVersion)
        {
            return;
        }
        _shown = View.InvitationVersion;
        if (View.Invitation is { } known)
        {
            (var meets, Unit, Room, Road, Number, Contact, Telephone, Issuer, On) = known;
            (MeetsOn, Hour) = (DateOnly.FromDateTime(meets), meets.Hour);
        }
        else
        {
            MeetsOn = On = BeijingTime.DayOf(Clock.GetUtcNow().UtcDateTime);
        }
    }

    private async Task SaveAsync()
    {
        var meets = MeetsOn.ToDateTime(new TimeOnly(Math.Clamp(Hour, 0, 23), 0));
        Verdict = await Save.HandleAsync(
            new(View.Notice, new MeetingInvitation(meets, Unit.Trim(), Room.Trim(), Road.Trim(), Number.Trim(), Contact.Trim(), Telephone.Trim(), Issuer.Trim(), On), View.InvitationVersion),
            CancellationToken.None);
        if (!Verdict.IsRefused)
        {
            await OnDone.InvokeAsync("已保存邀请函。");
        }
    }
}
