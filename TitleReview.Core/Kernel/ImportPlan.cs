using System.Security.Cryptography;
using System.Text;

namespace TitleReview.Core.Kernel;

/// <summary>「文件不是表格」</summary>
public sealed record FileIsNoTable() : Refusal("文件无法读取，请另存为 .xlsx 或 .csv（不超过2 MB、2万行）后重新选择。");

/// <summary>「表格缺列」</summary>
public sealed record TableLacksColumns(string Columns) : Refusal($"表格的第一行须有这些列名：{Columns}。请按模板补上后重新选择。");

/// <summary>「表格没有内容」</summary>
public sealed record TableIsEmpty() : Refusal("表格中除列名外没有内容，请核对文件。");

/// <summary>「有不能导入的行」</summary>
public sealed record ImportHasRefusedLines(int Lines) : Refusal($"有{Lines}行不能导入，整个表格都没有导入。请按各行说明改正后重新选择文件。");

/// <summary>「导入没有变化」</summary>
public sealed record ImportChangesNothing() : Refusal("表格内容与系统中的完全一致，无须导入。");

/// <summary>「导入预览」: what an import will do, line by line; all of it or nothing.</summary>
/// <param name="Verdict">Why the file as a whole cannot be read.</param>
public sealed record ImportPlan(Verdict Verdict, IReadOnlyList<ImportLine> Lines)
{
    /// <summary>Says whether what is about to be done is still what was shown.</summary>
    public string Seen => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Lines))));

    public int Count(ImportChange change) => Lines.Count(line => line.Change == change);

    public static ImportPlan Refused(Refusal refusal) => new(Verdict.Of(refusal), []);

    /// <summary>Why it cannot be done.</summary>
    public Verdict WhyNot() => Verdict.IsRefused
        ? Verdict
        : Verdict.Of(
            Count(ImportChange.Refused) is > 0 and var refused ? new ImportHasRefusedLines(refused) : null,
            Lines.All(line => line.Change == ImportChange.Same) ? new ImportChangesNothing() : null);
}
