using Microsoft.AspNetCore.Components;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.FormalReviews;

public sealed partial class FeeBatchesPage
{
    [Inject] public required ListFeeBatches ListFeeBatches { get; init; }

    [Inject] public required CreateFeeBatch CreateFeeBatch { get; init; }

    [Inject] public required CancelFeeBatch CancelFeeBatch { get; init; }

    [SupplyParameterFromQuery(Name = "page")] public int? PageNumber { get; set; }

    private int Page => Math.Max(1, PageNumber ?? 1);

    private ListFeeBatches.View? View { get; set; }

    private bool IsLoaded { get; set; }

    private HashSet<CaseId> Chosen { get; } = [];

    private Guid? Cancelling { get; set; }

    private Guid? Made { get; set; }

    private Verdict? Verdict { get; set; }

    private string Done { get; set; } = "";

    protected override async Task LoadAsync()
    {
        View = await ListFeeBatches.HandleAsync(Page, CancellationToken.None);
        IsLoaded = true;
        Follow(View?.Organisations.Select(QueueNames.OfOrganisation) ?? []);
    }

    private IReadOnlyList<ListFeeBatches.Person> ChosenOf(ListFeeBatches.Group group) => [.. group.People.Where(person => person.MayJoin && Chosen.Contains(person.Case))];

    private void Toggle(CaseId file)
    {
        if (!Chosen.Remove(file))
        {
            Chosen.Add(file);
        }
    }

    private void ChooseAll(ListFeeBatches.Group group) => Chosen.UnionWith(group.People.Where(person => person.MayJoin).Select(person => person.Case));

    private async Task CreateAsync(ListFeeBatches.Group group)
    {
        var chosen = ChosenOf(group);
        var result = await CreateFeeBatch.HandleAsync(new([.. chosen.Select(person => person.Case)]), CancellationToken.None);
        (Verdict, Done, Made) = (result.Verdict, "", result.Batch);
        if (!result.Verdict.IsRefused)
        {
            Done = $"已生成批次{result.Number}，{chosen.Count}人。";
            Chosen.ExceptWith(chosen.Select(person => person.Case));
            await LoadAsync();
        }
    }

    private async Task CancelAsync(Guid batch)
    {
        Verdict = await CancelFeeBatch.HandleAsync(batch, CancellationToken.None);
        (Cancelling, Made, Done) = (null, null, Verdict.IsRefused ? "" : "已作废该批次，其中的人员可以重新生成批次。");
        await LoadAsync();
    }
}
