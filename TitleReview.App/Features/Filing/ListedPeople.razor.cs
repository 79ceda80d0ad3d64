using Microsoft.AspNetCore.Components;
using TitleReview.Core.Filing;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.Filing;

public sealed partial class ListedPeople
{
    [Inject] public required SaveListedPerson Save { get; init; }

    [Inject] public required RemoveListedPerson Remove { get; init; }

    [Parameter, EditorRequired] public required GetUndertakings.View View { get; set; }

    [Parameter, EditorRequired] public required FilingList List { get; set; }

    [Parameter, EditorRequired] public required string Heading { get; set; }

    [Parameter, EditorRequired] public required string Help { get; set; }

    [Parameter] public EventCallback<string> OnDone { get; set; }

    private IReadOnlyList<GetUndertakings.Line> Lines => [.. View.Lines.Where(line => line.List == List)];

    private Verdict? Verdict { get; set; }

    /// <summary>Null: one more.</summary>
    private GetUndertakings.Line? Edited { get; set; }

    private string Name { get; set; } = "";

    private string Sex { get; set; } = "";

    private string Ethnicity { get; set; } = "";

    private string Post { get; set; } = "";

    private string Unit { get; set; } = "";

    private string IdNumber { get; set; } = "";

    private string Remark { get; set; } = "";

    private void Edit(GetUndertakings.Line line)
    {
        (Edited, Verdict) = (line, null);
        (Name, Sex, Ethnicity, Post, Unit, IdNumber, Remark) = line.Person;
    }

    private void Clear()
    {
        Edited = null;
        (Name, Sex, Ethnicity, Post, Unit, IdNumber, Remark) = ("", "", "", "", "", "", "");
    }

    private async Task SaveAsync()
    {
        Verdict = await Save.HandleAsync(
            new(View.Notice, List, Edited?.Id, new ListedPerson(Name, Sex, Ethnicity, Post, Unit, IdNumber, Remark), Edited?.Version ?? 0), CancellationToken.None);
        if (!Verdict.IsRefused)
        {
            Clear();
            await OnDone.InvokeAsync("已保存。");
        }
    }

    private async Task RemoveAsync(GetUndertakings.Line line)
    {
        Verdict = await Remove.HandleAsync(new(View.Notice, line.Id, line.Version), CancellationToken.None);
        if (!Verdict.IsRefused)
        {
            Clear();
            await OnDone.InvokeAsync("已从名册中删除。");
        }
    }
}
