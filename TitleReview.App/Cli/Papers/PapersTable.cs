namespace TitleReview.App.Cli.Papers;

/// <summary>docs/papers.md.</summary>
internal static class PapersTable
{
    public static void Print(TextWriter output)
    {
        output.WriteLine("# 文书 / Papers");
        output.WriteLine();
        output.WriteLine("由 `./run -- papers --pictures docs/papers > docs/papers.md` 生成，请勿手工修改。 / Generated; do not edit.");
        output.WriteLine();
        output.WriteLine("样张中的人名、单位、号码都是虚构的。版式按 GB/T 9704-2012；没有授权字体时以思源宋体、霞鹜文楷代替。");
        output.WriteLine();
        output.WriteLine("| 样张 | 模板 | 文书 | 出处 | PDF | Word | Excel | 在哪里生成 | 手写和盖章 |");
        output.WriteLine("|---|---|---|---|---|---|---|---|---|");
        foreach (var paper in PaperCatalogue.All)
        {
            var files = paper.Make(Specimen.Golden);
            output.WriteLine($"| ![{paper.Name}](papers/{paper.Id}.png) | {paper.Template} | {paper.Name} | {paper.Source} | 有 | {Has(files.Word)} | {Has(files.Excel)} | {paper.Place} | {paper.ByHand} |");
        }
    }

    private static string Has(Func<byte[]>? file) => file is null ? "—" : "有";
}
