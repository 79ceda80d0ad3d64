using Microsoft.AspNetCore.Components;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.Auditing;

/// <summary>「主管单位推荐意见」 beside the case, for whoever writes it; nothing for everybody else.</summary>
public sealed partial class SupervisorOpinionPanel
{
    [Parameter, EditorRequired] public required CaseId Id { get; set; }

    private PrintSupervisorOpinion.View? View { get; set; }

    protected override async Task LoadAsync()
    {
        View = await PrintSupervisorOpinion.HandleAsync(Id, CancellationToken.None);
        if (View is not null)
        {
            Follow([QueueNames.OfEvidence(Id)]);
        }
    }
}
