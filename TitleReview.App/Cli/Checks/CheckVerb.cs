using TitleReview.App.Cli.Scenarios;
using TitleReview.Core.Auditing;
using TitleReview.Core.Kernel;
using TitleReview.Core.Policies;

namespace TitleReview.App.Cli.Checks;

/// <summary>check --notice ID FILE.json: facts in, findings out; check --examples FILE.json: vectors against the rules.</summary>
/// <remarks>0 nothing stands in the way, every example equal; 1 refused, some example different; 2 bad input, one sentence on the error stream.</remarks>
public static class CheckVerb
{
    private const int MaxBytes = 16 * 1024 * 1024;

    public static int Run(string[] args, TextWriter output, TextWriter error)
    {
        try
        {
            return args switch
            {
                ["--notice", var notice, var file] => CheckFacts(notice, file, output),
                [var file, "--notice", var notice] => CheckFacts(notice, file, output),
                ["--examples", var file] => CheckExamples(file, output),
                _ => throw new FormatException("命令的参数不对，用法：check --notice 通知编号 事实.json，或者 check --examples 示例.json"),
            };
        }
        catch (FormatException fault)
        {
            error.WriteLine(fault.Message);
            return 2;
        }
    }

    private static int CheckFacts(string notice, string path, TextWriter output)
    {
        var policy = PolicyCatalogue.Find(notice)
            ?? throw new FormatException($"没有编号为“{notice}”的评审通知，可以写：{string.Join("、", PolicyCatalogue.Judging)}。");
        var (facts, at) = FactsJson.Read(Text(path), policy);
        var time = SubmissionRules.WhyNotSubmit(facts.Submissions, facts.ReturnedAt, at, policy);
        var findings = SubmissionCheck.Findings(facts, policy, at);
        output.WriteLine(FindingsJson.Write(policy.Id, time, findings));
        return time.IsRefused || findings.Any(found => found.Finding.Outcome == Outcome.Refused) ? 1 : 0;
    }

    private static int CheckExamples(string path, TextWriter output)
    {
        var examples = WorkedExample.Read(Text(path));
        var mismatches = examples.Select(example => example.Mismatch()).OfType<string>().ToList();
        mismatches.ForEach(output.WriteLine);
        output.WriteLine($"{examples.Count - mismatches.Count} equal, {mismatches.Count} different");
        return mismatches.Count == 0 ? 0 : 1;
    }

    private static string Text(string path)
    {
        try
        {
            return new FileInfo(path).Length <= MaxBytes
                ? File.ReadAllText(path)
                : throw new FormatException($"“{path}”超过16MB，请拆成几个文件。");
        }
        catch (Exception failure) when (WholeFile.IsAboutThePath(failure))
        {
            throw new FormatException($"无法读取“{path}”，请检查它是否存在、能否打开。", failure);
        }
    }
}
