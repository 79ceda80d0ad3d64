using System.Text;

namespace TitleReview.App.Documents;

/// <summary>A document holds characters that no installed font can draw.</summary>
public sealed class GlyphMissingException(string document, IReadOnlyList<Rune> missing) : Exception(Sentence(document, missing))
{
    public IReadOnlyList<Rune> Missing { get; } = missing;

    private static string Sentence(string document, IReadOnlyList<Rune> missing) =>
        $"《{document}》中的{string.Join('、', missing.Select(rune => $"“{rune}”（U+{rune.Value:X4}）"))}没有字体可以打印。"
        + "请核对该字；确认无误的，请系统管理员在设置 Documents:Fonts:Body 中换用含有该字的字体文件";
}
