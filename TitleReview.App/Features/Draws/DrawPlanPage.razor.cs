using Microsoft.AspNetCore.Components;
using TitleReview.App.Ui;
using TitleReview.Core.Draws;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.Draws;

public sealed partial class DrawPlanPage
{
    [Inject] public required GetDrawPlan GetDrawPlan { get; init; }

    [Inject] public required PrepareDraw PrepareDraw { get; init; }

    [Inject] public required NavigationManager Navigation { get; init; }

    [Parameter] public Guid? Id { get; set; }

    private GetDrawPlan.View? View { get; set; }

    private Verdict? Verdict { get; set; }

    private DrawPlanForm Form { get; set; } = new();

    private bool IsLoaded { get; set; }

    private bool IsOfExperts => Form.Kind == DrawKind.Committee;

    // a committee draws from its own series alone
    private IReadOnlyList<(string Series, string Name, int Experts)> SpecialtiesOf(GetDrawPlan.View view) =>
        view.Committees.FirstOrDefault(one => one.Id.ToString() == Form.Committee) is { Name.Length: > 0 } committee ? [.. view.Specialties.Where(one => one.Series == committee.Series)] : [];

    protected override async Task OnParametersSetAsync()
    {
        View = await GetDrawPlan.HandleAsync(Id is { } id ? new DrawId(id) : null, CancellationToken.None);
        IsLoaded = true;
        if (View is not null)
        {
            Form = DrawPlanForm.Of(View);
        }
    }

    private async Task SaveAsync()
    {
        var result = await PrepareDraw.HandleAsync(Form.Command(View!.Draw, View.Version), CancellationToken.None);
        Verdict = result.Verdict;
        if (result.Draw is { } saved)
        {
            Navigation.NavigateTo(Urls.Draw(saved));
        }
    }
}
