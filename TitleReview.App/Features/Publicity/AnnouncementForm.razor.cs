using Microsoft.AspNetCore.Components;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;
using TitleReview.Core.Publicity;

namespace TitleReview.App.Features.Publicity;

/// <summary>What the unit writes into its public notice; kept by itself a moment after the last key.</summary>
public sealed partial class AnnouncementForm : IDisposable
{
    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(700);

    private Task _last = Task.CompletedTask;
    private int _typed;
    private bool _isGone;
    private AnnouncementText _saved = AnnouncementText.Empty;
    private int _version;
    private CaseId? _loaded;

    [Inject] public required SaveAnnouncement Save { get; init; }

    [Parameter, EditorRequired] public required CaseId Case { get; set; }

    [Parameter, EditorRequired] public required GetUnitPublicity.Draft Draft { get; set; }

    [Parameter, EditorRequired] public required PublicityPolicy Policy { get; set; }

    [Parameter, EditorRequired] public required bool MayEdit { get; set; }

    [Parameter] public EventCallback OnSaved { get; set; }

    private AnnouncementText Text { get; set; } = AnnouncementText.Empty;

    private AnnouncementText? Theirs { get; set; }

    private Verdict? Verdict { get; set; }

    private bool IsSaved => Text == _saved;

    private string StateWord => IsSaved ? (_version > 0 ? "已保存" : "还没有填写") : "尚未保存";

    // what was typed last is still kept; only the page is told no more
    public void Dispose() => _isGone = true;

    /// <summary>Keeps what is typed, if it is not kept yet.</summary>
    /// <returns>Whether it is.</returns>
    public async Task<bool> SaveAsync()
    {
        _typed++;
        // one at a time, in the order in which they were asked for
        var (before, mine) = (_last, new TaskCompletionSource());
        _last = mine.Task;
        await before;
        try
        {
            if (MayEdit && !IsSaved && Theirs is null)
            {
                await SendAsync();
            }
        }
        finally
        {
            mine.SetResult();
        }
        return IsSaved;
    }

    // what others write, or the page reads anew, never replaces what is being typed
    protected override void OnParametersSet()
    {
        if (_loaded == Case && (!IsSaved || Draft.Version <= _version))
        {
            return;
        }
        (_loaded, _version, Text) = (Case, Draft.Version, Draft.Text);
        // taken over from the submission before: shown, and not yet this one's
        _saved = Draft.Version > 0 ? Draft.Text : AnnouncementText.Empty;
    }

    private static string IdOf(AnnouncementPart part) => part switch
    {
        AnnouncementPart.Conduct => "conduct",
        AnnouncementPart.Achievements => "achievements",
        AnnouncementPart.Office => "office",
        _ => "phone",
    };

    private async Task TypedAsync(AnnouncementPart part, string? value)
    {
        var typed = value ?? "";
        Text = part switch
        {
            AnnouncementPart.Conduct => Text with { Conduct = typed },
            AnnouncementPart.Achievements => Text with { Achievements = typed },
            AnnouncementPart.Office => Text with { Office = typed },
            _ => Text with { Phone = typed },
        };
        var mine = ++_typed;
        await Task.Delay(_pause);
        // another key came, or the box was left, which saves too
        if (mine == _typed)
        {
            await SaveAsync();
        }
    }

    private async Task SendAsync()
    {
        var text = Text;
        var result = await Save.HandleAsync(new(Case, text, _version), CancellationToken.None);
        (Verdict, Theirs, _version) = (result.Verdict, result.Theirs, result.Version);
        if (!Verdict.IsRefused)
        {
            _saved = text;
            if (!_isGone)
            {
                await OnSaved.InvokeAsync();
            }
        }
    }

    private Task ProposeAsync()
    {
        Text = Text with { Achievements = Draft.Proposal };
        return SaveAsync();
    }

    private Task KeepMineAsync()
    {
        (Theirs, Verdict) = (null, null);
        return SaveAsync();
    }

    private async Task TakeTheirsAsync()
    {
        (Text, _saved, Theirs, Verdict) = (Theirs!, Theirs!, null, null);
        await OnSaved.InvokeAsync();
    }
}
