namespace TitleReview.App.Documents;

/// <summary>Where a document is printed for somebody: the file, or the one sentence that says what to do. What went wrong on the server is for the log alone.</summary>
public sealed class PrintDesk(ILogger<PrintDesk> log)
{
    public const string TooSlow = "打印用时太长，没有完成。请稍后再试；人数较多的文件，请分成几份。";

    public const string Failed = "暂时不能打印。可以先在网页上查看，过几分钟再试；仍不能打印的，请联系系统管理员。";

    /// <param name="Sentence">Empty unless the print failed.</param>
    public sealed record Result(byte[]? File, string Sentence);

    /// <param name="print">What prints it, for a person who may read it; null where there is nothing to print.</param>
    public async Task<Result> TryAsync(Func<Task<byte[]?>> print)
    {
        try
        {
            return new(await print(), "");
        }
        catch (GlyphMissingException missing)
        {
            // never which: the rare character is mostly of a name
            log.LogWarning("A document was not printed: {Count} characters have no glyph in any font", missing.Missing.Count);
            return new(null, Sentence(missing));
        }
        catch (PrintFailedException failure)
        {
            log.LogError("A document was not printed: {Problem} ({Cause})", failure.Message, failure.InnerException?.GetType().FullName ?? "no other cause");
            return new(null, failure.IsTooSlow ? TooSlow : Failed);
        }
    }

    private static string Sentence(GlyphMissingException missing) =>
        $"《{missing.Document}》中的{string.Join('、', missing.Missing.Select(rune => $"“{rune}”（U+{rune.Value:X4}）"))}没有字体可以打印。请核对该字；确认无误的，请联系系统管理员换用含有该字的字体。";
}
