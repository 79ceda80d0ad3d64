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
            catch (Exception failure) when (failure is PrintFailedException or GlyphMissingException or IOException or UnauthorizedAccessException or System.ComponentModel.Win32Exception)
            {
                await error.WriteLineAsync($"文书没有全部生成：{failure.Message}");
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

    private static async Task MakeAsync(string to, string pictures)
    {
        var builder = WebApplication.CreateBuilder();
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
