using Microsoft.Extensions.Options;

namespace TitleReview.App.Documents;

/// <summary>The font file of each part of an official document.</summary>
/// <param name="Title">「小标宋体」: issuer mark and titles.</param>
/// <param name="Body">「仿宋体」: everything unless stated.</param>
/// <param name="Kai">「楷体」; it also lends characters that neither Body nor Song has.</param>
/// <param name="Hei">「黑体」: the word 附件, table heads.</param>
/// <param name="Song">「宋体」: page numbers, and the characters that the fonts above lack.</param>
/// <param name="StandIns">What stands in for a font the office has not named, to be shown beside the preview.</param>
public sealed record DocumentFonts(string Title, string Body, string Kai, string Hei, string Song, IReadOnlyList<string> StandIns)
{
    private const string WenKai = "/usr/share/fonts/truetype/lxgw-wenkai/LXGWWenKai-Regular.ttf";

    /// <summary>The fonts that every part falls back on, in the order of the style sheet.</summary>
    public IReadOnlyList<string> Fallbacks => [Body, Song, Kai];

    /// <param name="settings">The section Documents:Fonts.</param>
    /// <param name="shipped">The folder of the fonts that come with the product.</param>
    /// <exception cref="InvalidOperationException">A file that the settings name is not there.</exception>
    public static DocumentFonts Choose(IConfiguration settings, string shipped)
    {
        var song = Path.Combine(shipped, "NotoSerifSC-Regular.ttf");
        var bold = Path.Combine(shipped, "NotoSerifSC-Bold-GB2312.ttf");
        var (kai, kaiName) = File.Exists(WenKai) ? (WenKai, "霞鹜文楷") : (song, "思源宋体");
        var standIns = new List<string>();
        return new DocumentFonts(
            Named("Title", bold, "方正小标宋体以思源宋体（粗体）代替"),
            Named("Body", song, "仿宋体以思源宋体代替"),
            Named("Kai", kai, $"楷体以{kaiName}代替"),
            Named("Hei", bold, "黑体以思源宋体（粗体）代替"),
            song,
            standIns);

        string Named(string role, string standIn, string remark)
        {
            if (settings[role] is not { Length: > 0 } file)
            {
                standIns.Add(remark);
                return standIn;
            }

            return File.Exists(file)
                ? file
                : throw new OptionsValidationException("Documents", typeof(DocumentFonts), [$"设置 Documents:Fonts:{role} 指定的字体文件 {file} 不存在，请更正路径或删去该项。"]);
        }
    }
}
