using Microsoft.AspNetCore.Components;
using TitleReview.App.Data;
using TitleReview.Core.Applications;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.Applications;

public sealed partial class ApplicationPage
{
    private static readonly FormField NoneField = new(ApplicationForm.NoneField, "本部分没有内容的，注明“无”", FieldKind.Choice);

    private int _turn;

    [Inject] public required GetApplication GetApplication { get; init; }

    [Inject] public required GetReturn GetReturn { get; init; }

    [Inject] public required CheckSection CheckSection { get; init; }

    [Inject] public required AddRow AddRow { get; init; }

    [Inject] public required RemoveRow RemoveRow { get; init; }

    [Inject] public required TimeProvider Clock { get; init; }

    [Parameter] public Guid Id { get; set; }

    [Parameter] public string? Section { get; set; }

    private GetApplication.View? View { get; set; }

    private CheckSection.View? Check { get; set; }

    /// <summary>What came back, or why it has ended; null: neither.</summary>
    private GetReturn.View? Return { get; set; }

    private bool IsLoaded { get; set; }

    private Verdict? Verdict { get; set; }

    private int? Removed { get; set; }

    private DateTime Now => Clock.UtcNow();

    protected override async Task OnParametersSetAsync()
    {
        Verdict = null;
        Removed = null;
        await LoadAsync();
    }

    protected override async Task LoadAsync()
    {
        // a save of this page and one of another window may both call for it: the later question has the later answer
        var turn = ++_turn;
        var view = await GetApplication.HandleAsync(new CaseId(Id), Section, CancellationToken.None);
        var check = view is null ? null : await CheckSection.HandleAsync(view.Id, view.Section.Key, CancellationToken.None);
        var back = view is { Stage: Core.Workflow.Stage.Returned or Core.Workflow.Stage.Lapsed or Core.Workflow.Stage.NotAccepted } ? await GetReturn.HandleAsync(view.Id, CancellationToken.None) : null;
        if (turn != _turn)
        {
            return;
        }
        (View, Check, Return, IsLoaded) = (view, check, back, true);
        if (check is not null)
        {
            Follow([check.Queue]);
        }
    }

    private FieldHelp? Help(int row, string field) => Check?.HelpFor(new FieldKey(View!.Section.Key, row, field));

    private FormSection? Beside(int step) => View!.Sections.ElementAtOrDefault(View.Sections.ToList().IndexOf(View.Section) + step);

    private StoredField Stored(int row, string field) =>
        View!.Values.TryGetValue(new FieldKey(View.Section.Key, row, field), out var stored) ? stored : new StoredField("", 0);

    private Task AddRowAsync() => DoAsync(() => AddRow.HandleAsync(new CaseId(Id), View!.Section.Key, CancellationToken.None));

    private async Task RemoveRowAsync(int row)
    {
        await DoAsync(() => RemoveRow.HandleAsync(new(new CaseId(Id), View!.Section.Key, row, Restore: false), CancellationToken.None));
        Removed = Verdict is { IsRefused: false } ? row : null;
    }

    private async Task RestoreRowAsync(int row)
    {
        await DoAsync(() => RemoveRow.HandleAsync(new(new CaseId(Id), View!.Section.Key, row, Restore: true), CancellationToken.None));
        Removed = null;
    }

    private async Task DoAsync(Func<Task<Verdict>> act)
    {
        Verdict = await act();
        await LoadAsync();
    }
}
