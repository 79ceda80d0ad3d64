using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using TitleReview.Tests.Builders;
using Xunit;

namespace TitleReview.Tests.App.Features.Applications;

/// <summary>Security study 9, 3–6 and 28: uploads that never end, crawl, break off, come together, or bear a hostile name.</summary>
public sealed class HostileUploadTests(UploadSite site) : IClassFixture<UploadSite>
{
    private const string Opening = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"scan.jpg\"\r\nContent-Type: image/jpeg\r\n\r\n";

    [Fact]
    [Trait("Fault", "A3")]
    public async Task Post_InChunksWithoutEnd_IsBrokenOffAtTheLimit()
    {
        const int Chunk = 65_536;
        const long Most = 512L * 1024 * 1024;
        var before = await site.PagesAsync();
        using var connection = await site.BeginAsync("Transfer-Encoding: chunked");
        var stream = connection.GetStream();
        await ChunkAsync(stream, Encoding.ASCII.GetBytes(Opening));
        var sent = 0L;
        try
        {
            for (var noise = new byte[Chunk]; sent < Most; sent += Chunk)
            {
                await ChunkAsync(stream, noise);
            }
        }
        catch (IOException)
        {
            // the server has hung up
        }

        // 24 MB are taken; what lies in buffers on the way comes on top
        Assert.InRange(sent, 0, 64L * 1024 * 1024);
        Assert.Equal(before, await site.PagesAsync());
        using var next = await site.PostAsync(UploadSite.Form(FilledForm.Scan));
        Assert.Equal(HttpStatusCode.OK, next.StatusCode);
    }

    /// <summary>The server gives each of them up after some seconds; meanwhile they have two of its places, and the other person the rest.</summary>
    [Fact]
    [Trait("Fault", "A4")]
    public async Task Post_OfTwoHundredAtOneByteASecond_KeepsNobodyElseWaiting()
    {
        await using var other = await site.JoinAsync("magang");
        var slow = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => site.BeginAsync("Content-Length: 1000000")));
        using var stop = new CancellationTokenSource();
        var crawling = slow.Select(connection => CrawlAsync(connection.GetStream(), stop.Token)).ToList();
        try
        {
            await Task.Delay(2000, TestContext.Current.CancellationToken);
            var watch = Stopwatch.StartNew();
            using (var answer = await other.PostAsync(UploadSite.Form(FilledForm.Scan)))
            {
                Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            }

            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"the other person waited {watch.Elapsed}");
            await Task.WhenAny(crawling).WaitAsync(TimeSpan.FromSeconds(120), TestContext.Current.CancellationToken);
        }
        finally
        {
            await stop.CancelAsync();
            Array.ForEach(slow, connection => connection.Dispose());
        }
        using var own = await site.PostAsync(UploadSite.Form(FilledForm.Scan)).WaitAsync(TimeSpan.FromSeconds(120), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, own.StatusCode);
    }

    [Fact]
    [Trait("Fault", "A5")]
    public async Task Post_BrokenOffNearItsEnd_KeepsNothing_AndMayBeSentAgain()
    {
        var (before, page) = (await site.PagesAsync(), Guid.NewGuid());
        byte[] body = [.. Encoding.ASCII.GetBytes(Opening), .. FilledForm.Scan, .. "\r\n--x--\r\n"u8];
        using (var connection = await site.BeginAsync($"Content-Length: {body.Length}", page))
        {
            await connection.GetStream().WriteAsync(body.AsMemory(0, body.Length * 99 / 100), TestContext.Current.CancellationToken);
            // not a farewell but a line that is cut
            connection.Client.LingerState = new LingerOption(enable: true, seconds: 0);
        }

        using (var again = await site.PostAsync(UploadSite.Form(FilledForm.Scan), page: page))
        {
            Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        }
        Assert.Equal(before + 1, await site.PagesAsync());
        Assert.DoesNotContain("LastResort", site.App.Log, StringComparison.Ordinal);
    }

    /// <summary>Streams of files never go through a circuit here (see CircuitStreamsTests): over HTTP any number may come together.</summary>
    [Fact]
    [Trait("Fault", "A6")]
    public async Task Post_OfSixAtTheSameMoment_KeepsAll()
    {
        var before = await site.PagesAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => site.PostAsync(UploadSite.Form(FilledForm.Scan))));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        Assert.Equal(before + 6, await site.PagesAsync());
        Array.ForEach(answers, answer => answer.Dispose());
    }

    public static TheoryData<string, bool> Names => new()
    {
        { "../../x.jpg", true },
        { "..\\..\\windows\\x.jpg", true },
        { "/etc/passwd.jpg", true },
        { "a.jpg\0.exe", false },
        { string.Concat(Enumerable.Repeat("长", 300)) + ".jpg", true },
        { "CON", false },
        { "CON.jpg", true },
        { "-rf.jpg", true },
        { "x\u202Egpj.exe", false },
        { "\U0001F600.jpg", true },
        { "周敏的身份证.jpg", true },
        { "", false },
    };

    /// <summary>Of a name no more than its ending is looked at, and nothing is kept.</summary>
    [Theory]
    [Trait("Fault", "A28")]
    [MemberData(nameof(Names))]
    public async Task Post_UnderAHostileName_TakesNothingOfIt(string name, bool isTaken)
    {
        var before = await site.PagesAsync();
        byte[] body =
        [
            .. Encoding.UTF8.GetBytes($"--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\nContent-Type: image/jpeg\r\n\r\n"),
            .. FilledForm.Scan,
            .. "\r\n--x--\r\n"u8,
        ];
        using var content = new ByteArrayContent(body) { Headers = { ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=x") } };

        using var answer = await site.PostAsync(content);

        var sentence = await answer.Content.ReadAsStringAsync();
        Assert.Equal(isTaken ? HttpStatusCode.OK : HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal(before + (isTaken ? 1 : 0), await site.PagesAsync());
        // three letters stand in a database by chance
        if (name.Length > 3)
        {
            Assert.DoesNotContain(name, sentence, StringComparison.Ordinal);
            Assert.DoesNotContain(name, site.App.Log, StringComparison.Ordinal);
            Assert.All(Directory.EnumerateFiles(site.App.Folder, "app.db*"), file => Assert.Equal(-1, ReadShared(file).AsSpan().IndexOf(Encoding.UTF8.GetBytes(name))));
        }
        Assert.All(Directory.EnumerateFiles(Path.Combine(site.App.Folder, "vault"), "*", SearchOption.AllDirectories), file => Assert.Matches("^[0-9a-f]{64}$", Path.GetFileName(file)));
    }

    private static async Task ChunkAsync(NetworkStream stream, byte[] bytes)
    {
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"{bytes.Length:x}\r\n"));
        await stream.WriteAsync(bytes);
        await stream.WriteAsync("\r\n"u8.ToArray());
    }

    /// <summary>Ends when the server has answered or hung up.</summary>
    private static async Task CrawlAsync(NetworkStream stream, CancellationToken stop)
    {
        var answered = stream.ReadAsync(new byte[1], stop).AsTask();
        try
        {
            while (!answered.IsCompleted)
            {
                await stream.WriteAsync("-"u8.ToArray(), stop);
                await Task.WhenAny(answered, Task.Delay(1000, stop));
            }
        }
        catch (Exception over) when (over is IOException or OperationCanceledException or ObjectDisposedException)
        {
            // hung up, or told to stop
        }
    }

    private static byte[] ReadShared(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var copy = new MemoryStream();
        file.CopyTo(copy);
        return copy.ToArray();
    }
}
