using Microsoft.AspNetCore.Components;
using TitleReview.Core.Committees;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.Experts;

public sealed partial class ExpertsPage
{
    [Inject] public required ListExperts ListExperts { get; init; }

    [Inject] public required AdmitExperts AdmitExperts { get; init; }

    [SupplyParameterFromQuery] public string? Filter { get; set; }

    [SupplyParameterFromQuery] public string? Office { get; set; }

    [SupplyParameterFromQuery] public string? State { get; set; }

    [SupplyParameterFromQuery] public string? Level { get; set; }

    [SupplyParameterFromQuery] public string? Standing { get; set; }

    [SupplyParameterFromQuery(Name = "page")] public int? PageNumber { get; set; }

    private int Page => Math.Max(1, PageNumber ?? 1);

    private OrganisationId? ChosenOffice => Guid.TryParse(Office, out var id) ? new OrganisationId(id) : null;

    private ExpertState? ChosenState => Enum.TryParse<ExpertState>(State, out var state) && Enum.IsDefined(state) ? state : null;

    private TitleLevel? ChosenLevel => Enum.TryParse<TitleLevel>(Level, out var level) && Enum.IsDefined(level) ? level : null;

    private bool IsLoaded { get; set; }

    private ListExperts.View? View { get; set; }

    private Verdict? Verdict { get; set; }

    private string Done { get; set; } = "";

    protected override Task OnParametersSetAsync() => LoadAsync();

    private async Task LoadAsync()
    {
        View = await ListExperts.HandleAsync(new(Filter, ChosenOffice, ChosenState, ChosenLevel, Series: null, Standing == "1"), Page, CancellationToken.None);
        IsLoaded = true;
    }

    private async Task AdmitAsync(OrganisationId office)
    {
        var result = await AdmitExperts.HandleAsync(office, CancellationToken.None);
        (Verdict, Done) = (result.Verdict, result.Verdict.IsRefused ? "" : $"已确定{result.Admitted}名专家入库{(result.Left > 0 ? $"，{result.Left}名不符合条件，请逐人处理" : "")}。");
        await LoadAsync();
    }
}
