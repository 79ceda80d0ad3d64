using Microsoft.AspNetCore.Components;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.Administration;

public sealed partial class RegisterForm
{
    [Inject] public required RegisterPerson RegisterPerson { get; init; }

    [Parameter] public EventCallback Registered { get; set; }

    private string Issuer { get; set; } = "";

    private string Subject { get; set; } = "";

    private string Name { get; set; } = "";

    private Verdict? Verdict { get; set; }

    private bool IsRegistered { get; set; }

    private async Task RegisterAsync()
    {
        Verdict = await RegisterPerson.HandleAsync(new(Issuer, Subject, Name), CancellationToken.None);
        IsRegistered = !Verdict.IsRefused;
        if (IsRegistered)
        {
            // the issuer stays: the next person comes from the same one
            (Subject, Name) = ("", "");
            await Registered.InvokeAsync();
        }
    }
}
