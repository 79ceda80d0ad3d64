using TitleReview.Core.Kernel;

namespace TitleReview.Core.FormalReviews;

/// <summary>「银行流水缺少列」.</summary>
public sealed record BankListNeedsColumns(IReadOnlyList<string> Missing)
    : Refusal($"没有找到表头“{string.Join("”“", Missing)}”，请确认文件是银行导出的流水，并保留含有这些列名的表头行。");

/// <summary>「银行流水的列」, found by the words of their heads: every bank orders and names them in its own way.</summary>
public sealed record BankColumns(int HeadRow, int Number, int Amount, IReadOnlyList<int> Payers, IReadOnlyList<int> Times, IReadOnlyList<int> Notes)
{
    private const int MostRowsAboveTheHead = 30;

    // the better word first
    private static readonly string[] _number = ["交易流水号", "流水号", "流水", "交易序号", "交易编号", "交易号", "凭证号"];
    private static readonly string[] _amount = ["收入金额", "到账金额", "贷方发生额", "贷方金额", "贷方", "收入", "交易金额", "金额"];
    private static readonly string[] _payer = ["付款人", "付款户名", "付款单位", "付款方", "对方户名", "对方名称", "缴款单位", "缴款人"];
    private static readonly string[] _time = ["交易日期", "入账日期", "记账日期", "到账日期", "日期", "交易时间", "入账时间", "到账时间", "时间"];
    private static readonly string[] _note = ["批次", "附言", "备注", "用途", "摘要"];
    private static readonly string[] _never = ["账号", "帐号", "开户", "余额", "大写", "借方", "支出", "行号"];

    /// <summary>The first row that has heads for the number and the amount.</summary>
    public static BankColumns? Find(IReadOnlyList<IReadOnlyList<string>> rows, out BankListNeedsColumns? refusal)
    {
        for (var row = 0; row < Math.Min(rows.Count, MostRowsAboveTheHead); row++)
        {
            var heads = rows[row].Select(ComparableText.Of).ToList();
            if (All(heads, _number) is [var number, ..] && All(heads, _amount) is [var amount, ..])
            {
                var columns = new BankColumns(row, number, amount, All(heads, _payer), All(heads, _time), All(heads, _note));
                string[] missing = [.. columns.Payers.Count == 0 ? ["付款人"] : Array.Empty<string>(), .. columns.Times.Count == 0 ? ["交易时间"] : Array.Empty<string>()];
                refusal = missing.Length == 0 ? null : new BankListNeedsColumns(missing);
                return refusal is null ? columns : null;
            }
        }

        refusal = new BankListNeedsColumns(["交易流水号", "金额"]);
        return null;
    }

    /// <summary>The lines below the head; empty ones are left out.</summary>
    public IReadOnlyList<BankLine> Lines(IReadOnlyList<IReadOnlyList<string>> rows) =>
    [
        .. rows.Index().Skip(HeadRow + 1).Where(row => row.Item.Any(cell => cell.Trim().Length > 0)).Select(row => new BankLine(
            row.Index + 1,
            Cell(row.Item, Number),
            Payers.Select(column => Cell(row.Item, column)).FirstOrDefault(text => text.Length > 0) ?? "",
            Cell(row.Item, Amount),
            string.Join(' ', Times.Take(2).Select(column => Cell(row.Item, column)).Where(text => text.Length > 0).Distinct(StringComparer.Ordinal)),
            string.Join(' ', Notes.Select(column => Cell(row.Item, column)).Where(text => text.Length > 0)))),
    ];

    private static string Cell(IReadOnlyList<string> row, int column) => column < row.Count ? row[column].Trim() : "";

    private static IReadOnlyList<int> All(IReadOnlyList<string> heads, string[] words) =>
    [
        .. words.SelectMany(word => heads.Index()
            .Where(head => head.Item.Contains(word, StringComparison.Ordinal) && !_never.Any(other => head.Item.Contains(other, StringComparison.Ordinal)))
            .Select(head => head.Index)).Distinct(),
    ];
}
