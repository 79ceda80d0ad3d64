using Microsoft.AspNetCore.Components;
using TitleReview.App.Ui;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Approvals;

public sealed partial class CertificatesPage
{
    private readonly OneAct _act = new();

    [Inject] public required ListCertificates ListCertificates { get; init; }

    [Inject] public required StartCertificates StartCertificates { get; init; }

    [Inject] public required StopCertificates StopCertificates { get; init; }

    [Inject] public required NavigationManager Navigation { get; init; }

    [Parameter] public Guid Id { get; set; }

    [SupplyParameterFromQuery] public string? Filter { get; set; }

    [SupplyParameterFromQuery(Name = "page")] public int? PageNumber { get; set; }

    private int Page => Math.Max(1, PageNumber ?? 1);

    private ListCertificates.View? View { get; set; }

    private bool IsLoaded { get; set; }

    private bool IsBusy => _act.IsUnderWay;

    private Verdict? Verdict { get; set; }

    protected override async Task LoadAsync()
    {
        View = await ListCertificates.HandleAsync(new DocumentId(Id), Filter, Page, CancellationToken.None);
        IsLoaded = true;
        Follow(View is null ? [] : [QueueNames.OfDocument(new DocumentId(Id)), QueueNames.OfCertificates(new DocumentId(Id))]);
    }

    private Task StartAsync() => OnceAsync(() => StartCertificates.HandleAsync(new(new DocumentId(Id), Navigation.BaseUri), CancellationToken.None));

    private Task StopAsync() => OnceAsync(() => StopCertificates.HandleAsync(new(new DocumentId(Id)), CancellationToken.None));

    private Task OnceAsync(Func<Task<Verdict>> act) => _act.RunAsync(async () =>
    {
        Verdict = await act();
        await LoadAsync();
    });
}
