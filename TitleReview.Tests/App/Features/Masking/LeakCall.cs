using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using TitleReview.App.Data;
using TitleReview.App.Features.Masking;
using TitleReview.App.Files;
using TitleReview.App.Imaging;
using TitleReview.App.Imaging.Copies;
using TitleReview.App.Imaging.Suggesting;
using TitleReview.Core.Auditing;
using TitleReview.Core.Kernel;
using TitleReview.Tests.Hosting;

namespace TitleReview.Tests.App.Features.Masking;

/// <summary>泄露检查 with a reader of the test's own in place of tesseract, which takes a second a page.</summary>
internal sealed class LeakCall(UseCaseHost host) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>What the reader reads on every page.</summary>
    public string Reads { get; set; } = "";

    public bool HasReader { get; set; } = true;

    public Func<int, int, Task> OnProgress { get; set; } = static (_, _) => Task.CompletedTask;

    public async Task<LeakReport?> AsAsync(string subject, CaseId id, CancellationToken ct = default)
    {
        var caller = host.As(subject);
        var tools = SuggestionTools.Look(HasReader ? Program() : "/nowhere/tesseract", "/nowhere");
        using var reader = new MaskSuggester(host.Get<DecodeSlots>(), tools, NullLogger<MaskSuggester>.Instance);
        var pages = new PageLeaks(host.Get<FileVault>(), host.Get<CopyCheck>(), reader, tools);
        var (dbs, clock) = (host.Get<IDbContextFactory<ReviewDb>>(), host.Get<TimeProvider>());
        var audit = new LeakAudit(dbs, clock, host.Get<PolicyStore>(), host.Get<FieldStore>(), host.Get<BlindStore>(), host.Get<FileVault>(), pages);
        return await new AuditLeaks(dbs, caller.Get<CurrentSubject>(), clock, audit).HandleAsync(id, OnProgress, ct);
    }

    public void Dispose() => _folder.Dispose();

    private string Program()
    {
        var (path, table) = (_folder.File("tesseract"), _folder.File("table"));
        File.WriteAllText(table, Reads.Length == 0 ? "" : $"5\t1\t1\t1\t1\t1\t20\t8\t200\t40\t90\t{Reads}\n");
        File.WriteAllText(path, $"#!/bin/sh\n[ \"$1\" = --list-langs ] && echo chi_sim && exit\ncat > /dev/null\ncat {table}\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return path;
    }
}
