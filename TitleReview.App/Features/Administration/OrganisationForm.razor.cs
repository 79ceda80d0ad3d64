using Microsoft.AspNetCore.Components;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.Administration;

public sealed partial class OrganisationForm
{
    private ListOrganisations.Row? _shown;

    [Inject] public required CreateOrganisation CreateOrganisation { get; init; }

    [Inject] public required ChangeOrganisation ChangeOrganisation { get; init; }

    [Parameter, EditorRequired] public required IReadOnlyList<ListOrganisations.Choice> Organisations { get; set; }

    /// <summary>Null: a new one.</summary>
    [Parameter] public ListOrganisations.Row? Changed { get; set; }

    [Parameter] public EventCallback Saved { get; set; }

    [Parameter] public EventCallback Left { get; set; }

    private string Name { get; set; } = "";

    private OrganisationKind Kind { get; set; } = OrganisationKind.Unit;

    private Guid? Parent { get; set; }

    private OrganisationNature Nature { get; set; } = OrganisationNature.PublicInstitution;

    private string Division { get; set; } = "";

    private Verdict? Verdict { get; set; }

    protected override void OnParametersSet()
    {
        if (Changed is { } one && one != _shown)
        {
            (_shown, Name, Kind, Parent, Nature, Division, Verdict) = (one, one.Name, one.Kind, one.ParentId?.Value, one.Nature, one.Division ?? "", null);
        }
    }

    private async Task SaveAsync()
    {
        OrganisationId? parent = Parent is { } id ? new(id) : null;
        Verdict = Changed is { } one
            ? await ChangeOrganisation.HandleAsync(new(one.Id, Name, Kind, parent, Nature, Division, one.Version), CancellationToken.None)
            : await CreateOrganisation.HandleAsync(new(Name, Kind, parent, Nature, Division), CancellationToken.None);
        if (!Verdict.IsRefused)
        {
            await Saved.InvokeAsync();
        }
    }
}
