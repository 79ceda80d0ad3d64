using System.Diagnostics;
using System.Globalization;
using TitleReview.App.Data;
using TitleReview.App.Features.FormalReviews;
using TitleReview.App.Jobs;
using TitleReview.Core.Applications;
using TitleReview.Core.Workflow;
using TitleReview.Tests.Builders;
using TitleReview.Tests.Hosting;
using Xunit;

namespace TitleReview.Tests.App.Features.FormalReviews;

/// <summary>A whole notice, drawn and joined in earnest: seconds and memory are told, and the joined file is never held whole. A thousand people in the full form.</summary>
public sealed class EvaluationFormLoadTests(PostgresServer server)
{
    private const int Megabyte = 1024;

    private static int People => Environment.GetEnvironmentVariable("TITLEREVIEW_FULL") == "1" ? 1000 : 40;

    [Fact]
    public async Task Notice_OfManyPeople_IsPrintedAndJoined_OnSqlite() => await MeasureAsync(await UseCaseHost.SqliteAsync());

    [Fact]
    public async Task Notice_OfManyPeople_IsPrintedAndJoined_OnPostgres() => await MeasureAsync(await UseCaseHost.PostgresAsync(server));

    private static async Task MeasureAsync(UseCaseHost started)
    {
        await using var host = started;
        await FillAsync(host, await FinalCases.AddAsync(host, People));
        var desk = new EvaluationFormDesk(host);
        var notice = await desk.NoticeAsync();
        var cold = await SecondsAsync(() => desk.ViewAsync(notice));
        var warm = await SecondsAsync(() => desk.ViewAsync(notice));
        OfficePath.Accept(await desk.StartAsync(notice));
        var printing = 0.0;
        var growth = await GrowthAsync(async () => printing = await SecondsAsync(async () => Assert.Equal(People, await host.Get<EvaluationFormWorker>().WorkAsync(default))));
        var (parts, bytes, joining, largest) = (0, 0L, 0.0, 0);
        while (await host.As(EvaluationFormDesk.Office).Get<GetJoinedForms>().HandleAsync(notice, parts + 1, default) is { } part)
        {
            await using var counted = new CountingStream();
            largest = Math.Max(largest, await GrowthAsync(async () => joining += await SecondsAsync(() => part.Write(counted))));
            (parts, bytes) = (parts + 1, bytes + counted.Length);
        }

        TestContext.Current.SendDiagnosticMessage(FormattableString.Invariant(
            $"{People} people: the page {cold:0.00} s first and {warm:0.000} s again; printed in {printing:0.0} s, growing by {growth} MB; {parts} joined files of {bytes / 1024.0 / 1024.0:0.0} MB in {joining:0.00} s, growing by {largest} MB"));
        Assert.Equal((People + GetJoinedForms.PeopleOfPart - 1) / GetJoinedForms.PeopleOfPart, parts);
        Assert.True(bytes > People * 10_000, $"{bytes}");
    }

    // a summary of its own in each, of the length that is asked for
    private static async Task FillAsync(UseCaseHost host, IReadOnlyList<SeenCase> cases)
    {
        await using var db = await host.DbAsync();
        foreach (var (at, file) in cases.Index())
        {
            var text = string.Concat(Enumerable.Repeat(string.Create(CultureInfo.InvariantCulture, $"任现职{at}天以来，坚持理论学习，认真备课授课{at * 7 % 1000}学时，深入基层宣讲，完成各项教学任务。"), 27));
            Assert.NotNull(await host.Get<FieldStore>().PutAsync(db, file.Case, new(SectionCatalogue.WorkSummary, 0, "text"), text, 0, default, host.Clock.UtcNow(), Guid.NewGuid(), default));
        }
        db.Audit(default, host.Clock.UtcNow(), "FilledForTest", "test");
        OfficePath.Accept(await db.SaveAsync(default));
    }

    private static async Task<double> SecondsAsync(Func<Task> act)
    {
        var begun = Stopwatch.GetTimestamp();
        await act();
        return Stopwatch.GetElapsedTime(begun).TotalSeconds;
    }

    /// <returns>By how many megabytes the working set grew at most, native memory included.</returns>
    private static async Task<int> GrowthAsync(Func<Task> act)
    {
        GC.Collect();
        // forgets the peak so far
        await File.WriteAllTextAsync("/proc/self/clear_refs", "5");
        var idle = Kilobytes("VmRSS:");
        await act();
        return (Kilobytes("VmHWM:") - idle) / Megabyte;
    }

    // VmRSS:	   12345 kB
    private static int Kilobytes(string name) => int.Parse(
        File.ReadLines("/proc/self/status").First(line => line.StartsWith(name, StringComparison.Ordinal))[name.Length..].Replace("kB", "", StringComparison.Ordinal).Trim(), CultureInfo.InvariantCulture);

    /// <summary>Keeps nothing of what is written.</summary>
    private sealed class CountingStream : Stream
    {
        private long _length;

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => _length;

        public override long Position { get => _length; set => throw new NotSupportedException(); }

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => _length += count;
    }
}
