using TitleReview.Core.Draws;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.Draws;

/// <summary>The plan as it is typed.</summary>
internal sealed class DrawPlanForm
{
    private static readonly char[] _separators = ['、', '，', ',', '；', ';', '\n'];

    public sealed class Group
    {
        public string Name { get; set; } = "";

        public int Seats { get; set; } = 3;

        public int Alternates { get; set; } = 2;

        public string Specialties { get; set; } = "";
    }

    public DrawKind Kind { get; set; } = DrawKind.Committee;

    public string Notice { get; set; } = "";

    public string Committee { get; set; } = "";

    public string Title { get; set; } = "";

    public TitleLevel Highest { get; set; } = TitleLevel.Associate;

    public List<Group> Groups { get; private init; } = [new()];

    public int UnitCap { get; set; }

    public int LoadCap { get; set; }

    public string OwnUnit { get; set; } = "";

    public bool LeavesOutRecused { get; set; } = true;

    public string Unavailable { get; set; } = "";

    public SourceKind Source { get; set; } = SourceKind.Dice;

    public string Lottery { get; set; } = "";

    public DateTime? LotteryAt { get; set; }

    public static DrawPlanForm Of(GetDrawPlan.View view) => view.Plan is not { } plan
        ? new DrawPlanForm { Notice = view.Notices is [var only] ? only.Id.ToString() : "", Committee = view.Committees is [var one] ? one.Id.ToString() : "" }
        : new DrawPlanForm
        {
            Kind = view.Kind,
            Notice = $"{view.Notice}",
            Committee = $"{view.Committee}",
            Title = plan.Title,
            Highest = plan.Highest ?? TitleLevel.Associate,
            Groups = [.. plan.Groups.Select(group => new Group { Name = group.Name, Seats = group.Seats, Alternates = group.Alternates, Specialties = string.Join('、', group.Specialties) })],
            UnitCap = plan.UnitCap,
            LoadCap = plan.LoadCap,
            OwnUnit = plan.OwnUnit,
            LeavesOutRecused = plan.LeavesOutRecused,
            Unavailable = view.Unavailable,
            Source = plan.Sources[0].Kind,
            Lottery = plan.Sources[0].Kind == SourceKind.Lottery ? plan.Sources[0].Name : "",
            LotteryAt = plan.Sources[0].NotBefore,
        };

    public PrepareDraw.Command Command(DrawId? draw, int version) => new(
        draw, Kind, new NoticeId(Guid.TryParse(Notice, out var notice) ? notice : default),
        Kind == DrawKind.Committee ? new CommitteeId(Guid.TryParse(Committee, out var committee) ? committee : default) : null,
        new DrawPlan(
            Title.Trim(), [.. (Kind == DrawKind.Committee ? Groups : Groups.Take(1)).Select(group => new PlannedGroup(group.Name.Trim(), group.Seats, group.Alternates, Split(group.Specialties)))],
            Sources(), Kind == DrawKind.Committee ? Highest : null, UnitCap, OwnUnit, LoadCap, LeavesOutRecused, []),
        [.. Unavailable.Split('\n')], version);

    private IReadOnlyList<PlannedSource> Sources() => Source switch
    {
        SourceKind.Lottery => [new(SourceKind.Lottery, Lottery.Trim(), LotteryAt)],
        SourceKind.Sealed => [new(SourceKind.Sealed, "监督人甲的密封数字", null), new(SourceKind.Sealed, "监督人乙的密封数字", null)],
        _ => [new(SourceKind.Dice, "监督人甲掷骰子", null), new(SourceKind.Dice, "监督人乙掷骰子", null)],
    };

    private IReadOnlyList<string> Split(string specialties) => Kind == DrawKind.Committee
        ? [.. specialties.Split(_separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)]
        : [];
}
