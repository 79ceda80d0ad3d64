using Microsoft.AspNetCore.Components;
using TitleReview.Core.Committees;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.Committees;

public sealed partial class RegistrationEditor
{
    // what is a name, a number or a day fits on one line
    private static readonly string[] _long = ["业务人员及联系方式", "对应二级专业名称", "评审依据", "量化赋分表", "评审流程", "有无专家库(会议专家来源、抽取方式)"];

    // of the form that is being written on, not of the one that was read since; null: to be taken over
    private int? _version;

    [Inject] public required SaveRegistration Save { get; init; }

    [Parameter, EditorRequired] public required GetCommittee.View View { get; set; }

    [Parameter] public EventCallback<string> OnDone { get; set; }

    private Verdict? Verdict { get; set; }

    private string Name { get; set; } = "";

    private string Series { get; set; } = "";

    private CommitteeSeat Seat { get; set; }

    private CommitteeForming Forming { get; set; }

    private Guid? Bureau { get; set; }

    private string Profession { get; set; } = "";

    private HashSet<TitleLevel> Levels { get; set; } = [];

    private Dictionary<string, string> Boxes { get; set; } = [];

    private string Filler { get; set; } = "";

    private string Telephone { get; set; } = "";

    // what is being typed stays while somebody uploads or records something beside it: only a saved form is shown anew
    protected override void OnParametersSet()
    {
        if (_version is not null)
        {
            return;
        }
        var (committee, registration, form) = (View.Committee, View.Registration, View.Form);
        (_version, Name, Series, Seat, Forming, Bureau) = (registration.Version, committee.Name, committee.Series, committee.Seat, committee.Forming, registration.Prefecture?.Value);
        (Profession, Levels, Boxes, Filler, Telephone) = (form.Profession, [.. registration.Levels], new(form.Typed, StringComparer.Ordinal), form.Filler, form.Telephone);
    }

    private static bool IsLong(string box) => _long.Contains(box, StringComparer.Ordinal);

    private static bool IsRequired(string box) => RegistrationBook.Policy.RequiredFields.Value.Contains(box, StringComparer.Ordinal);

    private void Tick(TitleLevel level, bool isTicked) => _ = isTicked ? Levels.Add(level) : Levels.Remove(level);

    private async Task SaveAsync()
    {
        OrganisationId? bureau = Bureau is { } id ? new(id) : null;
        Verdict = await Save.HandleAsync(
            new(View.Registration.Id, Name, Seat, Series, Forming, [.. Levels], bureau, new RegistrationForm(Boxes, Profession, Filler, Telephone), _version!.Value),
            CancellationToken.None);
        if (!Verdict.IsRefused)
        {
            _version = null;
            await OnDone.InvokeAsync("已保存。");
        }
    }
}
