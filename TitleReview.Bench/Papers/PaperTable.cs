using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TitleReview.App.Cli.Papers;
using TitleReview.App.Documents;
using TitleReview.App.Documents.Evaluations;
using TitleReview.App.Documents.Excel;
using TitleReview.App.Documents.Rosters;
using TitleReview.Core.Applications;
using TitleReview.Core.FormalReviews;
using TitleReview.Core.Policies;

namespace TitleReview.Bench.Papers;

/// <summary>A batch of evaluation forms and a long roster, printed by us and by LibreOffice in the same run.</summary>
internal static partial class PaperTable
{
    // as many as the browser was given at a time when it printed them
    private const int FormsOfFile = 25;

    public static async Task<int> PrintAsync(int forms, int rows, TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("titlereview-papers-");
        try
        {
            await using var services = Services();
            await output.WriteLineAsync($"{"what",-44} {"seconds",9} {"pages",7} {"pages/s",8} {"peak MB of its processes",25} {"of this process",16}");
            await FormsAsync(forms, services, folder.FullName, output);
            await RosterAsync(rows, services, folder.FullName, output);
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static ServiceProvider Services()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { WebRootPath = Repository.Find("wwwroot-assets") });
        builder.Logging.ClearProviders();
        return new ServiceCollection().AddLogging().AddDocuments(builder.Configuration, builder.Environment).BuildServiceProvider();
    }

    private static async Task FormsAsync(int count, ServiceProvider services, string folder, TextWriter output)
    {
        var policy = PolicyCatalogue.Load("party-school-2023");
        List<(EvaluationForm Form, EvaluationSeal Seal)> forms = [.. Enumerable.Range(1, count).Select(at =>
        {
            var one = Specimen.Golden with { Name = $"考生{at}·买买提" };
            var form = one.Form.With(new(SectionCatalogue.WorkSummary, 0, "text"), $"第{at}人：{string.Concat(Enumerable.Repeat(Sentence(at), 27))}");
            return (EvaluationFormComposer.Compose($"2023-{at:000000}-B1", 1, one.Person, one.Unit, form, policy, Specimen.Today), ApplicantSet.Seal);
        })];
        var ours = Path.Combine(folder, "ours.pdf");
        await MeasureAsync($"{count} evaluation forms, ours", [ours], async () => await File.WriteAllBytesAsync(ours, await services.GetRequiredService<EvaluationFormPdf>().PrintAsync(forms)), output);
        if (OfficeSuite.IsInstalled)
        {
            var files = forms.Chunk(FormsOfFile).Select((part, at) =>
            {
                var file = Path.Combine(folder, $"forms-{at}.html");
                File.WriteAllText(file, PlainForm.Of(part));
                return file;
            }).ToList();
            await MeasureAsync($"{count} evaluation forms, LibreOffice", [.. files.Select(file => Path.ChangeExtension(file, ".pdf"))], () => OfficeSuite.ConvertAsync(folder, files), output);
        }
    }

    // no two summaries break at the same places
    private static string Sentence(int at) => $"任现职{at}天以来，坚持理论学习，认真备课授课{at * 7 % 1000}学时，深入基层宣讲，完成各项教学任务。";

    private static async Task RosterAsync(int count, ServiceProvider services, string folder, TextWriter output)
    {
        string[] row = ["", "", "高级工程师", "和静县交通运输局公路管理段", "女", "维吾尔族", "1905.03", "650102190503150028", "大学本科", "土木工程", "1928.07", "公路设计与施工", "15", "工程师", "1935.12"];
        var columns = (RosterSheet)PaperCatalogue.All.Single(paper => paper.Id == "pass-roster").Make(Specimen.Golden).Pdf.Parameters[nameof(RosterView.Sheet)]!;
        var sheet = columns with { Rows = [.. Enumerable.Range(1, count).Select(at => Person(at, row))] };
        var (excel, ours) = (Path.Combine(folder, "roster.xlsx"), Path.Combine(folder, "roster-ours.pdf"));
        // once unmeasured: the first workbook of a process loads the library
        RosterWorkbook.Write(columns);
        await MeasureAsync($"roster of {count} rows as Excel, ours", [], () => File.WriteAllBytesAsync(excel, RosterWorkbook.Write(sheet)), output);
        await MeasureAsync($"roster of {count} rows as PDF, ours", [ours], async () => await File.WriteAllBytesAsync(ours, await services.GetRequiredService<RosterPdf>().PrintAsync(sheet)), output);
        if (OfficeSuite.IsInstalled)
        {
            await MeasureAsync("the same workbook as PDF, LibreOffice", [Path.ChangeExtension(excel, ".pdf")], () => OfficeSuite.ConvertAsync(folder, [excel]), output);
        }
    }

    // of a real one at least number, name, unit, identity and days differ from row to row
    private static IReadOnlyList<string> Person(int at, string[] row) =>
        [$"{at}", $"考生{at}·买买提", row[2], $"和静县第{at}公路管理段", .. row[4..7], $"65010219{at:000000}0028", .. row[8..10], $"19{at % 90:00}.{at % 12 + 1:00}", row[11], $"{at % 40}", row[13], $"19{at % 80:00}.{at % 11 + 1:00}"];

    private static async Task MeasureAsync(string what, IReadOnlyList<string> pdfs, Func<Task> act, TextWriter output)
    {
        var memory = new TreeMemory();
        var clock = Stopwatch.StartNew();
        var own = PeakMemory.GrowthOf(() => act().GetAwaiter().GetResult());
        var seconds = clock.Elapsed.TotalSeconds;
        await memory.DisposeAsync();
        var pages = pdfs.Sum(PagesOf);
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{what,-44} {seconds,9:0.00} {pages,7} {(pages > 0 ? pages / seconds : 0),8:0.0} {memory.Peak,25} {own,16}"));
        await output.FlushAsync();
    }

    private static int PagesOf(string pdf)
    {
        using var process = Process.Start(new ProcessStartInfo("pdfinfo", [pdf]) { RedirectStandardOutput = true })!;
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return int.Parse(Pages().Match(said).Groups["count"].Value, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"Pages: +(?<count>\d+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pages();
}
