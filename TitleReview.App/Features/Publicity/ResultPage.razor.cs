using Microsoft.AspNetCore.Components;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Publicity;

/// <summary>For the office, which answers, and for the applicant, who asks.</summary>
public sealed partial class ResultPage
{
    [Inject] public required GetResult GetResult { get; init; }

    [Inject] public required RecordResultObjection RecordObjection { get; init; }

    [Inject] public required DecideResultObjection DecideObjection { get; init; }

    [Inject] public required AskRecheck Ask { get; init; }

    [Inject] public required DecideRecheck Decide { get; init; }

    [Parameter] public Guid Id { get; set; }

    private GetResult.View? View { get; set; }

    private Verdict? Verdict { get; set; }

    private string Done { get; set; } = "";

    private bool IsLoaded { get; set; }

    protected override async Task LoadAsync()
    {
        View = await GetResult.HandleAsync(new CaseId(Id), CancellationToken.None);
        IsLoaded = true;
        Follow(View is { } view ? [QueueNames.OfCase(view.Id)] : []);
    }

    private Task RecordAsync(RecordResultObjection.Command command) => DoAsync(() => RecordObjection.HandleAsync(command, CancellationToken.None), "已登记异议，处理以前不能印发任职资格文件。");

    private Task DecideAsync(DecideResultObjection.Command command) => DoAsync(() => DecideObjection.HandleAsync(command, CancellationToken.None), $"已登记第{command.Number}号异议的处理结果。");

    private Task AskAsync(AskRecheck.Command command) => DoAsync(() => Ask.HandleAsync(command, CancellationToken.None), "已申请复查。");

    private Task DecideRecheckAsync(DecideRecheck.Command command) => DoAsync(() => Decide.HandleAsync(command, CancellationToken.None), $"已作出第{command.Number}次复查的决定：{OfficialName.Of(command.Outcome)}。");

    private async Task DoAsync(Func<Task<Verdict>> act, string done)
    {
        Verdict = await act();
        Done = Verdict.IsRefused ? "" : done;
        await LoadAsync();
    }
}
