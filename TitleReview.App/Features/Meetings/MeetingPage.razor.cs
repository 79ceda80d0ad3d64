using Microsoft.AspNetCore.Components;
using TitleReview.App.Data;
using TitleReview.Core.Kernel;
using TitleReview.Core.Meetings;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Meetings;

public sealed partial class MeetingPage
{
    [Inject] public required ListMeetingCases ListMeetingCases { get; init; }

    [Inject] public required CloseScoring CloseScoring { get; init; }

    [Inject] public required RecordMeetingResult RecordMeetingResult { get; init; }

    [Inject] public required TimeProvider Clock { get; init; }

    [SupplyParameterFromQuery] public string? Filter { get; set; }

    [SupplyParameterFromQuery] public string? State { get; set; }

    [SupplyParameterFromQuery(Name = "page")] public int? PageNumber { get; set; }

    private int Page => Math.Max(1, PageNumber ?? 1);

    private Stage? AtStage => State switch
    {
        "scoring" => Stage.Scoring,
        "meeting" => Stage.Meeting,
        _ => null,
    };

    private ListMeetingCases.View? View { get; set; }

    private bool IsLoaded { get; set; }

    private ListMeetingCases.Row? Chosen { get; set; }

    private Verdict? Verdict { get; set; }

    private bool IsConfirming { get; set; }

    private string Done { get; set; } = "";

    // kept from one case to the next: a meeting votes on many
    private DateOnly HeldOn { get; set; }

    private int Members { get; set; }

    private int Present { get; set; }

    private int Agree { get; set; }

    private int Against { get; set; }

    private int Abstain { get; set; }

    private bool HaveWithdrawn { get; set; }

    protected override void OnInitialized() => HeldOn = Clock.Today();

    protected override async Task LoadAsync()
    {
        View = await ListMeetingCases.HandleAsync(Filter, AtStage, Page, CancellationToken.None);
        IsLoaded = true;
        Follow(View?.Queues ?? []);
        if (Chosen is { Stage: Stage.Scoring } chosen)
        {
            Chosen = View?.Rows.FirstOrDefault(row => row.Case == chosen.Case);
        }
    }

    private void Choose(ListMeetingCases.Row row)
    {
        Chosen = row;
        Verdict = null;
        Done = "";
        IsConfirming = false;
        Agree = Against = Abstain = 0;
        HaveWithdrawn = false;
    }

    private void Unconfirm() => IsConfirming = false;

    private void Ask()
    {
        Verdict = null;
        IsConfirming = true;
    }

    private async Task CloseAsync()
    {
        if (Chosen is { } row)
        {
            await EndAsync(await CloseScoring.HandleAsync(new(row.Case, row.Version), CancellationToken.None), $"已结束{row.Applicant}的盲评。");
        }
    }

    private async Task RecordAsync()
    {
        IsConfirming = false;
        if (Chosen is { } row)
        {
            var votes = new VoteCount(Members, Present, Agree, Against, Abstain);
            await EndAsync(
                await RecordMeetingResult.HandleAsync(new(row.Case, row.Version, HeldOn, votes, HaveWithdrawn), CancellationToken.None),
                $"已登记{row.Applicant}的表决结果。");
        }
    }

    private async Task EndAsync(Verdict verdict, string done)
    {
        Verdict = verdict;
        if (!verdict.IsRefused)
        {
            Chosen = null;
            Done = done;
            await LoadAsync();
        }
    }
}
