using Microsoft.AspNetCore.Components;
using TitleReview.App.Ui;
using TitleReview.Core.Auditing;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.Applications;

public sealed partial class SubmitPage
{
    [Inject] public required CheckApplication CheckApplication { get; init; }

    [Inject] public required SubmitApplication SubmitApplication { get; init; }

    [Inject] public required GetReceipt GetReceipt { get; init; }

    [Inject] public required GetApplication GetApplication { get; init; }

    [Parameter] public Guid Id { get; set; }

    private CheckApplication.View? View { get; set; }

    /// <summary>Of what is with the unit: there is nothing to check any more, in this window or another.</summary>
    private SubmissionReceipt? Receipt { get; set; }

    /// <summary>Of what was submitted before there were receipts.</summary>
    private GetApplication.View? Filed { get; set; }

    private bool IsLoaded { get; set; }

    private bool IsBusy { get; set; }

    private bool HasPledged { get; set; }

    private Verdict? Verdict { get; set; }

    protected override Task OnParametersSetAsync() => LoadAsync();

    private async Task LoadAsync()
    {
        View = await CheckApplication.HandleAsync(new CaseId(Id), CancellationToken.None);
        Receipt = View is null ? (await GetReceipt.HandleAsync(new CaseId(Id), CancellationToken.None))?.Receipt : null;
        Filed = View is null && Receipt is null ? await GetApplication.HandleAsync(new CaseId(Id), section: null, CancellationToken.None) : null;
        IsLoaded = true;
    }

    private async Task SubmitAsync()
    {
        // clicks that were already on their way when the first one was taken
        if (IsBusy || View is not { } view)
        {
            return;
        }
        IsBusy = true;
        Verdict = await SubmitApplication.HandleAsync(new(new CaseId(Id), view.Version, HasPledged ? view.PledgeHash : ""), CancellationToken.None);
        await LoadAsync();
        IsBusy = false;
    }

    private int Count(Outcome outcome) => View!.Sections.Sum(section => section.Located.Count(found => found.Finding.Outcome == outcome));

    // pages are answered on pages of their own
    private string AddressOf(LocatedFinding found) => found.Finding.Rule == "MK-04" ? Urls.Masking(new CaseId(Id)) : Urls.Place(new CaseId(Id), found);

    private static bool IsQuiet(Finding finding) => finding.Outcome is Outcome.Pass or Outcome.NotApplicable;

    private static string Badge(Outcome outcome) => outcome switch
    {
        Outcome.Pass => "text-bg-success",
        Outcome.Refused => "text-bg-danger",
        Outcome.Warning or Outcome.NeedsPerson => "text-bg-warning",
        _ => "text-bg-light",
    };
}
