using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Logging;
using TitleReview.App.Documents;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Documents;

/// <summary>A person reads what to do; paths, settings and what the browser said are for the log, and the log learns nothing of the document.</summary>
public sealed class PrintDeskTests : IDisposable
{
    private readonly KeptLog _log = new();

    public void Dispose() => _log.Dispose();

    [Fact]
    public async Task TryAsync_NoFontDrawsACharacter_NamesItToThePersonAlone()
    {
        var result = await Desk().TryAsync(() => throw new GlyphMissingException("提交回执", [new Rune(0x323AF)]));

        Assert.Null(result.File);
        Assert.Equal("《提交回执》中的“\U000323AF”（U+323AF）没有字体可以打印。请核对该字；确认无误的，请联系系统管理员换用含有该字的字体。", result.Sentence);
        Assert.Contains("1 characters", _log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("323AF", _log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("\U000323AF", _log.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, PrintDesk.Failed)]
    [InlineData(true, PrintDesk.TooSlow)]
    public async Task TryAsync_PrintFails_OneSentenceForThePersonTheRestForTheLog(bool isTooSlow, string sentence)
    {
        var result = await Desk().TryAsync(() => throw new PrintFailedException("There is no browser at /usr/bin/chromium.", new IOException("周敏")) { IsTooSlow = isTooSlow });

        Assert.Equal(sentence, result.Sentence);
        Assert.Contains("/usr/bin/chromium", _log.Text, StringComparison.Ordinal);
        Assert.Contains("System.IO.IOException", _log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("周敏", _log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PrintAsync_WithoutABrowser_SaysSoInTheFixedSentence()
    {
        await using var printer = new PdfPrinter(new PrinterOptions("/nowhere/chromium"), new Logger<PdfPrinter>(_log.Factory));

        Assert.Equal(PrintDesk.Failed, (await Desk().TryAsync(async () => await printer.PrintAsync("<p>周敏</p>"))).Sentence);
        Assert.Contains("/nowhere/chromium", _log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("周敏", _log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answer_FileNothingOrFailure_EachInItsOwnWay()
    {
        Assert.IsType<FileContentHttpResult>(await AnswerAsync(() => Task.FromResult<byte[]?>([1])));
        Assert.IsType<NotFound>(await AnswerAsync(() => Task.FromResult<byte[]?>(null)));
        var failed = Assert.IsType<ContentHttpResult>(await AnswerAsync(() => throw new PrintFailedException("no browser")));
        Assert.Equal(((int)HttpStatusCode.ServiceUnavailable, PrintDesk.Failed), (failed.StatusCode, failed.ResponseContent));
    }

    private Task<IResult> AnswerAsync(Func<Task<byte[]?>> print) => PrintAnswer.OfAsync(Desk(), print, "回执.pdf");

    private PrintDesk Desk() => new(new Logger<PrintDesk>(_log.Factory));
}
