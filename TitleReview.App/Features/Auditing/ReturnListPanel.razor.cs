using System.Globalization;
using Microsoft.AspNetCore.Components;
using TitleReview.Core.Applications;
using TitleReview.Core.Auditing;

namespace TitleReview.App.Features.Auditing;

/// <summary>The level's list of what is to be put right, and its return in one act.</summary>
public sealed partial class ReturnListPanel
{
    private string _section = "";

    [Inject] public required AddReturnItem AddReturnItem { get; init; }

    [Inject] public required RemoveReturnItem RemoveReturnItem { get; init; }

    [Inject] public required ReturnForCorrection ReturnForCorrection { get; init; }

    [Parameter, EditorRequired] public required GetAuditCase.View View { get; set; }

    [Parameter, EditorRequired] public required DoAct Do { get; set; }

    private IReadOnlyList<GetAuditCase.Item> Items => View.Items ?? [];

    private string Section
    {
        get => _section;
        set => (_section, Box) = (value, "");
    }

    /// <summary>Place of the chosen box among the section's lines; empty: the section as a whole.</summary>
    private string Box { get; set; } = "";

    private ReturnKind Kind { get; set; } = ReturnKind.Content;

    private string Reason { get; set; } = "";

    private string Words { get; set; } = "";

    private bool IsSure { get; set; }

    private IEnumerable<(FormLine Line, string Place)> Lines =>
        (View.Sections.FirstOrDefault(section => section.Key == Section)?.Lines ?? []).Where(line => line.Box is not null).Select((line, index) => (line, index.ToString(CultureInfo.InvariantCulture)));

    private Task<bool> AddAsync(ReturnPoint point) =>
        Do(() => AddReturnItem.HandleAsync(new(View.Id, point, View.Submissions), CancellationToken.None), "已加入退回清单。");

    private async Task WriteAsync()
    {
        var box = Lines.FirstOrDefault(line => line.Place == Box).Line?.Box;
        if (await AddAsync(new ReturnPoint(Kind, Section, box?.Row, box?.Field, Page: null, Reason)))
        {
            (Reason, Box) = ("", "");
        }
    }

    private Task<bool> RemoveAsync(Guid item) =>
        Do(() => RemoveReturnItem.HandleAsync(new(View.Id, item), CancellationToken.None), "已从退回清单删除。");

    private Task<bool> ReturnAsync()
    {
        IsSure = false;
        return Do(() => ReturnForCorrection.HandleAsync(new(View.Id, Words, View.Version, [.. Items.Select(item => item.Id)]), CancellationToken.None), "已退回申报人修改。");
    }
}
