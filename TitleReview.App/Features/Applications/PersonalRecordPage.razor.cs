using Microsoft.AspNetCore.Components;
using TitleReview.App.Data;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.Applications;

public sealed partial class PersonalRecordPage
{
    [Inject] public required GetPersonalRecord GetPersonalRecord { get; init; }

    [Inject] public required SavePersonalRecord SavePersonalRecord { get; init; }

    [Inject] public required TimeProvider Clock { get; init; }

    private GetPersonalRecord.View? View { get; set; }

    private Dictionary<string, string> Boxes { get; set; } = new(StringComparer.Ordinal);

    private bool IsLoaded { get; set; }

    private bool IsSaved { get; set; }

    private Verdict? Verdict { get; set; }

    // sex and birth are never typed: the number says them
    private string Derived => IdCardNumber.TryParse(Boxes.GetValueOrDefault("idNumber", ""), Clock.Today(), out var number, out var refusal)
        ? $"由身份证号得出：{(number.IsMale ? "男" : "女")}，{ChineseDate.Of(number.BirthDate)}出生"
        : Boxes.ContainsKey("idNumber") ? refusal.Sentence : "出生年月和性别由身份证号自动得出";

    protected override async Task OnInitializedAsync()
    {
        await LoadAsync();
        IsLoaded = true;
    }

    private async Task LoadAsync()
    {
        View = await GetPersonalRecord.HandleAsync(CancellationToken.None);
        Boxes = new Dictionary<string, string>(View?.Boxes ?? new Dictionary<string, string>(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    private void Write(string key, ChangeEventArgs change)
    {
        Boxes[key] = change.Value as string ?? "";
        IsSaved = false;
    }

    private async Task SaveAsync()
    {
        Verdict = await SavePersonalRecord.HandleAsync(new(Boxes, View!.Version), CancellationToken.None);
        IsSaved = !Verdict.IsRefused;
        if (IsSaved)
        {
            await LoadAsync();
        }
    }
}
