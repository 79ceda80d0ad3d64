using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.App.Data.Rows;
using TitleReview.Core.FormalReviews;
using TitleReview.Core.Kernel;
using TitleReview.Core.Workflow;

namespace TitleReview.App.Features.FormalReviews;

/// <summary>「评审表打印情况」 of one case.</summary>
public enum FormStanding
{
    /// <summary>还没有生成</summary>
    Missing,

    /// <summary>有有效的打印件</summary>
    Standing,

    /// <summary>数据已变动，打印件作废</summary>
    Void,

    /// <summary>不能打印</summary>
    NotPrintable,
}

/// <summary>Which evaluation forms are printed and still say what the data say. What has not changed since it was asked for last is not decrypted again.</summary>
public sealed class EvaluationStandings(PolicyStore policies, FieldStore fields)
{
    private const int AtOnce = 100;

    private readonly ConcurrentDictionary<CaseId, (Stamp Stamp, string Hash)> _known = new();

    /// <param name="Print">The last that stands; of a void one, the last there was.</param>
    /// <param name="Problem">Why the batch could not make it; empty: nothing is wrong.</param>
    /// <param name="DataHash">Of the data as they are now.</param>
    public sealed record Line(CaseId Case, string Number, string Name, string Unit, FormStanding Standing, Finding Printable, EvaluationPrint? Print, string Problem, string DataHash)
    {
        public bool IsWanted => Standing is FormStanding.Missing or FormStanding.Void;
    }

    // versions only ever grow, so no two states of one application have the same sums
    private readonly record struct Stamp(int Fields, int Rows, string Name, string Unit, string Policy);

    /// <summary>Those of the cases that the office has received, by their numbers.</summary>
    public async Task<IReadOnlyList<Line>> OfAsync(ReviewDb db, IQueryable<ReviewCase> cases, CancellationToken ct)
    {
        var received = cases.AsNoTracking().Where(file => file.Stage >= Stage.FeeDue);
        var files = await (
            from file in received
            join person in db.People on file.Applicant equals person.Id
            join unit in db.Organisations on file.Unit equals unit.Id
            select new
            {
                file.Id,
                file.Number,
                file.Stage,
                file.PolicyHash,
                person.Name,
                Unit = unit.Name,
                Fields = db.ApplicationFields.Where(field => field.Case == file.Id).Sum(field => field.Version),
                Rows = db.ApplicationRows.Where(row => row.Case == file.Id).Sum(row => row.Version),
            }).ToListAsync(ct);
        var stamps = files.ToDictionary(file => file.Id, file => new Stamp(file.Fields, file.Rows, new PersonName(file.Name).Printed, file.Unit, file.PolicyHash));
        var hashes = await HashesAsync(db, stamps, ct);
        var prints = (await db.EvaluationPrints.AsNoTracking().Where(print => received.Any(file => file.Id == print.Case)).ToListAsync(ct)).ToLookup(print => print.Case);
        var problems = await db.EvaluationFormProblems.AsNoTracking().Where(problem => received.Any(file => file.Id == problem.Case)).ToDictionaryAsync(problem => problem.Case, problem => problem.Sentence, ct);
        var lines = new List<Line>(files.Count);
        foreach (var file in files.OrderBy(file => file.Number, StringComparer.Ordinal))
        {
            var (hash, printable) = (hashes[file.Id], EvaluationFormRules.WhetherPrintable(file.Stage, (await policies.PolicyAsync(db, file.PolicyHash, ct)).EvaluationForm));
            var print = prints[file.Id].OrderBy(one => one.DataHash == hash).ThenBy(one => one.Number).LastOrDefault();
            var standing = printable.Outcome != Outcome.Pass ? FormStanding.NotPrintable : print is null ? FormStanding.Missing : print.DataHash == hash ? FormStanding.Standing : FormStanding.Void;
            lines.Add(new(file.Id, file.Number, stamps[file.Id].Name, file.Unit, standing, printable, print, standing is FormStanding.Standing ? "" : problems.GetValueOrDefault(file.Id, ""), hash));
        }
        return lines;
    }

    private async Task<IReadOnlyDictionary<CaseId, string>> HashesAsync(ReviewDb db, IReadOnlyDictionary<CaseId, Stamp> stamps, CancellationToken ct)
    {
        foreach (var part in stamps.Where(one => !_known.TryGetValue(one.Key, out var known) || known.Stamp != one.Value).Chunk(AtOnce))
        {
            var forms = await fields.ReadFormsAsync(db, [.. part.Select(one => one.Key)], ct);
            foreach (var (file, stamp) in part)
            {
                _known[file] = (stamp, PrintFingerprint.Of(forms[file], stamp.Name, stamp.Unit, stamp.Policy));
            }
        }
        return stamps.Keys.ToDictionary(file => file, file => _known[file].Hash);
    }
}
