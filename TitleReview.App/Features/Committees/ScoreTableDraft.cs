using TitleReview.Core.Scoring;

namespace TitleReview.App.Features.Committees;

/// <summary>A scoring table as it stands in the form.</summary>
internal sealed class ScoreTableDraft
{
    public string Title { get; set; } = "";

    public int Maximum { get; set; } = 100;

    public int BonusMaximum { get; set; }

    public List<Item> Items { get; } = [];

    public static ScoreTableDraft Of(ScoreTable? table)
    {
        var draft = new ScoreTableDraft { Title = table?.Title ?? "", Maximum = table?.Maximum ?? 100, BonusMaximum = table?.BonusMaximum ?? 0 };
        draft.Items.AddRange(table?.Items.Select(item => new Item
        {
            Title = item.Title,
            IsBonus = item.Kind == ScoreItemKind.Bonus,
            Cap = item.Cap > 0 ? Points.Written(item.Cap) : "",
            Evidence = string.Join('、', item.Evidence),
            Standard = item.Standard,
        }) ?? [new Item()]);
        return draft;
    }

    public ScoreTable Table() => new(Title.Trim(), Maximum, BonusMaximum, [.. Items.Select((item, index) => new ScoreItem(
        index + 1, item.Title.Trim(), item.IsBonus ? ScoreItemKind.Bonus : ScoreItemKind.Basic, Points.TryParse(item.Cap) ?? 0,
        [.. item.Evidence.Split(['、', '；', ';', '，', ','], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal)], item.Standard.Trim()))]);

    public sealed class Item
    {
        public string Title { get; set; } = "";

        public bool IsBonus { get; set; }

        public string Cap { get; set; } = "";

        /// <summary>Kinds, parted as people part them.</summary>
        public string Evidence { get; set; } = "";

        public string Standard { get; set; } = "";
    }
}
