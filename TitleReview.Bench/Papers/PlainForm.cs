using System.Net;
using System.Text;
using TitleReview.Core.FormalReviews;

namespace TitleReview.Bench.Papers;

/// <summary>Evaluation forms as the plainest HTML that says the same, side for side and cell for cell, for a program that knows little of style sheets.</summary>
internal static class PlainForm
{
    private const string NewPage = """<p style="page-break-before: always"></p>""";

    public static string Of(IEnumerable<(EvaluationForm Form, EvaluationSeal Seal)> forms)
    {
        var html = new StringBuilder("""<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>评审表</title></head><body>""");
        foreach (var ((form, seal), at) in forms.Select((pair, at) => (pair, at)))
        {
            html.Append(at > 0 ? NewPage : "").Append($"<p>{Text(form.Number)}</p><h1>{EvaluationForm.Title}</h1>").Append(Table(form.Cover)).Append($"<p>{Text(form.Notice)}</p>").Append(Foot(form, seal));
            foreach (var side in form.Pages)
            {
                html.Append(NewPage);
                foreach (var line in side == form.Pages[0] ? form.Instructions : [])
                {
                    html.Append($"<p>{Text(line)}</p>");
                }
                foreach (var part in side.Parts)
                {
                    html.Append($"<h3>{Text(part.Title)}</h3>").Append(Content(part));
                }
                html.Append(Foot(form, seal));
            }
        }
        return html.Append("</body></html>").ToString();
    }

    private static string Content(EvaluationPart part) =>
        part.Box is { } box ? $"""<table border="1" width="100%"><tr><td>{Text(box.Hint)}<br>{Text(box.Printed)}<br><br><br>{string.Join("<br>", box.Signs.Select(Text))}</td></tr></table>"""
        : part.Columns.Count > 0 ? $"""<table border="1" width="100%"><tr>{Cells(part.Columns)}</tr>{string.Concat(part.Rows.Select(row => $"<tr>{Cells(row)}</tr>"))}</table>"""
        : part.Pairs.Count > 0 ? Table(part.Pairs)
        : $"<p>{Text(part.Text)}</p>";

    private static string Table(IReadOnlyList<(string Label, string Value)> pairs) =>
        $"""<table border="1" width="100%">{string.Concat(pairs.Chunk(2).Select(two => $"<tr>{string.Concat(two.Select(pair => Cells([pair.Label, pair.Value])))}</tr>"))}</table>""";

    private static string Cells(IReadOnlyList<string> cells) => string.Concat(cells.Select(cell => $"<td>{Text(cell)}</td>"));

    private static string Foot(EvaluationForm form, EvaluationSeal seal) => $"<p>{Text(form.Watermark)} {Text(form.Number)} {Text(seal.PrintedAt)} {Text(seal.Code)} {Text(seal.Hash)}</p>";

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
