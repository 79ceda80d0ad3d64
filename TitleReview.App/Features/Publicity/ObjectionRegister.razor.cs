using Microsoft.AspNetCore.Components;
using TitleReview.App.Data;
using TitleReview.Core.Kernel;
using TitleReview.Core.Publicity;

namespace TitleReview.App.Features.Publicity;

/// <summary>The objections to one publicity in the unit: what came in, and what was found.</summary>
public sealed partial class ObjectionRegister
{
    private const string Named = "实名";
    private const string Anonymous = "匿名";

    private static readonly string[] _namings = [Named, Anonymous];

    private readonly Dictionary<int, (ObjectionOutcome? Outcome, string Findings)> _decisions = [];

    [Inject] public required RecordObjection Record { get; init; }

    [Inject] public required DecideObjection Decide { get; init; }

    [Inject] public required TimeProvider Clock { get; init; }

    [Parameter, EditorRequired] public required GetUnitPublicity.View View { get; set; }

    [Parameter] public EventCallback OnChanged { get; set; }

    private DateOnly ReceivedOn { get; set; }

    private ObjectionChannel Channel { get; set; } = ObjectionChannel.Telephone;

    private string Naming { get; set; } = Named;

    private string Content { get; set; } = "";

    private Verdict? Verdict { get; set; }

    private string Done { get; set; } = "";

    protected override void OnInitialized() => ReceivedOn = Clock.Today();

    private (ObjectionOutcome? Outcome, string Findings) Decision(int number) => _decisions.GetValueOrDefault(number, (null, ""));

    private void Choose(int number, ChangeEventArgs change) =>
        _decisions[number] = (Enum.TryParse<ObjectionOutcome>(change.Value as string, out var outcome) ? outcome : null, Decision(number).Findings);

    private void Write(int number, ChangeEventArgs change) => _decisions[number] = (Decision(number).Outcome, change.Value as string ?? "");

    private async Task RecordAsync()
    {
        await DoAsync(() => Record.HandleAsync(new(View.Id, ReceivedOn, Channel, Naming == Named, Content), CancellationToken.None), "已登记异议，核实处理以前申报不能通过。");
        Content = Verdict!.IsRefused ? Content : "";
    }

    private Task DecideAsync(int number) => Decision(number) is { Outcome: { } outcome, Findings: var findings }
        ? DoAsync(() => Decide.HandleAsync(new(View.Id, number, outcome, findings), CancellationToken.None), $"已登记第{number}号异议的处理结果。")
        : DoAsync(static () => Task.FromResult(Verdict.Of(new ObjectionNeedsOutcome())), "");

    private async Task DoAsync(Func<Task<Verdict>> act, string done)
    {
        Verdict = await act();
        Done = Verdict.IsRefused ? "" : done;
        await OnChanged.InvokeAsync();
    }
}
