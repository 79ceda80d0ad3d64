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

    private bool IsBusy { get; set; }

    private bool IsSaved { get; set; }

    private Verdict? Verdict { get; set; }

    // sex and birth are never typed: the number says them
    private string Derived => IdCardNumber.TryParse(Boxes.GetValueOrDefault("idNumber", ""), Clock.Today(), out var number, out var refusal)
        ? $"由身份证号得出：{(number.IsMale ? "男" : "女")}，{ChineseDate.Of(number.BirthDate)}出生"
        : Boxes.ContainsKey("idNumber") ? refusal.Sentence : "出生年月和性别由身份证号自动得出";

    protected override async Task OnInitializedAsync()
    {
        if (await GetPersonalRecord.HandleAsync(CancellationToken.None) is { } stored)
        {
            Adopt(stored);
        }
        IsLoaded = true;
    }

    private void Adopt(GetPersonalRecord.View stored) => (View, Boxes) = (stored, new(stored.Boxes, StringComparer.Ordinal));

    private void Write(string key, string? text)
    {
        Boxes[key] = text ?? "";
        IsSaved = false;
    }

    private async Task SaveAsync()
    {
        if (IsBusy || View is not { } view)
        {
            return;
        }
        (IsBusy, IsSaved) = (true, false);
        var sent = new Dictionary<string, string>(Boxes, StringComparer.Ordinal);
        Verdict = await SavePersonalRecord.HandleAsync(new(sent, view.Version), CancellationToken.None);
        if (!Verdict.IsRefused)
        {
            await SettleAsync(view.Version + 1, sent);
        }
        IsBusy = false;
    }

    // what is written while the save is on its way stays in its box, and is not called saved
    private async Task SettleAsync(int version, Dictionary<string, string> sent)
    {
        View = View! with { Version = version };
        var stored = await GetPersonalRecord.HandleAsync(CancellationToken.None);
        IsSaved = Boxes.Count == sent.Count && Boxes.All(box => sent.GetValueOrDefault(box.Key) == box.Value);
        if (IsSaved && stored?.Version == version)
        {
            Adopt(stored);
        }
    }
}
