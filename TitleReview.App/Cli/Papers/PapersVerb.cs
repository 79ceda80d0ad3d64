using TitleReview.App.Documents;

namespace TitleReview.App.Cli.Papers;

/// <summary>papers: prints docs/papers.md; with --to FOLDER it also makes every sample document there, with --pictures FOLDER a small picture of each first page.</summary>
public static class PapersVerb
{
    private const string Usage = "用法：papers [--to 文件夹] [--pictures 文件夹] > docs/papers.md";

    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error)
    {
        if (Read(args) is not { } folders)
        {
            await error.WriteLineAsync(Usage);
            return 2;
        }
        if (folders.To.Length > 0 || folders.Pictures.Length > 0)
        {
            try
            {
                await MakeAsync(folders.To, folders.Pictures);
            }
            catch (Exception failure) when (Sentence(failure) is { } sentence)
            {
                await error.WriteLineAsync($"文书没有全部生成：{sentence}");
                return 2;
            }
        }
        PapersTable.Print(output);
        return 0;
    }

    private static (string To, string Pictures)? Read(string[] args)
    {
        var (to, pictures) = ("", "");
        for (var at = 0; at < args.Length; at += 2)
        {
            if (at + 1 == args.Length || args[at] is not ("--to" or "--pictures"))
            {
                return null;
            }
            (to, pictures) = args[at] == "--to" ? (args[at + 1], pictures) : (to, args[at + 1]);
        }
        return (to, pictures);
    }

    private static string? Sentence(Exception failure) => failure switch
    {
        PrintFailedException => "浏览器没有打印出来，请检查 Chromium 是否已安装、设置 Documents:Chromium 是否正确、内存是否够用。",
        GlyphMissingException => "有的字现有字体画不出来，请检查设置 Documents:Fonts 指定的字体。",
        System.ComponentModel.Win32Exception => "缺少软件包poppler-utils，请管理员执行 apt-get install poppler-utils 后再试。",
        IOException or UnauthorizedAccessException => "文件夹无法写入，请检查它能否建立、能否写入、磁盘是否已满。",
        _ => null,
    };

    private static async Task MakeAsync(string to, string pictures)
    {
        var builder = Launch.BuilderOf([]);
        builder.Logging.ClearProviders();
        builder.Services.AddDocuments(builder.Configuration, builder.Environment);
        await using var services = builder.Services.BuildServiceProvider();
        var printer = services.GetRequiredService<DocumentPrinter>();
        foreach (var paper in PaperCatalogue.All)
        {
            var files = paper.Make(Specimen.Golden);
            var pdf = await printer.PrintAsync(files.Pdf);
            await WriteAsync(to, $"{paper.Id}.pdf", pdf);
            await WriteAsync(to, $"{paper.Id}.docx", files.Word?.Invoke());
            await WriteAsync(to, $"{paper.Id}.xlsx", files.Excel?.Invoke());
            await WriteAsync(pictures, $"{paper.Id}.png", pictures.Length > 0 ? await Thumbnail.OfAsync(pdf) : null);
        }
    }

    private static async Task WriteAsync(string folder, string name, byte[]? content)
    {
        if (folder.Length > 0 && content is not null)
        {
            Directory.CreateDirectory(folder);
            await File.WriteAllBytesAsync(Path.Combine(folder, name), content);
        }
    }
}
