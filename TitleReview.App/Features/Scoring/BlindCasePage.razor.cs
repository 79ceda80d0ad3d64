using Microsoft.AspNetCore.Components;
using TitleReview.App.Ui;
using TitleReview.Core.Kernel;
using TitleReview.Core.Scoring;

namespace TitleReview.App.Features.Scoring;

public sealed partial class BlindCasePage : IAsyncDisposable
{
    private static readonly TimeSpan _pause = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim _turn = new(1);
    private CancellationTokenSource _typing = new();

    [Parameter] public string Task { get; set; } = "";

    [Inject] public required GetScoringTask GetScoringTask { get; init; }

    [Inject] public required SaveScore SaveScore { get; init; }

    [Inject] public required SignScore SignScore { get; init; }

    private GetScoringTask.View? View { get; set; }

    private bool IsLoaded { get; set; }

    private string Score { get; set; } = "";

    private string Comment { get; set; } = "";

    private bool IsSaved { get; set; } = true;

    private bool IsConfirming { get; set; }

    private Verdict? Verdict { get; set; }

    private string SavingText => IsSaved ? "已保存" : Verdict is { IsRefused: true } ? "尚未保存" : "正在保存…";

    private string SavingClass => IsSaved ? "saved" : Verdict is { IsRefused: true } ? "unsaved" : "saving";

    public async ValueTask DisposeAsync()
    {
        // what was typed in the last second before leaving is not lost
        await _typing.CancelAsync();
        await SaveAsync();
        _typing.Dispose();
        _turn.Dispose();
    }

    protected override async Task OnParametersSetAsync()
    {
        View = Guid.TryParse(Task, out var id) ? await GetScoringTask.HandleAsync(new TaskId(id), CancellationToken.None) : null;
        IsLoaded = true;
        Score = View?.Score is { } score ? Say.Points(score) : "";
        Comment = View?.Comment ?? "";
    }

    private Task ScoreTypedAsync(ChangeEventArgs change)
    {
        Score = change.Value?.ToString() ?? "";
        return SaveSoonAsync();
    }

    private Task CommentTypedAsync(ChangeEventArgs change)
    {
        Comment = change.Value?.ToString() ?? "";
        return SaveSoonAsync();
    }

    private async Task SaveSoonAsync()
    {
        IsSaved = false;
        IsConfirming = false;
        Verdict = null;
        await _typing.CancelAsync();
        _typing.Dispose();
        _typing = new CancellationTokenSource();
        try
        {
            await System.Threading.Tasks.Task.Delay(_pause, _typing.Token);
        }
        catch (OperationCanceledException)
        {
            return;
        }
        await SaveAsync();
    }

    private async Task SaveAsync()
    {
        await _turn.WaitAsync();
        try
        {
            if (!IsSaved && View is { SignedAt: null } view)
            {
                await SaveAsync(view);
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task SaveAsync(GetScoringTask.View view)
    {
        var (score, comment) = (Score, Comment);
        var hundredths = Points.TryParse(score);
        if (hundredths is null && score.Trim().Length > 0)
        {
            Verdict = Verdict.Of(new ScoreOutOfRange(view.MaximumPoints.Value, view.MaximumPoints.Source));
            return;
        }
        var result = await SaveScore.HandleAsync(new(view.Task, hundredths, comment, view.Version), CancellationToken.None);
        Verdict = result.Verdict;
        if (!result.Verdict.IsRefused)
        {
            View = view with { Score = hundredths, Comment = comment, Version = result.Version };
            IsSaved = score == Score && comment == Comment;
        }
    }

    private async Task AskToSignAsync()
    {
        await SaveAsync();
        if (!IsSaved || View is null)
        {
            return;
        }
        Verdict = ScoreSheet.WhyNotSign(View.SignedAt is not null, View.Score);
        IsConfirming = !Verdict.IsRefused;
    }

    private async Task SignAsync()
    {
        if (View is not { } view)
        {
            return;
        }
        Verdict = await SignScore.HandleAsync(new(view.Task, view.Version), CancellationToken.None);
        IsConfirming = false;
        if (!Verdict.IsRefused)
        {
            await OnParametersSetAsync();
        }
    }
}
