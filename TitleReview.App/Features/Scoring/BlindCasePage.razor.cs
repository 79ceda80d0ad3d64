using Microsoft.AspNetCore.Components;
using TitleReview.Core.Kernel;
using TitleReview.Core.Scoring;

namespace TitleReview.App.Features.Scoring;

public sealed partial class BlindCasePage
{
    private readonly Dictionary<int, SheetBoxEditor?> _editors = [];

    [Parameter] public string Task { get; set; } = "";

    [Inject] public required GetScoringTask GetScoringTask { get; init; }

    [Inject] public required SignScore SignScore { get; init; }

    private GetScoringTask.View? View { get; set; }

    private BlindPages? Pages { get; set; }

    private bool IsLoaded { get; set; }

    private bool IsConfirming { get; set; }

    // by the hands of who looks at it; otherwise it is as if it had never been
    private bool HasWithdrawn { get; set; }

    private Verdict? Verdict { get; set; }

    private IEnumerable<SheetBoxEditor> Editors => _editors.Values.OfType<SheetBoxEditor>();

    private bool IsSaved => Editors.All(editor => editor.IsSaved);

    /// <summary>Asked anew when the sheet changes in another window, when a colleague signs, and when it is withdrawn: then nothing of it stays here.</summary>
    protected override async Task LoadAsync()
    {
        View = Guid.TryParse(Task, out var id) ? await GetScoringTask.HandleAsync(new TaskId(id), CancellationToken.None) : null;
        IsLoaded = true;
        Follow(View?.Queues ?? []);
    }

    private Task LeaveAsync()
    {
        HasWithdrawn = true;
        return LoadAsync();
    }

    private static string IdOf(GetScoringTask.View view, int box) => box == ScoreForm.Comment ? "comment" : view.Form.HasTable ? $"item-{box}" : "score";

    private static string LabelOf(GetScoringTask.View view, int box) => box == ScoreForm.Comment ? "评语"
        : view.Form.HasTable && view.Form.Items.First(item => item.Number == box) is var item ? $"{item.Number}. {item.Title}（0至{Points.Written(item.Cap)}分）"
        : "分数（最多两位小数）";

    private Task SavedAsync(SaveScore.Result? result)
    {
        (IsConfirming, Verdict) = (false, null);
        if (View is { } view && result is not null)
        {
            View = view with { Version = Math.Max(view.Version, result.Sheet), Score = result.Total, Sum = result.Sum };
            return System.Threading.Tasks.Task.CompletedTask;
        }
        return LoadAsync();
    }

    private async Task AskToSignAsync()
    {
        foreach (var editor in Editors)
        {
            await editor.SaveAsync();
        }
        if (IsSaved && View is not null)
        {
            IsConfirming = true;
        }
    }

    private async Task SignAsync()
    {
        IsConfirming = false;
        if (View is not { } view)
        {
            return;
        }
        Verdict = await SignScore.HandleAsync(new(view.Task, view.Version), CancellationToken.None);
        await LoadAsync();
    }
}
