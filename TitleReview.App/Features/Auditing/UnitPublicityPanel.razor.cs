using Microsoft.AspNetCore.Components;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.Auditing;

/// <summary>The period in which the application is made public in the unit.</summary>
public sealed partial class UnitPublicityPanel
{
    [Inject] public required RecordUnitPublicity RecordUnitPublicity { get; init; }

    [Parameter, EditorRequired] public required GetAuditCase.View View { get; set; }

    [Parameter, EditorRequired] public required DoAct Do { get; set; }

    private bool HasObjection { get; set; }

    private DateOnly From { get; set; }

    private DateOnly To { get; set; }

    protected override void OnInitialized()
    {
        To = View.Publicity?.To ?? View.EarliestEnd;
        From = View.Publicity?.From ?? BeijingTime.DayOf(View.History[^1].At);
    }

    private Task RecordAsync() => Do(
        () => RecordUnitPublicity.HandleAsync(new(View.Id, From, To, HasObjection, View.Version), CancellationToken.None), "已登记单位公示。");
}
