using Microsoft.AspNetCore.Components;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Auditing;

/// <summary>One of the acts that end a case, or take an end back: what it will do, in which words, and a second question.</summary>
public sealed partial class ChoicePanel
{
    [Inject] public required RefuseApplication RefuseApplication { get; init; }

    [Inject] public required RestoreApplication RestoreApplication { get; init; }

    [Inject] public required LapseUnpaid LapseUnpaid { get; init; }

    [Inject] public required DetermineTitle DetermineTitle { get; init; }

    [Parameter, EditorRequired] public required GetAuditCase.View View { get; set; }

    [Parameter, EditorRequired] public required GetAuditCase.Choice Choice { get; set; }

    [Parameter, EditorRequired] public required DoAct Do { get; set; }

    private string Words { get; set; } = "";

    private string? Chosen { get; set; }

    private bool IsGranted { get; set; }

    private string Title => Choice.Act switch
    {
        Act.Refuse => View.Stage is Stage.UnitAudit or Stage.SupervisorAudit ? "不予推荐" : "不予受理",
        Act.Restore => View.Stage == Stage.Lapsed ? "撤销放弃" : "撤销不予受理（不予推荐）",
        Act.Lapse => "逾期未缴费，视为放弃",
        _ => "初次确定、授予的审批结果",
    };

    private IReadOnlyList<(string Name, bool IsGranted)> Buttons =>
        Choice.Act == Act.Determine ? [(Act.Determine.Title(), true), (Act.Decline.Title(), false)] : [(Title, false)];

    private async Task DoItAsync()
    {
        var (id, version, ct) = (View.Id, View.Version, CancellationToken.None);
        var done = $"已办理：{Chosen}。";
        Chosen = null;
        await Do(
            () => Choice.Act switch
            {
                Act.Refuse => RefuseApplication.HandleAsync(new(id, Words, version), ct),
                Act.Restore => RestoreApplication.HandleAsync(new(id, Words, version), ct),
                Act.Lapse => LapseUnpaid.HandleAsync(new(id, version), ct),
                _ => DetermineTitle.HandleAsync(new(id, IsGranted, Words, version), ct),
            },
            done);
    }
}
