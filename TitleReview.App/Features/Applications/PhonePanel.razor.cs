using Microsoft.AspNetCore.Components;
using TitleReview.App.Realtime;
using TitleReview.App.Ui;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Applications;

/// <summary>The way from a phone into this section; and, by the board, the page around it learns of every page that arrives, from wherever.</summary>
public sealed partial class PhonePanel : IDisposable
{
    // pages arrive two at a time: the section is read again at most this often
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(700);

    private readonly CancellationTokenSource _leaving = new();
    private IDisposable? _subscription;
    private string? _section;
    private int _isWaiting;

    [Inject] public required IssuePhoneTicket IssuePhoneTicket { get; init; }

    [Inject] public required GetPhoneTicket GetPhoneTicket { get; init; }

    [Inject] public required ClosePhoneTicket ClosePhoneTicket { get; init; }

    [Inject] public required QueueBoard Board { get; init; }

    [Inject] public required NavigationManager Navigation { get; init; }

    [Parameter, EditorRequired] public required GetApplication.View View { get; set; }

    [Parameter] public EventCallback OnChanged { get; set; }

    private GetPhoneTicket.View? Standing { get; set; }

    private string? Address { get; set; }

    private Verdict? Verdict { get; set; }

    private bool Takes => View.Rule is { } rule && EvidenceKinds.Of(rule.Value).Count > 0;

    private bool IsOnThisMachineOnly => new Uri(Navigation.BaseUri).IsLoopback;

    public void Dispose()
    {
        _subscription?.Dispose();
        _leaving.Cancel();
        _leaving.Dispose();
    }

    protected override void OnInitialized() => _subscription = Board.Subscribe(QueueNames.OfEvidence(View.Id), ChangedAsync);

    protected override async Task OnParametersSetAsync()
    {
        if (_section != View.Section.Key)
        {
            (_section, Address, Verdict) = (View.Section.Key, null, null);
            await ReadAsync();
        }
    }

    private async Task ChangedAsync()
    {
        if (Interlocked.Exchange(ref _isWaiting, 1) == 1)
        {
            return;
        }
        try
        {
            await Task.Delay(Pause, _leaving.Token);
            Interlocked.Exchange(ref _isWaiting, 0);
            await InvokeAsync(ReloadAsync);
        }
        catch (Exception left) when (left is OperationCanceledException or ObjectDisposedException)
        {
            // the page was left
        }
    }

    private async Task ReloadAsync()
    {
        await ReadAsync();
        await OnChanged.InvokeAsync();
        StateHasChanged();
    }

    private async Task ReadAsync() => Standing = Takes && View.MayEdit ? await GetPhoneTicket.HandleAsync(View.Id, View.Section.Key, CancellationToken.None) : null;

    private async Task IssueAsync()
    {
        var issued = await IssuePhoneTicket.HandleAsync(new(View.Id, View.Section.Key), CancellationToken.None);
        Verdict = issued.Verdict;
        Address = issued.Verdict.IsRefused ? null : Navigation.ToAbsoluteUri(Urls.Phone(issued.Secret)).ToString();
        await ReadAsync();
    }

    private async Task CloseAsync()
    {
        Verdict = await ClosePhoneTicket.HandleAsync(View.Id, CancellationToken.None);
        Address = null;
        await ReadAsync();
    }
}
