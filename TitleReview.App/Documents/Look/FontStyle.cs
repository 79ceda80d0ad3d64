using static TitleReview.App.Documents.Typography;

namespace TitleReview.App.Documents.Look;

/// <summary>Which fonts each part of a document falls back on. After the document's own come the names that a reader's machine may have, for the preview.</summary>
internal static class FontStyle
{
    public const string Css = $$"""
        .official, .roster, .sheet-paper, .evaluation, .certificate {
          --body: "{{BodyFont}}", "{{SongFont}}", "{{KaiFont}}", 仿宋_GB2312, FangSong, 仿宋, "Noto Serif CJK SC", serif;
          --title: "{{TitleFont}}", "{{BodyFont}}", "{{SongFont}}", "{{KaiFont}}", 方正小标宋简体, SimSun, 宋体, "Noto Serif CJK SC", serif;
          --hei: "{{HeiFont}}", "{{BodyFont}}", "{{SongFont}}", "{{KaiFont}}", SimHei, 黑体, "Noto Sans CJK SC", sans-serif;
          --kai: "{{KaiFont}}", "{{BodyFont}}", "{{SongFont}}", KaiTi, 楷体, serif;
          --song: "{{SongFont}}", "{{BodyFont}}", "{{KaiFont}}", SimSun, 宋体, "Noto Serif CJK SC", serif;
          color: #000; font-synthesis: none;
        }
        """;
}
